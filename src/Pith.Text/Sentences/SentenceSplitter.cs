using Pith.Text.Languages;

namespace Pith.Text.Sentences;

/// <summary>Splits a text into sentences: one pass, with a bounded look around each mark that may end one.</summary>
public static class SentenceSplitter
{
    // A line shorter than this that ends without a mark was not broken by a margin.
    private const int ShortLine = 50;
    private const int LongestHeading = 90;

    /// <summary>The sentences of <paramref name="text"/> in their order, without white space at either end; none for an empty text.</summary>
    /// <param name="text">Any text; paragraphs stand apart by an empty line.</param>
    /// <param name="language">Primary language subtag, "und" where unknown.</param>
    public static IReadOnlyList<Sentence> Split(string text, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var sentences = new List<Sentence>(Math.Min(text.Length / 100, 1_000) + 4);
        var ends = new SentenceEnd(text, language);
        var paragraph = -1;
        var piece = -1;
        var fresh = true;
        for (var line = 0; line < text.Length; )
        {
            var lineEnd = EndOfLine(text, line, out var next, out var parted);
            var (from, to) = Trim(text, line, lineEnd);
            if (from == to)
            {
                fresh = true;
            }
            else
            {
                paragraph += fresh ? 1 : 0;
                fresh = false;
                piece = piece < 0 ? from : piece;
                if (parted || IsHardBreak(text, from, to, next))
                {
                    AddPiece(text, piece, to, paragraph, ends, sentences);
                    piece = -1;
                }
            }

            fresh |= parted;
            line = next;
        }

        return sentences;
    }

    private static void AddPiece(
        string text,
        int start,
        int end,
        int paragraph,
        SentenceEnd ends,
        List<Sentence> sentences
    )
    {
        var before = sentences.Count;
        ends.Begin(start, end);
        for (var i = start; i < end; i++)
        {
            if (!SentenceMarks.MayEnd(text[i]) && !ends.Watch(i))
            {
                continue;
            }

            var after = SentenceMarks.SkipEnd(text, i, end);
            if (ends.IsEnd(start, i, after))
            {
                Add(text, start, after, paragraph, isHeading: false, sentences);
                start = after;
            }

            i = after - 1;
        }

        var isWhole = sentences.Count == before;
        Add(text, start, end, paragraph, isWhole && IsHeading(text, start, end), sentences);
    }

    private static void Add(
        string text,
        int start,
        int end,
        int paragraph,
        bool isHeading,
        List<Sentence> sentences
    )
    {
        (start, end) = Trim(text, start, end);
        if (end > start)
        {
            sentences.Add(new Sentence(start, end, paragraph, isHeading));
        }
    }

    /// <summary>A short piece of its own that no mark ends.</summary>
    private static bool IsHeading(string text, int start, int end)
    {
        (start, end) = Trim(text, start, end);
        if (end - start > LongestHeading || end == start)
        {
            return false;
        }

        var last = end - 1;
        while (last > start && SentenceMarks.IsCloser(text[last]))
        {
            last--;
        }

        return !SentenceMarks.MayEnd(text[last]);
    }

    /// <summary>Whether the break behind a line parts sentences, rather than being where a margin was.</summary>
    private static bool IsHardBreak(string text, int start, int end, int next)
    {
        if (next >= text.Length)
        {
            return true;
        }

        var following = next;
        while (following < text.Length && text[following] is ' ' or '\t' or '\u00A0' or '\u3000')
        {
            following++;
        }

        if (following >= text.Length || IsLineEnd(text[following]))
        {
            return true;
        }

        var c = text[following];
        if (SentenceMarks.IsBullet(c) || SentenceMarks.IsEnumerator(text, following))
        {
            return true;
        }

        return end - start < ShortLine
            && !char.IsLower(c)
            && text[end - 1] is not (',' or ';' or '-');
    }

    private static int EndOfLine(string text, int start, out int next, out bool parted)
    {
        var end = text.AsSpan(start).IndexOfAny(SentenceMarks.LineEnds);
        if (end < 0)
        {
            next = text.Length;
            parted = true;
            return text.Length;
        }

        end += start;
        parted = text[end] == '\u2029';
        next = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        return end;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>White space, and the marks of width zero that some editors leave behind.</summary>
    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0';
}
