using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pith.Tests.Pipeline;

/// <summary>A real web server on loopback whose pages a test sets.</summary>
public sealed class LocalWeb : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> pages = new(
        StringComparer.Ordinal
    );

    private LocalWeb(WebApplication app)
    {
        this.app = app;
        app.Run(context =>
        {
            Asked.Enqueue(context.Request.Path.Value!);
            if (pages.TryGetValue(context.Request.Path.Value!, out var page))
            {
                return page(context);
            }

            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
    }

    /// <summary>The paths that were asked for, in their order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    public static async Task<LocalWeb> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var web = new LocalWeb(builder.Build());
        await web.app.StartAsync();
        var address = new Uri(
            web.app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.Single()
        );
        web.EndPoint = new IPEndPoint(IPAddress.Loopback, address.Port);
        return web;
    }

    /// <summary>Sets what a path answers.</summary>
    public void Set(
        string path,
        string body,
        string type = "text/html; charset=utf-8",
        params (string Name, string Value)[] headers
    ) =>
        pages[path] = async context =>
        {
            context.Response.ContentType = type;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.WriteAsync(body);
        };

    /// <summary>Sets the status that a path answers with.</summary>
    public void Refuse(string path, int status) =>
        pages[path] = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
