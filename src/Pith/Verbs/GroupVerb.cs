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
        var articles = new List<GroupedArticle>();
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
                articles.Add(Read(line, answer, answers.Count - 1));
            }
            catch (Exception e)
                when (e is JsonException or BadInputException or InvalidOperationException)
            {
                answer["id"] ??= null;
                answer["error"] =
                    e is BadInputException
                        ? e.Message
                        : $"The line is not a JSON object of the fields expected: {e.Message}";
            }
        }

        foreach (var (article, story) in StoryGrouper.Group(articles))
        {
            answers[(int)article]["story"] = "s" + story.ToString(CultureInfo.InvariantCulture);
        }

        foreach (var answer in answers)
        {
            await output.WriteLineAsync(answer.ToJsonString(JsonLines.Options));
        }

        await output.FlushAsync(cancel);
        return articles.Count == 0 && answers.Count > 0 ? 2 : 0;
    }

    private static GroupedArticle Read(string line, JsonObject answer, long number)
    {
        var node =
            JsonNode.Parse(line) as JsonObject
            ?? throw new BadInputException("Each line must be a JSON object.");
        answer["id"] = node["id"]?.DeepClone();
        var article = node.Deserialize<Input>(JsonLines.Options)!;
        if (string.IsNullOrWhiteSpace(article.Title) && string.IsNullOrWhiteSpace(article.Text))
        {
            throw new BadInputException("Give the article a title or a text.");
        }

        var (title, text) = (article.Title ?? "", article.Text ?? "");
        return GroupedArticle.Prepare(
            number,
            title,
            text,
            article.Language ?? LanguageDetector.Detect(text.Length > 0 ? text : title),
            article.Published
        );
    }

    private sealed record Input(
        string? Title,
        string? Text,
        string? Language,
        DateTimeOffset? Published
    );
}
