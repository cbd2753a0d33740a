using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>All blocks of a page, with the other engine's opinion of them.</summary>
/// <param name="Blocks">The blocks, in their order.</param>
/// <param name="Opinion">Numbers of the regions that the other engine kept.</param>
internal sealed record PageContent(IReadOnlyList<PageBlock> Blocks, SecondOpinion Opinion)
{
    /// <summary>For each block, whether the other engine keeps it.</summary>
    public bool[] Kept => [.. Blocks.Select(Opinion.Keeps)];

    /// <summary>Asks the other engine about a walked page, and takes the tree apart: read everything else before.</summary>
    public static PageContent Read(IHtmlDocument document, Uri address, WalkedPage walked)
    {
        return new PageContent(walked.Blocks, SecondOpinion.Ask(document, address, walked));
    }
}
