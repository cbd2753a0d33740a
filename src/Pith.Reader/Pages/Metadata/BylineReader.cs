using System.Text.Json;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>
/// Finds who wrote an article. Each source has a rank: persons in JSON-LD, catalogue names, what stands beside the headline under an
/// author's class or behind "By", the meta author (often the webmaster), the same further off, organisations in JSON-LD.
/// </summary>
internal static class BylineReader
{
    /// <summary>Blocks before and behind the headline in which a byline is expected.</summary>
    private const int Before = 6;

    private const int Behind = 12;

    /// <summary>Blocks from the headline up to which nothing stands between it and them.</summary>
    private const int Beside = 3;

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
        FromJsonLd(source, site, candidates);
        FromMeta(source, site, candidates);
        FromMarks(source, site, title, candidates);
        FromText(source, title, candidates);
        var host = Plain.Loose(source.Address.IdnHost);
        candidates.RemoveAll(c => c.Names.Count == 0 || c.Names.Exists(n => IsNoName(n, host)));
        if (candidates.Count == 0)
        {
            return null;
        }

        var best = candidates.MaxBy(c => c.Rank).Names;
        // "Nils" in the data, "Nils Pickert" on the page: the fuller name of the same person.
        if (best is [var only] && !only.Contains(' ', StringComparison.Ordinal))
        {
            best =
                candidates
                    .Select(c => c.Names)
                    .FirstOrDefault(n =>
                        n is [var full]
                        && full.StartsWith(only + " ", StringComparison.OrdinalIgnoreCase)
                    )
                ?? best;
        }

        return string.Join(", ", best);
    }

    /// <summary>The site's host, or words in small letters.</summary>
    private static bool IsNoName(string name, string host) =>
        (name.Contains('.') && host.EndsWith(Plain.Loose(name), StringComparison.Ordinal))
        || !PeopleNames.IsCapitalised(name);

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

        candidates.Add((IsAccount(persons) ? 5.5 : 10, persons));
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
                    .Distinct(StringComparer.OrdinalIgnoreCase),
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
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
            var people = names.Where(n => !site.IsName(n)).ToList();
            candidates.Add(
                (
                    IsAccount(people) ? 5
                    : name == "twitter:data1" ? 8
                    : 7,
                    people
                )
            );
            candidates.Add((3.5, names));
        }
    }

    private static void FromMarks(
        PageSource source,
        SiteNames site,
        int title,
        List<(double, List<string>)> candidates
    )
    {
        foreach (var mark in source.Walked.Marks)
        {
            if (
                !mark.Hints.Any(Hints.Author)
                || mark.Text.Length is 0 or > 120
                || mark.Region.Hidden
                || mark.Region.IsElsewhere(
                    near: title >= 0 && Math.Abs(mark.Block - title) <= Beside
                )
            )
            {
                continue;
            }

            var names = PeopleNames.Of(mark.Text);
            if (names.Count is 0 or > 5 || !names.TrueForAll(PeopleNames.IsCapitalised))
            {
                continue;
            }

            var people = names.Where(n => !site.IsName(n)).ToList();
            var distance = title < 0 ? Behind : mark.Block - title;
            var rank = distance is >= -Before and <= Behind ? 7.5 : 4.5;
            rank += IsWord(mark.Names, "author") ? 0.6 : 0;
            rank += mark.Link is { } link && PageWalker.LeadsToAuthor(link) ? 0.7 : 0;
            rank += PeopleNames.HasPrefix(mark.Text) ? 0.4 : 0;
            rank -= Math.Min(0.5, Math.Abs(distance) * 0.02);
            rank -= mark.Text.Length > 60 ? 0.8 : 0;
            candidates.Add((rank, people));
            // A blog that is named after whoever writes it.
            candidates.Add((Math.Min(rank - 2, 4.2), names));
        }
    }

    private static void FromText(
        PageSource source,
        int title,
        List<(double, List<string>)> candidates
    )
    {
        var blocks = source.Walked.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = blocks[i].Text;
            var near = title >= 0 && i >= title - Before && i <= title + Behind;
            if (text.Length is < 5 or > 140 || blocks[i].Region.Hidden)
            {
                continue;
            }

            // "11.12.2019 - Name Surname" beside the headline is a byline without a word for it.
            var afterDate =
                near && DateText.Find(text) is { Start: < 3 } date
                    ? text[date.End..].TrimStart(' ', '|', '-', '–', '—', '•', '·', ',', '/', ':')
                    : "";
            var prefixed = PeopleNames.HasPrefix(text);
            if (
                (!prefixed && afterDate.Length is < 5 or > 60)
                || blocks[i].Region.IsElsewhere(near: title >= 0 && Math.Abs(i - title) <= Beside)
            )
            {
                continue;
            }

            var names = PeopleNames.Of(prefixed ? text : afterDate);
            if (
                names.Count is > 0 and <= 5
                && names.TrueForAll(n =>
                    LooksLikePerson(n)
                    || (prefixed && near && text.Length < 60 && PeopleNames.IsCapitalised(n))
                )
            )
            {
                candidates.Add((near ? (prefixed ? 7.4 : 6.4) : 3, names));
            }
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

    /// <summary>One name in small letters or with figures or points: an account's, for which a shown name may stand on the page.</summary>
    private static bool IsAccount(List<string> names) =>
        names is [var only]
        && !only.Contains(' ', StringComparison.Ordinal)
        && (!char.IsUpper(only[0]) || only.Any(c => !char.IsLetter(c)));

    private static bool LooksLikePerson(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 5 } words
        && char.IsUpper(words[0][0])
        && char.IsUpper(words[^1][0])
        && PeopleNames.IsCapitalised(name);

    private static bool IsWord(string names, string word) =>
        names.Split(' ').Contains(word, StringComparer.Ordinal);
}
