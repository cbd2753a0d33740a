using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Discovery;

/// <summary>Judges a page's link or anchor: whether a feed is behind it, and how likely the one that is wanted.</summary>
internal static class FeedLinks
{
    private const int Declares = 0;
    private const int LooksLikeOne = 10;

    // A feed of comments is one, and never the one that an editor looks for.
    private const int OfComments = 100;

    private static readonly string[] Types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
        "application/x-rss+xml",
        "application/rss",
        "text/rss+xml",
        "text/rss",
    ];

    private static readonly string[] Endings =
    [
        ".atom",
        ".rdf",
        ".rss",
        "/atom",
        "/atom.xml",
        "/feed",
        "/feed.json",
        "/feed.xml",
        "/feeds",
        "/index.rdf",
        "/index.xml",
        "/news.xml",
        "/rss",
        "/rss.xml",
        "/rss2",
        "/rss2.xml",
    ];

    public static (int, FoundFeed)? Declared(string html, HtmlTag tag, Uri against)
    {
        var relations = (HtmlTags.Attribute(html, tag, "rel") ?? "").ToLowerInvariant();
        var words = relations.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var type = (HtmlTags.Attribute(html, tag, "type") ?? "").Split(';')[0].Trim();
        var isTyped = Array.Exists(Types, t => t.Equals(type, StringComparison.OrdinalIgnoreCase));
        var isFeed = words.Contains("feed") || (words.Contains("alternate") && isTyped);
        var given = HtmlTags.Attribute(html, tag, "href");
        // A general type says nothing; with an address that looks like a feed's it does.
        isFeed |=
            words.Contains("alternate")
            && type.ToLowerInvariant() is "text/xml" or "application/xml" or "application/json"
            && LooksLikeFeed(given);
        return
            isFeed
            && !words.Contains("stylesheet")
            && FeedAddress.Absolute(given, against) is { } address
            ? Found(
                address,
                FeedText.Line(HtmlTags.Attribute(html, tag, "title")),
                FeedHint.Declared,
                Declares
            )
            : null;
    }

    public static (int, FoundFeed)? Linked(string html, HtmlTag tag, Uri against, Uri page)
    {
        var given = HtmlTags.Attribute(html, tag, "href");
        if (given is null)
        {
            return null;
        }

        var words = FeedText.LineOfHtml(TextAfter(html, tag));
        var saysSo = words is { Length: <= 40 } && SpeaksOfFeeds(words);
        if (!saysSo && !LooksLikeFeed(given))
        {
            return null;
        }

        if (
            FeedAddress.Absolute(given, against) is not { } address
            || !LooksLikeFeed(address) && !saysSo
        )
        {
            return null;
        }

        // The page itself, or a place on it, is where the word RSS is explained.
        var isElsewhere = new Uri(address).Host != page.Host;
        var isPage = address.Split('#')[0] == page.AbsoluteUri.Split('#')[0];
        return isPage
            ? null
            : Found(
                address,
                words,
                FeedHint.Linked,
                LooksLikeOne + (LooksLikeFeed(given) ? 0 : 5) + (isElsewhere ? 2 : 0)
            );
    }

    private static (int, FoundFeed) Found(string address, string? title, FeedHint hint, int rank)
    {
        var isOfComments =
            address.Contains("comments", StringComparison.OrdinalIgnoreCase)
            || title?.Contains("comment", StringComparison.OrdinalIgnoreCase) == true;
        return (rank + (isOfComments ? OfComments : 0), new FoundFeed(address, title, hint));
    }

    private static bool LooksLikeFeed(string? address)
    {
        if (address is null)
        {
            return false;
        }

        var query = address.IndexOfAny(['?', '#']);
        var path = (query < 0 ? address : address[..query]).Trim().TrimEnd('/');
        return Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || address.Contains("feeds.", StringComparison.OrdinalIgnoreCase)
            || address.Contains("/rss/", StringComparison.OrdinalIgnoreCase)
            || address.Contains("?feed=", StringComparison.OrdinalIgnoreCase)
            || address.Contains("format=rss", StringComparison.OrdinalIgnoreCase);
    }

    private static bool SpeaksOfFeeds(string words)
    {
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Trim('(', ')', ',', '.', ':').ToUpperInvariant() is "RSS" or "ATOM" or "RDF")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An anchor's words, as far as they stand before its end or in the next few tags.</summary>
    private static string TextAfter(string html, HtmlTag tag)
    {
        var window = html.AsSpan(tag.End, Math.Min(200, html.Length - tag.End));
        var end = window.IndexOf("</a", StringComparison.OrdinalIgnoreCase);
        return (end < 0 ? window : window[..end]).ToString();
    }
}
