using System.Xml.Linq;

namespace Pith.Demo;

/// <summary>RSS 2.0, with the modules that publishers add to it, and its forebears 0.91 and 0.92.</summary>
internal static class RssFeed
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    private static readonly XNamespace AtomNs = "http://www.w3.org/2005/Atom";

    public static XDocument Write(Outlet outlet, List<FeedEntry> entries)
    {
        var isOld = outlet.Format != NewsroomFeedFormat.Rss20;
        var channel = new XElement(
            "channel",
            new XElement("title", outlet.Name),
            new XElement("link", $"http://{outlet.Host}/"),
            new XElement("description", outlet.Description),
            new XElement("language", outlet.Culture.ToLowerInvariant())
        );
        var rss = new XElement(
            "rss",
            new XAttribute(
                "version",
                outlet.Format switch
                {
                    NewsroomFeedFormat.Rss091 => "0.91",
                    NewsroomFeedFormat.Rss092 => "0.92",
                    _ => "2.0",
                }
            ),
            channel
        );
        if (!isOld)
        {
            rss.Add(
                new XAttribute(XNamespace.Xmlns + "content", Content),
                new XAttribute(XNamespace.Xmlns + "dc", Dc),
                new XAttribute(XNamespace.Xmlns + "media", Media),
                new XAttribute(XNamespace.Xmlns + "atom", AtomNs)
            );
            channel.Add(
                new XElement(
                    AtomNs + "link",
                    new XAttribute("rel", "self"),
                    new XAttribute("type", "application/rss+xml"),
                    new XAttribute("href", Newsroom.FeedOf(outlet).AbsoluteUri)
                ),
                new XElement("ttl", 15)
            );
        }

        channel.Add(entries.Select(entry => isOld ? OldItem(outlet, entry) : Item(entry)));
        var document = new XDocument(rss);
        if (outlet.Format == NewsroomFeedFormat.Rss091)
        {
            document.AddFirst(
                new XDocumentType(
                    "rss",
                    "-//Netscape Communications//DTD RSS 0.91//EN",
                    "http://my.netscape.com/publish/formats/rss-0.91.dtd",
                    null
                )
            );
        }

        return document;
    }

    private static XElement OldItem(Outlet outlet, FeedEntry entry) =>
        new(
            "item",
            new XElement("title", entry.Title),
            new XElement("link", entry.Link),
            entry.Summary is null ? null : new XElement("description", entry.Summary),
            outlet.Format == NewsroomFeedFormat.Rss092
                ? entry.Page.Article.Tags.Select(tag => new XElement("category", tag))
                : null
        );

    private static XElement Item(FeedEntry entry)
    {
        var article = entry.Page.Article;
        return new(
            "item",
            new XElement("title", entry.Title),
            new XElement("link", entry.Link),
            new XElement("guid", new XAttribute("isPermaLink", "false"), entry.Id),
            new XElement("pubDate", entry.Date),
            article.Byline is null ? null : new XElement(Dc + "creator", article.Byline),
            article.Tags.Select(tag => new XElement("category", tag)),
            entry.Summary is null ? null : new XElement("description", entry.Summary),
            entry.Html is null ? null : new XElement(Content + "encoded", new XCData(entry.Html)),
            entry.Page.Picture is null
                ? null
                : new XElement(
                    Media + "content",
                    new XAttribute("url", entry.Page.Picture.AbsoluteUri),
                    new XAttribute("medium", "image"),
                    new XAttribute("type", "image/jpeg"),
                    new XAttribute("width", 1200),
                    new XAttribute("height", 675)
                )
        );
    }
}
