using System.Globalization;
using System.Text.Json;
using Pith.Data;
using Pith.Web;

namespace Pith.Stories.Feeds;

/// <summary>JSON Feed 1.1, with the evidence of each takeaway in an extension: the article's sentence and where it stands, in UTF-16 units.</summary>
internal static class JsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true };

    public static byte[] Write(FeedHead head, IReadOnlyList<FeedItem> items, Site site)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", head.Title);
            json.WriteString("description", head.Description);
            json.WriteString("home_page_url", site.Absolute(head.Page));
            json.WriteString("feed_url", site.Absolute(head.PathAs(FeedFormat.Json)));
            json.WriteString("language", "en");
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                Item(json, item, site);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, FeedItem item, Site site)
    {
        var body = FeedText.Body(item);
        json.WriteStartObject();
        json.WriteString("id", site.Absolute("/" + item.Key));
        json.WriteString("url", site.Absolute(item.Path));
        json.WriteString("external_url", item.Address);
        json.WriteString("title", item.Title);
        // An item must have content of one kind.
        json.WriteString(
            body.Length > 0 ? "content_html" : "content_text",
            body.Length > 0 ? body : item.Line ?? item.Title
        );
        if (item.Line is { } takeaway)
        {
            json.WriteString("summary", takeaway);
        }

        if (item.Story is { Picture.Hash: not null } story)
        {
            json.WriteString("image", site.Absolute(story.Picture.Path(1280)));
        }

        json.WriteString("date_published", Date(item.Published));
        json.WriteString("date_modified", Date(Instants.At(item.ChangedAt)));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", item.Byline ?? item.SourceName);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var topic in item.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        if (item.Story is { Language: not "und" and var language })
        {
            json.WriteString("language", language);
        }

        Evidence(json, item, site);
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, FeedItem item, Site site)
    {
        if (item is not { Digest: { Takeaways.Count: > 0 } digest, Story: { } story })
        {
            return;
        }

        json.WriteStartObject("_pith");
        json.WriteString("about", site.Absolute("/how-it-works"));
        json.WriteNumber("votes", story.Votes);
        json.WriteNumber("comments", story.Comments);
        json.WriteStartArray("takeaways");
        foreach (var takeaway in digest.Takeaways)
        {
            json.WriteStartObject();
            json.WriteNumber("id", takeaway.Id);
            json.WriteString("text", takeaway.Text);
            json.WriteStartArray("evidence");
            foreach (var span in takeaway.Evidence.Spans)
            {
                json.WriteStartObject();
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                if (item.MayQuote && span.End <= digest.Text!.Content.Length)
                {
                    json.WriteString("text", span.Of(digest.Text.Content));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Date(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
