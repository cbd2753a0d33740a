using System.Text;

namespace Pith.Reader.Feeds.Markup;

/// <summary>Writes what stands inside an element as HTML.</summary>
internal static class HtmlWriter
{
    /// <summary>The inside of an element that holds markup as elements; <paramref name="textIsHtml"/> where its text is HTML too.</summary>
    public static string Inside(Node node, bool textIsHtml)
    {
        var html = new StringBuilder();
        WriteChildren(node, textIsHtml, html);
        return html.ToString();
    }

    private static void WriteChildren(Node node, bool textIsHtml, StringBuilder html)
    {
        foreach (var child in node.Children)
        {
            if (child.Text is not { } text)
            {
                WriteElement(child, textIsHtml, html);
            }
            else if (textIsHtml || child.IsCData)
            {
                html.Append(text);
            }
            else
            {
                WriteText(text, html);
            }
        }
    }

    private static void WriteElement(Node node, bool textIsHtml, StringBuilder html)
    {
        html.Append('<').Append(node.Name);
        foreach (var (name, value) in node.Attributes)
        {
            if (name == "xmlns" || name.Contains(':', StringComparison.Ordinal))
            {
                continue;
            }

            html.Append(' ').Append(name).Append("=\"");
            WriteText(value, html);
            html.Append('"');
        }

        html.Append('>');
        if (!HtmlNames.IsVoid(node.Name))
        {
            WriteChildren(node, textIsHtml, html);
            html.Append("</").Append(node.Name).Append('>');
        }
    }

    private static void WriteText(ReadOnlySpan<char> text, StringBuilder html)
    {
        while (true)
        {
            var next = text.IndexOfAny("&<>\"");
            if (next < 0)
            {
                html.Append(text);
                return;
            }

            html.Append(text[..next])
                .Append(
                    text[next] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        _ => "&quot;",
                    }
                );
            text = text[(next + 1)..];
        }
    }
}
