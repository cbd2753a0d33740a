namespace Pith.Reader.Pages.Content;

/// <summary>What is measured of each block of a page for the decision whether it belongs to the article.</summary>
internal sealed class BlockFeatures
{
    private readonly PageStatistics page;

    /// <param name="blocks">All blocks of the page.</param>
    /// <param name="kept">For each, whether the other engine keeps it.</param>
    /// <param name="titles">The titles that the page's head states.</param>
    public BlockFeatures(
        IReadOnlyList<PageBlock> blocks,
        bool[] kept,
        IReadOnlyCollection<string> titles
    ) => page = new PageStatistics(blocks, kept, titles);

    /// <summary>Names of the features, for whoever trains or reads a model.</summary>
    public static IReadOnlyList<string> Names { get; } = MakeNames();

    /// <summary>The features of block <paramref name="at"/>, in the order of <see cref="Names"/>.</summary>
    public float[] Of(int at) => Measure(at, new FeatureRow()).Values;

    private FeatureRow Measure(int at, FeatureRow row)
    {
        WordFeatures.Add(row, page, at);
        PlaceFeatures.Add(row, page, at);
        RegionFeatures.Add(row, page, at);
        return row;
    }

    /// <summary>Measured on the smallest of pages, so that names and values cannot part.</summary>
    private static IReadOnlyList<string> MakeNames()
    {
        var blocks = PageWalker.Read(PageParser.Parse("<p>.</p>")!.Value.Document.Body!).Blocks;
        return new BlockFeatures(blocks, [false], []).Measure(0, new FeatureRow(named: true)).Names;
    }
}
