using AngleSharp.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>A block-level element while a page is read: where it stands, what its names hint at, and what it holds.</summary>
internal sealed class Region
{
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

    /// <summary>UTF-16 units of text within, those in links, and those in blocks that read like prose.</summary>
    public int Chars { get; private set; }

    public int LinkChars { get; private set; }

    public int ProseChars { get; private set; }

    public int Blocks { get; private set; }

    public double LinkShare => Chars == 0 ? 0 : (double)LinkChars / Chars;

    /// <summary>Counts a block into this region and all around it.</summary>
    public void Count(PageBlock block)
    {
        for (var region = this; region is not null; region = region.Parent)
        {
            region.Chars += block.Text.Length;
            region.LinkChars += block.LinkChars;
            region.ProseChars += block.IsProse ? block.Text.Length : 0;
            region.Blocks++;
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
