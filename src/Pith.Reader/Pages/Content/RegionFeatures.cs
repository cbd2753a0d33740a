namespace Pith.Reader.Pages.Content;

/// <summary>What the elements around a block tell.</summary>
internal static class RegionFeatures
{
    private const int Far = 12;

    /// <summary>Hints that are measured by how many levels up the nearest element with one of a group stands.</summary>
    private static readonly (string Name, Hints Hints)[] Groups =
    [
        ("near comment", Hints.Comment),
        ("near share", Hints.Share | Hints.Form),
        ("near related", Hints.Related),
        ("near side", Hints.Side),
        ("near footer", Hints.Footer),
        ("near header", Hints.Header),
        ("near navigation", Hints.Navigation),
        ("near meta", Hints.Meta | Hints.Date),
        ("near author", Hints.Author),
        ("near label", Hints.Label),
        ("near caption", Hints.Caption | Hints.Media),
        ("near promotion", Hints.Promotion | Hints.Consent),
        ("near content", Hints.Content),
        ("near body", Hints.Body),
        ("near lead", Hints.Lead),
        ("near title", Hints.Title),
        ("near listing", Hints.Listing),
    ];

    private static readonly (
        int Up,
        string LinkShare,
        string Chars,
        string Prose,
        string Blocks,
        string ProseShare
    )[] Levels =
    [
        (0, "own link share", "own chars", "own prose of page", "own blocks", "own prose share"),
        (
            1,
            "parent link share",
            "parent chars",
            "parent prose of page",
            "parent blocks",
            "parent prose share"
        ),
        (
            2,
            "second link share",
            "second chars",
            "second prose of page",
            "second blocks",
            "second prose share"
        ),
        (
            3,
            "third link share",
            "third chars",
            "third prose of page",
            "third blocks",
            "third prose share"
        ),
        (
            5,
            "fifth link share",
            "fifth chars",
            "fifth prose of page",
            "fifth blocks",
            "fifth prose share"
        ),
    ];

    public static void Add(FeatureRow row, PageStatistics page, int at)
    {
        var own = page.Blocks[at].Region;
        row.Add("depth", own.Depth);
        row.Add("siblings", own.Parent?.Children ?? 0);
        row.Add("index", own.Index);
        row.Add("tag", Tag(own.Tag));
        foreach (var (up, linkShare, chars, prose, blocks, proseShare) in Levels)
        {
            var region = own;
            for (var i = 0; i < up && region.Parent is not null; i++)
            {
                region = region.Parent;
            }

            row.Add(linkShare, region.LinkShare);
            row.Add(chars, Math.Log(1 + region.Chars));
            row.Add(prose, page.Prose == 0 ? 0 : (double)region.ProseChars / page.Prose);
            row.Add(blocks, Math.Log(1 + region.Blocks));
            row.Add(proseShare, region.Chars == 0 ? 0 : (double)region.ProseChars / region.Chars);
        }

        Above(row, page, own);
    }

    private static void Above(FeatureRow row, PageStatistics page, Region own)
    {
        Span<int> near = stackalloc int[Groups.Length];
        near.Fill(Far);
        var (list, table, figure, quote, article, main) = (
            false,
            false,
            false,
            false,
            false,
            false
        );
        var (up, dense) = (0, -1);
        for (var region = own; region is not null; region = region.Parent, up++)
        {
            for (var g = 0; g < Groups.Length; g++)
            {
                if (near[g] == Far && region.Own.Any(Groups[g].Hints))
                {
                    near[g] = Math.Min(up, Far - 1);
                }
            }

            dense = region == page.Dense ? up : dense;
            list |= region.Tag is "ul" or "ol" or "dl";
            table |= region.Tag == "table";
            figure |= region.Tag == "figure";
            quote |= region.Tag == "blockquote";
            article |= region.Tag == "article";
            main |= region.Tag == "main";
        }

        for (var g = 0; g < Groups.Length; g++)
        {
            row.Add(Groups[g].Name, near[g]);
        }

        row.Add("levels to dense", dense);
        row.Add("in list", list);
        row.Add("in table", table);
        row.Add("in figure", figure);
        row.Add("in quote", quote);
        row.Add("in article", article);
        row.Add("in main", main);
    }

    private static int Tag(string tag) =>
        tag switch
        {
            "p" => 1,
            "div" => 2,
            "li" => 3,
            "td" => 4,
            "dd" or "dt" => 5,
            ['h', _] => 6,
            "section" or "article" => 7,
            _ => 0,
        };
}
