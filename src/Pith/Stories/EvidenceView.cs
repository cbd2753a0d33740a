using Pith.Articles;
using Pith.Text;

namespace Pith.Stories;

/// <summary>Shows evidence in its place: the sentence between the one before and the one after.</summary>
internal static class EvidenceView
{
    /// <summary>The most characters of a neighbour that are shown: it is there to place the sentence, not to be read for itself.</summary>
    private const int LongestNeighbour = 160;

    public static IReadOnlyList<ShownEvidence> Of(Document document, Evidence evidence) =>
        [
            .. evidence
                .Spans.Where(s => s.Start >= 0 && s.End <= document.Text.Length && s.Start < s.End)
                .Select(s => new ShownEvidence(
                    Before(document, s.Start),
                    s.Of(document.Text),
                    After(document, s.End),
                    s
                )),
        ];

    private static string Before(Document document, int start)
    {
        var sentence = document.Sentences.LastOrDefault(s => s.End <= start);
        if (sentence.End == 0)
        {
            return "";
        }

        var text = sentence.Of(document.Text);
        return text.Length <= LongestNeighbour
            ? text
            : "… " + text[CutAfterSpace(text, text.Length - LongestNeighbour)..];
    }

    private static string After(Document document, int end)
    {
        var sentence = document.Sentences.FirstOrDefault(s => s.Start >= end);
        if (sentence.End == 0)
        {
            return "";
        }

        var text = sentence.Of(document.Text);
        return text.Length <= LongestNeighbour
            ? text
            : text[..CutAfterSpace(text, LongestNeighbour)].TrimEnd() + " …";
    }

    /// <summary>The nearest place behind a blank at or before <paramref name="at"/>, else one that parts no surrogate pair.</summary>
    private static int CutAfterSpace(string text, int at)
    {
        var blank = text.LastIndexOf(' ', at, Math.Min(at, 30));
        return blank > 0 ? blank + 1
            : char.IsLowSurrogate(text[at]) ? at + 1
            : at;
    }
}
