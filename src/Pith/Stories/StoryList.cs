using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Community;
using Pith.Data;
using Pith.Sources;
using Pith.Topics;

namespace Pith.Stories;

/// <summary>One page of stories, and whether there is another.</summary>
public sealed record StoryPage(IReadOnlyList<StoryRow> Stories, int Number, bool HasNext);

/// <summary>Which stories a list holds.</summary>
/// <param name="MemberId">Who looks: what they hide is left out.</param>
public sealed record StoryFilter(
    long? SourceId = null,
    long? TopicId = null,
    long? MemberId = null
);

/// <summary>Lists of stories, 30 a page.</summary>
public static class StoryList
{
    /// <summary>Stories on one page.</summary>
    public const int PageSize = 30;

    /// <summary>The last page that is served: who wants more searches.</summary>
    public const int LastPage = 200;

    /// <summary>Ranked: pinned ones first, then by <see cref="Story.Standing"/>.</summary>
    /// <param name="member">Who looks: what they hide is left out; null for a visitor.</param>
    public static Task<StoryPage> Top(
        PithDb db,
        int page,
        CancellationToken cancel,
        long? member = null
    ) =>
        Read(
            db,
            Shown(db)
                .Without(db, new StoryFilter(MemberId: member))
                .OrderByDescending(s => s.PinnedAt != null)
                .ThenByDescending(s => s.Standing)
                .ThenByDescending(s => s.Id),
            page,
            cancel
        );

    /// <summary>The best of a period, by <see cref="Story.Standing"/> without what age takes off: within it, age counts for nothing.</summary>
    /// <param name="since">Unix time in ms; stories with an article since then are meant.</param>
    /// <param name="member">Who looks: what they hide is left out; null for a visitor.</param>
    public static Task<StoryPage> Best(
        PithDb db,
        long since,
        int page,
        CancellationToken cancel,
        long? member = null
    ) =>
        Read(
            db,
            Shown(db)
                .Where(s => s.NewestAt >= since)
                .Without(db, new StoryFilter(MemberId: member))
                .OrderByDescending(s => s.Standing - (s.NewestAt * Standing.PerMillisecond))
                .ThenByDescending(s => s.NewestAt)
                .ThenByDescending(s => s.Id),
            page,
            cancel
        );

    /// <summary>What a member follows, ranked by <see cref="Story.Standing"/>.</summary>
    public static Task<StoryPage> Mine(
        PithDb db,
        long member,
        int page,
        CancellationToken cancel
    ) =>
        Read(
            db,
            Shown(db)
                .FollowedBy(db, member)
                .Without(db, new StoryFilter(MemberId: member))
                .OrderByDescending(s => s.Standing)
                .ThenByDescending(s => s.Id),
            page,
            cancel
        );

    /// <summary>The newest first, by when the story began.</summary>
    public static Task<StoryPage> New(
        PithDb db,
        StoryFilter filter,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var stories = Shown(db).Without(db, filter);
        if (filter.SourceId is { } source)
        {
            stories = stories.Where(s => s.Articles.Any(a => a.Article!.SourceId == source));
        }

        if (filter.TopicId is { } topic)
        {
            stories = stories.Where(s => s.Topics.Any(t => t.TopicId == topic));
        }

        return Read(
            db,
            stories.OrderByDescending(s => s.PublishedAt).ThenByDescending(s => s.Id),
            page,
            cancel
        );
    }

    /// <summary>The stories of <paramref name="ids"/>, in that order.</summary>
    public static async Task<IReadOnlyList<StoryRow>> Of(
        PithDb db,
        IReadOnlyList<long> ids,
        CancellationToken cancel
    )
    {
        var rows = await Rows(db, Shown(db).Where(s => ids.Contains(s.Id)), cancel);
        return [.. ids.Select(id => rows.FirstOrDefault(r => r.Id == id)).OfType<StoryRow>()];
    }

    private static IQueryable<Story> Shown(PithDb db) =>
        db.Set<Story>().AsNoTracking().Where(s => s.HiddenAt == null);

    private static async Task<StoryPage> Read(
        PithDb db,
        IQueryable<Story> ordered,
        int page,
        CancellationToken cancel
    )
    {
        page = Math.Clamp(page, 1, LastPage);
        var rows = await Rows(db, ordered.Skip((page - 1) * PageSize).Take(PageSize + 1), cancel);
        return new([.. rows.Take(PageSize)], page, rows.Count > PageSize && page < LastPage);
    }

    private static async Task<IReadOnlyList<StoryRow>> Rows(
        PithDb db,
        IQueryable<Story> stories,
        CancellationToken cancel
    )
    {
        var found = await stories
            .Include(s => s.Lead)
                .ThenInclude(l => l!.Source)
            .ToListAsync(cancel);
        var ids = found.ConvertAll(s => s.Id);
        var texts = found.Select(s => s.Lead!.TextId).OfType<long>().ToList();
        var takeaways = (
            await (
                from t in db.Set<Takeaway>().AsNoTracking()
                join d in db.Shown() on t.DigestId equals d.Id
                where texts.Contains(d.TextId) && t.Position == 0
                select new { d.TextId, t.Text }
            ).ToListAsync(cancel)
        ).ToLookup(t => t.TextId, t => t.Text);
        var sources = (
            await (
                from a in db.Set<StoryArticle>().AsNoTracking()
                where ids.Contains(a.StoryId) && a.CopyOfId == null
                join article in db.Set<Article>() on a.ArticleId equals article.Id
                join source in db.Set<Source>() on article.SourceId equals source.Id
                orderby article.PublishedAt
                select new
                {
                    a.StoryId,
                    source.Domain,
                    source.Name,
                }
            ).ToListAsync(cancel)
        ).ToLookup(s => s.StoryId, s => new StorySource(s.Domain, s.Name));
        var topics = (
            await (
                from t in db.Set<StoryTopic>().AsNoTracking()
                where ids.Contains(t.StoryId)
                join topic in db.Set<Topic>() on t.TopicId equals topic.Id
                orderby t.Score descending, topic.Position
                select new
                {
                    t.StoryId,
                    topic.Slug,
                    topic.Name,
                }
            ).ToListAsync(cancel)
        ).ToLookup(t => t.StoryId, t => new StoryTopicName(t.Slug, t.Name));
        return
        [
            .. found.Select(s =>
            {
                var lead = s.Lead!;
                var topic = topics[s.Id].FirstOrDefault();
                return new StoryRow(
                    s.Id,
                    s.Title,
                    s.Slug,
                    s.Language,
                    s.VoteCount,
                    s.CommentCount,
                    Instants.At(lead.PublishedAt, lead.PublishedOffset),
                    s.PinnedAt is not null,
                    [
                        .. sources[s.Id]
                            .Prepend(new StorySource(lead.Source!.Domain, lead.Source.Name))
                            .DistinctBy(x => x.Domain),
                    ],
                    lead.TextId is { } text ? takeaways[text].FirstOrDefault() : null,
                    topic,
                    PictureOf(s.Id, lead, topic?.Slug)
                );
            }),
        ];
    }

    internal static StoryPicture PictureOf(long story, Article lead, string? topic) =>
        new(
            lead.Picture == PictureState.Kept ? lead.PictureHash : null,
            lead.PictureWidth,
            lead.PictureHeight,
            lead.PictureColor,
            $"/picture/drawn/{topic ?? "none"}/{story}.svg"
        );
}
