using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pith.Tests.Shared;

/// <summary>The wire format that a model's server speaks.</summary>
public enum ModelFormat
{
    OpenAI,
    Ollama,
    Anthropic,
}

/// <summary>What a model was asked.</summary>
/// <param name="Path">The path.</param>
/// <param name="Key">The key that came with it; null where none did.</param>
/// <param name="Body">The request.</param>
public sealed record AskedOfModel(string Path, string? Key, JsonObject Body)
{
    /// <summary>The last thing that was said to it.</summary>
    public string LastWords
    {
        get
        {
            var content = Body["messages"]!.AsArray()[^1]!["content"]!;
            return content is JsonArray parts
                ? string.Concat(parts.Select(p => (string?)p!["text"]))
                : (string)content!;
        }
    }
}

/// <summary>A real web server on loopback that speaks a model's wire format and answers as a test tells it.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private const int Huge = 10 * 1024 * 1024;

    private readonly WebApplication app;
    private readonly ModelFormat format;
    private readonly ConcurrentQueue<Func<HttpContext, AskedOfModel, Task>> answers = new();
    private readonly CancellationTokenSource end = new();

    private ModelServer(WebApplication app, ModelFormat format)
    {
        (this.app, this.format) = (app, format);
        app.Run(Answer);
    }

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<AskedOfModel> Asked { get; } = new();

    /// <summary>Its address, as a setting takes it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The settings of a program that has it write.</summary>
    public Dictionary<string, string> Settings =>
        new(StringComparer.Ordinal)
        {
            ["PITH_WRITER"] = format.ToString().ToLowerInvariant(),
            ["PITH_WRITER_URL"] = Address,
            ["PITH_WRITER_MODEL"] = "test-model",
            ["PITH_WRITER_KEY"] = "key-of-the-test",
        };

    public static async Task<ModelServer> Start(ModelFormat format = ModelFormat.OpenAI)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var server = new ModelServer(builder.Build(), format);
        await server.app.StartAsync();
        server.Address = server
            .app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single()
            .TrimEnd('/');
        return server;
    }

    /// <summary>Answers with these words. What it was told last it does from then on.</summary>
    public ModelServer Says(string words) => Says(_ => words);

    /// <summary>Answers with words that depend on what it was asked.</summary>
    public ModelServer Says(Func<AskedOfModel, string> words) =>
        Does((context, asked) => Write(context, Envelope(words(asked)).ToJsonString()));

    /// <summary>Answers with a digest of these parts.</summary>
    public ModelServer Writes(string[] summary, string[] takeaways) =>
        Says(Digest(summary, takeaways));

    /// <summary>Answers with a status, and perhaps with how many seconds to wait.</summary>
    public ModelServer Refuses(int status, int? retryAfter = null) =>
        Does(
            (context, _) =>
            {
                context.Response.StatusCode = status;
                if (retryAfter is { } seconds)
                {
                    context.Response.Headers.RetryAfter = seconds.ToString(
                        CultureInfo.InvariantCulture
                    );
                }

                return Write(context, """{"error": {"message": "no, key-of-the-test"}}""");
            }
        );

    /// <summary>Begins an answer and never ends it.</summary>
    public ModelServer Stalls() =>
        Does(
            async (context, _) =>
            {
                using var gone = CancellationTokenSource.CreateLinkedTokenSource(
                    context.RequestAborted,
                    end.Token
                );
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"id\": \"", gone.Token);
                await context.Response.Body.FlushAsync(gone.Token);
                await Task.Delay(Timeout.Infinite, gone.Token).ContinueWith(_ => { });
            }
        );

    /// <summary>Answers with 10 MB of words.</summary>
    public ModelServer SaysFarTooMuch() =>
        Says(_ => Digest([new string('x', Huge)], ["It goes on."]));

    /// <summary>Answers in its own way.</summary>
    public ModelServer Does(Func<HttpContext, AskedOfModel, Task> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    /// <summary>The JSON of a digest.</summary>
    public static string Digest(string[] summary, string[] takeaways) =>
        new JsonObject
        {
            ["summary"] = new JsonArray([.. summary.Select(s => (JsonNode)s)]),
            ["takeaways"] = new JsonArray([.. takeaways.Select(s => (JsonNode)s)]),
        }.ToJsonString();

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await app.DisposeAsync();
        end.Dispose();
    }

    private async Task Answer(HttpContext context)
    {
        var expected = format switch
        {
            ModelFormat.OpenAI => "/v1/chat/completions",
            ModelFormat.Ollama => "/api/chat",
            _ => "/v1/messages",
        };
        if (context.Request.Path != expected || context.Request.Method != "POST")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var key =
            context.Request.Headers.Authorization is [{ } bearer] ? bearer["Bearer ".Length..]
            : context.Request.Headers["x-api-key"] is [{ } own] ? own
            : null;
        var asked = new AskedOfModel(context.Request.Path, key, body);
        Asked.Enqueue(asked);
        Func<HttpContext, AskedOfModel, Task>? answer;
        lock (answers)
        {
            if (!(answers.Count > 1 ? answers.TryDequeue(out answer) : answers.TryPeek(out answer)))
            {
                throw new InvalidOperationException("The test told the model no answer.");
            }
        }

        try
        {
            await answer!(context, asked);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Who asked has gone.
        }
    }

    private JsonObject Envelope(string words) =>
        format switch
        {
            ModelFormat.OpenAI => new()
            {
                ["id"] = "chat-1",
                ["object"] = "chat.completion",
                ["created"] = 1_760_000_000,
                ["model"] = "test-model",
                ["choices"] = new JsonArray(
                    new JsonObject
                    {
                        ["index"] = 0,
                        ["finish_reason"] = "stop",
                        ["message"] = new JsonObject
                        {
                            ["role"] = "assistant",
                            ["content"] = words,
                        },
                    }
                ),
                ["usage"] = new JsonObject
                {
                    ["prompt_tokens"] = 900,
                    ["completion_tokens"] = 100,
                    ["total_tokens"] = 1000,
                },
            },
            ModelFormat.Ollama => new()
            {
                ["model"] = "test-model",
                ["created_at"] = "2026-03-02T12:00:00Z",
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words },
                ["done"] = true,
                ["done_reason"] = "stop",
                ["prompt_eval_count"] = 900,
                ["eval_count"] = 100,
            },
            _ => new()
            {
                ["id"] = "msg-1",
                ["type"] = "message",
                ["role"] = "assistant",
                ["model"] = "test-model",
                ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = words }),
                ["stop_reason"] = "end_turn",
                ["stop_sequence"] = null,
                ["usage"] = new JsonObject { ["input_tokens"] = 900, ["output_tokens"] = 100 },
            },
        };

    private static async Task Write(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}
