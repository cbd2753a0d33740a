using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Sources;
using Pith.Topics;
using Pith.Web;

namespace Pith.Stories.Feeds;

/// <summary>The site's stories, a topic's and a source's as feeds.</summary>
public static class FeedEndpoints
{
    public static void MapStoryFeeds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(FeedFormat.Pattern, Top);
        routes.MapGet(TopPeriod.Pattern + FeedFormat.Pattern, OfPeriod);
        routes.MapGet("/topic/{slug}" + FeedFormat.Pattern, OfTopic);
        routes.MapGet("/source/{domain}" + FeedFormat.Pattern, OfSource);
    }

    /// <summary>What the site's own feed says of itself.</summary>
    internal static FeedHead HeadOf(Site site) =>
        new(site.Name, StoryWords.Say(Words.HomeTitle, site.Name, site.Field), "/", "");

    /// <summary>What the feed of a period's best says of itself.</summary>
    internal static FeedHead HeadOf(Site site, TopPeriod period) =>
        new($"{period.Title} – {site.Name}", period.Lead, period.Path, period.Path);

    /// <summary>What a topic's feed says of itself.</summary>
    public static FeedHead HeadOf(Site site, Topic topic) =>
        new(
            $"{topic.Name} – {site.Name}",
            topic.Description,
            $"/topic/{topic.Slug}",
            $"/topic/{topic.Slug}"
        );

    /// <summary>What a source's feed says of itself.</summary>
    public static FeedHead HeadOf(Site site, Source source) =>
        new(
            $"{source.Name} – {site.Name}",
            StoryWords.Say(Words.FeedOfSource, source.Name),
            $"/source/{source.Domain}",
            $"/source/{source.Domain}"
        );

    private static async Task<IResult> Top(
        string format,
        PithDb db,
        Site site,
        HttpContext http,
        CancellationToken cancel
    )
    {
        http.Tag(PageCache.Lists);
        var page = await StoryList.Top(db, 1, cancel);
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site),
            FeedFormat.Of(format),
            page.Stories,
            cancel
        );
    }

    private static async Task<IResult> OfPeriod(
        string period,
        string format,
        PithDb db,
        Site site,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancel
    )
    {
        http.Tag(PageCache.Lists);
        var best = TopPeriod.Of(period);
        var page = await StoryList.Best(db, clock.Now() - best.Milliseconds, 1, cancel);
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site, best),
            FeedFormat.Of(format),
            page.Stories,
            cancel
        );
    }

    private static async Task<IResult> OfTopic(
        string slug,
        string format,
        PithDb db,
        Site site,
        HttpContext http,
        CancellationToken cancel
    )
    {
        http.Tag(PageCache.Lists);
        var topic = await db.Set<Topic>()
            .AsNoTracking()
            .SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        if (topic is null)
        {
            return Results.NotFound();
        }

        var page = await StoryList.New(db, new StoryFilter(TopicId: topic.Id), 1, cancel);
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site, topic),
            FeedFormat.Of(format),
            page.Stories,
            cancel
        );
    }

    private static async Task<IResult> OfSource(
        string domain,
        string format,
        PithDb db,
        Site site,
        HttpContext http,
        CancellationToken cancel
    )
    {
        http.Tag(PageCache.Lists);
        var source = await db.Set<Source>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Domain == domain, cancel);
        if (source is null)
        {
            return Results.NotFound();
        }

        var page = await StoryList.New(db, new StoryFilter(SourceId: source.Id), 1, cancel);
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site, source),
            FeedFormat.Of(format),
            page.Stories,
            cancel
        );
    }
}
