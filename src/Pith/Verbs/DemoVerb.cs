using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Demo;
using Pith.Editing;
using Pith.Pipeline;
using Pith.Sources;
using Pith.Tools;
using Pith.Web;

namespace Pith.Verbs;

/// <summary><c>pith demo</c>: the whole site over the sample newsroom, served on loopback by this process. Needs no network.</summary>
internal static class DemoVerb
{
    public static Command Create()
    {
        var command = new Command(
            "demo",
            "Serve the whole site over a sample newsroom; needs no network."
        )
        {
            ServeVerb.Urls,
        };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(ServeVerb.Urls), cancel));
        return command;
    }

    private static async Task<int> Run(string? urls, CancellationToken cancel)
    {
        var begun = Stopwatch.StartNew();
        var read = Settings.Read(Environment.GetEnvironmentVariable, urls);
        var settings = read with
        {
            Data = Path.Combine(read.Data, "demo"),
            HostPause = TimeSpan.Zero,
        };
        var field = FieldFolder.Load(settings.Field);
        var newsroom = Newsroom.Load(Newsroom.SampleFolder);
        IPEndPoint? host = null;
        var options = new PipelineOptions
        {
            // The newsroom tells one story of long ago, and changes two articles a minute after the first load.
            FirstPollAge = TimeSpan.FromDays(3650),
            LookAgain = [TimeSpan.FromSeconds(75), TimeSpan.FromMinutes(10)],
            ShortestPoll = TimeSpan.FromMinutes(1),
        };
        var names = newsroom
            .Outlets.Select(o => o.Host)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        await using var app = SiteHost.Build(
            settings,
            new SiteParts(field, IsDemo: true, options, name => names.Contains(name) ? host : null)
        );
        app.MapSite(settings);
        await app.Prepare(settings, field, cancel);
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var firstStart = await FirstStart(app, newsroom, clock, settings, cancel);
        await using var served = await NewsroomHost.Start(newsroom, firstStart, clock, cancel);
        host = served.EndPoint;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        app.Lifetime.ApplicationStarted.Register(() =>
            _ = DemoProgress.Show(app, newsroom, firstStart, begun, stop.Token)
        );
        var code = await ServeVerb.Run(app, settings, isDemo: true, cancel);
        await stop.CancelAsync();
        return code;
    }

    /// <summary>Adds the newsroom's feeds at the first start; gives the instant of that start, which all dates are laid out from.</summary>
    private static async Task<DateTimeOffset> FirstStart(
        WebApplication app,
        Newsroom newsroom,
        TimeProvider clock,
        Settings settings,
        CancellationToken cancel
    )
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync(cancel);
        var now = clock.Now();
        var first = await db.Set<Feed>().MinAsync(f => (long?)f.AddedAt, cancel) ?? now;
        foreach (var outlet in newsroom.Outlets)
        {
            await FieldImport.Add(
                db,
                new NewFeed(
                    Newsroom.FeedOf(outlet),
                    outlet.Name,
                    new Uri($"http://{outlet.Host}/"),
                    "",
                    outlet.Language
                ),
                first,
                cancel
            );
        }

        var firstStart = Instants.At(first);
        await ToolImport.Run(
            db,
            DemoCommunity.ToolsOf(newsroom, firstStart),
            areSamples: true,
            now,
            cancel
        );
        await DemoMembers.Add(db, newsroom, firstStart, cancel);
        await OneTimeLink.PrintAtFirstStart(db, settings, now, cancel);
        foreach (var sign in DemoMembers.SignIns)
        {
            Console.WriteLine(
                $"Sign in as {sign.Role}: name {sign.Name}, password {sign.Password}"
            );
        }

        return firstStart;
    }
}
