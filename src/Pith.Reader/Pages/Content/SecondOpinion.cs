using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>What SmartReader, a port of Readability, takes for the article: one voice among the features.</summary>
internal sealed class SecondOpinion
{
    /// <summary>
    /// Bounds up to which it is asked. It scores, cleans and parses a page up to four times, and gathers the text of every ancestor anew, so that its cost
    /// grows with the text times the depth. Real articles have a few thousand elements, 20 levels and some 50,000 units of text.
    /// </summary>
    private const int MaxElements = 5_000;

    /// <summary>Line breaks: each pair that it makes a paragraph of costs as much as there are elements behind.</summary>
    private const int MaxBreaks = 1_500;

    private const int MaxTitle = 1_000;

    private const int MaxFrames = 50;

    private const long MaxChars = 1_500_000;

    private const long MaxNestedChars = 8_000_000;

    private readonly HashSet<int> regions = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    private SecondOpinion() { }

    /// <summary>Asks about a page, and takes the tree apart. A large one is not asked about, and none of it counts as kept.</summary>
    public static SecondOpinion Ask(IHtmlDocument document, Uri address, WalkedPage walked)
    {
        var opinion = new SecondOpinion();
        if (walked.Blocks.Count == 0 || IsLarge(walked))
        {
            return opinion;
        }

        Lighten(document);
        using var reader = new SmartReader.Reader(address.AbsoluteUri, document);
        reader.AddCustomOperationEnd(opinion.Take);
        reader.GetArticle();
        return opinion;
    }

    /// <summary>Takes out what holds no text and costs the library the square of its number.</summary>
    private static void Lighten(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("select, datalist, svg, title").ToArray())
        {
            if (element.LocalName != "title" || element.TextContent.Length > MaxTitle)
            {
                element.Remove();
            }
        }

        var frames = document.QuerySelectorAll("iframe, object, embed, video, audio").ToArray();
        foreach (var frame in frames.Length > MaxFrames ? frames : [])
        {
            frame.Remove();
        }
    }

    private static bool IsLarge(WalkedPage walked) =>
        walked.Elements > MaxElements
        || walked.Breaks > MaxBreaks
        || walked.Chars > MaxChars
        || walked.Blocks.Sum(b => (long)b.Text.Length * (b.Region.Depth + 1)) > MaxNestedChars;

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
