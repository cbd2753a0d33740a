namespace Pith.Reader.Pages.Content;

/// <summary>What a block's place on the page, and the blocks beside it, tell.</summary>
internal static class PlaceFeatures
{
    private const int Unknown = 99;

    private static readonly (
        int Step,
        string Length,
        string LinkShare,
        string Kind,
        string Kept,
        string Same
    )[] Beside =
    [
        (
            -1,
            "previous length",
            "previous link share",
            "previous kind",
            "previous kept",
            "previous same parent"
        ),
        (1, "next length", "next link share", "next kind", "next kept", "next same parent"),
        (
            -2,
            "second previous length",
            "second previous link share",
            "second previous kind",
            "second previous kept",
            "second previous same parent"
        ),
        (
            2,
            "second next length",
            "second next link share",
            "second next kind",
            "second next kept",
            "second next same parent"
        ),
    ];

    public static void Add(FeatureRow row, PageStatistics page, int at)
    {
        row.Add("place", (double)at / page.Blocks.Count);
        row.Add("chars before", (double)page.CharsBefore[at] / page.Chars);
        row.Add("blocks", Math.Log(1 + page.Blocks.Count));
        row.Add(
            "blocks from title",
            page.TitleAt < 0 ? Unknown : Math.Clamp(at - page.TitleAt, -50, 98)
        );
        row.Add("kept", page.Kept[at]);
        row.Add(
            "before kept",
            page.FirstKept < 0 ? Unknown : Math.Clamp(page.FirstKept - at, -20, 50)
        );
        row.Add(
            "after kept",
            page.LastKept < 0 ? Unknown : Math.Clamp(at - page.LastKept, -20, 50)
        );
        row.Add("kept share", page.KeptShare);
        row.Add("kept in parent", page.KeptInParent(at));
        row.Add("kept of 3 before", Share(page, at - 3, at - 1, i => page.Kept[i]));
        row.Add("kept of 3 after", Share(page, at + 1, at + 3, i => page.Kept[i]));
        row.Add("prose of 4 before", Share(page, at - 4, at - 1, i => page.Blocks[i].IsProse));
        row.Add("prose of 4 after", Share(page, at + 1, at + 4, i => page.Blocks[i].IsProse));
        var (alike, prose) = page.Alike(at);
        row.Add("alike", Math.Log(1 + alike));
        row.Add("prose of alike", prose);
        Heading(row, page, at);
        foreach (var (step, length, linkShare, kind, kept, same) in Beside)
        {
            var other = at + step;
            var there = other >= 0 && other < page.Blocks.Count;
            row.Add(length, there ? Math.Log(1 + page.Blocks[other].Size) : 0);
            row.Add(linkShare, there ? page.Blocks[other].LinkShare : 1);
            row.Add(kind, there ? (int)page.Blocks[other].Kind : -1);
            row.Add(kept, there && page.Kept[other]);
            row.Add(
                same,
                there && page.Blocks[other].Region.Parent == page.Blocks[at].Region.Parent
            );
        }
    }

    /// <summary>The heading that the block stands under: whether its words lead elsewhere, and how far up it is.</summary>
    private static void Heading(FeatureRow row, PageStatistics page, int at)
    {
        const int Furthest = 30;
        var heading = at - 1;
        while (
            heading >= 0
            && at - heading < Furthest
            && page.Blocks[heading].Kind != BlockKind.Heading
        )
        {
            heading--;
        }

        var found = heading >= 0 && page.Blocks[heading].Kind == BlockKind.Heading;
        row.Add(
            "heading leads elsewhere",
            found && (page.Cues[heading].Leads || page.Cues[heading].First.Any(Hints.Related))
        );
        row.Add("heading has cues", found && page.Cues[heading].Anywhere != Hints.None);
        row.Add("heading kept", found && page.Kept[heading]);
        row.Add("blocks since heading", found ? at - heading : Furthest);
    }

    private static double Share(PageStatistics page, int from, int to, Func<int, bool> counts)
    {
        var (hits, all) = (0, 0);
        for (var i = Math.Max(0, from); i <= Math.Min(page.Blocks.Count - 1, to); i++, all++)
        {
            hits += counts(i) ? 1 : 0;
        }

        return all == 0 ? 0 : (double)hits / all;
    }
}
