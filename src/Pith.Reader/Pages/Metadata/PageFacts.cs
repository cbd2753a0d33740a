using AngleSharp.Dom;

namespace Pith.Reader.Pages.Metadata;

/// <summary>What a page states about its article, besides the text.</summary>
/// <param name="Page">The facts; the text is still empty.</param>
/// <param name="Titles">The titles that the head states, as they stand there.</param>
internal sealed record PageFacts(ReadPage Page, IReadOnlyCollection<string> Titles)
{
    public static PageFacts Read(PageSource source)
    {
        string?[] titles =
        [
            source.Meta.First("og:title"),
            source.JsonLd.Text(source.JsonLd.Article, "headline"),
            source.Document.QuerySelector("title")?.TextContent,
        ];
        return new PageFacts(
            ReadPage(source),
            [.. titles.Select(Clean).OfType<string>().Distinct()]
        );
    }

    private static ReadPage ReadPage(PageSource source)
    {
        var (meta, ld) = (source.Meta, source.JsonLd);
        return new ReadPage
        {
            Text = "",
            Title = Clean(
                meta.First("og:title")
                    ?? ld.Text(ld.Article, "headline")
                    ?? source.Document.QuerySelector("title")?.TextContent
            ),
            Byline =
                Clean(
                    string.Join(
                        ", ",
                        ld.Values(ld.Article, "author")
                            .Select(a =>
                                a.ValueKind == System.Text.Json.JsonValueKind.String
                                    ? a.GetString()
                                    : ld.Text(a, "name")
                            )
                    )
                ) ?? Clean(meta.First("author", "article:author", "dc.creator")),
            Site = Clean(
                meta.First("og:site_name")
                    ?? ld.Values(ld.Article, "publisher")
                        .Select(p => ld.Text(p, "name"))
                        .FirstOrDefault()
            ),
            Published =
                DateReader.Read(ld.Text(ld.Article, "datePublished"))
                ?? DateReader.Read(
                    meta.First("article:published_time", "datepublished", "date", "dc.date")
                ),
            Modified =
                DateReader.Read(ld.Text(ld.Article, "dateModified"))
                ?? DateReader.Read(meta.First("article:modified_time", "datemodified")),
            Canonical = Absolute(
                source,
                source.Document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")
            ),
            Picture = Absolute(source, meta.First("og:image", "twitter:image")),
            Language = source
                .Document.DocumentElement?.GetAttribute("lang")
                ?.Split('-', '_')[0]
                .ToLowerInvariant()
                is { Length: 2 or 3 } lang
                ? lang
                : null,
            IsPaywalled = string.Equals(
                ld.Text(ld.Article, "isAccessibleForFree"),
                "false",
                StringComparison.OrdinalIgnoreCase
            ),
        };
    }

    private static string? Clean(string? text) =>
        text is null ? null
        : Content.WhiteSpace.Collapse(text) is { Length: > 0 } clean ? clean
        : null;

    private static string? Absolute(PageSource source, string? link) =>
        link is not null
        && Uri.TryCreate(source.Address, link, out var made)
        && made.Scheme is "http" or "https"
            ? made.AbsoluteUri
            : null;
}
