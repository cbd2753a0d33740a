namespace Pith.Reader.Pages.Content;

/// <summary>Decides which blocks of a page are its article: a trained model over what is measured of each.</summary>
internal static class ContentChooser
{
    private const float Threshold = 0.5f;

    /// <summary>Less text than this, in UTF-16 units, is no article.</summary>
    private const int LeastText = 140;

    private static readonly Lazy<TreeModel> WithOpinion = new(() => Load("blocks.trees"));

    /// <summary>For pages that the other engine found nothing on, or was not asked about.</summary>
    private static readonly Lazy<TreeModel> Alone = new(() => Load("blocks-alone.trees"));

    /// <summary>The blocks that are the article's, in their order.</summary>
    /// <param name="content">All blocks of the page.</param>
    /// <param name="titles">The titles that the page's head states.</param>
    public static List<PageBlock> Choose(PageContent content, IReadOnlyCollection<string> titles)
    {
        var kept = content.Kept;
        var model = (kept.Contains(true) ? WithOpinion : Alone).Value;
        var features = new BlockFeatures(content.Blocks, kept, titles);
        var chances = new float[content.Blocks.Count];
        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] = model.Score(features.Of(i));
        }

        return Decide(content, chances);
    }

    /// <summary>The blocks that the chances, and a few rules that hold whatever they say, leave.</summary>
    public static List<PageBlock> Decide(PageContent content, ReadOnlySpan<float> chances)
    {
        var (blocks, opinion) = (content.Blocks, content.Opinion);
        var (chosen, other) = (new List<PageBlock>(), new List<PageBlock>());
        for (var i = 0; i < blocks.Count; i++)
        {
            // Nobody sees it: menus to be unfolded, other editions, text for search engines.
            if (!blocks[i].Region.Hidden && chances[i] >= Threshold)
            {
                chosen.Add(blocks[i]);
            }

            if (opinion.Keeps(blocks[i]))
            {
                other.Add(blocks[i]);
            }
        }

        // On a page with next to no text there is little to measure; the other engine takes it as it is.
        return Length(chosen) < LeastText && Length(other) > Length(chosen) ? other : chosen;
    }

    private static TreeModel Load(string name)
    {
        using var stream =
            typeof(ContentChooser).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The model {name} is not in the assembly.");
        return TreeModel.Load(stream, BlockFeatures.Names);
    }

    private static int Length(List<PageBlock> blocks) => blocks.Sum(b => b.Size);
}
