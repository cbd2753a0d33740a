using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>What SmartReader, a port of Readability, takes for the article: one voice among the features.</summary>
internal sealed class SecondOpinion
{
    /// <summary>
    /// Elements and depth up to which it is asked: it scores, cleans and parses a page up to four times, so that its cost
    /// grows faster than the page does.
    /// </summary>
    private const int MaxElements = 12_000;

    private const int MaxDepth = 100;

    private readonly HashSet<int> regions = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    private SecondOpinion() { }

    /// <summary>Asks about a page, and takes the tree apart. A large one is not asked about, and none of it counts as kept.</summary>
    public static SecondOpinion Ask(IHtmlDocument document, Uri address, int elements, int depth)
    {
        var opinion = new SecondOpinion();
        if (elements is > 0 and <= MaxElements && depth <= MaxDepth)
        {
            using var reader = new SmartReader.Reader(address.AbsoluteUri, document);
            reader.AddCustomOperationEnd(opinion.Take);
            reader.GetArticle();
        }

        return opinion;
    }

    /// <summary>Whether a block is part of what it kept.</summary>
    public bool Keeps(PageBlock block) =>
        regions.Contains(block.Region.Id) || texts.Contains(WhiteSpace.Without(block.Text));

    private void Take(IElement article)
    {
        regions.Clear();
        texts.Clear();
        Collect(article, 0);
    }

    private void Collect(IElement element, int region)
    {
        if (
            int.TryParse(
                element.GetAttribute(PageWalker.IdAttribute),
                CultureInfo.InvariantCulture,
                out var own
            )
        )
        {
            region = own;
        }
        else if (element.LocalName == "p")
        {
            // A paragraph that it made anew of a division: its number is lost, its words are not.
            region = -1;
            texts.Add(WhiteSpace.Without(element.TextContent));
        }

        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                if (!string.IsNullOrWhiteSpace(text.Data))
                {
                    regions.Add(region);
                }
            }
            else if (child is IElement inner)
            {
                Collect(inner, region);
            }
        }
    }
}
