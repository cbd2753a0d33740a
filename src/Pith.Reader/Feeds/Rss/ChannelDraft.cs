using System.Globalization;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Rss;

/// <summary>Gathers a channel's own fields: what RSS says goes before what Dublin Core, iTunes and Atom elements say.</summary>
internal sealed class ChannelDraft(FeedFields fields)
{
    private readonly Ranked<string> title = new();
    private readonly Ranked<string> description = new();
    private readonly Ranked<string> link = new();
    private readonly Ranked<string> language = new();
    private readonly Ranked<string> image = new();
    private readonly Ranked<DateTimeOffset?> published = new();
    private readonly Ranked<DateTimeOffset?> updated = new();
    private readonly RankedPeople people = new();
    private readonly CategoryList categories = new();
    private string? self;
    private string? hub;
    private TimeSpan? timeToLive;
    private TimeSpan? period;
    private int frequency = 1;

    public void Take(Node node)
    {
        switch (node.Space)
        {
            case Space.Plain or Space.Atom when node.Name == "link":
                TakeLink(node);
                break;
            case Space.Plain:
                TakePlain(node);
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
            case Space.Media when node.Name is "content" or "thumbnail":
                image.Offer(3, MediaPicture.Of(node, fields));
                break;
            case Space.Syndication:
                TakeSyndication(node);
                break;
        }
    }

    public ParsedFeed Finish(string format, string? spoken, List<FeedItem> items)
    {
        language.Offer(9, spoken);
        var html = fields.AgainstPage(description.Value, link.Value);
        return new ParsedFeed
        {
            Format = format,
            Title = title.Value,
            Description = FeedText.LineOfHtml(html),
            DescriptionHtml = html,
            Link = link.Value,
            Self = self,
            Hub = hub,
            Language = language.Value,
            Published = published.Value,
            Updated = updated.Value,
            Image = image.Value,
            Authors = people.Finish(),
            Categories = categories.Finish(),
            TimeToLive = timeToLive ?? (period is { } p ? p / frequency : null),
            Items = items,
            Problems = fields.Problems.Sentences,
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
                description.Offer(0, fields.Html(node));
                image.Offer(9, FeedPictures.First(description.Value, node.Base));
                break;
            case "tagline" or "subtitle":
                description.Offer(4, fields.Html(node));
                break;
            case "language":
                language.Offer(0, FeedFields.Line(node));
                break;
            case "lastbuilddate":
                updated.Offer(0, fields.Date(node));
                break;
            case "pubdate":
                published.Offer(0, fields.Date(node));
                updated.Offer(3, published.Value);
                break;
            case "image" or "logo" or "icon":
                TakeImage(node);
                break;
            case "managingeditor" or "author":
                people.Offer(0, FeedPeople.Parse(FeedFields.Markup(node)));
                break;
            case "webmaster":
                people.Offer(4, FeedPeople.Parse(FeedFields.Markup(node)));
                break;
            case "category":
                categories.Add(0, FeedFields.Line(node));
                break;
            case "ttl":
                timeToLive = Minutes(node);
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
                description.Offer(1, fields.Html(node));
                break;
            case "language":
                language.Offer(1, FeedFields.Line(node));
                break;
            case "date" or "modified":
                updated.Offer(1, fields.Date(node));
                break;
            case "issued" or "created":
                published.Offer(1, fields.Date(node));
                break;
            case "creator" or "author":
                people.Offer(1, FeedPeople.Parse(FeedFields.Markup(node)));
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
                title.Offer(2, FeedFields.Line(node));
                break;
            case "summary" or "subtitle":
                description.Offer(node.Name == "summary" ? 2 : 3, fields.Html(node));
                break;
            case "author":
                people.Offer(2, FeedPeople.Parse(FeedFields.Markup(node)));
                break;
            case "owner":
                people.Offer(5, AtomPerson.Read(node));
                break;
            case "image":
                image.Offer(
                    2,
                    fields.Address(node.Attribute("href") ?? node.Attribute("url"), node.Base)
                );
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
            case "title":
                title.Offer(3, FeedFields.Line(node));
                break;
            case "subtitle" or "tagline":
                description.Offer(4, fields.Html(node));
                break;
            case "updated" or "modified":
                updated.Offer(2, fields.Date(node));
                break;
            case "logo" or "icon":
                image.Offer(4, fields.Address(node.InnerText(), node.Base));
                break;
            case "author":
                people.Offer(3, AtomPerson.Read(node));
                break;
            case "category":
                categories.Add(3, AtomCategory.Read(node));
                break;
        }
    }

    private void TakeLink(Node node)
    {
        var address = node.IsCut
            ? null
            : fields.Address(node.Attribute("href") ?? node.InnerText(), node.Base);
        switch (node.Attribute("rel")?.Trim().ToLowerInvariant())
        {
            case "self":
                self ??= address;
                break;
            case "hub":
                hub ??= address;
                break;
            case null or "" or "alternate":
                // Of several links of a channel the last is the site's: publishers add it to what their program writes.
                link.OfferLast(node.Space == Space.Plain ? 0 : 1, address);
                break;
        }
    }

    private void TakeImage(Node node)
    {
        foreach (var child in node.Children)
        {
            if (child.Name == "url")
            {
                image.Offer(0, fields.Address(child.InnerText(), child.Base));
            }
        }

        image.Offer(
            1,
            fields.Address(
                node.Attribute("url") ?? node.Attribute("href") ?? node.Attribute("rdf:resource"),
                node.Base
            )
        );
        if (!node.HasElements)
        {
            image.Offer(5, fields.Address(node.InnerText(), node.Base));
        }
    }

    private void TakeSyndication(Node node)
    {
        var word = node.InnerText().Trim().ToLowerInvariant();
        if (node.Name == "updateperiod")
        {
            period = word switch
            {
                "hourly" => TimeSpan.FromHours(1),
                "daily" => TimeSpan.FromDays(1),
                "weekly" => TimeSpan.FromDays(7),
                "monthly" => TimeSpan.FromDays(30),
                "yearly" => TimeSpan.FromDays(365),
                _ => period,
            };
        }
        else if (
            node.Name == "updatefrequency"
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            && times is > 0 and < 10_000
        )
        {
            frequency = times;
        }
    }

    private static TimeSpan? Minutes(Node node) =>
        int.TryParse(
            node.InnerText().Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var minutes
        ) && minutes is > 0 and <= 60 * 24 * 365
            ? TimeSpan.FromMinutes(minutes)
            : null;
}
