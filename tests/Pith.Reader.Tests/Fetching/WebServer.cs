using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

/// <summary>A real web server on loopback that answers as a test says, and keeps what it was asked.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebServer(WebApplication app) => this.app = app;

    /// <summary>The requests in the order in which they came: the path, and the headers.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Asked { get; } = [];

    public Uri Root { get; private set; } = new("http://127.0.0.1/");

    public static async Task<WebServer> Start(
        RequestDelegate answer,
        Action<Microsoft.AspNetCore.Server.Kestrel.Core.ListenOptions>? listen = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Listen(IPAddress.Loopback, 0, o => listen?.Invoke(o));
        });
        var server = new WebServer(builder.Build());
        server.app.Run(context =>
        {
            IHeaderDictionary headers = Copy(context.Request.Headers);
            server.Asked.Enqueue((context.Request.Path + context.Request.QueryString, headers));
            return answer(context);
        });
        await server.app.StartAsync();
        var address = server
            .app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        server.Root = new Uri(address);
        return server;
    }

    /// <summary>Answers each path as the table says, and 404 for what is not in it.</summary>
    public static Task<WebServer> Start(params (string Path, RequestDelegate Answer)[] answers)
    {
        var table = answers.ToDictionary(a => a.Path, a => a.Answer, StringComparer.Ordinal);
        return Start(context =>
        {
            if (table.TryGetValue(context.Request.Path, out var answer))
            {
                return answer(context);
            }

            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
    }

    public static RequestDelegate Text(string text, string type = "text/plain") =>
        context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(text);
        };

    public static RequestDelegate Redirect(string to, int status = 302) =>
        context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = to;
            return Task.CompletedTask;
        };

    public static RequestDelegate Status(
        int status,
        params (string Name, string Value)[] headers
    ) =>
        context =>
        {
            context.Response.StatusCode = status;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            return Task.CompletedTask;
        };

    // Kestrel empties its own when the request is over.
    private static HeaderDictionary Copy(IHeaderDictionary headers) =>
        new HeaderDictionary(
            headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase)
        );

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>Fetchers for tests.</summary>
internal static class Door
{
    public static readonly FetcherOptions Options = new()
    {
        Contact = "https://pith.example/about",
        HostPause = TimeSpan.Zero,
        AllowedNetworks = [IPNetwork.Parse("127.0.0.0/8")],
    };

    /// <summary>One that may go to loopback by its address.</summary>
    public static Fetcher Open(
        Func<FetcherOptions, FetcherOptions>? change = null,
        TimeProvider? time = null
    ) => new(change?.Invoke(Options) ?? Options, time ?? TimeProvider.System);

    /// <summary>One as it is on a site, without leave to go anywhere private.</summary>
    public static Fetcher Guarded() => Open(o => o with { AllowedNetworks = [] });

    public static Task<FetchOutcome> Get(
        this Fetcher fetcher,
        Uri address,
        bool obeyRobots = false
    ) =>
        fetcher.Fetch(
            new FetchRequest(address) { ObeyRobots = obeyRobots },
            TestContext.Current.CancellationToken
        );

    public static async Task<Fetched> Body(this Task<FetchOutcome> outcome) =>
        Assert.IsType<Fetched>(await outcome);

    public static async Task<FetchFailed> Failure(this Task<FetchOutcome> outcome) =>
        Assert.IsType<FetchFailed>(await outcome);
}
