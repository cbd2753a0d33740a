using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Finds the date that readers see.</summary>
internal static class ShownDates
{
    /// <summary>Blocks before and behind the headline in which a date is expected.</summary>
    private const int Before = 8;

    private const int Behind = 14;

    /// <summary>Blocks from the headline up to which nothing stands between it and them.</summary>
    private const int Beside = 3;

    /// <summary>Units at the head of a long block in which a date may stand: "Oslo, 22 January 2025 - …".</summary>
    private const int Dateline = 60;

    private const int ShortBlock = 160;

    private static readonly string[] UpdateWords =
    [
        "pdate",
        "ktualisiert",
        "eändert",
        "odified",
        "ctualizado",
        "is à jour",
        "ggiornato",
        "ijgewerkt",
        "tualizado",
    ];

    /// <summary>The date beside the headline; null where none stands there.</summary>
    /// <param name="source">The page.</param>
    /// <param name="title">The headline's block; -1 where it is not known.</param>
    /// <param name="monthFirst">Whether 01/02/2025 is January 2.</param>
    public static FoundDate? BesideHeadline(PageSource source, int title, bool monthFirst)
    {
        var best = (Rank: 0.0, Date: (FoundDate?)null);
        foreach (var mark in source.Walked.Marks)
        {
            if (
                (
                    DateText.Find(mark.DateTime)
                    ?? (
                        mark.Text.Length <= ShortBlock ? DateText.Find(mark.Text, monthFirst) : null
                    )
                )
                    is { } date
                && Rank(mark, title) is var rank
                && rank > best.Rank
            )
            {
                best = (rank, date);
            }
        }

        for (
            var i = Math.Max(0, title - Before);
            title >= 0 && i <= Math.Min(source.Walked.Blocks.Count - 1, title + Behind);
            i++
        )
        {
            var block = source.Walked.Blocks[i];
            if (
                !block.Region.Hidden
                && !block.Region.IsElsewhere(near: Math.Abs(i - title) <= Beside)
                && InBlock(block.Text, i > title && i <= title + 6, monthFirst) is { } date
                && Rank(block, i - title) is var rank
                && rank > best.Rank
            )
            {
                best = (rank, date);
            }
        }

        return best.Rank >= 1.5 ? best.Date : null;
    }

    /// <summary>A date in a short block behind a word for publishing, else the first in any short block outside of lists of other articles.</summary>
    public static DateTimeOffset? Anywhere(PageSource source, bool monthFirst)
    {
        (DateTimeOffset? first, DateTimeOffset? listed) = (null, null);
        foreach (var block in source.Walked.Blocks)
        {
            if (
                block.Text.Length > 90
                || block.Region.Hidden
                || block.LinkShare > 0.5
                || DateText.Find(block.Text, monthFirst) is not { } date
            )
            {
                continue;
            }

            var states = TextCues.Of(block.Text).Anywhere.Any(Hints.Meta);
            if (block.Region.IsElsewhere())
            {
                // Named like a list of others, by a template that uses one name for all.
                listed ??= states && !block.Region.IsElsewhere(near: true) ? date.Value : null;
            }
            else if (states)
            {
                return date.Value;
            }
            else
            {
                first ??= date.Value;
            }
        }

        return first ?? listed;
    }

    private static double Rank(Mark mark, int title)
    {
        // Microdata says which of a page's dates it is, wherever it stands; but lists of others have theirs too.
        var microdata = mark.Names.Contains("datepublished", StringComparison.Ordinal);
        if (
            microdata
                ? mark.Region.IsWithin(Hints.Comment | Hints.Related)
                : mark.Region.IsElsewhere(
                    near: title >= 0 && Math.Abs(mark.Block - title) <= Beside
                )
        )
        {
            return 0;
        }

        var distance = title < 0 ? 10 : mark.Block - title;
        var rank =
            distance is >= -Before and <= Behind ? 4 - (Math.Abs(distance) * 0.05)
            : title < 0 ? 3 - (mark.Block * 0.002)
            : 1 - (Math.Abs(distance) * 0.001);
        rank += microdata ? 3 : 0;
        rank +=
            mark.Names.Contains("publish", StringComparison.Ordinal)
            || mark.Names.Contains("entry-date", StringComparison.Ordinal)
                ? 1
                : 0;
        rank +=
            mark.Names.Contains("time", StringComparison.Ordinal) && mark.DateTime is not null
                ? 0.5
                : 0;
        rank += mark.Hints.Any(Hints.Date) ? 0.5 : 0;
        rank -=
            mark.Names.Contains("modif", StringComparison.Ordinal)
            || mark.Names.Contains("updat", StringComparison.Ordinal)
                ? 1.5
                : 0;
        rank -= IsUpdate(mark.Text) ? 0.8 : 0;
        rank -= mark.Text.Length > 60 ? 0.5 : 0;
        return rank;
    }

    private static double Rank(PageBlock block, int distance) =>
        3.2
        - (Math.Abs(distance) * 0.05)
        - (block.Text.Length > 70 ? 0.7 : 0)
        - (block.Text.Length > ShortBlock ? 0.5 : 0)
        - (IsUpdate(block.Text) ? 0.8 : 0);

    private static FoundDate? InBlock(string text, bool mayBeLong, bool monthFirst) =>
        text.Length <= ShortBlock ? DateText.Find(text, monthFirst)
        : mayBeLong ? DateText.Find(text[..Dateline], monthFirst)
        : null;

    private static bool IsUpdate(string text)
    {
        // "Published 1 May, updated 2 May": the first is the one that counts.
        var first = text.Length > 100 ? text[..100] : text;
        return Array.Exists(
            UpdateWords,
            w => first.IndexOf(w, StringComparison.Ordinal) is >= 0 and < 20
        );
    }
}
