using AngleSharp.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>A block-level element while a page is read: where it stands, what its names hint at, and what it holds.</summary>
internal sealed class Region
{
    private Hints cues;

    public Region(Region? parent, IElement element, int id)
    {
        Parent = parent;
        Element = element;
        Id = id;
        Depth = parent is null ? 0 : parent.Depth + 1;
        Tag = element.LocalName;
        Own = NameHints.Of(element);
        Hidden = parent?.Hidden == true || IsHidden(element);
        Index = parent is null ? 0 : parent.Children++;
    }

    public Region? Parent { get; }

    public IElement Element { get; }

    /// <summary>Its number, which the element carries as an attribute too.</summary>
    public int Id { get; }

    public string Tag { get; }

    public int Depth { get; }

    /// <summary>What its class, id and roles hint at.</summary>
    public Hints Own { get; }

    /// <summary>Whether it or one around it is marked as not shown.</summary>
    public bool Hidden { get; }

    /// <summary>Its place among the regions of its parent.</summary>
    public int Index { get; }

    public int Children { get; private set; }

    /// <summary>Whether the article's headline is in it.</summary>
    public bool HoldsHeadline { get; private set; }

    /// <summary>UTF-16 units of text within, those in links, and those in blocks that read like prose.</summary>
    public int Chars { get; private set; }

    public int LinkChars { get; private set; }

    public int ProseChars { get; private set; }

    public int Blocks { get; private set; }

    public double LinkShare => Chars == 0 ? 0 : (double)LinkChars / Chars;

    /// <summary>
    /// Whether it stands in what surrounds an article: comments, lists of others, menus, side columns, the page's foot. What holds
    /// most of the page's prose, or its headline, is no surrounding, whatever templates call it.
    /// </summary>
    /// <param name="near">Whether it stands beside the headline, where "teaser" is the article's own lead.</param>
    public bool IsElsewhere(bool near = false)
    {
        var hints =
            Hints.Comment
            | Hints.Side
            | Hints.Navigation
            | Hints.Footer
            | (near ? Hints.None : Hints.Related);
        var root = this;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        for (var region = this; region.Parent is not null; region = region.Parent)
        {
            if (
                region.Own.Any(hints)
                && !region.HoldsHeadline
                && region.ProseChars * 2 <= root.ProseChars
                && !(region.Own.Any(Hints.Footer) && region.IsInContent())
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words of a block within hint at it.</summary>
    public bool HasCue(Hints asked) => cues.Any(asked);

    /// <summary>Notes that the headline is in this region, and so in all around it.</summary>
    public void HoldHeadline()
    {
        for (var region = this; region is not null; region = region.Parent)
        {
            region.HoldsHeadline = true;
        }
    }

    /// <summary>Whether it is <paramref name="outer"/> or in it.</summary>
    public bool IsIn(Region outer)
    {
        var region = this;
        while (region is not null && region != outer)
        {
            region = region.Parent;
        }

        return region is not null;
    }

    /// <summary>Whether it or one around it has one of the hints, the body and what holds the headline aside.</summary>
    public bool IsWithin(Hints asked)
    {
        for (var region = this; region.Parent is not null; region = region.Parent)
        {
            if (region.Own.Any(asked) && !region.HoldsHeadline)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one around it is named after content and holds most of the page's prose: its foot is the article's own.</summary>
    private bool IsInContent()
    {
        for (var region = Parent; region?.Parent is not null; region = region.Parent)
        {
            if (region.Own.Any(Hints.Content | Hints.Body) && region.ProseChars > ProseChars)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts a block into this region and all around it.</summary>
    public void Count(PageBlock block)
    {
        var anywhere = TextCues.Of(block.Text).Anywhere;
        for (var region = this; region is not null; region = region.Parent)
        {
            region.Chars += block.Size;
            region.LinkChars += block.LinkChars;
            region.ProseChars += block.IsProse ? block.Size : 0;
            region.Blocks++;
            region.cues |= anywhere;
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (
            element.GetAttribute("style") is { Length: < 1000 } style
            && (
                style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase)
            )
        );
}
