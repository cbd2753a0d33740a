namespace Pith.Reader.Feeds.Markup;

/// <summary>A tag in a piece of HTML, by its place.</summary>
/// <param name="Start">Where its bracket opens.</param>
/// <param name="End">One past its closing bracket.</param>
/// <param name="NameStart">Where its name starts.</param>
/// <param name="NameEnd">One past its name.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
internal readonly record struct HtmlTag(int Start, int End, int NameStart, int NameEnd, bool IsEnd);

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

    /// <summary>The value of an attribute as written; null where the tag has none of that name.</summary>
    public static string? Attribute(string html, HtmlTag tag, string name)
    {
        foreach (var (start, end, valueStart, valueEnd) in Attributes(html, tag))
        {
            if (html.AsSpan(start, end - start).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return References.Decode(html.AsSpan(valueStart, valueEnd - valueStart));
            }
        }

        return null;
    }

    /// <summary>The attributes of a tag: where name and value stand, each start and one past the end.</summary>
    public static IEnumerable<(int Start, int End, int ValueStart, int ValueEnd)> Attributes(
        string html,
        HtmlTag tag
    )
    {
        var at = tag.NameEnd;
        while (at < tag.End)
        {
            while (at < tag.End && (char.IsWhiteSpace(html[at]) || html[at] is '/' or '>'))
            {
                at++;
            }

            var start = at;
            while (at < tag.End && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>'))
            {
                at++;
            }

            var end = at;
            while (at < tag.End && char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            if (at >= tag.End || html[at] != '=')
            {
                if (end > start)
                {
                    yield return (start, end, end, end);
                }

                continue;
            }

            at++;
            while (at < tag.End && char.IsWhiteSpace(html[at]))
            {
                at++;
            }

            var valueStart = at;
            if (at < tag.End && html[at] is '"' or '\'')
            {
                var close = html.IndexOf(html[at], at + 1, tag.End - at - 1);
                valueStart++;
                at = close < 0 ? tag.End : close;
                yield return (start, end, valueStart, at);
                at++;
            }
            else
            {
                while (at < tag.End && !char.IsWhiteSpace(html[at]) && html[at] != '>')
                {
                    at++;
                }

                yield return (start, end, valueStart, at);
            }
        }
    }

    /// <summary>One past the tag's bracket, or where the next tag opens; -1 where the text ends before either.</summary>
    private static int EndOfTag(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && html[at - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return at + 1;
            }
            else if (c == '<')
            {
                return at;
            }
        }

        return -1;
    }
}
