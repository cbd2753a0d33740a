using System.Text.Json;
using Pith.Text.Grouping;
using Pith.Text.Terms;

namespace Pith.Bench;

/// <summary>Annotated articles: each with its event, and the number of the topic that some events share.</summary>
internal sealed record GroupCase(GroupedArticle Article, string Event, int Topic)
{
    /// <summary>Files of general news, none of them about the events to be grouped.</summary>
    private static readonly string[] Others = ["digest", "check", "swaps"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a file of objects with text, title, gold and topic, one a line.</summary>
    public static List<GroupCase> Read(string path, bool titlesOnly = false) =>
        [
            .. File.ReadLines(path)
                .Select(
                    (line, number) =>
                        Of(JsonSerializer.Deserialize<Row>(line, Options)!, number, titlesOnly)
                ),
        ];

    /// <summary>Counts in what share of the texts of other files each term stands: lines of a share and its terms.</summary>
    public static IEnumerable<string> CommonTerms(string folder)
    {
        var texts = Others
            .SelectMany(f => File.ReadLines(Path.Combine(folder, f + ".jsonl")))
            .Select(l => JsonSerializer.Deserialize<Original>(l, Options)!)
            .Select(s => s.Source ?? s.Text!)
            .Distinct()
            .ToList();
        var counts = new Dictionary<string, int>();
        foreach (var term in texts.SelectMany(t => TermMaker.Terms(t, "en").Distinct()))
        {
            counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        double[] steps =
        [
            0.005,
            0.007,
            0.01,
            0.015,
            0.02,
            0.03,
            0.045,
            0.07,
            0.1,
            0.15,
            0.22,
            0.33,
            0.5,
            0.75,
            1,
        ];
        return counts
            .Select(c => (Term: c.Key, Share: c.Value / (double)texts.Count))
            .Where(c => c.Share >= steps[0] && c.Term.All(char.IsAsciiLetterLower))
            .GroupBy(c => steps.MinBy(s => Math.Abs(Math.Log(s / c.Share))))
            .OrderByDescending(g => g.Key)
            .Select(g =>
                FormattableString.Invariant(
                    $"{g.Key} {string.Join(' ', g.Select(c => c.Term).Order(StringComparer.Ordinal))}"
                )
            );
    }

    private static GroupCase Of(Row row, int number, bool titlesOnly)
    {
        var title = row.Title ?? row.Text.Split('\n')[0];
        return new GroupCase(
            GroupedArticle.Prepare(
                number,
                title,
                titlesOnly ? "" : row.Text,
                "en",
                published: null
            ),
            row.Gold,
            int.Parse(row.Topic ?? "0", System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    private sealed record Row(string Text, string Gold, string? Topic, string? Title);

    private sealed record Original(string? Source, string? Text);
}
