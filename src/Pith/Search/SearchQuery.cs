using Pith.Text.Terms;

namespace Pith.Search;

/// <summary>What a reader looks for: words that must all be there, each in one of its forms.</summary>
public sealed class SearchQuery
{
    /// <summary>More words than this are left out.</summary>
    private const int MostWords = 24;

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

    private SearchQuery(IReadOnlyList<IReadOnlyList<string>> words) => Words = words;

    /// <summary>For each word, the terms that may stand for it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words { get; }

    /// <summary>Reads a query as typed; what holds no letters and digits is left out.</summary>
    public static SearchQuery Read(string? typed) =>
        new([
            .. TermMaker
                .TermsWithPlaces(typed ?? "", "en")
                .Select(t => typed![t.Start..t.End])
                .Take(MostWords)
                .Select(w =>
                    (IReadOnlyList<string>)
                        [
                            .. Languages
                                .SelectMany(l => TermMaker.Terms(w, l))
                                .Distinct(StringComparer.Ordinal),
                        ]
                )
                .Where(forms => forms.Count > 0),
        ]);

    internal string ForSqlite() =>
        string.Join(
            " AND ",
            Words.Select(forms => "(" + string.Join(" OR ", forms.Select(f => $"\"{f}\"")) + ")")
        );

    internal string ForPostgres() =>
        string.Join(
            " & ",
            Words.Select(forms => "(" + string.Join(" | ", forms.Select(f => $"'{f}'")) + ")")
        );
}
