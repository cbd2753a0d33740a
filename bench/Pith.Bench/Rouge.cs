using System.Collections.Concurrent;

namespace Pith.Bench;

/// <summary>
/// ROUGE-1 and ROUGE-2 F1, lower case, words of letters and digits alone, stemmed (C.-Y. Lin, "ROUGE: A package for
/// automatic evaluation of summaries", 2004).
/// </summary>
internal static class Rouge
{
    private static readonly ConcurrentDictionary<string, string> Stems = new(
        StringComparer.Ordinal
    );

    public static string[] Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        var lower = text.ToLowerInvariant();
        for (var i = 0; i <= lower.Length; i++)
        {
            var inWord = i < lower.Length && char.IsAsciiLetterOrDigit(lower[i]);
            if (inWord && start < 0)
            {
                start = i;
            }
            else if (!inWord && start >= 0)
            {
                words.Add(Stems.GetOrAdd(lower[start..i], PorterStemmer.Stem));
                start = -1;
            }
        }

        return [.. words];
    }

    public static Dictionary<string, int> Grams(string[] words, int n)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + n <= words.Length; i++)
        {
            var gram = n == 1 ? words[i] : string.Concat(words[i], " ", words[i + 1]);
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    public static double F1(Dictionary<string, int> got, Dictionary<string, int> want)
    {
        var hit = got.Sum(g => Math.Min(g.Value, want.GetValueOrDefault(g.Key)));
        return hit == 0 ? 0 : 2.0 * hit / (got.Values.Sum() + want.Values.Sum());
    }

    public static double Recall(string got, string want)
    {
        var (a, b) = (Grams(Words(got), 1), Grams(Words(want), 1));
        return b.Sum(g => Math.Min(g.Value, a.GetValueOrDefault(g.Key)))
            / (double)Math.Max(1, b.Values.Sum());
    }

    public static (double One, double Two) Score(string got, string want)
    {
        var (a, b) = (Words(got), Words(want));
        return (F1(Grams(a, 1), Grams(b, 1)), F1(Grams(a, 2), Grams(b, 2)));
    }

    /// <summary>The points in their order, as many whole ones as fit the limit of words, at least one.</summary>
    public static string FirstWords(IEnumerable<string> points, int limit = 75)
    {
        var taken = new List<string>();
        var words = 0;
        foreach (var point in points)
        {
            words += point.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (taken.Count > 0 && words > limit)
            {
                break;
            }

            taken.Add(point);
        }

        return string.Join(' ', taken);
    }
}
