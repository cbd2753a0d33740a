using System.Text.Json;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>
/// Finds who wrote an article. Each source has a rank: persons in JSON-LD, catalogue names, what stands beside the headline under an
/// author's class or behind "By", the meta author (often the webmaster), the same further off, organisations in JSON-LD.
/// </summary>
internal static class BylineReader
{
    /// <summary>The rank from which a byline that names more people than the data is believed.</summary>
    private const double Trusted = 7;

    private const double Unshown = 2.7;

    private const int MostNames = 24;

    private static readonly string[] CatalogueNames =
    [
        "citation_author",
        "dc.creator",
        "dcterms.creator",
        "dc.creator.personalname",
    ];

    private static readonly string[] MetaNames =
    [
        "parsely-author",
        "sailthru.author",
        "author",
        "article:author",
        "og:article:author",
        "og:author",
        "article.author",
        "byl",
        "cxenseparse:author",
        "shareaholic:article_author_name",
        "rnews:author",
        "dc.contributor",
        "twitter:data1",
    ];

    public static string? Read(PageSource source, SiteNames site, int title)
    {
        var candidates = new List<(double Rank, List<string> Names)>();
        FromMeta(source, site, candidates);
        new ShownBylines(source, site, title).Find(candidates);
        candidates.RemoveAll(c => !c.Names.TrueForAll(PeopleNames.IsCapitalised));
        // Stated to be a name, so one in small letters too.
        FromJsonLd(source, site, candidates);
        var host = Plain.Loose(source.Address.IdnHost);
        candidates.RemoveAll(c => c.Names.Count == 0 || c.Names.Exists(n => IsHost(n, host)));
        if (candidates.Count == 0)
        {
            return null;
        }

        var best = candidates.MaxBy(c => c.Rank).Names;
        return string.Join(", ", Fuller(best, candidates) ?? best);
    }

    /// <summary>
    /// The same people as the page has them: "Nils Pickert" for "Nils" or "n.pickert", two names where the data have one of them.
    /// </summary>
    private static List<string>? Fuller(
        List<string> best,
        List<(double Rank, List<string> Names)> candidates
    )
    {
        if (best is not [var only])
        {
            return null;
        }

        var words = only.Split(['.', '_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        var one = only.Contains(' ', StringComparison.Ordinal)
            ? null
            : candidates
                .Select(c => c.Names)
                .FirstOrDefault(n =>
                    n is [var full]
                    && full.Contains(' ', StringComparison.Ordinal)
                    && full.Split(' ') is var others
                    && words[0].Length > 1
                    && Array.TrueForAll(
                        words,
                        w => others.Contains(w, StringComparer.OrdinalIgnoreCase)
                    )
                );
        return one
            ?? candidates
                .Where(c =>
                    c.Rank >= Trusted
                    && c.Names.Count is > 1 and <= 4
                    && c.Names.Contains(only, StringComparer.OrdinalIgnoreCase)
                )
                .OrderByDescending(c => c.Rank)
                .Select(c => c.Names)
                .FirstOrDefault();
    }

    private static bool IsHost(string name, string host) =>
        name.Contains('.') && host.EndsWith(Plain.Loose(name), StringComparison.Ordinal);

    private static void FromJsonLd(
        PageSource source,
        SiteNames site,
        List<(double, List<string>)> candidates
    )
    {
        var ld = source.JsonLd;
        var (persons, others) = (new List<string>(), new List<string>());
        foreach (
            var author in ld.Values(ld.Article, "author").Concat(ld.Values(ld.Article, "creator"))
        )
        {
            var name =
                author.ValueKind == JsonValueKind.String
                    ? author.GetString()
                    : ld.Text(author, "name");
            var organisation =
                JsonLd.Is(author, "Organization") || JsonLd.Is(author, "NewsMediaOrganization");
            foreach (var one in PeopleNames.Of(name))
            {
                var list = organisation || site.IsName(one) ? others : persons;
                if (!list.Contains(one, StringComparer.OrdinalIgnoreCase))
                {
                    list.Add(one);
                }
            }
        }

        candidates.Add((Rank(10, 5.5, persons, source), persons));
        candidates.Add((4, others));
    }

    private static void FromMeta(
        PageSource source,
        SiteNames site,
        List<(double, List<string>)> candidates
    )
    {
        foreach (var name in CatalogueNames)
        {
            List<string> names =
            [
                .. source
                    .Meta.All(name)
                    .SelectMany(n => PeopleNames.Of(n, lastFirst: true))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MostNames),
            ];
            candidates.Add((IsAccount(names) ? 5 : 9, names));
        }

        foreach (var name in MetaNames)
        {
            if (name == "twitter:data1" && !IsWrittenBy(source.Meta.First("twitter:label1")))
            {
                continue;
            }

            List<string> names =
            [
                .. source
                    .Meta.All(name)
                    .SelectMany(n => PeopleNames.Of(n))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MostNames),
            ];
            var people = names.Where(n => !site.IsName(n)).ToList();
            candidates.Add((Rank(name == "twitter:data1" ? 8 : 7, 5, people, source), people));
            candidates.Add((3.5, names));
        }
    }

    private static bool IsWrittenBy(string? label) =>
        label is not null
        && (
            label.Contains("ritten by", StringComparison.Ordinal)
            || label.Contains("erfasst von", StringComparison.Ordinal)
            || label.Contains("crit par", StringComparison.Ordinal)
            || label.Contains("scrito por", StringComparison.Ordinal)
            || label.Contains("eschreven door", StringComparison.Ordinal)
            || label.Contains("critto da", StringComparison.Ordinal)
        );

    /// <summary>
    /// What the head says of people is worth less where it gives an account, initials, or someone whom the page does not name at all: often whoever put the article in.
    /// </summary>
    private static double Rank(
        double whole,
        double account,
        List<string> names,
        PageSource source
    ) =>
        IsAccount(names) ? account
        : names is [{ Length: <= 3 }] ? account - 1
        : !names.TrueForAll(PeopleNames.IsCapitalised) ? account
        : names.Exists(n => ShownBylines.IsShown(source, n)) ? whole
        : whole - Unshown;

    /// <summary>One name in small letters or with figures or points: an account's, for which a shown name may stand on the page.</summary>
    private static bool IsAccount(List<string> names) =>
        names is [var only]
        && !only.Contains(' ', StringComparison.Ordinal)
        && (!char.IsUpper(only[0]) || only.Any(c => !char.IsLetter(c)));
}
