using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Pith.Demo;

/// <summary>A newsroom on a free loopback port of this process, apart from Pith's own server.</summary>
public sealed class NewsroomHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private NewsroomHost(WebApplication app, IPEndPoint endPoint) =>
        (_app, EndPoint) = (app, endPoint);

    /// <summary>Where it listens. Requests name the outlet in the Host header.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts serving; ends when disposed of. No setting or variable of the surroundings bears on it.</summary>
    public static async Task<NewsroomHost> Start(
        Newsroom newsroom,
        DateTimeOffset firstStart,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        app.Run(new NewsroomSite(newsroom, firstStart, time).Answer);
        try
        {
            await app.StartAsync(cancel);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>()
            .Addresses.First();
        return new(app, new IPEndPoint(IPAddress.Loopback, new Uri(address).Port));
    }

    /// <summary>Stops serving.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
