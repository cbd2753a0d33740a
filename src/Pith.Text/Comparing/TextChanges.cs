namespace Pith.Text.Comparing;

/// <summary>A place where a text was changed: what stood there, and what stands there since; one of them may be missing.</summary>
/// <param name="Before">The sentences that went, as one piece of the earlier text.</param>
/// <param name="After">The sentences that came, as one piece of the later text.</param>
public sealed record TextChange(TextSpan? Before, TextSpan? After);

/// <summary>Compares two versions of one article, sentence by sentence.</summary>
public static class TextChanges
{
    // The table of the comparison has the square of it.
    private const int MostSentences = 1_000;

    private static readonly string[] Notes =
    [
        "correction",
        "corrected",
        "an earlier version",
        "this article has been updated",
        "this story has been updated",
        "clarification",
        "editor's note",
        "korrektur",
        "in einer früheren version",
        "anmerkung der redaktion",
        "rectificatif",
        "une version antérieure",
        "mis à jour",
        "corrección",
        "una versión anterior",
        "fe de errores",
        "訂正",
        "更正",
    ];

    /// <summary>The changes in their order; sentences past the 1,000th are not looked at.</summary>
    public static IReadOnlyList<TextChange> Between(Document earlier, Document later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (a, b) = (Sentences(earlier), Sentences(later));
        var common = Common(a, b);
        var changes = new List<TextChange>();
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            var (fromA, fromB) = (i, j);
            while (
                (i < a.Count || j < b.Count)
                && !(i < a.Count && j < b.Count && a[i].Words == b[j].Words)
            )
            {
                if (j >= b.Count || (i < a.Count && common[i + 1, j] >= common[i, j + 1]))
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }

            if (i > fromA || j > fromB)
            {
                changes.Add(new(Piece(a, fromA, i), Piece(b, fromB, j)));
            }

            (i, j) = (i + 1, j + 1);
        }

        return changes;
    }

    /// <summary>Whether what was added says that something was changed, as honest publishers do.</summary>
    public static bool AreAnnounced(Document later, IReadOnlyList<TextChange> changes)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Any(c =>
            c.After is { } after
            && Notes.Any(n => after.Of(later.Text).Contains(n, StringComparison.OrdinalIgnoreCase))
        );
    }

    private static TextSpan? Piece(
        List<(TextSpan Span, string Words)> sentences,
        int from,
        int to
    ) => from == to ? null : new(sentences[from].Span.Start, sentences[to - 1].Span.End);

    private static List<(TextSpan Span, string Words)> Sentences(Document document) =>
        [
            .. document
                .Sentences.Take(MostSentences)
                .Select(s =>
                    (
                        s.Span,
                        string.Join(
                            ' ',
                            s.Of(document.Text)
                                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                        )
                    )
                ),
        ];

    /// <summary>By the sentences that are left on either side: how many the rest has in common, in order.</summary>
    private static int[,] Common(
        List<(TextSpan Span, string Words)> a,
        List<(TextSpan Span, string Words)> b
    )
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] =
                    a[i].Words == b[j].Words
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
