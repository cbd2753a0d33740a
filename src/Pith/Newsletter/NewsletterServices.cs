using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Newsletter.Subscribing;

namespace Pith.Newsletter;

/// <summary>Mail and the newsletter.</summary>
public static class NewsletterServices
{
    /// <summary>The limit on posts to the newsletter's forms.</summary>
    internal const string Posts = "newsletter";

    /// <summary>Posts of one address in ten minutes: more than a family subscribes with, and few enough that a flood is none.</summary>
    private const int MostPosts = 30;

    /// <summary>The endpoints that are no pages.</summary>
    public static void MapNewsletter(this IEndpointRouteBuilder routes) => routes.MapLeave();

    /// <summary>Makes an edition of what there is now, where the archive has none: the demo begins with one.</summary>
    public static async Task MakeFirstEdition(
        this IServiceProvider services,
        CancellationToken cancel
    )
    {
        var now = services.GetRequiredService<TimeProvider>().Now();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync(cancel);
        if (!await db.Set<Edition>().AnyAsync(cancel))
        {
            var day = (long)TimeSpan.FromDays(1).TotalMilliseconds;
            await services
                .GetRequiredService<EditionMaker>()
                .Get(EditionSubject.Site, Rhythm.Daily, now - day, now, cancel);
        }
    }

    public static void AddNewsletter(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<EditionMaker>();
        services.AddSingleton<EditionLetter>();
        services.AddSingleton<EditionPost>();
        services.AddSingleton<SubscriptionDesk>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                Posts,
                http =>
                    HttpMethods.IsPost(http.Request.Method)
                        ? RateLimitPartition.GetSlidingWindowLimiter(
                            http.Connection.RemoteIpAddress?.ToString() ?? "",
                            _ =>
                                new()
                                {
                                    PermitLimit = MostPosts,
                                    Window = TimeSpan.FromMinutes(10),
                                    SegmentsPerWindow = 10,
                                    QueueLimit = 0,
                                }
                        )
                        : RateLimitPartition.GetNoLimiter("")
            );
        });
        services.AddSingleton<IMemberData, NewsletterData>();
        services.AddSingleton(new SettingsPlace("/settings/mail", Words.MineTitle, 30));
        services.AddHostedService<MailLoop>();
        services.AddHostedService<NewsletterLoop>();
    }
}
