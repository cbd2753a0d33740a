using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;
using Pith.Topics;

namespace Pith.Stories.Feeds;

/// <summary>A story, or another thing, as feeds tell it.</summary>
/// <param name="Story">The story; null for another thing.</param>
/// <param name="Key">Its path without a slash in front, which stays: what ids are made of.</param>
/// <param name="Path">The path of its page here.</param>
/// <param name="Line">Its first takeaway, or what it is.</param>
/// <param name="Address">The lead's address at its publisher.</param>
/// <param name="SourceFeed">A feed of the lead's source; null where it has none.</param>
/// <param name="ChangedAt">When what is told of it last changed.</param>
/// <param name="MayQuote">Whether the publisher lets sentences be shown beyond the digest.</param>
internal sealed record FeedItem(
    StoryRow? Story,
    string Key,
    string Path,
    string Title,
    string? Line,
    DateTimeOffset Published,
    string Address,
    string SourceName,
    string? SourceFeed,
    string? Byline,
    long ChangedAt,
    IReadOnlyList<string> Topics,
    StoredDigest? Digest,
    bool MayQuote
)
{
    /// <summary>What feeds tell of another thing.</summary>
    public static FeedItem Of(FeedThing thing) =>
        new(
            Story: null,
            thing.Key,
            thing.Path,
            thing.Title,
            thing.Line,
            Instants.At(thing.At),
            thing.Address,
            thing.Maker,
            SourceFeed: null,
            Byline: null,
            thing.At,
            [thing.Kind],
            Digest: null,
            MayQuote: false
        );

    /// <summary>Reads what feeds tell of some stories, in their order.</summary>
    public static async Task<IReadOnlyList<FeedItem>> Read(
        PithDb db,
        IReadOnlyList<StoryRow> stories,
        CancellationToken cancel
    )
    {
        var ids = stories.Select(s => s.Id).ToList();
        var leads = await (
            from s in db.Set<Story>().AsNoTracking()
            where ids.Contains(s.Id)
            join a in db.Set<Article>() on s.LeadId equals a.Id
            join source in db.Set<Source>() on a.SourceId equals source.Id
            select new
            {
                s.Id,
                s.ChangedAt,
                s.CreatedAt,
                Article = a,
                source.Name,
                Feed = db.Set<Feed>()
                    .Where(f => f.SourceId == source.Id)
                    .OrderBy(f => f.Id)
                    .Select(f => f.Address)
                    .FirstOrDefault(),
            }
        ).ToDictionaryAsync(l => l.Id, cancel);
        var texts = leads.Values.Select(l => l.Article.TextId).OfType<long>().ToList();
        var digests = (
            await db.Shown()
                .AsNoTracking()
                .Include(d => d.Text)
                .Include(d => d.Summary.OrderBy(s => s.Paragraph).ThenBy(s => s.Position))
                .Include(d => d.Takeaways.OrderBy(t => t.Position))
                .AsSplitQuery()
                .Where(d => texts.Contains(d.TextId))
                .ToListAsync(cancel)
        ).ToLookup(d => (long?)d.TextId);
        var topics = (
            await (
                from t in db.Set<StoryTopic>()
                where ids.Contains(t.StoryId)
                join topic in db.Set<Topic>() on t.TopicId equals topic.Id
                orderby t.Score descending, topic.Position
                select new { t.StoryId, topic.Name }
            ).ToListAsync(cancel)
        ).ToLookup(t => t.StoryId, t => t.Name);
        return
        [
            .. stories
                .Where(s => leads.ContainsKey(s.Id))
                .Select(s =>
                {
                    var lead = leads[s.Id];
                    return new FeedItem(
                        s,
                        "story/" + s.Id.ToString(CultureInfo.InvariantCulture),
                        s.Path,
                        s.Title,
                        s.Takeaway,
                        s.Published,
                        lead.Article.Address,
                        lead.Name,
                        lead.Feed,
                        lead.Article.Byline,
                        Math.Max(lead.ChangedAt, lead.CreatedAt),
                        [.. topics[s.Id]],
                        digests[lead.Article.TextId].MaxBy(d => d.Id),
                        lead.Article is { NoSnippet: false, MaxSnippet: null }
                    );
                }),
        ];
    }
}
