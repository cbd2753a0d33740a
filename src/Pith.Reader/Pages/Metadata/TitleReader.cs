using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>
/// Finds the headline. The head's titles (JSON-LD headline, Open Graph, Twitter, names of meta elements, title element) are often written for search engines or
/// carry the site's name; so the heading of the body that agrees with one of them best is preferred, and the head's own words stand
/// where no heading does.
/// </summary>
internal static class TitleReader
{
    private const double Enough = 3;

    /// <summary>Meta names with a title, in the order of trust.</summary>
    private static readonly string[] MetaNames =
    [
        "og:title",
        "citation_title",
        "parsely-title",
        "sailthru.title",
        "twitter:title",
        "dc.title",
        "dcterms.title",
        "headline",
        "title",
    ];

    /// <summary>The titles that the head states, in the order of trust, as they stand there.</summary>
    public static IReadOnlyList<string> Stated(PageSource source)
    {
        var (meta, ld) = (source.Meta, source.JsonLd);
        string?[] all =
        [
            ld.Text(ld.Article, "headline"),
            .. MetaNames.Select(n => meta.First(n)),
            ld.Text(ld.Article, "name"),
            source.DocumentTitle,
        ];
        return [.. all.Select(Plain.Text).OfType<string>().Distinct()];
    }

    /// <summary>The headline, and the number of the block that is it; -1 where only the head has one.</summary>
    public static (string? Title, int Block) Read(
        PageSource source,
        IReadOnlyList<string> stated,
        SiteNames site
    )
    {
        var only = stated is [var single] && single == source.DocumentTitle;
        var cleaned = stated
            .Select(t => Plain.Undecorated(site.Strip(t, elementAlone: only)))
            .Where(t => !site.IsName(t))
            .ToArray();
        var raw = stated.Select(t => Plain.Loose(t)).ToArray();
        var loose = cleaned.Select(t => Plain.Loose(t)).ToArray();
        var parts = stated
            .SelectMany(SiteNames.Parts)
            .Select(t => Plain.Loose(t))
            .Where(t => !site.IsName(t))
            .ToArray();
        var blocks = source.Walked.Blocks;
        var (best, score) = (-1, 0.0);
        var firsts = blocks.Count(b => b.Region.Tag == "h1" && !b.Region.Hidden);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (
                IsCandidate(blocks[i])
                && Score(blocks[i], source, raw, loose, parts, site, firsts) is var own
                && own > score
            )
            {
                (best, score) = (i, own);
            }
        }

        if (score < Enough)
        {
            return (
                cleaned is [var first, ..] ? first
                : stated is [var name, ..] ? name
                : null,
                -1
            );
        }

        var whole = Plain.Loose(blocks[best].Text);
        // Where the heading ends as the head's title does, what stands before is a kicker that was not marked as one.
        if (
            cleaned.FirstOrDefault(t =>
                whole.EndsWith(" " + Plain.Loose(t), StringComparison.Ordinal)
                && t.Length * 2 > blocks[best].Text.Length
            ) is
            { } end
        )
        {
            return (end, best);
        }

        var text = HeadlineText.Of(blocks[best].Region.Element);
        text = Plain.Undecorated(text);
        // The very words of the head, so with what was taken from the end there.
        text = stated.Contains(text, StringComparer.Ordinal) ? site.Strip(text) : text;
        var same = cleaned.FirstOrDefault(t => Plain.Loose(t) == Plain.Loose(text));
        // A heading in capitals is a matter of dress where the head has the same words in plain letters.
        return (same is not null && IsShouted(text) ? same : text, best);
    }

    private static bool IsCandidate(PageBlock block) =>
        block.Text.Length is > 1 and <= 300
        && (block.Region.Tag is "h1" or "h2" or "h3" or "h4" || block.Region.Own.Any(Hints.Title))
        && !block.Region.Hidden;

    private static double Score(
        PageBlock block,
        PageSource source,
        string[] raw,
        string[] cleaned,
        string[] parts,
        SiteNames site,
        int firsts
    )
    {
        var loose = Plain.Loose(block.Text);
        if (loose.Length == 0)
        {
            return 0;
        }

        var score = block.Region.Tag switch
        {
            "h1" => 2.0,
            "h2" => 0.8,
            "h3" => 0.3,
            _ => 0,
        };
        score += block.Region.Tag == "h1" && firsts == 1 ? 1 : 0;
        var agreement = Agreement(loose, raw, cleaned, parts);
        score += agreement;
        // A word or two that the head does not know: a section, a label.
        score -= agreement < 0.8 && loose.Count(c => c == ' ') < 2 ? 2 : 0;
        score -= site.IsName(block.Text) ? 5 : 0;
        score -= block.LinkShare > 0.8 && LeadsHome(block, source) ? 4 : 0;
        var up = 0;
        for (var region = block.Region; region is not null && up < 6; region = region.Parent, up++)
        {
            score += region.Element.GetAttribute("itemprop") == "headline" ? 1.5 : 0;
            score += up < 2 && region.Own.Any(Hints.Title) ? 0.5 : 0;
            score += region.Tag is "article" or "main" ? 0.5 : 0;
            score -=
                region.Own.Any(
                    Hints.Related
                        | Hints.Side
                        | Hints.Footer
                        | Hints.Comment
                        | Hints.Navigation
                        | Hints.Consent
                ) && region.Tag is not ("body" or "main" or "article")
                    ? 1.5 / (1 + (up / 2))
                    : 0;
        }

        return score;
    }

    /// <summary>How well a heading agrees with the head's titles: 6 for the same words, less for a part of them.</summary>
    private static double Agreement(string heading, string[] raw, string[] cleaned, string[] parts)
    {
        var best = 0.0;
        foreach (var title in cleaned)
        {
            best = Math.Max(best, heading == title ? 6 : Likeness(heading, title));
        }

        foreach (var title in raw)
        {
            best = Math.Max(best, Likeness(heading, title));
        }

        return heading.Count(c => c == ' ') >= 2 && parts.Contains(heading, StringComparer.Ordinal)
            ? Math.Max(best, 5)
            : best;
    }

    private static double Likeness(string heading, string title)
    {
        if (title.Length == 0)
        {
            return 0;
        }

        var (shorter, longer) = heading.Length < title.Length ? (heading, title) : (title, heading);
        if ((" " + longer + " ").Contains(" " + shorter + " ", StringComparison.Ordinal))
        {
            return 2 + (3.0 * shorter.Length / longer.Length);
        }

        var (a, b) = (
            heading.Split(' ').ToHashSet(StringComparer.Ordinal),
            title.Split(' ').ToHashSet(StringComparer.Ordinal)
        );
        return 4.0 * 2 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private static bool LeadsHome(PageBlock block, PageSource source)
    {
        var link =
            block.Region.Tag == "a"
                ? block.Region.Element
                : block.Region.Element.QuerySelector("a[href]");
        return link?.GetAttribute("href") is { } href
            && Uri.TryCreate(source.Address, href, out var target)
            && Archived.Original(target).AbsolutePath == "/"
            && source.Address.AbsolutePath != "/";
    }

    private static bool IsShouted(string text) =>
        text.Any(char.IsLetter) && !text.Any(char.IsLower);
}
