using System.Globalization;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>Chooses an item's picture: what is offered as one goes before what stands in its text; the widest of several.</summary>
internal sealed class PictureChoice(FeedFields fields)
{
    private const int OfMedia = 0;
    private const int OfThumbnail = 1;
    private const int OfEnclosure = 2;
    private const int OfItem = 3;
    private const int OfText = 4;
    private const int OfSmallThumbnail = 5;

    // Blogs give a thumbnail of 72 pixels beside a text with large pictures.
    private const int SmallWidth = 200;

    private readonly Ranked<string> best = new();
    private int widest = -1;

    public string? Best => best.Value;

    public void Media(Node node)
    {
        if (MediaPicture.Of(node, fields) is { } address)
        {
            var width = MediaPicture.Width(node);
            if (node.Name == "thumbnail")
            {
                var isSmall = width is > 0 and < SmallWidth;
                best.Offer(isSmall ? OfSmallThumbnail : OfThumbnail, address);
            }
            else if (width > widest)
            {
                widest = width;
                best.OfferLast(OfMedia, address);
            }
        }

        foreach (var child in node.Children)
        {
            if (child.Space == Space.Media && child.Name == "thumbnail")
            {
                Media(child);
            }
        }
    }

    public void Enclosure(Node node)
    {
        var address = node.Attribute("url") ?? node.Attribute("href") ?? node.InnerText();
        if (MediaPicture.IsPicture(node.Attribute("type"), address))
        {
            best.Offer(OfEnclosure, fields.Address(address, node.Base));
        }
    }

    public void Itunes(Node node) =>
        best.Offer(
            OfItem,
            fields.Address(node.Attribute("href") ?? node.Attribute("url"), node.Base)
        );

    public void Plain(Node node)
    {
        foreach (var child in node.Children)
        {
            if (child.Name == "url")
            {
                best.Offer(OfItem, fields.Address(child.InnerText(), child.Base));
            }
        }

        if (!node.HasElements)
        {
            best.Offer(
                OfItem,
                FeedAddress.Absolute(
                    node.Attribute("url") ?? node.Attribute("href") ?? node.InnerText(),
                    node.Base
                )
            );
        }
    }

    public void Html(string? html, Uri against)
    {
        if (best.Rank > OfText)
        {
            best.Offer(OfText, FeedPictures.First(html, against));
        }
    }
}

/// <summary>Media RSS's pictures.</summary>
internal static class MediaPicture
{
    public static string? Of(Node node, FeedFields fields)
    {
        var url = node.Attribute("url");
        var isPicture = node.Name switch
        {
            "thumbnail" => true,
            "content" => node.Attribute("medium") is { Length: > 0 } medium
                ? string.Equals(medium.Trim(), "image", StringComparison.OrdinalIgnoreCase)
                : IsPicture(node.Attribute("type"), url),
            _ => false,
        };
        var address = isPicture ? fields.Address(url, node.Base) : null;
        return address is not null && FeedPictures.IsOne(address) ? address : null;
    }

    public static int Width(Node node) =>
        int.TryParse(
            node.Attribute("width"),
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var width
        )
            ? width
            : 0;

    /// <summary>By the type it is given or, without one, by the address's ending.</summary>
    public static bool IsPicture(string? type, string? address)
    {
        if (!string.IsNullOrWhiteSpace(type))
        {
            return type.TrimStart().StartsWith("image", StringComparison.OrdinalIgnoreCase);
        }

        var path = address.AsSpan().Trim();
        var query = path.IndexOfAny('?', '#');
        path = query < 0 ? path : path[..query];
        foreach (
            var ending in (ReadOnlySpan<string>)[".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
        )
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
