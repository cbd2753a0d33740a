using System.Globalization;
using System.Xml.Linq;
using Pith.Data;
using Pith.Web;

namespace Pith.Stories.Feeds;

/// <summary>Atom 1.0. Ids are tag: addresses (RFC 4151), so they stay when the site moves to https or another path.</summary>
internal static class AtomWriter
{
    /// <summary>The year that the ids' authority counts from, as RFC 4151 asks: any day on which the site's owner has its name.</summary>
    private const int Since = 2026;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(FeedHead head, IReadOnlyList<FeedItem> items, Site site) =>
        FeedText.Write(
            new XElement(
                Atom + "feed",
                new XElement(Atom + "id", $"tag:{site.Host},{Since}:feed{head.Place}"),
                new XElement(Atom + "title", FeedText.Clean(head.Title)),
                new XElement(Atom + "subtitle", FeedText.Clean(head.Description)),
                new XElement(
                    Atom + "updated",
                    Date(items.Select(i => i.ChangedAt).DefaultIfEmpty().Max())
                ),
                new XElement(Atom + "author", new XElement(Atom + "name", site.Name)),
                Link(
                    "self",
                    FeedFormat.Atom.MediaType,
                    site.Absolute(head.PathAs(FeedFormat.Atom))
                ),
                Link("alternate", "text/html", site.Absolute(head.Page)),
                items.Select(i => Entry(i, site))
            )
        );

    private static XElement Entry(FeedItem item, Site site)
    {
        var body = FeedText.Body(item);
        return new(
            Atom + "entry",
            new XElement(
                Atom + "id",
                string.Create(CultureInfo.InvariantCulture, $"tag:{site.Host},{Since}:{item.Key}")
            ),
            new XElement(Atom + "title", FeedText.Clean(item.Title)),
            new XElement(Atom + "published", Date(item.Published)),
            new XElement(Atom + "updated", Date(item.ChangedAt)),
            new XElement(
                Atom + "author",
                new XElement(Atom + "name", FeedText.Clean(item.Byline ?? item.SourceName))
            ),
            Link("alternate", "text/html", site.Absolute(item.Path)),
            Link("via", "text/html", item.Address),
            Link("replies", "text/html", site.Absolute(item.Path) + "#comments"),
            item.Topics.Select(t => new XElement(
                Atom + "category",
                new XAttribute("term", FeedText.Clean(t))
            )),
            item.Line is { } takeaway
                ? new XElement(Atom + "summary", FeedText.Clean(takeaway))
                : null,
            body.Length > 0
                ? new XElement(Atom + "content", new XAttribute("type", "html"), body)
                : null
        );
    }

    private static XElement Link(string relation, string type, string address) =>
        new(
            Atom + "link",
            new XAttribute("rel", relation),
            new XAttribute("type", type),
            new XAttribute("href", address)
        );

    private static string Date(long at) => Date(Instants.At(at));

    private static string Date(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
