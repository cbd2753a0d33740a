using Pith.Text.Terms;

namespace Pith.Search;

/// <summary>A word or a phrase: the runs of terms that may stand for it, each run in its order.</summary>
public sealed record SearchTerm(IReadOnlyList<IReadOnlyList<string>> Forms)
{
    /// <summary>Languages whose word forms are tried: a reader does not say which one a query is in.</summary>
    private static readonly string[] Languages =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "ru",
        "ja",
    ];

    /// <summary>The terms of some words; null where they hold no letter or digit.</summary>
    public static SearchTerm? Of(string words)
    {
        var forms = new List<IReadOnlyList<string>>();
        foreach (var language in Languages)
        {
            var terms = TermMaker.Terms(words, language);
            if (terms.Count > 0 && !forms.Exists(f => f.SequenceEqual(terms)))
            {
                forms.Add(terms);
            }
        }

        return forms.Count == 0 ? null : new(forms);
    }
}

/// <summary>What a story must be besides having the words: each that is set must hold.</summary>
/// <param name="Sources">Domains or names of sources, one of which told it.</param>
/// <param name="Topics">Slugs or names of topics, one of which it has.</param>
/// <param name="Bylines">Words, each of which a byline of it has.</param>
/// <param name="Before">Unix time in ms; it began before.</param>
/// <param name="After">Unix time in ms; it began then or later.</param>
/// <param name="HasDisagreement">Whether its articles must tell something differently.</param>
public sealed record SearchFilter(
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Bylines,
    long? Before,
    long? After,
    bool HasDisagreement
)
{
    /// <summary>Whether it lets every story pass.</summary>
    public bool IsEmpty =>
        Sources.Count == 0
        && Topics.Count == 0
        && Bylines.Count == 0
        && Before is null
        && After is null
        && !HasDisagreement;
}

/// <summary>Why a query cannot be answered.</summary>
public enum SearchProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It has no word and no condition.</summary>
    Nothing,

    /// <summary>A quotation mark is not closed.</summary>
    OpenQuote,

    /// <summary>It says only what a story must not have.</summary>
    OnlyWithout,

    /// <summary>OR stands at an end, or beside another.</summary>
    LooseOr,

    /// <summary>What stands behind before: or after: is no day.</summary>
    NoDay,

    /// <summary>has: knows one word only.</summary>
    UnknownHas,

    /// <summary>Nothing stands behind a condition's colon.</summary>
    EmptyCondition,
}

/// <summary>
/// What a reader looks for: words and "phrases" that must all be there, one or the other (OR), none of -these, and
/// conditions: <c>source: topic: byline: before: after: has:disagreement</c>.
/// </summary>
/// <param name="All">One of each group must be there.</param>
/// <param name="Without">None of these may be there.</param>
/// <param name="Filter">What the story must be besides.</param>
/// <param name="Problem">Why it cannot be answered; the rest is empty then.</param>
/// <param name="ProblemAt">The piece that is meant.</param>
public sealed record SearchQuery(
    IReadOnlyList<IReadOnlyList<SearchTerm>> All,
    IReadOnlyList<SearchTerm> Without,
    SearchFilter Filter,
    SearchProblem Problem = SearchProblem.None,
    string ProblemAt = ""
)
{
    /// <summary>Reads a query as typed.</summary>
    public static SearchQuery Read(string? typed) => new SearchReader(typed ?? "").Read();

    /// <summary>Every term that marks a place worth showing.</summary>
    internal IReadOnlySet<string> Wanted =>
        All.SelectMany(g => g)
            .SelectMany(t => t.Forms)
            .SelectMany(f => f)
            .ToHashSet(StringComparer.Ordinal);

    internal string ForSqlite()
    {
        var all = string.Join(
            " AND ",
            All.Select(g => "(" + string.Join(" OR ", g.Select(SqliteTerm)) + ")")
        );
        return Without.Count == 0
            ? all
            : $"({all}) NOT ({string.Join(" OR ", Without.Select(SqliteTerm))})";
    }

    internal string ForPostgres() =>
        string.Join(
            " & ",
            All.Select(g => "(" + string.Join(" | ", g.Select(PostgresTerm)) + ")")
                .Concat(Without.Select(t => "!" + PostgresTerm(t)))
        );

    // Terms are letters and digits alone, so nothing needs escaping.
    private static string SqliteTerm(SearchTerm term) =>
        "(" + string.Join(" OR ", term.Forms.Select(f => "\"" + string.Join(' ', f) + "\"")) + ")";

    private static string PostgresTerm(SearchTerm term) =>
        "("
        + string.Join(
            " | ",
            term.Forms.Select(f => "(" + string.Join(" <-> ", f.Select(t => $"'{t}'")) + ")")
        )
        + ")";
}
