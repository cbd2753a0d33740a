using System.Globalization;
using System.Text.Json;
using Pith.Text;
using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>Counts in how many articles each English word stands in small letters: what tells common words from names, and how much a word says.</summary>
internal static class CheckWords
{
    private const int Fewest = 3;

    public static int Run(string folder, string target)
    {
        var small = new Dictionary<string, int>(StringComparer.Ordinal);
        var capital = new Dictionary<string, int>(StringComparer.Ordinal);
        var articles = Articles(folder)
            .Where(IsCased)
            .DistinctBy(t => t[..Math.Min(200, t.Length)])
            .ToList();
        foreach (var article in articles)
        {
            var document = Document.Prepare(article, language: "en");
            var (seenSmall, seenCapital) = (new HashSet<string>(), new HashSet<string>());
            foreach (var sentence in document.Sentences)
            {
                var tokens = TokenScanner.Scan(sentence.Of(article), "en");
                for (var i = 1; i < tokens.Length; i++)
                {
                    if (
                        tokens[i].Is(TokenTraits.Number)
                        || tokens[i].Form.Length < 2
                        || !tokens[i].Form.All(char.IsAsciiLetterLower)
                    )
                    {
                        continue;
                    }

                    (tokens[i].Is(TokenTraits.Capital) ? seenCapital : seenSmall).Add(
                        tokens[i].Form
                    );
                }
            }

            foreach (var word in seenSmall)
            {
                small[word] = small.GetValueOrDefault(word) + 1;
            }

            foreach (var word in seenCapital)
            {
                capital[word] = capital.GetValueOrDefault(word) + 1;
            }
        }

        // Each line: how rare the word is, in halvings of the number of articles that have it, and the words.
        var lines = small
            .Where(w => w.Value >= Fewest && w.Value > capital.GetValueOrDefault(w.Key))
            .GroupBy(w => (int)Math.Round(Math.Log2((double)articles.Count / w.Value)))
            .OrderBy(g => g.Key)
            .Select(g =>
                g.Key.ToString(CultureInfo.InvariantCulture)
                + " "
                + string.Join(' ', g.Select(w => w.Key).Order(StringComparer.Ordinal))
            );
        File.WriteAllLines(target, lines);
        Console.WriteLine(
            $"{articles.Count} articles, {small.Count(w => w.Value >= Fewest && w.Value > capital.GetValueOrDefault(w.Key))} words"
        );
        return 0;
    }

    private static IEnumerable<string> Articles(string folder)
    {
        (string File, string Field)[] files =
        [
            ("digest.jsonl", "text"),
            ("stories.jsonl", "text"),
            ("swaps.jsonl", "source"),
        ];
        return files.SelectMany(f =>
            File.ReadLines(Path.Combine(folder, f.File))
                .Select(l => JsonDocument.Parse(l).RootElement.GetProperty(f.Field).GetString()!)
        );
    }

    private static bool IsCased(string text) => text.Count(char.IsUpper) > text.Length / 80;
}
