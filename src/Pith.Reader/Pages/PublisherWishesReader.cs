using System.Globalization;
using Pith.Reader.Pages.Metadata;

namespace Pith.Reader.Pages;

/// <summary>
/// Reads what the publisher wishes about showing text, from robots meta elements, X-Robots-Tag and TDMRep.
/// </summary>
/// <remarks>
/// Sources: Google's robots meta tag specification (names, joining of several rules: the more restrictive holds) and
/// the TDM Reservation Protocol, W3C community group report of 2024 (header and meta).
/// </remarks>
internal static class PublisherWishesReader
{
    /// <summary>The name under which pages may speak to this reader alone.</summary>
    public const string Token = "pithbot";

    /// <summary>Directives that have a value behind a colon, so that the colon does not end the name of a bot.</summary>
    private static readonly string[] Valued =
    [
        "max-snippet",
        "max-image-preview",
        "max-video-preview",
        "unavailable_after",
    ];

    public static PublisherWishes Read(
        MetaTable? meta,
        IReadOnlyDictionary<string, string>? headers
    )
    {
        var wishes = PublisherWishes.None;
        foreach (
            var content in meta is null
                ? []
                : (IEnumerable<string>)[.. meta.All("robots"), .. meta.All(Token)]
        )
        {
            wishes = Directives(wishes, content);
        }

        if (Header(headers, "x-robots-tag") is { } tag)
        {
            wishes = Directives(wishes, tag);
        }

        if (
            IsReserved(Header(headers, "tdm-reservation"))
            || (meta is not null && meta.All("tdm-reservation").Any(IsReserved))
        )
        {
            wishes = wishes with { TdmReserved = true };
        }

        return wishes;
    }

    private static string? Header(IReadOnlyDictionary<string, string>? headers, string name)
    {
        if (headers is null)
        {
            return null;
        }

        return headers.TryGetValue(name, out var value)
            ? value
            : headers
                .FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                .Value;
    }

    private static bool IsReserved(string? value) =>
        value?.Split(',').Any(v => v.Trim() == "1") == true;

    /// <summary>
    /// Adds the directives of <paramref name="list"/>, which commas part. A bot's name and a colon before a directive make
    /// it and those behind it that bot's; our own are kept, another's left out.
    /// </summary>
    private static PublisherWishes Directives(PublisherWishes wishes, string list)
    {
        var ours = true;
        foreach (var part in list.ToLowerInvariant().Split([',', ';']))
        {
            var directive = part.Trim();
            var colon = directive.IndexOf(':');
            while (colon > 0 && !Valued.Contains(directive[..colon].Trim()))
            {
                ours = directive[..colon].Trim() is Token or "*";
                directive = directive[(colon + 1)..].Trim();
                colon = directive.IndexOf(':');
            }

            if (ours)
            {
                wishes = Directive(wishes, directive);
            }
        }

        return wishes;
    }

    private static PublisherWishes Directive(PublisherWishes wishes, string directive)
    {
        var split = directive.IndexOfAny([':', '=']);
        var name = (split < 0 ? directive : directive[..split]).Trim();
        return name switch
        {
            // "none" asks for noindex and nofollow: whoever wishes to be found nowhere wishes no text shown either.
            "none" => wishes with { NoSnippet = true, NoArchive = true, NoIndex = true },
            "noindex" => wishes with { NoIndex = true },
            "nosnippet" => wishes with { NoSnippet = true },
            "noarchive" or "nocache" => wishes with { NoArchive = true },
            "max-snippet"
                when split > 0
                    && int.TryParse(
                        directive.AsSpan(split + 1),
                        CultureInfo.InvariantCulture,
                        out var most
                    ) => Limit(wishes, most),
            _ => wishes,
        };
    }

    private static PublisherWishes Limit(PublisherWishes wishes, int most) =>
        most switch
        {
            0 => wishes with { NoSnippet = true },
            < 0 => wishes,
            _ => wishes with { MaxSnippet = Math.Min(most, wishes.MaxSnippet ?? int.MaxValue) },
        };
}
