using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Pith.Stories.Feeds;

/// <summary>Words and HTML as feeds hold them.</summary>
internal static class FeedText
{
    /// <summary>Text without the characters that XML cannot hold.</summary>
    public static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value))
        );

    /// <summary>The digest as HTML, with the way to the article.</summary>
    public static string Body(FeedItem item)
    {
        if (item.Digest is not { } digest)
        {
            return "";
        }

        var html = new StringBuilder();
        foreach (var paragraph in digest.Summary.GroupBy(s => s.Paragraph))
        {
            Tag(html, "p", string.Join(' ', paragraph.Select(s => s.Text)));
        }

        if (digest.Takeaways.Count > 0)
        {
            Tag(html, "p", Words.KeyTakeaways);
            html.Append("<ul>");
            foreach (var takeaway in digest.Takeaways)
            {
                Tag(html, "li", takeaway.Text);
            }

            html.Append("</ul>");
        }

        return html.Append("<p><a href=\"")
            .Append(WebUtility.HtmlEncode(item.Address))
            .Append("\">")
            .Append(WebUtility.HtmlEncode(Words.ViewFullArticle))
            .Append("</a></p>")
            .ToString();
    }

    /// <summary>A document in UTF-8 without a byte order mark.</summary>
    public static byte[] Write(XElement root)
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
            new XDocument(root).Save(writer);
        }

        return bytes.ToArray();
    }

    private static void Tag(StringBuilder html, string name, string text) =>
        html.Append('<')
            .Append(name)
            .Append('>')
            .Append(WebUtility.HtmlEncode(Clean(text)))
            .Append("</")
            .Append(name)
            .Append('>');
}
