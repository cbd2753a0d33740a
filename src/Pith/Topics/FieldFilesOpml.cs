using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Pith.Topics;

/// <summary>A field's feeds from its OPML file, with the attributes that say when and where each address was found.</summary>
/// <remarks>Strict, and with line numbers, where the reader of lists that people bring mends what it can.</remarks>
internal static class FieldFilesOpml
{
    /// <summary>The namespace of Pith's own attributes.</summary>
    public static readonly XNamespace Pith = "urn:pith:opml:1";

    private const int LongestFile = 4 << 20;
    private const int DeepestFolder = 8;

    public static IReadOnlyList<FieldFeed> Read(string folder, string name, List<string> problems)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = LongestFile,
            };
            using var reader = XmlReader.Create(Path.Combine(folder, name), settings);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            if (
                document.Root is not { } root
                || root.Name != "opml"
                || root.Element("body") is null
            )
            {
                problems.Add($"{name}, line 1: an OPML document with a body is expected.");
                return [];
            }

            var feeds = new List<FieldFeed>();
            Walk(root.Element("body")!, "", 0, new Context(name, problems, feeds));
            return feeds;
        }
        catch (XmlException e)
        {
            problems.Add(
                $"{name}, line {Math.Max(1, e.LineNumber)}: this is not well-formed XML without a DTD ({Reason(e)})."
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{name}: the file cannot be read ({e.Message.TrimEnd('.')}).");
        }

        return [];
    }

    private static void Walk(XElement parent, string folder, int depth, Context context)
    {
        foreach (var outline in parent.Elements("outline"))
        {
            if (outline.Attribute("xmlUrl") is not null)
            {
                context.Feeds.Add(Feed(outline, folder, context));
            }
            else if (depth >= DeepestFolder)
            {
                context.Problem(outline, $"folders may be {DeepestFolder} deep");
            }
            else
            {
                Walk(outline, context.Required(outline, "text"), depth + 1, context);
            }
        }
    }

    private static FieldFeed Feed(XElement outline, string folder, Context context)
    {
        var feed = new FieldFeed
        {
            Folder = folder,
            Title = context.Required(outline, "text"),
            Address = context.Address(outline, "xmlUrl"),
            Site = context.Address(outline, "htmlUrl"),
            Language = context.Required(outline, "language"),
            KnownAt = context.Date(outline, Pith + "knownAt"),
            FoundIn = context.Required(outline, Pith + "foundIn"),
            Note = outline.Attribute(Pith + "note")?.Value,
        };
        if (feed.Language.Length > 0 && !Field.LanguageShape().IsMatch(feed.Language))
        {
            context.Problem(
                outline,
                $"“{feed.Language}” is no primary language subtag such as “en”"
            );
        }

        if (outline.Attribute("type")?.Value != "rss")
        {
            context.Problem(outline, $"“{feed.Title}” must have the type “rss”");
        }

        return feed;
    }

    private static string Reason(XmlException e)
    {
        var end = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.', ' ');
    }

    private sealed record Context(string File, List<string> Problems, List<FieldFeed> Feeds)
    {
        public string Required(XElement outline, XName name)
        {
            var value = outline.Attribute(name)?.Value.Trim() ?? "";
            if (value.Length == 0)
            {
                var title = outline.Attribute("text")?.Value ?? outline.Attribute("xmlUrl")?.Value;
                Problem(outline, $"the outline “{title}” has no “{Written(name)}”");
            }

            return value;
        }

        public Uri Address(XElement outline, XName name)
        {
            var value = Required(outline, name);
            if (
                Uri.TryCreate(value, UriKind.Absolute, out var uri)
                && uri.Scheme is "https" or "http"
            )
            {
                return uri;
            }

            if (value.Length > 0)
            {
                Problem(
                    outline,
                    $"“{name.LocalName}” is “{value}” where a web address is expected"
                );
            }

            return new Uri("about:blank");
        }

        public DateOnly Date(XElement outline, XName name)
        {
            var value = Required(outline, name);
            if (
                !DateOnly.TryParseExact(
                    value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
                && value.Length > 0
            )
            {
                Problem(
                    outline,
                    $"“{Written(name)}” is “{value}” where a date such as 2026-01-31 is expected"
                );
            }

            return date;
        }

        public void Problem(XElement outline, string sentence) =>
            Problems.Add($"{File}, line {((IXmlLineInfo)outline).LineNumber}: {sentence}.");

        private static string Written(XName name) =>
            name.Namespace == Pith ? $"pith:{name.LocalName}" : name.LocalName;
    }
}
