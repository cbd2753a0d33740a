namespace Pith.Reader.Pages.Metadata;

/// <summary>The names under which a page's site goes, and the taking of them out of titles.</summary>
internal sealed class SiteNames
{
    /// <summary>Signs that stand, with a space on either side, between a title and the site's name.</summary>
    private static readonly string[] Separators =
    [
        " | ",
        " ǀ ",
        " - ",
        " – ",
        " — ",
        " ― ",
        " » ",
        " « ",
        " › ",
        " ‹ ",
        " · ",
        " • ",
        " ⋆ ",
        " :: ",
        " // ",
        " / ",
        " ~ ",
        " : ",
        " < ",
        " > ",
        " * ",
    ];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly string host;
    private readonly string label;

    public SiteNames(PageSource source)
    {
        var (meta, ld) = (source.Meta, source.JsonLd);
        Stated =
            Plain.Text(meta.First("og:site_name"))
            ?? Plain.Text(
                ld.Values(ld.Article, "publisher")
                    .Select(p => ld.Text(p, "name"))
                    .FirstOrDefault(n => n is not null)
            )
            ?? Plain.Text(
                ld.Nodes.Where(n => JsonLd.Is(n, "WebSite"))
                    .Select(n => ld.Text(n, "name"))
                    .FirstOrDefault(n => n is not null)
            )
            ?? Plain.Text(
                meta.First(
                    "application-name",
                    "apple-mobile-web-app-title",
                    "dc.publisher",
                    "twitter:app:name:iphone"
                )
            );
        string?[] all =
        [
            Stated,
            meta.First("og:site_name"),
            meta.First("application-name"),
            meta.First("apple-mobile-web-app-title"),
            meta.First("dc.publisher"),
            meta.First("publisher"),
            .. ld.Values(ld.Article, "publisher").Select(p => ld.Text(p, "name")),
            .. ld
                .Nodes.Where(n =>
                    JsonLd.Is(n, "WebSite")
                    || JsonLd.Is(n, "Organization")
                    || JsonLd.Is(n, "NewsMediaOrganization")
                )
                .Select(n => ld.Text(n, "name"))
                .Take(8),
        ];
        foreach (var name in all)
        {
            if (Plain.Loose(Plain.Text(name)) is { Length: > 1 } loose)
            {
                names.Add(loose);
            }
        }

        host = source.Address.IdnHost.StartsWith("www.", StringComparison.Ordinal)
            ? source.Address.IdnHost[4..]
            : source.Address.IdnHost;
        label = Hosts.Label(host);
    }

    /// <summary>The name that the page states; null where it states none.</summary>
    public string? Stated { get; }

    /// <summary>Whether a text is one of the site's names, or its host.</summary>
    public bool IsName(string text)
    {
        var loose = Plain.Loose(text);
        if (loose.Length == 0)
        {
            return false;
        }

        var tight = loose.Replace(" ", "", StringComparison.Ordinal);
        if (
            names.Contains(loose)
            || tight == label
            || tight == Plain.Loose(host).Replace(" ", "", StringComparison.Ordinal)
            || tight == "www" + label
        )
        {
            return true;
        }

        // "Harbour Post Online" for harbourpost.example, or "HP" never: a name of five letters and more that is most of the other.
        return (
                tight.Length >= 5
                && label.Length >= 5
                && (
                    tight.Contains(label, StringComparison.Ordinal)
                    || label.Contains(tight, StringComparison.Ordinal)
                )
                && tight.Length <= 3 * label.Length
            )
            || names.Any(n =>
                n.Length >= 4
                && loose.Length <= n.Length + 24
                && (
                    loose.StartsWith(n + " ", StringComparison.Ordinal)
                    || loose.EndsWith(" " + n, StringComparison.Ordinal)
                )
            );
    }

    /// <summary>A title without the site's name at either end.</summary>
    /// <param name="title">The title as it stands.</param>
    /// <param name="elementAlone">Whether only the title element states one: then a few words behind a dash are a site's name too.</param>
    public string Strip(string title, bool elementAlone = false)
    {
        var stripped = false;
        while (
            Cut(title, last: true) is var (rest, end) && rest.Length > 0 && IsName(end)
            || Cut(title, last: false) is var (start, tail)
                && (rest = tail).Length > 0
                && IsName(start)
        )
        {
            title = rest;
            stripped = true;
        }

        if (stripped)
        {
            return title;
        }

        // "Title_Site" and "Title-Site", as Chinese sites write without spaces.
        var at = title.LastIndexOfAny(['_', '-', '|']);
        if (at > 4 && at < title.Length - 1 && title[at - 1] >= '\u2E80' && title.Length - at <= 12)
        {
            return Strip(title[..at]);
        }

        // A name that is stated nowhere: short, behind a sign that titles themselves seldom hold.
        return
            Cut(title, last: true) is var (before, behind)
            && before.Length > 0
            && Words(behind) <= 4
            && Words(before) >= 3
            && before.Length > behind.Length
            && title[before.Length] == ' '
            && (
                title[before.Length + 1] is '|' or '»' or '›' or '·' or '•' or '⋆' or ':' or 'ǀ'
                || (
                    elementAlone
                    && Words(behind) <= 3
                    && title[before.Length + 1] is '-' or '–' or '—'
                )
            )
            ? before
            : title;
    }

    /// <summary>What separators part a title into; few, as titles have few.</summary>
    public static string[] Parts(string title) =>
        title.Split(Separators, 6, StringSplitOptions.TrimEntries);

    /// <summary>A title in two: at its last, or first, separator. Empty where it has none.</summary>
    private static (string Before, string Behind) Cut(string title, bool last)
    {
        var (best, length) = (-1, 0);
        foreach (var separator in Separators)
        {
            var at = last
                ? title.LastIndexOf(separator, StringComparison.Ordinal)
                : title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (best < 0 || (last ? at > best : at < best)))
            {
                (best, length) = (at, separator.Length);
            }
        }

        return best < 0
            ? ("", "")
            : (title[..best].TrimEnd(), title[(best + length)..].TrimStart());
    }

    private static int Words(string text) => text.Count(c => c == ' ') + 1;
}
