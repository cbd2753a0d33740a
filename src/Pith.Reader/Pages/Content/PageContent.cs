using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>All blocks of a page, with the other engine's opinion of them.</summary>
/// <param name="Blocks">The blocks, in their order.</param>
/// <param name="Opinion">Numbers of the regions that the other engine kept.</param>
internal sealed record PageContent(IReadOnlyList<PageBlock> Blocks, SecondOpinion Opinion)
{
    /// <summary>Reads the body of <paramref name="document"/>, and takes the tree apart: read everything else before.</summary>
    public static PageContent Read(IHtmlDocument document, Uri address)
    {
        if (document.Body is not { } body)
        {
            return new PageContent([], SecondOpinion.Ask(document, address, 0, 0));
        }

        var blocks = PageWalker.Read(body);
        if (blocks.Count == 0)
        {
            return new PageContent([], SecondOpinion.Ask(document, address, 0, 0));
        }

        var elements = body.QuerySelectorAll("*").Length;
        return new PageContent(
            blocks,
            SecondOpinion.Ask(document, address, elements, blocks.Max(b => b.Region.Depth))
        );
    }
}
