using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Anthropic;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Http.Resilience;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Pith.Writing.Asking;

/// <summary>What a model answered, and what it took.</summary>
internal sealed record ModelReply(string Text, long TokensRead, long TokensWritten);

/// <summary>
/// The line to one model: its client, its retries, its circuit breaker. Apart from the door that fetches pages, which lets
/// nobody onto private networks: this address is the owner's, and may be on this machine.
/// </summary>
internal sealed class ModelLine : IDisposable
{
    /// <summary>Tokens that one answer may have; a digest has some hundred, thinking aloud some thousand.</summary>
    public const int MostTokens = 8_000;

    /// <summary>A wait that is longer is left to the next try, minutes later.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private const int Retries = 2;

    private readonly HttpClient _http;
    private readonly IChatClient _chat;

    public ModelLine(WriterSettings settings, WriterLimits limits, TimeSpan? rest = null)
    {
        (Settings, Limits) = (settings, limits);
        _http = new HttpClient(
            new ResilienceHandler(Pipeline(limits, rest ?? TimeSpan.FromMinutes(1)))
            {
                InnerHandler = new WholeAnswer(settings.Key)
                {
                    InnerHandler = new SocketsHttpHandler
                    {
                        // A redirect would take the key elsewhere.
                        AllowAutoRedirect = false,
                        UseCookies = false,
                        UseProxy = !settings.Address.IsLoopback,
                        AutomaticDecompression = DecompressionMethods.All,
                        ConnectTimeout = TimeSpan.FromSeconds(15),
                        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    },
                },
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _chat = Client(settings, _http);
    }

    public WriterSettings Settings { get; }

    public WriterLimits Limits { get; }

    /// <summary>Asks once; retries are within.</summary>
    /// <exception cref="ModelException">There is no answer.</exception>
    public async Task<ModelReply> Ask(
        IReadOnlyList<Microsoft.Extensions.AI.ChatMessage> messages,
        CancellationToken cancel
    )
    {
        try
        {
            var options = new ChatOptions
            {
                ModelId = Settings.Model,
                MaxOutputTokens = MostTokens,
                ResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat.ForJsonSchema(
                    ModelAnswer.Schema,
                    "digest",
                    "A digest of one news article."
                ),
            };
            if (Settings.Kind == WriterKind.Ollama)
            {
                // Ollama cuts what does not fit its window, and its usual window is smaller than many an article.
                options.AddOllamaOption(
                    OllamaSharp.Models.OllamaOption.NumCtx,
                    Window(messages.Sum(m => m.Text.Length))
                );
            }

            var answer = await _chat.GetResponseAsync(messages, options, cancel);
            return new(
                answer.Text,
                answer.Usage?.InputTokenCount ?? (messages.Sum(m => m.Text.Length) / 3),
                answer.Usage?.OutputTokenCount ?? (answer.Text.Length / 3)
            );
        }
        catch (Exception e)
            when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            throw new ModelException(ModelFailures.Of(e));
        }
    }

    public void Dispose()
    {
        _chat.Dispose();
        _http.Dispose();
    }

    /// <summary>A window for so many characters and an answer, in tokens, in steps so that the model is not loaded anew for each article.</summary>
    private static int Window(int characters) =>
        Math.Max(8, (int)Math.Ceiling(((characters / 3.0) + 2_000) / 1024)) switch
        {
            <= 8 => 8 * 1024,
            <= 16 => 16 * 1024,
            _ => 32 * 1024,
        };

    private static IChatClient Client(WriterSettings settings, HttpClient http)
    {
        var key = settings.Key.Length > 0 ? settings.Key : "none";
        switch (settings.Kind)
        {
            case WriterKind.Ollama:
                http.BaseAddress = new Uri(settings.Address.AbsoluteUri.TrimEnd('/') + "/");
                if (settings.Key.Length > 0)
                {
                    http.DefaultRequestHeaders.Authorization = new("Bearer", settings.Key);
                }

                return new OllamaApiClient(http, settings.Model);
            case WriterKind.Anthropic:
                return new AnthropicClient
                {
                    ApiKey = key,
                    BaseUrl = settings.Address.AbsoluteUri.TrimEnd('/'),
                    HttpClient = http,
                    MaxRetries = 0,
                    Timeout = Timeout.InfiniteTimeSpan,
                }.AsIChatClient(settings.Model, MostTokens);
            default:
                return new ChatClient(
                    settings.Model,
                    new ApiKeyCredential(key),
                    new OpenAIClientOptions
                    {
                        Endpoint = settings.Address,
                        Transport = new HttpClientPipelineTransport(http),
                        RetryPolicy = new ClientRetryPolicy(0),
                        NetworkTimeout = Timeout.InfiniteTimeSpan,
                    }
                ).AsIChatClient();
        }
    }

    private static ResiliencePipeline<HttpResponseMessage> Pipeline(
        WriterLimits limits,
        TimeSpan rest
    ) =>
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddConcurrencyLimiter(limits.AtOnce, queueLimit: 1_000)
            .AddRetry(
                new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = Retries,
                    Delay = TimeSpan.FromSeconds(1),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldRetryAfterHeader = true,
                    ShouldHandle = arguments => ValueTask.FromResult(MayRetry(arguments.Outcome)),
                }
            )
            .AddCircuitBreaker(
                new HttpCircuitBreakerStrategyOptions
                {
                    FailureRatio = 0.5,
                    MinimumThroughput = 6,
                    SamplingDuration = TimeSpan.FromSeconds(Math.Max(60, 2 * limits.Seconds)),
                    BreakDuration = rest,
                }
            )
            .AddTimeout(TimeSpan.FromSeconds(limits.Seconds))
            .Build();

    /// <summary>
    /// What may pass in seconds. Not what took all its time: it may be paid for already. Not what asks for a longer
    /// wait than a request should hang.
    /// </summary>
    private static bool MayRetry(Outcome<HttpResponseMessage> outcome) =>
        outcome switch
        {
            { Exception: HttpRequestException } => true,
            {
                Result:
                {
                    StatusCode: HttpStatusCode.TooManyRequests
                        or HttpStatusCode.RequestTimeout
                        or >= HttpStatusCode.InternalServerError
                } answer
            } => (ModelFailures.RetryAfter(answer) ?? TimeSpan.Zero) <= LongestWait,
            _ => false,
        };
}
