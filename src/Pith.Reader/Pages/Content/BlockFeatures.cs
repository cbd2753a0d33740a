namespace Pith.Reader.Pages.Content;

/// <summary>What is measured of each block of a page for the decision whether it belongs to the article.</summary>
internal sealed class BlockFeatures
{
    private readonly PageStatistics page;

    public BlockFeatures(PageContent content, IReadOnlyCollection<string> titles) =>
        page = new PageStatistics(content, titles);

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
        var document = PageParser.Parse("<p>.</p>")!;
        var content = PageContent.Read(
            document,
            new Uri("http://page.example/"),
            PageWalker.Read(document.Body!)
        );
        return new BlockFeatures(content, []).Measure(0, new FeatureRow(named: true)).Names;
    }
}
