using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Atom;

/// <summary>Gathers the fields of a feed or an entry of Atom, which have nearly the same.</summary>
internal sealed class AtomDraft(FeedFields fields, Uri address)
{
    private readonly Ranked<string> id = new();
    private readonly Ranked<string> title = new();
    private readonly Ranked<string> link = new();
    private readonly Ranked<string> summary = new();
    private readonly Ranked<string> content = new();
    private readonly Ranked<string> language = new();
    private readonly Ranked<string> image = new();
    private readonly Ranked<DateTimeOffset?> published = new();
    private readonly Ranked<DateTimeOffset?> updated = new();
    private readonly RankedPeople people = new();

    /// <summary>Authors of the feed that an entry was taken over from.</summary>
    private readonly RankedPeople origin = new();
    private readonly CategoryList categories = new();
    private readonly PictureChoice pictures = new(fields);
    private string? self;
    private string? hub;

    /// <summary>Whether there is enough of it to be an item: what it is called and where it is.</summary>
    public bool IsKnown => title.Value is not null && (link.Value ?? id.Value) is not null;

    public void Take(Node node)
    {
        switch (node.Space)
        {
            case Space.Atom or Space.Plain:
                TakeAtom(node);
                break;
            case Space.DublinCore:
                TakeDublinCore(node);
                break;
            case Space.Itunes when node.Name == "image":
                pictures.Itunes(node);
                break;
            case Space.Itunes when node.Name == "author":
                people.Offer(2, FeedPeople.Parse(node.InnerText()));
                break;
            case Space.FeedBurner when node.Name == "origlink" && !node.IsCut:
                link.Offer(0, fields.Address(node.InnerText(), node.Base));
                break;
            case Space.Media:
                TakeMedia(node);
                break;
        }
    }

    public ParsedFeed Feed(string format, string? spoken, List<FeedItem> items)
    {
        language.Offer(0, spoken);
        var description = fields.AgainstPage(summary.Value, link.Value);
        var authors = people.Finish();
        return new ParsedFeed
        {
            Format = format,
            Title = title.Value,
            Description = FeedText.LineOfHtml(description),
            DescriptionHtml = description,
            Link = link.Rank < 9 ? link.Value : null,
            Self = self,
            Hub = hub,
            Language = language.Value,
            Updated = updated.Value,
            Image = image.Value ?? pictures.Best,
            Authors = authors,
            Categories = categories.Finish(),
            Items = FeedPeople.Inherit(items, authors),
            Problems = fields.Problems.Sentences,
        };
    }

    public FeedItem Item()
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
            Authors = people.Finish() is { Count: > 0 } own ? own : origin.Finish(),
            Categories = categories.Finish(),
            Image = pictures.Best,
        };
    }

    private void TakeAtom(Node node)
    {
        switch (node.Name)
        {
            case "id":
                TakeId(node);
                break;
            case "title":
                title.Offer(0, AtomText.Line(node));
                break;
            case "subtitle" or "tagline" or "summary":
                summary.Offer(0, AtomText.Html(node, fields));
                break;
            case "description":
                summary.Offer(2, AtomText.Html(node, fields));
                break;
            case "content":
                content.Offer(0, AtomText.Html(node, fields));
                break;
            case "link":
                TakeLink(node);
                break;
            case "published" or "issued":
                published.Offer(0, fields.Date(node));
                break;
            case "created" or "pubdate":
                published.Offer(1, fields.Date(node));
                break;
            case "updated" or "modified":
                updated.Offer(0, fields.Date(node));
                break;
            case "author":
                people.Offer(0, AtomPerson.Read(node));
                break;
            case "source":
                foreach (var part in node.Children)
                {
                    origin.Offer(0, part.Name == "author" ? AtomPerson.Read(part) : null);
                }

                break;
            case "category":
                categories.Add(0, AtomCategory.Read(node));
                break;
            case "logo":
                image.Offer(0, fields.Address(node.InnerText(), node.Base));
                break;
            case "icon":
                image.Offer(1, fields.Address(node.InnerText(), node.Base));
                break;
            case "language":
                language.Offer(1, FeedFields.Line(node));
                break;
        }
    }

    private void TakeId(Node node)
    {
        var given = FeedFields.Opaque(node);
        id.Offer(0, given);
        if (given?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
        {
            // Some link nowhere and mean the id, which is an address in most feeds of one.
            link.Offer(9, FeedAddress.Absolute(given, node.Base));
        }
    }

    private void TakeDublinCore(Node node)
    {
        switch (node.Name)
        {
            case "title":
                title.Offer(1, FeedFields.Line(node));
                break;
            case "creator" or "author":
                people.Offer(1, FeedPeople.Parse(node.InnerText()));
                break;
            case "subject":
                categories.Add(2, FeedFields.Line(node));
                break;
            case "date":
                published.Offer(2, fields.Date(node));
                updated.Offer(2, fields.Date(node));
                break;
            case "language":
                language.Offer(2, FeedFields.Line(node));
                break;
        }
    }

    private void TakeMedia(Node node)
    {
        switch (node.Name)
        {
            case "description":
                summary.Offer(3, fields.Html(node));
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
        if (node.IsCut)
        {
            return;
        }

        var given = node.Attribute("href") ?? node.InnerText();
        switch (node.Attribute("rel")?.Trim().ToLowerInvariant())
        {
            case null or "" or "alternate" or "http://www.iana.org/assignments/relation/alternate":
                // Of several, the page goes before what is for programs: the same as Atom, as JSON.
                var type = node.Attribute("type")?.Trim() ?? "";
                var isPage =
                    type.Length == 0 || type.Contains("html", StringComparison.OrdinalIgnoreCase);
                link.Offer(isPage ? 1 : 2, fields.Address(given, node.Base));
                break;
            case "self":
                self ??= fields.Address(given, node.Base);
                break;
            case "hub":
                hub ??= fields.Address(given, node.Base);
                break;
            case "enclosure":
                pictures.Enclosure(node);
                break;
        }
    }
}
