namespace Pith.Stories.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="Page">The path of the page that it follows.</param>
/// <param name="Place">The path that its own addresses begin with: "" for the site's, "/topic/chips" for a topic's.</param>
/// <param name="Query">What stands behind the feed's address, with its question mark; "" where nothing does.</param>
public sealed record FeedHead(
    string Title,
    string Description,
    string Page,
    string Place,
    string Query = ""
)
{
    /// <summary>The path of the feed in one of the formats.</summary>
    public string PathAs(FeedFormat format) => $"{Place}/feed.{format.Extension}{Query}";
}

/// <summary>A format that feeds are offered in.</summary>
public sealed record FeedFormat(string Extension, string MediaType)
{
    /// <summary>RSS 2.0 (rssboard.org).</summary>
    public static readonly FeedFormat Rss = new("xml", "application/rss+xml");

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    public static readonly FeedFormat Atom = new("atom", "application/atom+xml");

    /// <summary>JSON Feed 1.1 (jsonfeed.org).</summary>
    public static readonly FeedFormat Json = new("json", "application/feed+json");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<FeedFormat> All = [Rss, Atom, Json];

    /// <summary>What an address may end with, for routes: <c>/feed.{format:regex(…)}</c>.</summary>
    public const string Pattern = "/feed.{format:regex(^(xml|atom|json)$)}";

    /// <summary>The format of an address's end.</summary>
    public static FeedFormat Of(string extension) => All.Single(f => f.Extension == extension);
}
