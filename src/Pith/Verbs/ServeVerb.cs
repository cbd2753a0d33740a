using System.CommandLine;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Editing;
using Pith.Pipeline;
using Pith.Sources;
using Pith.Topics;

namespace Pith.Verbs;

/// <summary><c>pith serve</c>: the site, and the reading behind it.</summary>
internal static class ServeVerb
{
    public static readonly Option<string?> Urls = new("--urls")
    {
        Description =
            "Addresses to listen at, apart by semicolons (PITH_URLS; http://localhost:5080).",
    };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the site and read its feeds.") { Urls };
        command.SetAction((parsed, cancel) => Serve(parsed.GetValue(Urls), cancel));
        return command;
    }

    private static async Task<int> Serve(string? urls, CancellationToken cancel)
    {
        var settings = Settings.Read(Environment.GetEnvironmentVariable, urls);
        var field = FieldFolder.Load(settings.Field);
        await using var app = SiteHost.Build(
            settings,
            new SiteParts(field, IsDemo: false, new PipelineOptions())
        );
        app.MapSite(settings);
        await app.Prepare(settings, field, cancel);
        await FirstStart(app, settings, field, cancel);
        return await Run(app, settings, isDemo: false, cancel);
    }

    /// <summary>Runs until stopped; a port that is taken is said in one sentence.</summary>
    public static async Task<int> Run(
        WebApplication app,
        Settings settings,
        bool isDemo,
        CancellationToken cancel
    )
    {
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException e)
            when (e.InnerException
                    is Microsoft.AspNetCore.Connections.AddressInUseException
                        or SocketException
            )
        {
            throw new BadInputException(
                $"Nothing can listen at {settings.Listen}: it is taken by another program. Choose another with --urls, or end that program."
            );
        }

        Console.WriteLine($"Pith is at {settings.Url} (data in {settings.Data}).");
        if (settings.Url.IsLoopback && settings.Contact == settings.Url.ToString() && !isDemo)
        {
            Console.WriteLine(
                "Publishers cannot reach you yet: set PITH_CONTACT to an address or a mailbox of yours."
            );
        }

        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task FirstStart(
        WebApplication app,
        Settings settings,
        Field field,
        CancellationToken cancel
    )
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync(cancel);
        var now = app.Services.GetRequiredService<TimeProvider>().Now();
        if (!await db.Set<Feed>().AnyAsync(cancel))
        {
            foreach (var feed in field.Feeds)
            {
                await FieldImport.Add(
                    db,
                    new NewFeed(feed.Address, feed.Title, feed.Site, feed.Folder, feed.Language),
                    now,
                    cancel
                );
            }
        }

        await OneTimeLink.PrintAtFirstStart(db, settings, now, cancel);
    }
}
