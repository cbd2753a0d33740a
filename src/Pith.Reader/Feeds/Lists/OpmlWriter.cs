using System.Globalization;
using System.Text;
using System.Xml;

namespace Pith.Reader.Feeds.Lists;

internal static class OpmlWriter
{
    public static byte[] Write(string title, DateTimeOffset created, IEnumerable<ListedFeed> feeds)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(title));
            xml.WriteElementString(
                "dateCreated",
                created.UtcDateTime.ToString("r", CultureInfo.InvariantCulture)
            );
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteFolder(xml, [.. feeds], depth: 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    /// <summary>Groups by the folder at this depth: what stands in none comes where it stands, a folder where its first feed does.</summary>
    private static void WriteFolder(XmlWriter xml, List<ListedFeed> feeds, int depth)
    {
        var groups = feeds
            .Select((feed, place) => (feed, place))
            .GroupBy(f =>
                f.feed.Folders.Count > depth ? (f.feed.Folders[depth], -1) : ("", f.place)
            );
        foreach (var group in groups)
        {
            var (folder, place) = group.Key;
            if (place >= 0)
            {
                WriteFeed(xml, group.First().feed);
                continue;
            }

            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Clean(folder));
            WriteFolder(xml, [.. group.Select(f => f.feed)], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static void WriteFeed(XmlWriter xml, ListedFeed feed)
    {
        var name = Clean(feed.Title ?? feed.Address);
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", name);
        xml.WriteAttributeString("title", name);
        xml.WriteAttributeString("xmlUrl", Clean(feed.Address));
        if (feed.Site is { } site)
        {
            xml.WriteAttributeString("htmlUrl", Clean(site));
        }

        if (feed.Language is { } language)
        {
            xml.WriteAttributeString("language", Clean(language));
        }

        xml.WriteEndElement();
    }

    // XML cannot hold control characters or halves of characters in any spelling.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
