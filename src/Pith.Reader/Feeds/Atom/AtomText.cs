using System.Text;
using System.Text.Unicode;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Atom;

/// <summary>Text and content constructs of Atom 1.0 (RFC 4287, 3.1 and 4.1.3) and 0.3 (its mode attribute).</summary>
internal static class AtomText
{
    /// <summary>The construct as HTML, its addresses resolved where xml:base says against what; null where it is empty or not text.</summary>
    public static string? Html(Node node, FeedFields fields) => fields.Resolved(Html(node), node);

    private static string? Html(Node node)
    {
        var type = node.Attribute("type")?.Trim().ToLowerInvariant() ?? "";
        var mode = node.Attribute("mode")?.Trim().ToLowerInvariant() ?? "";
        if (mode == "base64" || IsBase64(type))
        {
            return Decode(node.InnerText());
        }

        if (node.HasElements)
        {
            var inner = Single(node) is { Name: "div" } div ? div : node;
            return FeedText.Html(
                HtmlWriter.Inside(inner, textIsHtml: type is "html" or "text/html")
            );
        }

        var text = node.InnerText();
        // Plain text by its type: but publishers put HTML there too, and it is easily told.
        var isPlain =
            type is "" or "text" or "text/plain" && mode != "escaped" && !FeedText.HasTags(text);
        return FeedText.Html(isPlain ? FeedText.HtmlOfPlain(text) : text);
    }

    public static string? Line(Node node)
    {
        if (node.IsCut)
        {
            return null;
        }

        var isHtml =
            node.HasElements
            || node.Attribute("mode") is not null
            || node.Attribute("type") is not null;
        return isHtml ? FeedText.LineOfHtml(Html(node)) : FeedFields.Line(node);
    }

    private static bool IsBase64(string type) =>
        type.Contains('/', StringComparison.Ordinal)
        && !type.StartsWith("text/", StringComparison.Ordinal)
        && !type.EndsWith("+xml", StringComparison.Ordinal)
        && !type.EndsWith("/xml", StringComparison.Ordinal)
        && !type.EndsWith("json", StringComparison.Ordinal);

    /// <summary>Bytes that are text; anything else was no base64, whatever its type says, or is no text.</summary>
    private static string? Decode(string text)
    {
        var bytes = new byte[text.Length];
        if (
            !Convert.TryFromBase64String(text.Trim(), bytes, out var length)
            || !Utf8.IsValid(bytes.AsSpan(0, length))
        )
        {
            return FeedText.Html(text);
        }

        var decoded = Encoding.UTF8.GetString(bytes, 0, length);
        return decoded.Contains('\0', StringComparison.Ordinal) ? null : FeedText.Html(decoded);
    }

    private static Node? Single(Node node)
    {
        Node? single = null;
        foreach (var child in node.Children)
        {
            if (child.Text is { } text)
            {
                if (!string.IsNullOrWhiteSpace(text))
                {
                    return null;
                }
            }
            else if (single is not null)
            {
                return null;
            }
            else
            {
                single = child;
            }
        }

        return single;
    }
}
