using System.Buffers;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pith.Reader.Pages.Metadata;

/// <summary>The objects of a page's JSON-LD, laid flat, and the one that speaks of the article.</summary>
internal sealed class JsonLd
{
    /// <summary>UTF-16 units read of all scripts together; a page with more has data in them, no metadata.</summary>
    private const int MaxLength = 1_000_000;

    /// <summary>Objects kept.</summary>
    private const int MaxNodes = 2_000;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private static readonly SearchValues<char> Control = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(c => (char)c),
    ]);

    private readonly List<JsonElement> nodes = [];
    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);

    public JsonLd(IHtmlDocument document, Uri address, IReadOnlyCollection<string> titles)
    {
        var left = MaxLength;
        foreach (var script in document.QuerySelectorAll("script[type]"))
        {
            var type = script.GetAttribute("type")!;
            if (!type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var text = script.TextContent;
            left -= text.Length;
            if (left < 0)
            {
                break;
            }

            if (Parse(text) is { } root)
            {
                Collect(root, depth: 0);
            }
        }

        Article = nodes
            .Select(n => (Node: n, Rank: ArticleRank(n) * (IsOfPage(n, address, titles) ? 4 : 1)))
            .Where(n => n.Rank > 0)
            .OrderByDescending(n => n.Rank)
            .FirstOrDefault()
            .Node;
    }

    /// <summary>The object of the article; of kind Undefined where there is none.</summary>
    public JsonElement Article { get; }

    /// <summary>Whether there is an object of the article.</summary>
    public bool HasArticle => Article.ValueKind == JsonValueKind.Object;

    /// <summary>All objects, in the page's order, outer ones first.</summary>
    public IReadOnlyList<JsonElement> Nodes => nodes;

    /// <summary>The text of a property: a string, or the first of a list, or the name, value or address of an object.</summary>
    public string? Text(JsonElement node, string property) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(property, out var value)
            ? Text(value)
            : null;

    /// <summary>All values of a property, references to other objects followed.</summary>
    public IEnumerable<JsonElement> Values(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value))
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select(Followed)
            : [Followed(value)];
    }

    /// <summary>Whether an object is of a type.</summary>
    public static bool Is(JsonElement node, string type) =>
        Types(node).Contains(type, StringComparer.OrdinalIgnoreCase);

    /// <summary>The types of an object.</summary>
    public static IEnumerable<string> Types(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [Bare(type.GetString()!)],
            JsonValueKind.Array => type.EnumerateArray()
                .Where(t => t.ValueKind == JsonValueKind.String)
                .Select(t => Bare(t.GetString()!)),
            _ => [],
        };

        static string Bare(string type) => type[(type.LastIndexOfAny(['/', ':', '#']) + 1)..];
    }

    private string? Text(JsonElement value)
    {
        value =
            value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().FirstOrDefault()
                : value;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            case JsonValueKind.Object:
                value = Followed(value);
                foreach (var name in (ReadOnlySpan<string>)["@value", "name", "url", "@id"])
                {
                    if (
                        value.TryGetProperty(name, out var inner)
                        && inner.ValueKind == JsonValueKind.String
                    )
                    {
                        return inner.GetString();
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>The full object where only its @id stands.</summary>
    private JsonElement Followed(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && !value.TryGetProperty("name", out _)
        && value.TryGetProperty("@id", out var id)
        && id.ValueKind == JsonValueKind.String
        && byId.TryGetValue(id.GetString()!, out var full)
            ? full
            : value;

    private static JsonElement? Parse(string text)
    {
        text = text.Trim().TrimEnd(';');
        if (
            text.StartsWith("<!--", StringComparison.Ordinal)
            || text.StartsWith("//<![", StringComparison.Ordinal)
            || text.StartsWith("<![", StringComparison.Ordinal)
        )
        {
            var (first, last) = (
                text.IndexOfAny(
                    ['{', '['],
                    text.StartsWith("<!--", StringComparison.Ordinal)
                        ? 0
                        : text.IndexOf("CDATA[", StringComparison.Ordinal) + 6
                ),
                text.LastIndexOfAny(['}', ']'])
            );
            if (first >= 0 && last > first)
            {
                text = text[first..(last + 1)].TrimEnd(']', '>', ' ', '/', '\n', '\r');
            }
        }

        return TryParse(text)
            ?? (text.AsSpan().ContainsAny(Control) ? TryParse(WithoutControls(text)) : null);
    }

    private static JsonElement? TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Line breaks inside strings are the commonest error; between tokens a space means the same.</summary>
    private static string WithoutControls(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = from[i] < ' ' ? ' ' : from[i];
                }
            }
        );

    private void Collect(JsonElement value, int depth)
    {
        if (nodes.Count >= MaxNodes || depth > 16)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            nodes.Add(value);
            if (
                value.TryGetProperty("@id", out var id)
                && id.ValueKind == JsonValueKind.String
                && value.EnumerateObject().Skip(1).Any()
            )
            {
                byId.TryAdd(id.GetString()!, value);
            }

            foreach (var property in value.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Collect(property.Value, depth + 1);
                }
            }
        }
    }

    /// <summary>Whether an object names this page's address or title: lists of other articles are objects too.</summary>
    private bool IsOfPage(JsonElement node, Uri address, IReadOnlyCollection<string> titles)
    {
        foreach (var property in (ReadOnlySpan<string>)["url", "mainEntityOfPage", "@id"])
        {
            if (
                Text(node, property) is { Length: > 0 } link
                && Uri.TryCreate(address, link, out var target)
                && target
                    .AbsolutePath.TrimEnd('/')
                    .Equals(address.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return (Text(node, "headline") ?? Text(node, "name")) is { Length: > 8 } title
            && titles.Any(t => t.Contains(title, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How surely an object is that of the page's article; 0 for no.</summary>
    private static int ArticleRank(JsonElement node)
    {
        var rank = Types(node)
            .Select(type =>
                type.EndsWith("NewsArticle", StringComparison.Ordinal)
                || type is "BlogPosting" or "Article" or "Report"
                    ? 3
                : type.EndsWith("Article", StringComparison.Ordinal)
                || type.EndsWith("Posting", StringComparison.Ordinal)
                    ? 2
                : type
                    is "Review"
                        or "Recipe"
                        or "CreativeWork"
                        or "VideoObject"
                        or "PodcastEpisode"
                        or "HowTo"
                    ? 1
                : 0
            )
            .DefaultIfEmpty()
            .Max();
        return
            rank == 0
            || !node.TryGetProperty("headline", out _)
                && !node.TryGetProperty("name", out _)
                && !node.TryGetProperty("datePublished", out _)
            ? 0
            : rank;
    }
}
