using System.Globalization;
using Pith.Text.Sentences;

namespace Pith.Text.Names;

/// <summary>Cuts a sentence into words for the finder of names: abbreviations, hyphens and apostrophes stay inside a word.</summary>
internal static class NameWordScanner
{
    private const int LongestAbbreviation = 5;

    public static void Scan(string text, Sentence sentence, List<NameWord> words)
    {
        words.Clear();
        var i = sentence.Start;
        var opens = true;
        while (i < sentence.End)
        {
            var c = text[i];
            if (!IsWordPart(text, i))
            {
                if (c is ':' or '•' or '"' or '“' or '„' or '«' or '‘' or '`' or '|')
                {
                    opens = true;
                }
                else if (c is '.' or '!' or '?' or '…')
                {
                    // A sentence end that the splitter kept inside (a quote within a sentence), but not an abbreviation's.
                    opens = opens || !EndsAbbreviation(text, i, words);
                }

                i++;
                continue;
            }

            var start = i;
            i = EndOfWord(text, i, sentence.End);
            var end = TrimPossessive(text, start, i);
            words.Add(
                new NameWord(
                    start,
                    end,
                    i,
                    IsCapital(text, start),
                    opens,
                    words.Count > 0 && Touches(text, words[^1].Next, start)
                )
            );
            opens = false;
        }
    }

    private static bool IsWordPart(string text, int i) =>
        char.IsLetterOrDigit(text[i])
        || char.IsSurrogate(text[i])
        || char.GetUnicodeCategory(text[i])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsCapital(string text, int i) =>
        char.IsUpper(text[i])
        || char.GetUnicodeCategory(text[i]) == UnicodeCategory.TitlecaseLetter
        // iPhone, eBay, xAI: a small letter with capitals behind it.
        || (
            i + 2 < text.Length
            && char.IsLower(text[i])
            && char.IsUpper(text[i + 1])
            && char.IsLetter(text[i + 2])
        );

    private static int EndOfWord(string text, int i, int limit)
    {
        var start = i;
        while (i < limit)
        {
            if (IsWordPart(text, i))
            {
                i++;
                continue;
            }

            var inside = i + 1 < limit && IsWordPart(text, i + 1);
            if (inside && text[i] is '\'' or '’' or '-' or '‐' or '‑' or '·')
            {
                i++;
                continue;
            }

            // U.S., J.K.: single letters with points; and a number's point or comma (GPT-4.5).
            if (text[i] == '.' && i - start >= 1 && SingleBefore(text, start, i))
            {
                if (inside && char.IsUpper(text[i + 1]) && SingleAt(text, i + 1, limit))
                {
                    i++;
                    continue;
                }

                if (i - start >= 3 && text[i - 2] == '.')
                {
                    i++;
                }

                break;
            }

            if (
                text[i] is '.' or ','
                && inside
                && char.IsDigit(text[i + 1])
                && char.IsDigit(text[i - 1])
            )
            {
                i++;
                continue;
            }

            break;
        }

        return i;
    }

    private static bool SingleBefore(string text, int start, int i) =>
        char.IsUpper(text[i - 1]) && (i - 1 == start || text[i - 2] == '.');

    private static bool SingleAt(string text, int i, int limit) =>
        i + 1 >= limit || !char.IsLetter(text[i + 1]);

    private static int TrimPossessive(string text, int start, int end)
    {
        if (
            end - start > 2
            && text[end - 1] is 's' or 'S'
            && text[end - 2] is '\'' or '’'
            && end - 2 > start
        )
        {
            return end - 2;
        }

        return end;
    }

    /// <summary>Whether the gap between two words lets them be one name: "New York", "J. K. Rowling", "AT&amp;T".</summary>
    private static bool Touches(string text, int from, int to)
    {
        var gap = to - from;
        if (gap is < 1 or > 3)
        {
            return false;
        }

        var spaces = 0;
        for (var i = from; i < to; i++)
        {
            switch (text[i])
            {
                case ' ' or '\u00a0' or '\u202f':
                    spaces++;
                    break;
                case '.' when i == from && IsShortAbbreviation(text, from):
                case '-' or '&' or '/' or '·' or '・' or '+':
                    break;
                default:
                    return false;
            }
        }

        return spaces <= 2;
    }

    private static bool IsShortAbbreviation(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start <= LongestAbbreviation && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end - start == 1 || NameWords.IsTitle(text.AsSpan(start, end - start));
    }

    private static bool EndsAbbreviation(string text, int i, List<NameWord> words) =>
        text[i] == '.'
        && words.Count > 0
        && words[^1].Next == i
        && (
            words[^1].End - words[^1].Start == 1
            || text[i - 1] == '.'
            || NameWords.IsTitle(words[^1].Of(text))
            || text.AsSpan(words[^1].Start, words[^1].End - words[^1].Start).Contains('.')
        );
}
