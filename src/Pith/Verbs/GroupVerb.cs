using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pith.Text.Grouping;
using Pith.Text.Languages;

namespace Pith.Verbs;

/// <summary><c>pith group</c>: articles in, the label of each one's story out. Reads all its input before it answers.</summary>
internal static class GroupVerb
{
    public static Command Create()
    {
        var command = new Command(
            "group",
            "Group articles into stories: JSON objects with id, title and text (and published, url, language where known), one a line, on standard input; answered when all are read."
        );
        command.SetAction((_, cancel) => Run(Console.In, Console.Out, cancel));
        return command;
    }

    private static async Task<int> Run(
        TextReader input,
        TextWriter output,
        CancellationToken cancel
    )
    {
        var answers = new List<JsonObject>();
        var articles = new List<(int Number, Input Article)>();
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var answer = new JsonObject();
            answers.Add(answer);
            try
            {
                articles.Add((answers.Count - 1, Read(line, answer)));
            }
            catch (Exception e)
                when (e
                        is JsonException
                            or BadInputException
                            or InvalidOperationException
                            or ArgumentException
                )
            {
                answer["id"] ??= null;
                answer["error"] =
                    e is BadInputException
                        ? e.Message
                        : $"The line is not a JSON object of the fields expected: {e.Message}";
            }
        }

        foreach (var (article, story) in StoryGrouper.Group(Prepare(articles)))
        {
            answers[(int)article]["story"] = "s" + story.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var answer in answers)
        {
            await output.WriteLineAsync(answer.ToJsonString(JsonLines.Options));
        }

        await output.FlushAsync(cancel);
        return articles.Count == 0 && answers.Count > 0 ? CommandLine.BadInput : 0;
    }

    private static Input Read(string line, JsonObject answer)
    {
        var node =
            JsonNode.Parse(line) as JsonObject
            ?? throw new BadInputException("Each line must be a JSON object.");
        answer["id"] = node["id"]?.DeepClone();
        var article = node.Deserialize<Input>(JsonLines.Options)!;
        return article.All.Length > 0
            ? article
            : throw new BadInputException("Give the article a title or a text.");
    }

    /// <summary>
    /// The language of each article, where it is not given: a headline in Latin letters is too short to tell, so all that are
    /// that short are told together.
    /// </summary>
    private static IEnumerable<GroupedArticle> Prepare(List<(int Number, Input Article)> articles)
    {
        const int Enough = 200;
        const int MostShort = 300;
        const char LastLatin = '\u024F';
        bool IsShort(Input article) =>
            article.All.Length < Enough && !article.All.Any(c => c > LastLatin && char.IsLetter(c));
        var ofShort = LanguageDetector.Detect(
            string.Join(
                '\n',
                articles.Select(a => a.Article).Where(IsShort).Take(MostShort).Select(a => a.All)
            )
        );
        foreach (var (number, article) in articles)
        {
            var language =
                article.Language is { Length: > 0 } given ? given.Split('-')[0].ToLowerInvariant()
                : IsShort(article) ? ofShort
                : LanguageDetector.Detect(article.All);
            yield return GroupedArticle.Prepare(
                number,
                article.Title ?? "",
                article.Text ?? "",
                language,
                article.Published
            );
        }
    }

    private sealed record Input(
        string? Title,
        string? Text,
        string? Language,
        DateTimeOffset? Published
    )
    {
        /// <summary>Headline and text together, for telling the language.</summary>
        public string All => $"{Title}\n{Text}".Trim();
    }
}
