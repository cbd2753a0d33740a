using System.Xml.Linq;

namespace Pith.Demo;

/// <summary>RSS 1.0: RDF with Dublin Core.</summary>
internal static class RdfFeed
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Rss = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static XDocument Write(Outlet outlet, List<FeedEntry> entries) =>
        new(
            new XElement(
                Rdf + "RDF",
                new XAttribute(XNamespace.Xmlns + "rdf", Rdf),
                new XAttribute("xmlns", Rss),
                new XAttribute(XNamespace.Xmlns + "dc", Dc),
                new XAttribute(XNamespace.Xmlns + "content", Content),
                new XElement(
                    Rss + "channel",
                    new XAttribute(Rdf + "about", Newsroom.FeedOf(outlet).AbsoluteUri),
                    new XElement(Rss + "title", outlet.Name),
                    new XElement(Rss + "link", $"http://{outlet.Host}/"),
                    new XElement(Rss + "description", outlet.Description),
                    new XElement(Dc + "language", outlet.Language),
                    new XElement(
                        Rss + "items",
                        new XElement(
                            Rdf + "Seq",
                            entries.Select(entry => new XElement(
                                Rdf + "li",
                                new XAttribute(Rdf + "resource", entry.Link)
                            ))
                        )
                    )
                ),
                entries.Select(Item)
            )
        );

    private static XElement Item(FeedEntry entry) =>
        new(
            Rss + "item",
            new XAttribute(Rdf + "about", entry.Link),
            new XElement(Rss + "title", entry.Title),
            new XElement(Rss + "link", entry.Link),
            entry.Summary is null ? null : new XElement(Rss + "description", entry.Summary),
            new XElement(Dc + "date", entry.Date),
            entry.Page.Article.Byline is { } byline ? new XElement(Dc + "creator", byline) : null,
            entry.Page.Article.Tags.Select(tag => new XElement(Dc + "subject", tag)),
            entry.Html is null ? null : new XElement(Content + "encoded", new XCData(entry.Html))
        );
}
