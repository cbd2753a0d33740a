using System.Text.Json;
using Pith.Text;
using Pith.Text.Claims;
using Pith.Text.Comparing;

namespace Pith.Bench;

/// <summary><c>compare-newsroom FOLDER</c>: what the sample newsroom's articles tell differently, beside its truths.</summary>
internal static class CompareNewsroom
{
    public static int Run(string folder)
    {
        var truths = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(folder, "truths.json")))
            .RootElement.GetProperty("differences")
            .EnumerateArray()
            .Select(d =>
                (
                    Event: d.GetProperty("event").GetString()!,
                    About: d.GetProperty("about").GetString()!,
                    Articles: d.GetProperty("values")
                        .EnumerateArray()
                        .Select(v => v.GetProperty("article").GetString()!.Split('/')[0])
                        .ToHashSet()
                )
            )
            .ToList();
        var found = new HashSet<string>();
        var others = 0;
        foreach (
            var story in GroupNewsroom
                .ReadAll(folder)
                .GroupBy(a => a.Name.Split('/')[0])
                .Where(s => s.Key != "apart")
        )
        {
            var articles = story.ToList();
            var sources = articles
                .Select(a =>
                    ClaimSource.Prepare(
                        Document.Prepare(
                            a.Text,
                            language: a.Article.Language,
                            published: a.Article.Published
                        )
                    )
                )
                .ToList();
            foreach (var disagreement in StoryComparison.Disagreements(sources))
            {
                var outlets = disagreement
                    .Sides.SelectMany(s => s)
                    .Select(t => articles[t.Article].Name.Split('/')[1])
                    .ToHashSet();
                var values = string.Join(
                    " | ",
                    disagreement.Sides.Select(s =>
                        string.Join(
                            ", ",
                            s.Select(t =>
                                $"{articles[t.Article].Name.Split('/')[1]}: {t.Value.Of(sources[t.Article].Document.Text)}"
                            )
                        )
                    )
                );
                var truth = truths.Find(t =>
                    t.Event == story.Key
                    && t.Articles.Count(outlets.Contains) > 1
                    && !found.Contains(t.Event + t.About)
                );
                others += truth.About is null ? 1 : 0;
                _ = truth.About is not null && found.Add(truth.Event + truth.About);
                Console.WriteLine(
                    $"{story.Key}: {disagreement.Kind} {values}   [{truth.About ?? "?"}]"
                );
                foreach (var telling in disagreement.Sides.Select(s => s[0]))
                {
                    Console.WriteLine(
                        "     "
                            + telling
                                .Sentence.Of(sources[telling.Article].Document.Text)
                                .ReplaceLineEndings(" ")
                    );
                }
            }
        }

        Console.WriteLine($"{found.Count} of {truths.Count} planted, {others} others");
        return 0;
    }
}
