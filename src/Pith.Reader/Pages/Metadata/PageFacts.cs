using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>What a page states about its article, besides the text.</summary>
/// <param name="Page">The facts; the text is still empty.</param>
/// <param name="Titles">The titles that the head states, as they stand there.</param>
/// <param name="Headline">Number of the block that is the headline; -1 where only the head has one.</param>
internal sealed record PageFacts(ReadPage Page, IReadOnlyCollection<string> Titles, int Headline)
{
    public static PageFacts Read(PageSource source)
    {
        var site = new SiteNames(source);
        var stated = TitleReader.Stated(source);
        var (title, block) = TitleReader.Read(source, stated, site);
        if (block >= 0)
        {
            source.Walked.Blocks[block].Region.HoldHeadline();
        }

        var (published, modified) = DateReader.Read(source, block);
        var page = new ReadPage
        {
            Text = "",
            Title = title,
            Byline = BylineReader.Read(source, site, block),
            Site = site.Stated,
            Published = published,
            Modified = modified,
            Canonical = Addresses.Canonical(source),
            Picture = Addresses.Picture(source),
            Language = StatedLanguage(source),
            IsPaywalled = IsNotFree(source),
        };
        return new PageFacts(page, stated, block);
    }

    /// <summary>isAccessibleForFree false, of the article or of a part of it.</summary>
    private static bool IsNotFree(PageSource source) =>
        string.Equals(
            source.JsonLd.Text(source.JsonLd.Article, "isAccessibleForFree"),
            "false",
            StringComparison.OrdinalIgnoreCase
        ) || source.Meta.First("article:content_tier") is "locked" or "metered";

    private static string? StatedLanguage(PageSource source)
    {
        string?[] stated =
        [
            source.JsonLd.Text(source.JsonLd.Article, "inLanguage"),
            source.Document.DocumentElement?.GetAttribute("lang"),
            source.Document.DocumentElement?.GetAttribute("xml:lang"),
            source.Meta.First("content-language", "og:locale", "dc.language", "language"),
            source.Document.Body?.GetAttribute("lang"),
        ];
        return stated.Select(Primary).FirstOrDefault(l => l is not null);
    }

    private static string? Primary(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_', ',')[0].ToLowerInvariant();
        return primary is { Length: 2 or 3 } && primary.All(char.IsAsciiLetter) ? primary : null;
    }
}
