using Pith.Tests.Shared;
using Pith.Text.Digests;
using Pith.Writing;
using Pith.Writing.Asking;

namespace Pith.Tests.Writing;

/// <summary>A model behind each wire format, on a real server on loopback.</summary>
public sealed class ModelWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pith-writer-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(ModelFormat.OpenAI)]
    [InlineData(ModelFormat.Ollama)]
    [InlineData(ModelFormat.Anthropic)]
    public async Task A_good_answer_is_the_digest_with_evidence_for_each_of_its_sentences(
        ModelFormat format
    )
    {
        await using var server = (await ModelServer.Start(format)).Writes(
            [Papers.Happened, Papers.Before],
            [Papers.Hires, Papers.Shares]
        );
        var (digest, trouble) = await Write(server);

        Assert.Null(trouble);
        Assert.Empty(digest!.Guarded.Refused);
        var written = digest.Guarded.Digest;
        Assert.Equal(
            [Papers.Happened, Papers.Before],
            written.Summary.Select(p => p.Single().Text)
        );
        Assert.Equal([Papers.Hires, Papers.Shares], written.Takeaways.Select(t => t.Text));
        Assert.All(
            written.Takeaways.Concat(written.Summary.SelectMany(p => p)),
            s =>
            {
                Assert.True(s.IsProposed);
                Assert.NotEmpty(s.Evidence);
            }
        );
        Assert.Contains(
            "rose 9 percent",
            string.Concat(written.Takeaways[1].Evidence.Select(e => e.Of(Papers.Text))),
            StringComparison.Ordinal
        );
        var asked = Assert.Single(server.Asked);
        Assert.Equal("key-of-the-test", asked.Key);
        Assert.Equal("test-model", (string?)asked.Body["model"]);
        Assert.Contains(Papers.Text, asked.LastWords, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelFormat.OpenAI)]
    [InlineData(ModelFormat.Ollama)]
    [InlineData(ModelFormat.Anthropic)]
    public async Task Starbase_for_Stargate_is_sent_back_once_and_then_replaced_by_the_built_in_writer(
        ModelFormat format
    )
    {
        await using var server = (await ModelServer.Start(format)).Writes(
            [Papers.Starbase, Papers.Before],
            [Papers.Hires, Papers.Starbase]
        );
        var (digest, _) = await Write(server);

        Assert.Equal(2, server.Asked.Count);
        var back = server.Asked.Last().LastWords;
        Assert.Contains(Papers.Starbase, back, StringComparison.Ordinal);
        Assert.Contains("does not name “Starbase”", back, StringComparison.Ordinal);
        var written = digest!.Guarded.Digest;
        Assert.DoesNotContain("Starbase", All(written), StringComparison.Ordinal);
        Assert.Contains("Stargate", All(written), StringComparison.Ordinal);
        Assert.Equal(2, written.Takeaways.Count);
        Assert.True(written.Takeaways[0].IsProposed);
        Assert.False(written.Takeaways[1].IsProposed);
        Assert.False(written.Summary[0].Single().IsProposed);
        Assert.All(
            digest.Guarded.Refused,
            r =>
            {
                Assert.Equal(Papers.Starbase, r.Text);
                Assert.Contains("Starbase", r.Why, StringComparison.Ordinal);
            }
        );
        Assert.Equal([false, true], digest.Guarded.Refused.Select(r => r.IsTakeaway));
    }

    [Fact]
    public async Task A_sentence_that_comes_back_right_is_the_model_s_own_again()
    {
        await using var server = (await ModelServer.Start())
            .Writes([Papers.Starbase, Papers.Before], [Papers.Hires])
            .Writes([Papers.Happened], []);
        var (digest, _) = await Write(server);

        Assert.Empty(digest!.Guarded.Refused);
        var first = digest.Guarded.Digest.Summary[0].Single();
        Assert.Equal(Papers.Happened, first.Text);
        Assert.True(first.IsProposed);
    }

    [Fact]
    public async Task A_swapped_number_is_not_published()
    {
        await using var server = (await ModelServer.Start()).Writes(
            [Papers.Happened],
            [Papers.Swapped, Papers.Shares]
        );
        var (digest, _) = await Write(server);

        Assert.DoesNotContain("2.1", All(digest!.Guarded.Digest), StringComparison.Ordinal);
        Assert.Contains(
            "2.1 billion",
            Assert.Single(digest.Guarded.Refused).Why,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("```json\n{0}\n```")]
    [InlineData("Let me think: {{\"a\": 1}}.\nHere it is: {0} I hope that helps!")]
    public async Task Words_and_fences_around_the_answer_do_no_harm(string around)
    {
        await using var server = (await ModelServer.Start()).Says(
            string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                around,
                ModelServer.Digest([Papers.Happened], [Papers.Shares])
            )
        );
        var (digest, trouble) = await Write(server);

        Assert.Null(trouble);
        Assert.Empty(digest!.Guarded.Refused);
    }

    [Theory]
    [InlineData("{\"summary\": [\"Kestrel Foundries", ModelTrouble.NotJson)]
    [InlineData("I cannot help with that.", ModelTrouble.NotJson)]
    [InlineData("[1, 2, 3]", ModelTrouble.NotJson)]
    [InlineData("", ModelTrouble.Nothing)]
    [InlineData("{\"summary\": [], \"takeaways\": []}", ModelTrouble.Nothing)]
    [InlineData("{\"summary\": null, \"takeaways\": [\" \", 7]}", ModelTrouble.Nothing)]
    public async Task An_answer_that_is_no_digest_is_no_digest_and_is_asked_for_again(
        string words,
        string code
    )
    {
        await using var server = (await ModelServer.Start()).Says(words);
        var (digest, trouble) = await Write(server);
        Assert.Null(digest);
        Assert.Equal(code, trouble!.Code);

        var asked = server.Asked.Count;
        await Write(server);
        Assert.Equal(asked * 2, server.Asked.Count);
    }

    [Fact]
    public async Task Nothing_is_paid_for_twice()
    {
        await using var server = (await ModelServer.Start()).Writes(
            [Papers.Happened],
            [Papers.Starbase, Papers.Shares]
        );
        var first = await Write(server);
        var asked = server.Asked.Count;
        var second = await Write(server);

        Assert.Equal(asked, server.Asked.Count);
        Assert.Equal(All(first.Digest!.Guarded.Digest), All(second.Digest!.Guarded.Digest));
    }

    [Theory]
    [InlineData(ModelFormat.OpenAI)]
    [InlineData(ModelFormat.Ollama)]
    [InlineData(ModelFormat.Anthropic)]
    public async Task A_busy_model_is_asked_again_after_the_time_that_it_names(ModelFormat format)
    {
        await using var server = (await ModelServer.Start(format))
            .Refuses(429, retryAfter: 1)
            .Writes([Papers.Happened], [Papers.Shares]);
        var began = TimeProvider.System.GetTimestamp();
        var (digest, _) = await Write(server);

        Assert.NotNull(digest);
        Assert.Equal(2, server.Asked.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task A_model_that_asks_for_an_hour_is_left_alone_at_once()
    {
        await using var server = (await ModelServer.Start()).Refuses(429, retryAfter: 3600);
        var (_, trouble) = await Write(server);

        Assert.Equal(ModelTrouble.Busy, trouble!.Code);
        Assert.Equal(TimeSpan.FromHours(1), trouble.RetryAfter);
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData(ModelFormat.OpenAI, 500, ModelTrouble.Status, 3)]
    [InlineData(ModelFormat.Ollama, 500, ModelTrouble.Status, 3)]
    [InlineData(ModelFormat.Anthropic, 500, ModelTrouble.Status, 3)]
    [InlineData(ModelFormat.OpenAI, 401, ModelTrouble.KeyRefused, 1)]
    [InlineData(ModelFormat.Ollama, 403, ModelTrouble.KeyRefused, 1)]
    [InlineData(ModelFormat.Anthropic, 401, ModelTrouble.KeyRefused, 1)]
    [InlineData(ModelFormat.OpenAI, 400, ModelTrouble.Status, 1)]
    public async Task A_status_is_told_apart_and_the_server_s_own_words_are_not_kept(
        ModelFormat format,
        int status,
        string code,
        int requests
    )
    {
        await using var server = (await ModelServer.Start(format)).Refuses(status);
        var (_, trouble) = await Write(server);

        Assert.Equal(code, trouble!.Code);
        Assert.Equal(requests, server.Asked.Count);
        Assert.DoesNotContain("key-of-the-test", trouble.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-the-test", trouble.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelFormat.OpenAI)]
    [InlineData(ModelFormat.Ollama)]
    [InlineData(ModelFormat.Anthropic)]
    public async Task A_stalled_answer_ends_with_its_time(ModelFormat format)
    {
        await using var server = (await ModelServer.Start(format)).Stalls();
        var (_, trouble) = await Write(server, seconds: 1);

        Assert.Equal(ModelTrouble.TooSlow, trouble!.Code);
        Assert.Single(server.Asked);
    }

    [Theory]
    [InlineData(ModelFormat.OpenAI)]
    [InlineData(ModelFormat.Ollama)]
    [InlineData(ModelFormat.Anthropic)]
    public async Task An_answer_of_10_MB_is_not_read_to_its_end(ModelFormat format)
    {
        await using var server = (await ModelServer.Start(format)).SaysFarTooMuch();
        var (_, trouble) = await Write(server);

        Assert.Equal(ModelTrouble.TooLarge, trouble!.Code);
    }

    [Theory]
    [InlineData(ModelFormat.OpenAI)]
    [InlineData(ModelFormat.Ollama)]
    [InlineData(ModelFormat.Anthropic)]
    public async Task An_answer_of_another_wire_format_is_not_understood(ModelFormat format)
    {
        await using var server = (await ModelServer.Start(format)).Does(
            (context, _) =>
                Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                    context.Response,
                    "<html>It works!</html>"
                )
        );
        var (digest, trouble) = await Write(server);

        Assert.Null(digest);
        Assert.Contains(
            trouble!.Code,
            (string[])[ModelTrouble.NotUnderstood, ModelTrouble.Nothing]
        );
    }

    [Fact]
    public async Task After_some_failures_the_model_is_left_alone_for_a_while_and_then_tried_again()
    {
        await using var server = (await ModelServer.Start()).Refuses(500);
        using var line = Line(server, rest: TimeSpan.FromSeconds(1));
        var writer = new ModelWriter(new KeptAnswers(folder), new WriterPrompt(folder));
        async Task<string?> Code() =>
            (await writer.Write(line, Papers.Document(), DigestLimits.Usual, budget: null, Cancel))
                .Trouble
                ?.Code;

        while (await Code() != ModelTrouble.Resting)
        {
            Assert.InRange(server.Asked.Count, 1, 20);
        }

        var asked = server.Asked.Count;
        Assert.Equal(ModelTrouble.Resting, await Code());
        Assert.Equal(asked, server.Asked.Count);
        server.Writes([Papers.Happened], [Papers.Shares]);
        string? code = ModelTrouble.Resting;
        for (var began = TimeProvider.System.GetTimestamp(); code is not null; code = await Code())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(30));
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Where_nobody_listens_the_model_cannot_be_reached()
    {
        using var writer = new VerbWriter(
            WriterSettings.Make(
                WriterKind.OpenAI,
                $"http://127.0.0.1:{PithProcess.FreePort()}",
                "m",
                ""
            ),
            folder
        );
        var (_, trouble) = await writer.Write(Papers.Document(), DigestLimits.Usual, Cancel);
        Assert.Equal(ModelTrouble.Unreachable, trouble!.Code);
    }

    [Fact]
    public async Task A_redirect_does_not_take_the_key_elsewhere_and_no_key_is_made_up_where_none_is_set()
    {
        await using var other = (await ModelServer.Start()).Writes([Papers.Happened], []);
        await using var server = (await ModelServer.Start()).Does(
            (context, _) =>
            {
                context.Response.StatusCode = 307;
                context.Response.Headers.Location = other.Address + "/v1/chat/completions";
                return Task.CompletedTask;
            }
        );
        Assert.NotNull((await Write(server)).Trouble);
        Assert.Empty(other.Asked);

        using var writer = new VerbWriter(
            WriterSettings.Make(WriterKind.OpenAI, other.Address, "m", ""),
            folder
        );
        await writer.Write(Papers.Document(), DigestLimits.Usual, Cancel);
        Assert.Null(Assert.Single(other.Asked).Key);
    }

    private async Task<(ModelDigest? Digest, ModelTrouble? Trouble)> Write(
        ModelServer server,
        int seconds = 60
    )
    {
        using var line = Line(server, seconds);
        return await new ModelWriter(new KeptAnswers(folder), new WriterPrompt(folder)).Write(
            line,
            Papers.Document(),
            DigestLimits.Usual,
            budget: null,
            Cancel
        );
    }

    private static ModelLine Line(ModelServer server, int seconds = 60, TimeSpan? rest = null) =>
        new(
            WriterSettings.Read(name => server.Settings.GetValueOrDefault(name))!,
            WriterLimits.Usual with
            {
                Seconds = seconds,
            },
            rest
        );

    private static string All(Digest digest) =>
        string.Join(
            ' ',
            digest.Summary.SelectMany(p => p).Concat(digest.Takeaways).Select(s => s.Text)
        );
}
