using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Pith.Demo;

/// <summary>An outlet's feed in the outlet's format, with its quirks.</summary>
internal static class NewsroomFeed
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static (string ContentType, byte[] Body) Write(
        Outlet outlet,
        IReadOnlyList<ArticlePage> newestFirst
    )
    {
        var entries = newestFirst.Select(FeedEntry.Of).ToList();
        var text = outlet.Format switch
        {
            NewsroomFeedFormat.Json11 => JsonFeed(outlet, entries),
            NewsroomFeedFormat.Atom10 or NewsroomFeedFormat.Atom03 => Declared(
                outlet,
                AtomFeed.Write(outlet, entries)
            ),
            NewsroomFeedFormat.Rdf10 => Declared(outlet, RdfFeed.Write(outlet, entries)),
            _ => Declared(outlet, RssFeed.Write(outlet, entries)),
        };
        return (ContentType(outlet), TextEncoding.Find(outlet.Encoding)!.GetBytes(text));
    }

    private static string ContentType(Outlet outlet) =>
        outlet.Format switch
        {
            NewsroomFeedFormat.Json11 => "application/feed+json",
            NewsroomFeedFormat.Atom10 => "application/atom+xml; charset=utf-8",
            NewsroomFeedFormat.Atom03 => "application/xml",
            NewsroomFeedFormat.Rdf10 => "application/rdf+xml",
            NewsroomFeedFormat.Rss20 => "application/rss+xml",
            _ => "text/xml",
        };

    private static string Declared(Outlet outlet, XDocument document)
    {
        var xml = new StringBuilder();
        if (outlet.Has(NewsroomQuirk.LeadingBlank))
        {
            xml.Append('\n');
        }

        xml.Append("<?xml version=\"1.0\" encoding=\"").Append(outlet.Encoding).Append("\"?>\n");
        xml.Append(document);
        if (outlet.Has(NewsroomQuirk.BareAmpersands))
        {
            xml.Replace("&amp;", "&").Replace("\u00a0", "&nbsp;");
        }

        return xml.Append('\n').ToString();
    }

    private static string JsonFeed(Outlet outlet, List<FeedEntry> entries) =>
        new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = outlet.Name,
            ["description"] = outlet.Description,
            ["home_page_url"] = $"http://{outlet.Host}/",
            ["feed_url"] = Newsroom.FeedOf(outlet).AbsoluteUri,
            ["language"] = outlet.Culture,
            ["items"] = new JsonArray([.. entries.Select(JsonItem)]),
        }.ToJsonString(Json);

    private static JsonObject JsonItem(FeedEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = entry.Id,
            ["url"] = entry.Link,
            ["title"] = entry.Title,
            ["date_published"] = entry.Date,
            ["tags"] = new JsonArray([.. entry.Page.Article.Tags.Select(tag => (JsonNode)tag)]),
        };
        Set(item, "summary", entry.Summary);
        Set(
            item,
            "content_html",
            entry.Html ?? $"<p>{WebUtility.HtmlEncode(entry.Summary ?? entry.Title)}</p>"
        );
        Set(item, "image", entry.Page.Picture?.AbsoluteUri);
        Set(
            item,
            "date_modified",
            entry.Page.StatedChange is { } changed ? FeedEntry.Iso(changed) : null
        );
        if (entry.Page.Article.Byline is { } byline)
        {
            item["authors"] = new JsonArray(new JsonObject { ["name"] = byline });
        }

        return item;
    }

    private static void Set(JsonObject item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = value;
        }
    }
}
