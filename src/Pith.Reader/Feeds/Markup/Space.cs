namespace Pith.Reader.Feeds.Markup;

/// <summary>The vocabularies that feeds are written in, by their namespaces.</summary>
internal enum Space
{
    /// <summary>No namespace, one of RSS's, or one that is not known and has no prefix.</summary>
    Plain,
    Atom,
    DublinCore,
    Content,
    Media,
    Itunes,
    Rdf,
    Xhtml,
    Syndication,
    FeedBurner,
    Xml,

    /// <summary>A prefix that nothing here knows.</summary>
    Other,
}

/// <summary>Namespaces by address, and by the prefix that everybody gives them, for feeds that forget to declare it.</summary>
internal static class Spaces
{
    private static readonly Dictionary<string, Space> ByAddress = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [""] = Space.Plain,
        ["http://backend.userland.com/rss"] = Space.Plain,
        ["http://backend.userland.com/rss2"] = Space.Plain,
        ["http://backend.userland.com/rss091"] = Space.Plain,
        ["http://blogs.law.harvard.edu/tech/rss"] = Space.Plain,
        ["http://channel.netscape.com/rdf/simple/0.9/"] = Space.Plain,
        ["http://my.netscape.com/rdf/simple/0.9/"] = Space.Plain,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Space.Plain,
        ["http://purl.org/net/rss1.1#"] = Space.Plain,
        ["http://purl.org/rss/1.0/"] = Space.Plain,
        ["http://purl.org/atom/ns#"] = Space.Atom,
        ["http://purl.org/atom/app#"] = Space.Other,
        ["http://www.w3.org/2005/atom"] = Space.Atom,
        ["http://purl.org/dc/elements/1.0/"] = Space.DublinCore,
        ["http://purl.org/dc/elements/1.1/"] = Space.DublinCore,
        ["http://purl.org/dc/terms/"] = Space.DublinCore,
        ["http://purl.org/rss/1.0/modules/content/"] = Space.Content,
        ["http://purl.org/rss/1.0/modules/syndication/"] = Space.Syndication,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Space.FeedBurner,
        ["http://search.yahoo.com/mrss"] = Space.Media,
        ["http://search.yahoo.com/mrss/"] = Space.Media,
        ["http://tools.search.yahoo.com/mrss/"] = Space.Media,
        ["https://search.yahoo.com/mrss/"] = Space.Media,
        ["http://video.search.yahoo.com/mrss"] = Space.Media,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Space.Itunes,
        ["http://www.google.com/schemas/play-podcasts/1.0"] = Space.Itunes,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Space.Rdf,
        ["http://www.w3.org/1999/xhtml"] = Space.Xhtml,
        ["http://www.w3.org/xml/1998/namespace"] = Space.Xml,
    };

    private static readonly Dictionary<string, Space> ByPrefix = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["atom"] = Space.Atom,
        ["atom10"] = Space.Atom,
        ["a10"] = Space.Atom,
        ["content"] = Space.Content,
        ["dc"] = Space.DublinCore,
        ["dcterms"] = Space.DublinCore,
        ["feedburner"] = Space.FeedBurner,
        ["googleplay"] = Space.Itunes,
        ["itunes"] = Space.Itunes,
        ["media"] = Space.Media,
        ["rdf"] = Space.Rdf,
        ["rss"] = Space.Plain,
        ["sy"] = Space.Syndication,
        ["xhtml"] = Space.Xhtml,
        ["xml"] = Space.Xml,
    };

    public static Space OfAddress(string address, bool hasPrefix) =>
        ByAddress.TryGetValue(address.Trim(), out var space) ? space
        : hasPrefix ? Space.Other
        : Space.Plain;

    public static Space OfPrefix(string prefix) =>
        prefix.Length == 0 ? Space.Plain : ByPrefix.GetValueOrDefault(prefix, Space.Other);
}
