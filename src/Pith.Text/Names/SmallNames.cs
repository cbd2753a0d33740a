using Pith.Text.Terms;

namespace Pith.Text.Names;

/// <summary>
/// Names in English that was written without capitals, as some tools leave it: runs of words that are no common English
/// words, whatever their ending. Countries and given names are known besides.
/// </summary>
internal static class SmallNames
{
    /// <summary>A text of fewer words may have no capitals by chance.</summary>
    public const int FewestWords = 60;

    private const int LongestRun = 4;

    private static readonly HashSet<string> Stems =
    [
        .. EnglishWords.All.Select(w => TermMaker.Stem(w, "en")),
    ];

    /// <summary>Whether a text has no capitals but those that open a sentence, though it is long enough to have some.</summary>
    public static bool Fits(Document document, List<List<NameWord>> sentences, int fewest)
    {
        if (document.Language is not ("en" or "und"))
        {
            return false;
        }

        var (inner, capital) = (0, 0);
        foreach (var words in sentences)
        {
            for (var i = 1; i < words.Count; i++)
            {
                if (
                    !words[i].Opens
                    && words[i].End - words[i].Start > 1
                    && char.IsLetter(document.Text[words[i].Start])
                )
                {
                    inner++;
                    capital += words[i].Capital ? 1 : 0;
                }
            }
        }

        return inner >= fewest && capital * 200 < inner;
    }

    public static List<FoundName> Find(string text, List<List<NameWord>> sentences)
    {
        var found = new List<FoundName>();
        foreach (var words in sentences)
        {
            for (var i = 0; i < words.Count; )
            {
                if (!MayBeName(words[i].Of(text)))
                {
                    i++;
                    continue;
                }

                var end = i + 1;
                while (
                    end < words.Count
                    && end - i < LongestRun
                    && words[end].Touches
                    && !words[end - 1].Possessive
                    && MayBeName(words[end].Of(text))
                )
                {
                    end++;
                }

                var span = new TextSpan(words[i].Start, words[end - 1].End);
                var kind =
                    Countries.Of(span.Of(text)) is not null ? NameKind.Place
                    : end - i > 1 && NameWords.IsGivenName(words[i].Of(text)) ? NameKind.Person
                    : NameKind.Other;
                found.Add(new FoundName(span, kind));
                i = end;
            }
        }

        return found;
    }

    private static bool MayBeName(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsLetter(word[0]))
        {
            return false;
        }

        Span<char> small = stackalloc char[40];
        if (word.Length > small.Length)
        {
            return false;
        }

        small = small[..word.ToLowerInvariant(small)];
        if (Countries.Of(small) is not null && small is not "us")
        {
            return true;
        }

        if (
            EnglishWords.Rarity(small) < EnglishWords.Unlisted
            || CommonWords.Contains(small)
            || NameWords.IsNeverName(small)
            || NameWords.IsTitle(small)
            || small.Contains('\'')
            || small.Contains('’')
        )
        {
            return false;
        }

        // "19-year-old", "non-alcohol-related": each part tells by itself.
        var hyphen = small.IndexOf('-');
        if (hyphen >= 0)
        {
            return hyphen > 2 && MayBeName(small[..hyphen]) && MayBeName(small[(hyphen + 1)..]);
        }

        return !Stems.Contains(TermMaker.Stem(small.ToString(), "en"));
    }
}
