using System.Text.Json;
using System.Text.Json.Nodes;
using Pith.Tests.Shared;
using Pith.Writing;

namespace Pith.Tests.Writing;

/// <summary><c>pith digest</c> as a program that others call, with a model behind it.</summary>
public sealed class DigestVerbTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("pith-verb-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task The_answer_says_who_wrote_each_part_and_what_was_replaced()
    {
        await using var server = (await ModelServer.Start()).Writes(
            [Papers.Happened],
            [Papers.Starbase, Papers.Shares]
        );
        var answer = await Digest(server.Settings);

        Assert.Equal(["test-model"], Strings(answer["summaryWriters"]!));
        Assert.Equal(
            ["builtin", "test-model"],
            answer["takeaways"]!.AsArray().Select(t => (string)t!["writer"]!)
        );
        var replaced = Assert.Single(answer["replaced"]!.AsArray())!;
        Assert.Equal(Papers.Starbase, (string?)replaced["text"]);
        Assert.Contains("Starbase", (string)replaced["why"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Starbase",
            answer["takeaways"]!.ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.Null(answer["writerTrouble"]);
        Assert.All(answer["takeaways"]!.AsArray(), t => Assert.NotEmpty(t!["evidence"]!.AsArray()));
    }

    [Fact]
    public async Task The_option_goes_before_the_setting()
    {
        await using var server = (await ModelServer.Start(ModelFormat.Ollama)).Writes(
            [Papers.Happened],
            [Papers.Shares]
        );
        var own = await Digest(server.Settings, "--writer", "builtin");
        Assert.Empty(server.Asked);
        Assert.All(
            own["takeaways"]!.AsArray(),
            t => Assert.Equal("builtin", (string?)t!["writer"])
        );
        Assert.Empty(own["replaced"]!.AsArray());

        var settings = server.Settings;
        settings["PITH_WRITER"] = "builtin";
        var model = await Digest(settings, "--writer", "ollama");
        Assert.Equal("test-model", (string?)model["takeaways"]![0]!["writer"]);
    }

    [Fact]
    public async Task Without_its_model_the_built_in_writer_answers_and_says_why()
    {
        var answer = await Digest(
            new()
            {
                ["PITH_WRITER"] = "openai",
                ["PITH_WRITER_URL"] = $"http://127.0.0.1:{PithProcess.FreePort()}",
                ["PITH_WRITER_MODEL"] = "m",
            }
        );
        Assert.NotEmpty(answer["takeaways"]!.AsArray());
        Assert.Contains("reached", (string)answer["writerTrouble"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PITH_WRITER", "clippy", "PITH_WRITER is")]
    [InlineData("PITH_WRITER_URL", "gopher://models.example", "PITH_WRITER_URL")]
    [InlineData("PITH_WRITER_URL", "http://user:hush@models.example", "PITH_WRITER_URL")]
    [InlineData("PITH_WRITER_MODEL", " ", "PITH_WRITER_MODEL")]
    [InlineData("PITH_WRITER_KEY", "hush hush", "PITH_WRITER_KEY")]
    public async Task A_bad_setting_is_said_in_one_sentence_without_the_key(
        string name,
        string value,
        string said
    )
    {
        var (code, output) = await PithProcess.Run(
            data,
            new Dictionary<string, string>
            {
                ["PITH_WRITER"] = "openai",
                ["PITH_WRITER_MODEL"] = "m",
                [name] = value,
            },
            "",
            "digest"
        );
        Assert.Equal(2, code);
        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", output, StringComparison.Ordinal);
        Assert.Single(output.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("openai", "http://localhost:8080", "http://localhost:8080/v1")]
    [InlineData("openai", "http://localhost:8080/v1/", "http://localhost:8080/v1")]
    [InlineData("openai", "https://x.example/api/v3/chat/completions", "https://x.example/api/v3")]
    [InlineData("ollama", "http://localhost:11434/api", "http://localhost:11434/")]
    [InlineData("anthropic", "https://api.anthropic.com/v1/messages", "https://api.anthropic.com/")]
    public void An_address_may_be_written_as_each_of_the_documentations_has_it(
        string kind,
        string written,
        string meant
    ) =>
        Assert.Equal(
            meant,
            WriterSettings
                .Make(WriterSettings.KindOf(kind)!.Value, written, "m", "")
                .Address.AbsoluteUri
        );

    private async Task<JsonObject> Digest(
        Dictionary<string, string> settings,
        params string[] arguments
    )
    {
        var input = JsonSerializer.Serialize(
            new
            {
                id = 1,
                text = Papers.Text,
                title = Papers.Title,
                published = Papers.Published,
            }
        );
        var (code, output) = await PithProcess.Run(
            data,
            settings,
            input + "\n",
            ["digest", .. arguments]
        );
        Assert.True(code == 0, output);
        Assert.DoesNotContain("key-of-the-test", output, StringComparison.Ordinal);
        return JsonNode.Parse(output)!.AsObject();
    }

    private static IEnumerable<string> Strings(JsonNode node) =>
        node.AsArray().Select(n => (string)n!);
}
