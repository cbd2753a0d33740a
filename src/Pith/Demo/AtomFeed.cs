using System.Xml.Linq;

namespace Pith.Demo;

/// <summary>Atom 1.0 (RFC 4287) and the 0.3 draft, whose names and content types differ.</summary>
internal static class AtomFeed
{
    public static XDocument Write(Outlet outlet, List<FeedEntry> entries)
    {
        var isDraft = outlet.Format == NewsroomFeedFormat.Atom03;
        XNamespace atom = isDraft ? "http://purl.org/atom/ns#" : "http://www.w3.org/2005/Atom";
        var updated = entries.Count == 0 ? null : entries.Max(Updated);
        return new(
            new XElement(
                atom + "feed",
                isDraft ? new XAttribute("version", "0.3") : null,
                new XAttribute(XNamespace.Xml + "lang", outlet.Culture),
                new XElement(atom + "title", outlet.Name),
                new XElement(atom + (isDraft ? "tagline" : "subtitle"), outlet.Description),
                Link(atom, "alternate", "text/html", $"http://{outlet.Host}/"),
                Link(atom, "self", "application/atom+xml", Newsroom.FeedOf(outlet).AbsoluteUri),
                new XElement(atom + "id", $"tag:{outlet.Host},2024:feed"),
                new XElement(atom + (isDraft ? "modified" : "updated"), updated),
                entries.Select(entry => Entry(atom, isDraft, entry))
            )
        );
    }

    private static string Updated(FeedEntry entry) =>
        FeedEntry.Iso((entry.Page.StatedChange ?? entry.Page.Published).ToUniversalTime());

    private static XElement Entry(XNamespace atom, bool isDraft, FeedEntry entry)
    {
        var article = entry.Page.Article;
        return new(
            atom + "entry",
            new XElement(atom + "title", entry.Title),
            Link(atom, "alternate", "text/html", entry.Link),
            new XElement(atom + "id", $"tag:{article.Outlet.Host},2024:{article.Slug}"),
            isDraft
                ? new XElement(atom + "issued", entry.Date)
                : new XElement(atom + "published", entry.Date),
            new XElement(atom + (isDraft ? "modified" : "updated"), Updated(entry)),
            article.Byline is null
                ? null
                : new XElement(atom + "author", new XElement(atom + "name", article.Byline)),
            isDraft
                ? null
                : article.Tags.Select(tag => new XElement(
                    atom + "category",
                    new XAttribute("term", tag)
                )),
            entry.Summary is null ? null : new XElement(atom + "summary", entry.Summary),
            entry.Html is null
                ? null
                : new XElement(
                    atom + "content",
                    isDraft
                        ? [new XAttribute("type", "text/html"), new XAttribute("mode", "escaped")]
                        : new[] { new XAttribute("type", "html") },
                    entry.Html
                )
        );
    }

    private static XElement Link(XNamespace atom, string rel, string type, string href) =>
        new(
            atom + "link",
            new XAttribute("rel", rel),
            new XAttribute("type", type),
            new XAttribute("href", href)
        );
}
