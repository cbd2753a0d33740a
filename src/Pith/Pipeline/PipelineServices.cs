using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
using Pith.Articles;
using Pith.Articles.Pictures;
using Pith.Reader.Fetching;
using Pith.Stories.Comparing;

namespace Pith.Pipeline;

/// <summary>The steps, the grains that call them, and the silo that they live in.</summary>
public static class PipelineServices
{
    public static void AddPipeline(
        this IServiceCollection services,
        Settings settings,
        PipelineOptions options,
        Func<string, IPEndPoint?>? loopback
    )
    {
        services.AddSingleton(options);
        services.AddSingleton(s => new Fetcher(
            new FetcherOptions
            {
                Contact = settings.Contact,
                HostPause = settings.HostPause,
                Loopback = loopback,
            },
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton(new PageFiles(settings.Pages));
        services.AddSingleton(new PictureFiles(settings.Pictures));
        services.AddSingleton<Due>();
        services.AddSingleton<StepFailures>();
        services.AddSingleton<PollFeed>();
        services.AddSingleton<FetchPage>();
        services.AddSingleton<ExtractText>();
        services.AddSingleton<WriteDigest>();
        services.AddSingleton<WriteByModel>();
        services.AddSingleton<PlaceArticle>();
        services.AddSingleton<StoryComparing>();
        services.AddSingleton<FetchPicture>();
        services.AddHostedService<Worker>();
    }

    /// <summary>One silo inside this process: a free loopback port, no gateway, so that several copies run side by side.</summary>
    public static void AddSilo(this WebApplicationBuilder builder) =>
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(
                FreePort(),
                gatewayPort: 0,
                serviceId: "pith",
                clusterId: "pith"
            );
            silo.Configure<SiloMessagingOptions>(o => o.ResponseTimeout = TimeSpan.FromMinutes(1));
        });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
