namespace Pith.Reader.Feeds.Markup;

/// <summary>A tag in a piece of HTML, by its place.</summary>
/// <param name="Start">Where its bracket opens.</param>
/// <param name="End">One past its closing bracket.</param>
/// <param name="NameStart">Where its name starts.</param>
/// <param name="NameEnd">One past its name.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
internal readonly record struct HtmlTag(int Start, int End, int NameStart, int NameEnd, bool IsEnd);

/// <summary>An attribute in a piece of HTML, by the places of its name and its value as written.</summary>
internal readonly record struct HtmlAttribute(Range Name, Range Value);

/// <summary>Finds the tags in a piece of HTML in one pass, as far as a feed's reader needs them: it builds no tree.</summary>
internal static class HtmlTags
{
    /// <summary>The next tag at or after a place; false where there is none.</summary>
    public static bool Next(string html, int from, out HtmlTag tag)
    {
        while (true)
        {
            var start = from >= html.Length ? -1 : html.IndexOf('<', from);
            if (start < 0 || start + 1 >= html.Length)
            {
                tag = default;
                return false;
            }

            var isEnd = html[start + 1] == '/';
            var nameStart = start + (isEnd ? 2 : 1);
            var at = nameStart;
            while (
                at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':')
            )
            {
                at++;
            }

            if (at > nameStart && char.IsAsciiLetter(html[nameStart]))
            {
                var end = EndOfTag(html, at);
                tag = new HtmlTag(start, end, nameStart, at, isEnd);
                return end >= 0;
            }

            if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
                from = close < 0 ? html.Length : close + 3;
            }
            else
            {
                from = start + 1;
            }
        }
    }

    /// <summary>The value of an attribute, decoded; null where the tag has none of that name.</summary>
    public static string? Attribute(string html, HtmlTag tag, string name)
    {
        var at = tag.NameEnd;
        while (NextAttribute(html, tag, ref at, out var attribute))
        {
            if (html.AsSpan(attribute.Name).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return References.Decode(html.AsSpan(attribute.Value));
            }
        }

        return null;
    }

    /// <summary>The next attribute of a tag at or after a place, which moves behind it; false where there is none.</summary>
    public static bool NextAttribute(
        string html,
        HtmlTag tag,
        ref int at,
        out HtmlAttribute attribute
    )
    {
        var inside = html.AsSpan(0, tag.End);
        while (
            at < inside.Length && (char.IsWhiteSpace(inside[at]) || inside[at] is '/' or '>' or '=')
        )
        {
            at++;
        }

        var start = at;
        while (
            at < inside.Length && !char.IsWhiteSpace(inside[at]) && inside[at] is not ('=' or '>')
        )
        {
            at++;
        }

        var name = start..at;
        attribute = new HtmlAttribute(name, at..at);
        SkipBlanks(inside, ref at);
        if (at >= inside.Length || inside[at] != '=')
        {
            return name.End.Value > start;
        }

        at++;
        SkipBlanks(inside, ref at);
        var value = at;
        if (at < inside.Length && inside[at] is '"' or '\'')
        {
            var length = inside[++value..].IndexOf(inside[at]);
            at = length < 0 ? inside.Length : value + length;
            attribute = new HtmlAttribute(name, value..at);
            at++;
            return true;
        }

        while (at < inside.Length && !char.IsWhiteSpace(inside[at]) && inside[at] != '>')
        {
            at++;
        }

        attribute = new HtmlAttribute(name, value..at);
        return true;
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    /// <summary>One past the tag's bracket, or where the next tag opens; -1 where the text ends before either.</summary>
    private static int EndOfTag(string html, int at)
    {
        while (at < html.Length)
        {
            var next = html.AsSpan(at).IndexOfAny("<>\"'");
            if (next < 0)
            {
                return -1;
            }

            at += next;
            switch (html[at])
            {
                case '>':
                    return at + 1;
                case '<':
                    return at;
                // A mark elsewhere than before a value is a letter of a name, as a browser reads it.
                case var quote when html[at - 1] is '=' or ' ':
                    var close = html.IndexOf(quote, at + 1);
                    if (close < 0)
                    {
                        return -1;
                    }

                    at = close;
                    break;
            }

            at++;
        }

        return -1;
    }
}
