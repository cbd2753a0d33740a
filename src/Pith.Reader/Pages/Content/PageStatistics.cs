namespace Pith.Reader.Pages.Content;

/// <summary>What is counted once for a page, before its blocks are measured.</summary>
internal sealed class PageStatistics
{
    private readonly Dictionary<string, int> repeats = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int Kept, int All)> inParent = [];
    private readonly Dictionary<string, (int All, int Prose)> likes = new(StringComparer.Ordinal);
    private readonly string[] patterns;

    public PageStatistics(
        IReadOnlyList<PageBlock> blocks,
        bool[] kept,
        IReadOnlyCollection<string> titles
    )
    {
        Blocks = blocks;
        Titles = titles;
        Kept = kept;
        Cues = [.. Blocks.Select(b => TextCues.Of(b.Text))];
        CharsBefore = new int[Blocks.Count];
        patterns = [.. Blocks.Select(b => Pattern(b.Region))];
        var keptChars = 0;
        for (var i = 0; i < Blocks.Count; i++)
        {
            var (block, length) = (Blocks[i], Blocks[i].Size);
            CharsBefore[i] = Chars;
            Chars += length;
            Prose += block.IsProse ? length : 0;
            repeats[block.Text] = repeats.GetValueOrDefault(block.Text) + 1;
            var (all, prose) = likes.GetValueOrDefault(patterns[i]);
            likes[patterns[i]] = (all + 1, prose + (block.IsProse ? 1 : 0));
            var (keptHere, allHere) = inParent.GetValueOrDefault(ParentId(i));
            inParent[ParentId(i)] = (keptHere + (Kept[i] ? length : 0), allHere + length);
            if (Kept[i])
            {
                keptChars += length;
                FirstKept = FirstKept < 0 ? i : FirstKept;
                LastKept = i;
            }

            if (IsBetterTitle(i))
            {
                TitleAt = i;
            }
        }

        KeptShare = Chars == 0 ? 0 : (double)keptChars / Chars;
        Dense = Densest();
    }

    public IReadOnlyList<PageBlock> Blocks { get; }

    /// <summary>The titles that the page's head states.</summary>
    public IReadOnlyCollection<string> Titles { get; }

    /// <summary>For each block, whether the other engine keeps it.</summary>
    public bool[] Kept { get; }

    /// <summary>For each block, what its words hint at.</summary>
    public (Hints Anywhere, Hints First, bool Leads)[] Cues { get; }

    public int[] CharsBefore { get; }

    public int Chars { get; }

    /// <summary>UTF-16 units in blocks that read like prose.</summary>
    public int Prose { get; }

    /// <summary>Number of the heading that is one of <see cref="Titles"/>; -1 where none is.</summary>
    public int TitleAt { get; } = -1;

    public int FirstKept { get; } = -1;

    public int LastKept { get; } = -1;

    public double KeptShare { get; }

    /// <summary>The smallest region that holds most of the page's prose; null on a page without any.</summary>
    public Region? Dense { get; }

    public int Repeats(int at) => repeats[Blocks[at].Text];

    /// <summary>How many blocks stand in elements of the same names, and the share of them that is prose.</summary>
    public (int All, float Prose) Alike(int at)
    {
        var (all, prose) = likes[patterns[at]];
        return (all, (float)prose / all);
    }

    /// <summary>The share of the parent's text that the other engine keeps.</summary>
    public float KeptInParent(int at)
    {
        var (kept, all) = inParent[ParentId(at)];
        return (float)kept / all;
    }

    public static bool IsTitle(string text, string title) =>
        text.Length > 3
        && (
            text.Equals(title, StringComparison.OrdinalIgnoreCase)
            || (text.Length > 12 && title.Contains(text, StringComparison.OrdinalIgnoreCase))
        );

    private int ParentId(int i) => Blocks[i].Region.Parent?.Id ?? -1;

    private bool IsBetterTitle(int i) =>
        Blocks[i].Kind == BlockKind.Heading
        && (TitleAt < 0 || (Blocks[i].Region.Tag == "h1" && Blocks[TitleAt].Region.Tag != "h1"))
        && Titles.Any(t => IsTitle(Blocks[i].Text, t));

    private static string Names(Region? region) =>
        region is null
            ? ""
            : $"{region.Tag}.{region.Element.ClassName.AsSpan()[..Math.Min(60, region.Element.ClassName?.Length ?? 0)]}";

    /// <summary>The names of an element, its parent and its grandparent: alike for all items of one list.</summary>
    private static string Pattern(Region region) =>
        $"{Names(region)} {Names(region.Parent)} {Names(region.Parent?.Parent)}";

    private Region? Densest()
    {
        const double Most = 0.6;
        Region? best = null;
        foreach (var block in Blocks.Where(b => b.IsProse))
        {
            var region = block.Region;
            while (region.Parent is not null && region.ProseChars < Most * Prose)
            {
                region = region.Parent;
            }

            if (best is null || region.Depth > best.Depth)
            {
                best = region;
            }
        }

        return best;
    }
}
