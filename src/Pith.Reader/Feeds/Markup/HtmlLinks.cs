using System.Net;
using System.Text;

namespace Pith.Reader.Feeds.Markup;

/// <summary>Makes the addresses inside a piece of HTML absolute, so that it can be read away from its page.</summary>
internal static class HtmlLinks
{
    /// <summary>The HTML with its relative addresses resolved; the same string where it has none.</summary>
    public static string MakeAbsolute(string html, Uri against)
    {
        StringBuilder? made = null;
        var from = 0;
        for (var at = 0; HtmlTags.Next(html, at, out var tag); at = tag.End)
        {
            if (tag.IsEnd || tag.End - tag.NameEnd < 4)
            {
                continue;
            }

            var next = tag.NameEnd;
            while (HtmlTags.NextAttribute(html, tag, ref next, out var attribute))
            {
                if (
                    HoldsAddress(html.AsSpan(attribute.Name))
                    && Resolve(html.AsSpan(attribute.Value), against) is { } address
                )
                {
                    made ??= new StringBuilder(html.Length + 256);
                    made.Append(html, from, attribute.Value.Start.Value - from)
                        .Append(WebUtility.HtmlEncode(address));
                    from = attribute.Value.End.Value;
                }
            }
        }

        return made is null ? html : made.Append(html, from, html.Length - from).ToString();
    }

    private static bool HoldsAddress(ReadOnlySpan<char> name) =>
        name.Equals("href", StringComparison.OrdinalIgnoreCase)
        || name.Equals("src", StringComparison.OrdinalIgnoreCase)
        || name.Equals("poster", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value resolved; null where it is absolute, a place on its own page, or nothing.</summary>
    private static string? Resolve(ReadOnlySpan<char> value, Uri against)
    {
        value = value.Trim();
        if (
            value.IsEmpty
            || value[0] == '#'
            || value.Length > FeedLimits.MaxLine
            || HasScheme(value)
        )
        {
            return null;
        }

        return
            FeedAddress.Resolve(References.Decode(value), against) is { } resolved
            && FeedAddress.IsWeb(resolved)
            ? resolved.AbsoluteUri
            : null;
    }

    private static bool HasScheme(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ':')
            {
                return i > 0;
            }

            if (!char.IsAsciiLetterOrDigit(value[i]) && value[i] is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return false;
    }
}
