using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Web;

namespace Pith.Stories;

/// <summary>The top stories as RSS 2.0.</summary>
public static class StoryFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    public static void MapStoryFeed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/feed.xml", Top);

    private static async Task<IResult> Top(
        PithDb db,
        Site site,
        HttpContext http,
        CancellationToken cancel
    )
    {
        http.Tag(PageCache.Lists);
        var page = await StoryList.Top(db, 1, cancel);
        var bodies = await BodiesOf(db, [.. page.Stories.Select(s => s.Id)], cancel);
        var feed = new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XElement(
                "channel",
                new XElement("title", site.Name),
                new XElement("link", site.Absolute("/")),
                new XElement("description", StoryWords.Say(Words.HomeTitle, site.Name, site.Field)),
                new XElement("language", "en"),
                new XElement("ttl", 15),
                new XElement(
                    Atom + "link",
                    new XAttribute("rel", "self"),
                    new XAttribute("type", "application/rss+xml"),
                    new XAttribute("href", site.Absolute("/feed.xml"))
                ),
                page.Stories.Select(s => ItemOf(s, bodies.GetValueOrDefault(s.Id) ?? "", site))
            )
        );
        var bytes = Write(feed);
        var tag = new Microsoft.Net.Http.Headers.EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""
        );
        return Results.Bytes(bytes, "application/rss+xml; charset=utf-8", entityTag: tag);
    }

    private static XElement ItemOf(StoryRow story, string body, Site site) =>
        new(
            "item",
            new XElement("title", Clean(story.Title)),
            new XElement("link", site.Absolute(story.Path)),
            new XElement(
                "guid",
                new XAttribute("isPermaLink", "false"),
                site.Absolute("/story/" + story.Id.ToString(CultureInfo.InvariantCulture))
            ),
            new XElement("pubDate", story.Published.ToString("r", CultureInfo.InvariantCulture)),
            new XElement("comments", site.Absolute(story.Path) + "#comments"),
            story.Topic is { } topic ? new XElement("category", topic.Name) : null,
            story.Takeaway is { } takeaway ? new XElement("description", Clean(takeaway)) : null,
            body.Length > 0 ? new XElement(Content + "encoded", body) : null
        );

    /// <summary>The digest of each story's lead as HTML.</summary>
    private static async Task<Dictionary<long, string>> BodiesOf(
        PithDb db,
        List<long> ids,
        CancellationToken cancel
    )
    {
        var leads = await (
            from s in db.Set<Story>().AsNoTracking()
            where ids.Contains(s.Id)
            join a in db.Set<Article>() on s.LeadId equals a.Id
            select new
            {
                s.Id,
                a.TextId,
                a.Address,
            }
        ).ToListAsync(cancel);
        var texts = leads.Select(l => l.TextId).OfType<long>().ToList();
        var digests = (
            await db.Set<StoredDigest>()
                .AsNoTracking()
                .Include(d => d.Summary)
                .Include(d => d.Takeaways)
                .AsSplitQuery()
                .Where(d => texts.Contains(d.TextId))
                .ToListAsync(cancel)
        ).ToLookup(d => d.TextId);
        return leads.ToDictionary(
            l => l.Id,
            l =>
                l.TextId is { } t && digests[t].MaxBy(d => d.Id) is { } d
                    ? BodyOf(d, l.Address)
                    : ""
        );
    }

    private static string BodyOf(StoredDigest digest, string address)
    {
        var html = new StringBuilder();
        foreach (
            var paragraph in digest
                .Summary.OrderBy(s => s.Paragraph)
                .ThenBy(s => s.Position)
                .GroupBy(s => s.Paragraph)
        )
        {
            html.Append("<p>")
                .Append(
                    WebUtility.HtmlEncode(Clean(string.Join(' ', paragraph.Select(s => s.Text))))
                )
                .Append("</p>");
        }

        if (digest.Takeaways.Count > 0)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(Words.KeyTakeaways)).Append("</p><ul>");
            foreach (var takeaway in digest.Takeaways.OrderBy(t => t.Position))
            {
                html.Append("<li>")
                    .Append(WebUtility.HtmlEncode(Clean(takeaway.Text)))
                    .Append("</li>");
            }

            html.Append("</ul>");
        }

        return html.Append("<p><a href=\"")
            .Append(WebUtility.HtmlEncode(address))
            .Append("\">")
            .Append(WebUtility.HtmlEncode(Words.ViewFullArticle))
            .Append("</a></p>")
            .ToString();
    }

    /// <summary>Text without the characters that XML cannot hold.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))
        );

    private static byte[] Write(XElement feed)
    {
        using var bytes = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                bytes,
                new XmlWriterSettings
                {
                    Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                    Indent = true,
                }
            )
        )
        {
            new XDocument(feed).Save(writer);
        }

        return bytes.ToArray();
    }
}
