using System.Net;
using System.Text;
using Pith.Reader.Fetching.Robots;

namespace Pith.Reader.Fetching;

/// <summary>
/// The one door to the web. Fetches from public addresses only, checked after DNS and again after each redirect, within limits
/// on time, bytes and redirects; asks politely, one request at a time to a host, and says who it is. Built once and shared.
/// </summary>
public sealed class Fetcher : IDisposable
{
    /// <summary>The name that robots.txt files can call it by.</summary>
    public const string AgentToken = "PithBot";

    private const string DefaultAccept =
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5";

    private readonly FetcherOptions options;
    private readonly TimeProvider time;
    private readonly Connector connector;
    private readonly HttpMessageInvoker client;
    private readonly HostLine line;
    private readonly RobotsCache robots;

    /// <summary>Opens the door.</summary>
    public Fetcher(FetcherOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        this.options = options;
        this.time = time;
        connector = new Connector(options);
        client = new HttpMessageInvoker(Handler(), disposeHandler: true);
        line = new HostLine(time);
        robots = new RobotsCache(FetchRobots, AgentToken, time);
        UserAgent = $"{AgentToken}/0.1 (+{OneLine(options.Contact)})";
    }

    /// <summary>What it calls itself.</summary>
    public string UserAgent { get; }

    /// <summary>Fetches an address. What goes wrong is told, not thrown; only cancelling throws.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Follow(
            new Errand(
                request,
                FetchLimits.MaxRedirects,
                request.MaxBytes ?? options.MaxBytes,
                Cut: false
            ),
            cancel
        );
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private Task<FetchOutcome> FetchRobots(Uri address, CancellationToken cancel) =>
        Follow(
            new Errand(
                new FetchRequest(address) { Accept = "text/plain, */*;q=0.5" },
                FetchLimits.MaxRobotsRedirects,
                FetchLimits.MaxRobotsBytes,
                Cut: true
            ),
            cancel
        );

    private async Task<FetchOutcome> Follow(Errand errand, CancellationToken cancel)
    {
        var address = errand.Request.Address;
        var isPermanent = true;
        var left = options.Deadline;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var redirects = 0; ; redirects++)
        {
            if (AddressCheck.Refuse(address) is { } refused)
            {
                return refused;
            }

            if (redirects > errand.MaxRedirects || !seen.Add(address.AbsoluteUri))
            {
                return new FetchFailed(
                    FetchProblem.TooManyRedirects,
                    AddressCheck.Short(errand.Request.Address)
                );
            }

            var pause = options.HostPause;
            if (errand.Request.ObeyRobots)
            {
                var (rules, failure) = await robots.Get(address, cancel);
                if (failure is not null)
                {
                    return failure;
                }

                if (!rules.Allows(AgentToken, address.PathAndQuery))
                {
                    return new FetchFailed(FetchProblem.RobotsDisallow, address.IdnHost);
                }

                // The demo's pause of none stays none: its newsroom is this process.
                var asked = rules.CrawlDelay(AgentToken) ?? TimeSpan.Zero;
                pause = pause > TimeSpan.Zero && asked > pause ? asked : pause;
            }

            Hop hop;
            using (await line.Enter(address.IdnHost, pause, cancel))
            {
                var start = time.GetTimestamp();
                hop = await Ask(errand, address, redirects > 0 && isPermanent, left, cancel);
                left -= time.GetElapsedTime(start);
            }

            if (hop.Outcome is not null)
            {
                return hop.Outcome;
            }

            if (left <= TimeSpan.Zero)
            {
                return new FetchFailed(FetchProblem.TimedOut, address.IdnHost);
            }

            address = hop.Next!;
            isPermanent &= hop.IsPermanent;
        }
    }

    /// <summary>One request and its answer, within the time that is left.</summary>
    private async Task<Hop> Ask(
        Errand errand,
        Uri address,
        bool isMoved,
        TimeSpan left,
        CancellationToken cancel
    )
    {
        using var deadline = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            if (options.Proxy is not null && options.Loopback?.Invoke(address.IdnHost) is null)
            {
                await connector.Check(address.IdnHost, either.Token);
            }

            using var message = Message(errand.Request, address);
            using var answer = await client.SendAsync(message, either.Token);
            var status = (int)answer.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && Redirect(answer, address) is { } next)
            {
                return new Hop(null, next, status is 301 or 308);
            }

            return new Hop(
                await Outcome(errand, address, isMoved, answer, either.Token),
                null,
                IsPermanent: false
            );
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            // Our deadline or the handler's own for connecting.
            return Failed(new FetchFailed(FetchProblem.TimedOut, address.IdnHost));
        }
        catch (Exception e) when (FetchFailures.Of(e, address, errand.MaxBytes) is { } failed)
        {
            return Failed(failed);
        }

        static Hop Failed(FetchFailed failed) => new(failed, null, IsPermanent: false);
    }

    private async Task<FetchOutcome> Outcome(
        Errand errand,
        Uri address,
        bool isMoved,
        HttpResponseMessage answer,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var isConditional = (errand.Request.ETag ?? errand.Request.LastModified) is not null;
        if (answer.StatusCode == HttpStatusCode.NotModified && isConditional)
        {
            return new NotModified(Freshness.FreshFor(answer, now));
        }

        if (!answer.IsSuccessStatusCode)
        {
            return new FetchFailed(
                FetchProblem.Status,
                $"{(int)answer.StatusCode}",
                answer.StatusCode,
                Freshness.RetryAfter(answer, now)
            );
        }

        var headers = AnswerHeaders.Of(answer);
        var body = await BodyReader.Read(
            answer.Content,
            AnswerHeaders.Encodings(headers),
            errand.MaxBytes,
            errand.Cut,
            cancel
        );
        return new Fetched(
            body,
            address,
            isMoved ? address : null,
            headers.GetValueOrDefault("content-type"),
            headers.GetValueOrDefault("etag"),
            headers.GetValueOrDefault("last-modified"),
            headers,
            Freshness.FreshFor(answer, now)
        );
    }

    private HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        // Name and password in an address are for its author, not for whoever a redirect names.
        var wire = new UriBuilder(address)
        {
            UserName = "",
            Password = "",
            Fragment = "",
        };
        if (options.Loopback?.Invoke(address.IdnHost) is not null)
        {
            wire.Scheme = Uri.UriSchemeHttp;
            wire.Port = address.IsDefaultPort ? 80 : address.Port;
        }

        var message = new HttpRequestMessage(HttpMethod.Get, wire.Uri)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept ?? DefaultAccept);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        Add("If-None-Match", request.ETag);
        Add("If-Modified-Since", request.LastModified);
        return message;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                message.Headers.TryAddWithoutValidation(name, OneLine(value));
            }
        }
    }

    private static Uri? Redirect(HttpResponseMessage answer, Uri address)
    {
        var location = Freshness.Header(answer.Headers, "Location");
        return
            location is not null
            && location.Length <= FetchLimits.MaxAddress
            && Uri.TryCreate(address, location, out var next)
            ? next
            : null;
    }

    private SocketsHttpHandler Handler() =>
        new()
        {
            ConnectCallback = connector.Connect,
            ConnectTimeout = options.ConnectTimeout,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = options.Proxy is not null,
            Proxy = options.Proxy is null ? null : new DoorProxy(options.Proxy, options.Loopback),
            ActivityHeadersPropagator = null,
            // Some write addresses in Location as they are, which then are UTF-8.
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            MaxResponseHeadersLength = FetchLimits.MaxHeaderKilobytes,
            MaxConnectionsPerServer = 4,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };

    private static string OneLine(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c))).Trim();

    private sealed record Errand(FetchRequest Request, int MaxRedirects, long MaxBytes, bool Cut);

    private sealed record Hop(FetchOutcome? Outcome, Uri? Next, bool IsPermanent);
}
