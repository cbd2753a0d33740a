using System.Globalization;
using System.Xml.Linq;
using Pith.Data;
using Pith.Web;

namespace Pith.Stories.Feeds;

/// <summary>RSS 2.0, with the elements of other vocabularies that readers look for.</summary>
internal static class RssWriter
{
    /// <summary>Minutes that a reader may wait: as long as pages are kept, and a little.</summary>
    private const int MinutesToLive = 15;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Creator = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(FeedHead head, IReadOnlyList<FeedItem> items, Site site) =>
        FeedText.Write(
            new XElement(
                "rss",
                new XAttribute("version", "2.0"),
                new XAttribute(XNamespace.Xmlns + "atom", Atom),
                new XAttribute(XNamespace.Xmlns + "content", Content),
                new XAttribute(XNamespace.Xmlns + "dc", Creator),
                new XElement(
                    "channel",
                    new XElement("title", FeedText.Clean(head.Title)),
                    new XElement("link", site.Absolute(head.Page)),
                    new XElement("description", FeedText.Clean(head.Description)),
                    new XElement("language", "en"),
                    new XElement("ttl", MinutesToLive),
                    items.Count == 0
                        ? null
                        : new XElement("lastBuildDate", Date(items.Max(i => i.ChangedAt))),
                    FeedFormat.All.Select(f => new XElement(
                        Atom + "link",
                        new XAttribute("rel", f == FeedFormat.Rss ? "self" : "alternate"),
                        new XAttribute("type", f.MediaType),
                        new XAttribute("href", site.Absolute(head.PathAs(f)))
                    )),
                    items.Select(i => Item(i, site))
                )
            )
        );

    private static XElement Item(FeedItem item, Site site)
    {
        var body = FeedText.Body(item);
        return new(
            "item",
            new XElement("title", FeedText.Clean(item.Title)),
            new XElement("link", site.Absolute(item.Path)),
            new XElement(
                "guid",
                new XAttribute("isPermaLink", "false"),
                site.Absolute("/" + item.Key)
            ),
            new XElement("pubDate", item.Published.ToString("r", CultureInfo.InvariantCulture)),
            item.Byline is { } byline
                ? new XElement(Creator + "creator", FeedText.Clean(byline))
                : null,
            item.SourceFeed is { } feed
                ? new XElement(
                    "source",
                    new XAttribute("url", feed),
                    FeedText.Clean(item.SourceName)
                )
                : null,
            new XElement("comments", site.Absolute(item.Path) + "#comments"),
            item.Topics.Select(t => new XElement("category", FeedText.Clean(t))),
            item.Line is { } takeaway
                ? new XElement("description", FeedText.Clean(takeaway))
                : null,
            body.Length > 0 ? new XElement(Content + "encoded", body) : null
        );
    }

    private static string Date(long at) =>
        Instants.At(at).ToString("r", CultureInfo.InvariantCulture);
}
