using System.Globalization;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>Chooses an item's picture: what is offered as one goes before what stands in its text; the widest of several.</summary>
internal sealed class PictureChoice(FeedFields fields)
{
    private readonly Ranked<string> best = new();
    private int widest = -1;

    public string? Best => best.Value;

    public void Media(Node node)
    {
        if (MediaPicture.Of(node, fields) is { } address)
        {
            var isContent = node.Name == "content";
            var width = isContent ? MediaPicture.Width(node) : 0;
            if (isContent && width > widest)
            {
                widest = width;
                best.OfferLast(0, address);
            }
            else
            {
                best.Offer(1, address);
            }
        }

        foreach (var child in node.Children)
        {
            if (child.Space == Space.Media && child.Name is "thumbnail")
            {
                best.Offer(1, MediaPicture.Of(child, fields));
            }
        }
    }

    public void Enclosure(Node node)
    {
        var address = node.Attribute("url") ?? node.Attribute("href") ?? node.InnerText();
        if (MediaPicture.IsPicture(node.Attribute("type"), address))
        {
            best.Offer(2, fields.Address(address, node.Base));
        }
    }

    public void Itunes(Node node) =>
        best.Offer(3, fields.Address(node.Attribute("href"), node.Base));

    public void Plain(Node node)
    {
        foreach (var child in node.Children)
        {
            if (child.Name == "url")
            {
                best.Offer(3, fields.Address(child.InnerText(), child.Base));
            }
        }

        if (!node.HasElements)
        {
            best.Offer(
                3,
                FeedAddress.Absolute(
                    node.Attribute("url") ?? node.Attribute("href") ?? node.InnerText(),
                    node.Base
                )
            );
        }
    }

    public void Html(string? html, Uri against)
    {
        if (best.Value is null)
        {
            best.Offer(4, FeedPictures.First(html, against));
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
        return isPicture ? fields.Address(url, node.Base) : null;
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
