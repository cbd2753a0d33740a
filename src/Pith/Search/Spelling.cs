using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Text.Terms;

namespace Pith.Search;

/// <summary>What a reader who mistyped may have meant: words of the newest headlines that are nearly what was typed.</summary>
internal static class Spelling
{
    private const int Headlines = 3_000;
    private const int ShortestWord = 4;

    /// <summary>The query with its unknown words replaced; null where there is nothing better to offer.</summary>
    public static async Task<string?> Suggest(PithDb db, string typed, CancellationToken cancel)
    {
        var titles = await db.Set<Story>()
            .AsNoTracking()
            .Where(s => s.HiddenAt == null)
            .OrderByDescending(s => s.Id)
            .Take(Headlines)
            .Select(s => s.Title)
            .ToListAsync(cancel);
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var title in titles)
        {
            foreach (var term in TermMaker.TermsWithPlaces(title, "und"))
            {
                var word = title[term.Start..term.End];
                known[word] = known.GetValueOrDefault(word) + 1;
            }
        }

        var words = typed.Split(' ');
        var changed = false;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (
                word.Length < ShortestWord
                || !word.All(char.IsLetter)
                || known.ContainsKey(word)
                || Nearest(word, known) is not { } better
            )
            {
                continue;
            }

            words[i] = better;
            changed = true;
        }

        return changed ? string.Join(' ', words) : null;
    }

    private static string? Nearest(string word, Dictionary<string, int> known)
    {
        var most = word.Length < 8 ? 1 : 2;
        return known
            .Where(k => Math.Abs(k.Key.Length - word.Length) <= most)
            .Select(k => (k.Key, Count: k.Value, Far: Distance(word, k.Key)))
            .Where(k => k.Far <= most)
            .OrderBy(k => k.Far)
            .ThenByDescending(k => k.Count)
            .ThenBy(k => k.Key, StringComparer.Ordinal)
            .Select(k => k.Key)
            .FirstOrDefault();
    }

    /// <summary>Letters to insert, drop, replace or swap with their neighbour (Damerau and Levenshtein, without cases).</summary>
    internal static int Distance(string a, string b)
    {
        var (two, one, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            one[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], one[j]) + 1, one[j - 1] + (same ? 0 : 1));
                if (
                    i > 1
                    && j > 1
                    && char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 2])
                    && char.ToUpperInvariant(a[i - 2]) == char.ToUpperInvariant(b[j - 1])
                )
                {
                    row[j] = Math.Min(row[j], two[j - 2] + 1);
                }
            }

            (two, one, row) = (one, row, two);
        }

        return one[b.Length];
    }
}
