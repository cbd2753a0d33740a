using AngleSharp.Dom;

namespace Pith.Reader.Pages.Metadata;

/// <summary>The addresses that a page states: its own canonical one and its picture's.</summary>
internal static class Addresses
{
    private const int MaxLength = 2_000;

    /// <summary>
    /// The canonical address: link element, og:url, JSON-LD. Of the same site only, so that a page cannot pass itself off as another's; and
    /// not the front page's for a page that is none, which templates state by mistake.
    /// </summary>
    public static string? Canonical(PageSource source)
    {
        var ld = source.JsonLd;
        string?[] stated =
        [
            source
                .Document.QuerySelectorAll("link[rel][href]")
                .FirstOrDefault(l => Has(l, "canonical"))
                ?.GetAttribute("href"),
            source.Meta.First("og:url"),
            ld.Text(ld.Article, "url"),
        ];
        foreach (var link in stated)
        {
            if (
                Absolute(source, link) is { } address
                && Hosts.AreOneSite(address.IdnHost, source.Address.IdnHost)
                && (address.PathAndQuery != "/" || source.Address.PathAndQuery == "/")
            )
            {
                return address.GetLeftPart(UriPartial.Query);
            }
        }

        return null;
    }

    /// <summary>The picture's address: Open Graph, Twitter, JSON-LD, image_src. A logo that JSON-LD states as the publisher's is none.</summary>
    public static string? Picture(PageSource source)
    {
        var (meta, ld) = (source.Meta, source.JsonLd);
        string?[] stated =
        [
            meta.First(
                "og:image:secure_url",
                "og:image",
                "og:image:url",
                "twitter:image",
                "twitter:image:src"
            ),
            .. ld.Values(ld.Article, "image")
                .Select(i =>
                    ld.Text(i, "url")
                    ?? ld.Text(i, "contentUrl")
                    ?? (i.ValueKind == System.Text.Json.JsonValueKind.String ? i.GetString() : null)
                ),
            ld.Text(ld.Article, "thumbnailUrl"),
            meta.First("parsely-image-url", "sailthru.image.full", "thumbnail", "image"),
            source
                .Document.QuerySelectorAll("link[rel][href]")
                .FirstOrDefault(l => Has(l, "image_src"))
                ?.GetAttribute("href"),
        ];
        return stated
            .Select(s => Absolute(source, s)?.AbsoluteUri)
            .FirstOrDefault(s => s is not null);
    }

    private static bool Has(IElement link, string rel) =>
        link.GetAttribute("rel")!.Split(' ').Contains(rel, StringComparer.OrdinalIgnoreCase);

    private static Uri? Absolute(PageSource source, string? link)
    {
        if (string.IsNullOrWhiteSpace(link) || link.Length > MaxLength)
        {
            return null;
        }

        var root =
            source.Document.QuerySelector("base[href]")?.GetAttribute("href") is { } given
            && Uri.TryCreate(source.Address, given, out var stated)
                ? stated
                : source.Address;
        return
            Uri.TryCreate(root, link.Trim(), out var made)
            && made.Scheme is "http" or "https"
            && made.UserInfo.Length == 0
            && made.Host.Length > 0
            ? made
            : null;
    }
}
