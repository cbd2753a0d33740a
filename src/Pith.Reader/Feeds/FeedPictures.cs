using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>Pictures inside a piece of HTML.</summary>
internal static class FeedPictures
{
    // What counts readers, or shows the writer, is not the article's picture.
    private static readonly string[] Counters =
    [
        "doubleclick.net/",
        "feeds.feedburner.com/~r/",
        "feeds.wordpress.com/1.0/",
        "feedsportal.com/",
        "gravatar.com/avatar/",
        "pixel.wp.com/",
        "stats.wordpress.com/",
        "/pixel.gif",
        "/tracking/rss-pixel",
    ];

    /// <summary>The address of the first picture that is one; null where there is none.</summary>
    public static string? First(string? html, Uri against)
    {
        for (var at = 0; html is not null && HtmlTags.Next(html, at, out var tag); at = tag.End)
        {
            var isPicture =
                !tag.IsEnd
                && html.AsSpan(tag.NameStart, tag.NameEnd - tag.NameStart)
                    .Equals("img", StringComparison.OrdinalIgnoreCase);
            if (!isPicture || IsDot(html, tag, "width") || IsDot(html, tag, "height"))
            {
                continue;
            }

            var address = FeedAddress.Absolute(HtmlTags.Attribute(html, tag, "src"), against);
            if (address is not null && IsOne(address))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>Whether an address can be the picture of an article.</summary>
    public static bool IsOne(string address) =>
        !Array.Exists(Counters, c => address.Contains(c, StringComparison.OrdinalIgnoreCase));

    private static bool IsDot(string html, HtmlTag tag, string side) =>
        HtmlTags.Attribute(html, tag, side)?.Trim() is "0" or "1" or "1px" or "0px";
}
