using System.Text;
using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>Text out of what feeds hold: plain lines for titles and names, HTML for the rest.</summary>
internal static class FeedText
{
    /// <summary>The text with every run of blanks as one space, none at the ends.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, FeedLimits.MaxLine));
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = line.Length > 0;
                continue;
            }

            if (blank)
            {
                line.Append(' ');
                blank = false;
            }

            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>The beginning of the text, without half a character at its end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];

    /// <summary>A title or a name: one plain line, or null where it is empty.</summary>
    public static string? Line(string? text)
    {
        var line = text is null ? "" : OneLine(Cut(text, FeedLimits.MaxLine));
        return line.Length == 0 ? null : line;
    }

    /// <summary>One plain line of a piece of HTML or of text that may hold some.</summary>
    public static string? LineOfHtml(string? html) =>
        html is null ? null : Line(PlainOf(Cut(html, 16 * FeedLimits.MaxLine)));

    /// <summary>HTML as given, without blanks at its ends; null where nothing is left.</summary>
    public static string? Html(string? html) =>
        html?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>Plain text as HTML that shows the same; as it is where HTML would show it so anyway.</summary>
    public static string HtmlOfPlain(string text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            var isRead =
                text[i] == '<'
                && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?');
            if (
                isRead
                || (text[i] == '&' && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'))
            )
            {
                return text.Replace("&", "&amp;", StringComparison.Ordinal)
                    .Replace("<", "&lt;", StringComparison.Ordinal)
                    .Replace(">", "&gt;", StringComparison.Ordinal);
            }
        }

        return text;
    }

    /// <summary>Whether the text holds a tag of HTML.</summary>
    public static bool HasTags(string text)
    {
        for (var at = 0; HtmlTags.Next(text, at, out var tag); at = tag.End)
        {
            if (HtmlNames.IsHtml(text.AsSpan(tag.NameStart, tag.NameEnd - tag.NameStart)))
            {
                return true;
            }
        }

        return false;
    }

    // Tags that are not HTML's stay: "The <canvas> of 2025" speaks of one, and "<3" is none.
    private static string PlainOf(string html)
    {
        if (!html.Contains('<') && !html.Contains('&'))
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        var from = 0;
        for (var at = 0; HtmlTags.Next(html, at, out var tag); at = tag.End)
        {
            var name = html.AsSpan(tag.NameStart, tag.NameEnd - tag.NameStart);
            if (HtmlNames.IsHtml(name))
            {
                text.Append(html, from, tag.Start - from);
                if (HtmlNames.IsBlock(name))
                {
                    text.Append(' ');
                }

                from = tag.End;
            }
        }

        text.Append(html, from, html.Length - from);
        return References.Decode(text.ToString());
    }
}
