using System.Globalization;
using System.Text.Json.Nodes;

namespace Pith.Reader.Feeds.Json;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    /// <summary>The feed; null where the object is none.</summary>
    public static ParsedFeed? Read(JsonObject root, Uri address, FeedFields fields)
    {
        var version = Text(root, "version");
        var isFeed =
            version?.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase) == true;
        if (root["items"] is not JsonArray given)
        {
            if (!isFeed)
            {
                return null;
            }

            given = [];
        }

        var items = new List<FeedItem>();
        foreach (var node in given)
        {
            if (items.Count >= FeedLimits.MaxItems)
            {
                fields.Problems.Add(
                    $"It has more than {FeedLimits.MaxItems} items; the rest was left out."
                );
                break;
            }

            if (node is JsonObject item)
            {
                items.Add(Item(item, address, fields));
            }
        }

        var description = FeedText.Html(Text(root, "description"));
        var authors = Authors(root);
        return new ParsedFeed
        {
            Format = Format(version),
            Title = FeedText.LineOfHtml(Text(root, "title")),
            Description = FeedText.LineOfHtml(description),
            DescriptionHtml = description,
            Link = fields.Address(Text(root, "home_page_url"), address),
            Self = fields.Address(Text(root, "feed_url"), address),
            Language = FeedText.Line(Text(root, "language")),
            // The format has no fields of its own for them.
            Published = items.Max(i => i.Published),
            Updated = items.Max(i => i.Updated ?? i.Published),
            Image =
                fields.Address(Text(root, "icon"), address)
                ?? fields.Address(Text(root, "favicon"), address),
            Authors = authors,
            Hub = Hub(root, address, fields),
            Items = FeedPeople.Inherit(items, authors),
            Problems = fields.Problems.Sentences,
        };
    }

    private static FeedItem Item(JsonObject item, Uri address, FeedFields fields)
    {
        var html = FeedText.Html(Text(item, "content_html"));
        if (html is null && FeedText.Html(Text(item, "content_text")) is { } plain)
        {
            html = FeedText.HtmlOfPlain(plain);
        }

        var published = fields.Date(Text(item, "date_published"));
        var updated = fields.Date(Text(item, "date_modified"));
        var id = FeedText.Line(Text(item, "id"));
        var link =
            fields.Address(Text(item, "url"), address)
            ?? (
                id?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true
                    ? FeedAddress.Absolute(id, address)
                    : null
            )
            ?? fields.Address(Text(item, "external_url"), address);
        html = fields.AgainstPage(html, link);
        return new FeedItem
        {
            Id = id,
            Title = FeedText.LineOfHtml(Text(item, "title")),
            Link = link,
            Summary = FeedText.Html(Text(item, "summary")) is { } summary
                ? FeedText.HtmlOfPlain(summary)
                : null,
            Content = html,
            Published = published ?? updated,
            Updated = updated,
            Authors = Authors(item),
            Categories = Tags(item),
            Image =
                fields.Address(Text(item, "image"), address)
                ?? fields.Address(Text(item, "banner_image"), address)
                ?? Attached(item, address, fields)
                ?? FeedPictures.First(html, address),
        };
    }

    private static List<FeedPerson> Authors(JsonObject node)
    {
        var people = new RankedPeople();
        var given = node["authors"] as JsonArray ?? [];
        foreach (var author in given.Append(node["author"]))
        {
            people.Offer(
                0,
                author is JsonObject person
                    ? FeedPeople.Person(Text(person, "name"), Text(person, "email"))
                    : FeedPeople.Parse(Text(author))
            );
        }

        return [.. people.Finish()];
    }

    private static IReadOnlyList<string> Tags(JsonObject item)
    {
        var categories = new CategoryList();
        foreach (var tag in item["tags"] as JsonArray ?? [])
        {
            categories.Add(0, FeedText.Line(Text(tag)));
        }

        return categories.Finish();
    }

    private static string? Attached(JsonObject item, Uri address, FeedFields fields)
    {
        foreach (var node in item["attachments"] as JsonArray ?? [])
        {
            if (
                node is JsonObject attachment
                && MediaPicture.IsPicture(Text(attachment, "mime_type"), Text(attachment, "url"))
            )
            {
                return fields.Address(Text(attachment, "url"), address);
            }
        }

        return null;
    }

    private static string? Hub(JsonObject root, Uri address, FeedFields fields)
    {
        foreach (var node in root["hubs"] as JsonArray ?? [])
        {
            if (node is JsonObject hub && Text(hub, "type") is "WebSub" or "websub")
            {
                return fields.Address(Text((JsonObject)node, "url"), address);
            }
        }

        return null;
    }

    private static string Format(string? version)
    {
        var number = version is null ? "" : version[(version.LastIndexOf('/') + 1)..].Trim();
        return number.Length is 0 or > 10 ? "json" : $"json {number}";
    }

    private static string? Text(JsonObject node, string name) => Text(node[name]);

    // Ids are numbers in many a feed, against the format.
    private static string? Text(JsonNode? node) =>
        node is not JsonValue value ? null
        : value.TryGetValue<string>(out var text) ? text
        : value.TryGetValue<long>(out var whole) ? whole.ToString(CultureInfo.InvariantCulture)
        : value.TryGetValue<double>(out var number) ? number.ToString(CultureInfo.InvariantCulture)
        : null;
}
