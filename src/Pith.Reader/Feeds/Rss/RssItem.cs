using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Rss;

/// <summary>Reads one item of RSS or RDF, with what Dublin Core, content, media, iTunes, FeedBurner and Atom elements add.</summary>
internal sealed class RssItem
{
    private readonly FeedFields fields;
    private readonly Uri address;
    private readonly Ranked<string> id = new();
    private readonly Ranked<string> title = new();
    private readonly Ranked<string> link = new();
    private readonly Ranked<string> summary = new();
    private readonly Ranked<string> content = new();
    private readonly Ranked<DateTimeOffset?> published = new();
    private readonly Ranked<DateTimeOffset?> updated = new();
    private readonly RankedPeople people = new();
    private readonly CategoryList categories = new();
    private readonly PictureChoice pictures;

    private RssItem(FeedFields fields, Uri address)
    {
        this.fields = fields;
        this.address = address;
        pictures = new PictureChoice(fields);
    }

    /// <summary>The item; null where it says nothing, or where the document's end left too little of it.</summary>
    public static FeedItem? Read(Node node, FeedFields fields)
    {
        var item = new RssItem(fields, node.Base);
        // RDF names its items by their address.
        var about = FeedAddress.Absolute(node.Attribute("rdf:about"), node.Base);
        item.id.Offer(3, about);
        item.link.Offer(4, about);
        foreach (var child in node.Children)
        {
            item.Take(child);
        }

        if (node.IsCut && (item.title.Value is null || (item.link.Value ?? item.id.Value) is null))
        {
            return null;
        }

        return item.Finish();
    }

    private void Take(Node node)
    {
        switch (node.Space)
        {
            case Space.Plain or Space.Atom when node.Name == "link":
                TakeLink(node);
                break;
            case Space.Plain:
                TakePlain(node);
                break;
            case Space.Content when node.Name == "encoded":
                content.Offer(0, fields.Html(node));
                break;
            case Space.Xhtml when node.Name is "body" or "div":
                content.Offer(2, fields.Html(node));
                break;
            case Space.DublinCore:
                TakeDublinCore(node);
                break;
            case Space.Itunes:
                TakeItunes(node);
                break;
            case Space.Atom:
                TakeAtom(node);
                break;
            case Space.FeedBurner when node.Name == "origlink":
                link.Offer(0, node.IsCut ? null : fields.Address(node.InnerText(), node.Base));
                break;
            case Space.Media:
                TakeMedia(node);
                break;
        }
    }

    private FeedItem Finish()
    {
        var text = fields.AgainstPage(content.Value, link.Value);
        var brief = fields.AgainstPage(summary.Value, link.Value);
        pictures.Html(text, address);
        pictures.Html(brief, address);
        return new FeedItem
        {
            Id = id.Value,
            Title = title.Value,
            Link = link.Value,
            Summary = brief,
            Content = text,
            Published = published.Value ?? updated.Value,
            Updated = updated.Value,
            Authors = people.Finish(),
            Categories = categories.Finish(),
            Image = pictures.Best,
        };
    }

    private void TakePlain(Node node)
    {
        switch (node.Name)
        {
            case "title":
                title.Offer(0, FeedFields.Line(node));
                break;
            case "description":
                summary.Offer(0, fields.Html(node));
                break;
            case "summary":
                summary.Offer(3, fields.Html(node));
                break;
            case "content" or "encoded" or "fulltext" or "full-text" or "body":
                content.Offer(3, fields.Html(node));
                break;
            case "guid":
                TakeGuid(node);
                break;
            case "id":
                id.Offer(1, FeedFields.Opaque(node));
                break;
            case "pubdate" or "published":
                published.Offer(0, fields.Date(node));
                break;
            case "date":
                published.Offer(3, fields.Date(node));
                break;
            case "updated" or "modified" or "lastbuilddate" or "moddate":
                updated.Offer(1, fields.Date(node));
                break;
            case "author":
                people.Offer(
                    0,
                    node.HasElements ? AtomPerson.Read(node) : FeedPeople.Parse(node.InnerText())
                );
                break;
            case "category":
                categories.Add(0, FeedFields.Line(node));
                break;
            case "enclosure":
                pictures.Enclosure(node);
                break;
            case "image":
                pictures.Plain(node);
                break;
        }
    }

    private void TakeDublinCore(Node node)
    {
        switch (node.Name)
        {
            case "title":
                title.Offer(1, FeedFields.Line(node));
                break;
            case "description":
                summary.Offer(1, fields.Html(node));
                break;
            case "identifier":
                id.Offer(2, FeedFields.Opaque(node));
                break;
            case "date":
                published.Offer(2, fields.Date(node));
                updated.Offer(2, fields.Date(node));
                break;
            case "created" or "issued" or "available":
                published.Offer(1, fields.Date(node));
                break;
            case "modified":
                updated.Offer(1, fields.Date(node));
                break;
            case "creator" or "author":
                people.Offer(2, FeedPeople.Parse(FeedFields.Markup(node)));
                break;
            case "subject":
                categories.Add(2, FeedFields.Line(node));
                break;
        }
    }

    private void TakeItunes(Node node)
    {
        switch (node.Name)
        {
            case "title":
                title.Offer(3, FeedFields.Line(node));
                break;
            case "summary" or "subtitle":
                summary.Offer(node.Name == "summary" ? 2 : 5, fields.Html(node));
                break;
            case "author":
                people.Offer(3, FeedPeople.Parse(FeedFields.Markup(node)));
                break;
            case "image":
                pictures.Itunes(node);
                break;
            default:
                categories.TakeItunes(node);
                break;
        }
    }

    private void TakeAtom(Node node)
    {
        switch (node.Name)
        {
            case "id":
                id.Offer(1, FeedFields.Opaque(node));
                break;
            case "title":
                title.Offer(2, FeedFields.Line(node));
                break;
            case "summary":
                summary.Offer(3, fields.Html(node));
                break;
            case "content":
                content.Offer(1, fields.Html(node));
                break;
            case "published" or "issued" or "created":
                published.Offer(1, fields.Date(node));
                break;
            case "updated" or "modified":
                updated.Offer(0, fields.Date(node));
                break;
            case "author":
                people.Offer(1, AtomPerson.Read(node));
                break;
            case "category":
                categories.Add(3, AtomCategory.Read(node));
                break;
        }
    }

    private void TakeMedia(Node node)
    {
        switch (node.Name)
        {
            case "title":
                title.Offer(4, FeedFields.Line(node));
                break;
            case "description":
                summary.Offer(4, fields.Html(node));
                break;
            case "credit" when node.Attribute("role") is null or "author":
                people.Offer(4, FeedPeople.Parse(node.InnerText()));
                break;
            case "category":
                categories.Add(4, FeedText.Line(node.Attribute("label")) ?? FeedFields.Line(node));
                break;
            case "keywords":
                categories.AddWords(5, node.InnerText());
                break;
            case "group":
                foreach (var child in node.Children)
                {
                    if (child.Space == Space.Media)
                    {
                        TakeMedia(child);
                    }
                }

                break;
            default:
                pictures.Media(node);
                break;
        }
    }

    private void TakeLink(Node node)
    {
        var isPage = node.Attribute("rel")?.Trim().ToLowerInvariant() is null or "" or "alternate";
        if (isPage && !node.IsCut)
        {
            link.OfferLast(
                node.Space == Space.Plain ? 1 : 2,
                fields.Address(node.Attribute("href") ?? node.InnerText(), node.Base)
            );
        }
        else if (
            !node.IsCut
            && string.Equals(
                node.Attribute("rel")?.Trim(),
                "enclosure",
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            pictures.Enclosure(node);
        }
    }

    private void TakeGuid(Node node)
    {
        var guid = FeedFields.Opaque(node);
        id.Offer(0, guid);
        var isAddress =
            !string.Equals(
                node.Attribute("ispermalink")?.Trim(),
                "false",
                StringComparison.OrdinalIgnoreCase
            )
            && guid is not null
            && guid.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        if (isAddress)
        {
            link.Offer(3, FeedAddress.Absolute(guid, node.Base));
        }
    }
}
