using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Articles.Pictures;
using Pith.Community;
using Pith.Data;
using Pith.Demo;
using Pith.Editing;
using Pith.Moderation;
using Pith.Newsletter;
using Pith.Pipeline;
using Pith.Search;
using Pith.Stories.Feeds;
using Pith.Tools;
using Pith.Topics;
using Pith.Web;
using Pith.Writing;

namespace Pith.Verbs;

/// <summary>What differs between a running site and the demo.</summary>
/// <param name="Field">The field that the site is about.</param>
/// <param name="IsDemo">Whether this is the demo.</param>
/// <param name="Pipeline">The paces of reading.</param>
/// <param name="Loopback">Names that lead to loopback: the demo's newsroom alone.</param>
internal sealed record SiteParts(
    Field Field,
    bool IsDemo,
    PipelineOptions Pipeline,
    Func<string, IPEndPoint?>? Loopback = null
);

/// <summary>Puts the site together: what it is made of, and in what order a request passes through it.</summary>
internal static class SiteHost
{
    public static WebApplication Build(Settings settings, SiteParts parts)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                ApplicationName = "pith",
            }
        );
        builder.WebHost.UseUrls(settings.Listen.Split(';'));
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Logging.AddFilters();
        builder.Services.Configure<HostOptions>(options =>
        {
            options.ServicesStartConcurrently = true;
            options.ShutdownTimeout = TimeSpan.FromSeconds(5);
        });
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(
            new Site(settings.Url, "Pith", parts.Field.Name, parts.Field.Welcome, parts.IsDemo)
        );
        builder.Services.AddSingleton(new TopicMatcher(parts.Field.Topics, parts.Field.Language));
        builder.Services.AddSingleton<TopicMatching>();
        builder.Services.AddDatabase(settings.Data, settings.Postgres);
        builder.Services.AddAccounts(settings);
        builder.Services.AddSingleton(_ =>
            StarbaseExample.Check(Newsroom.Load(Newsroom.SampleFolder))
        );
        if (parts.IsDemo)
        {
            foreach (var sign in DemoMembers.SignIns)
            {
                builder.Services.AddSingleton(sign);
            }
        }

        builder.Services.AddNewsletter();
        builder.Services.AddWriting(settings);
        builder.Services.AddPageCache();
        builder.Services.AddCommunity();
        builder.Services.AddModeration();
        builder.Services.AddTools(parts.Field);
        builder.Services.AddRazorComponents();
        builder.Services.AddPipeline(settings, parts.Pipeline, parts.Loopback);
        builder.AddSilo();
        return builder.Build();
    }

    public static void MapSite(this WebApplication app, Settings settings)
    {
        var path = settings.Url.AbsolutePath.TrimEnd('/');
        if (path.Length > 0)
        {
            app.UsePathBase(path);
        }

        app.UseSecurityHeaders();
        app.UseHeadAsGet();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.UseErrorPagesByGet();
        app.UseQueryNumbers();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseProof();
        app.UsePageCache();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapAccounts();
        app.MapPictures();
        app.MapStoryFeeds();
        app.MapSearchFeeds();
        app.MapCommunity();
        app.MapTools();
        app.MapNewsletter();
        app.MapRazorComponents<App>();
    }

    /// <summary>Brings the database up to date, with the field's topics in it.</summary>
    public static async Task Prepare(
        this WebApplication app,
        Settings settings,
        Field field,
        CancellationToken cancel
    )
    {
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync(cancel);
        await Migrator.Migrate(db, settings.Data, cancel);
        await FieldImport.Topics(db, field.Topics, cancel);
        await ToolImport.Run(
            db,
            field.Tools,
            areSamples: false,
            app.Services.GetRequiredService<TimeProvider>().Now(),
            cancel
        );
    }

    private static void AddFilters(this ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error);
        // A busy machine makes them speak of every long turn; SQLite works inside the call.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        logging.AddFilter("Orleans.Runtime.Scheduler", LogLevel.Error);
        logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        logging.AddFilter("Orleans.Runtime.MembershipService", LogLevel.Error);
        // What a command fails with is thrown, and logged where it is handled.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // Keys lie in the database beside what they protect; encrypting them is up to whoever runs the site.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It speaks of pages that forbid being kept in words of their own; what it sets instead forbids it as well.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }
}
