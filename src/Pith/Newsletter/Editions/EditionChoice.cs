using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Community;
using Pith.Data;
using Pith.Sources;
using Pith.Stories;

namespace Pith.Newsletter.Editions;

/// <summary>Chooses the stories of an edition.</summary>
internal static class EditionChoice
{
    /// <summary>Stories of a day, and of a week: what is read in five minutes, and in ten.</summary>
    private static readonly (int Daily, int Weekly) Most = (12, 20);

    /// <summary>Stories that are told with three takeaways; those behind them get two.</summary>
    private const int Fuller = 3;

    /// <summary>How much older than the period a story's newest article may be: feeds bring some late, and a new feed brings its past.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromDays(2);

    /// <summary>
    /// The stories that articles came to in the period, by their standing. It counts when an article came to us and not when
    /// it was published, so that none falls between two periods.
    /// </summary>
    public static async Task<List<EditionStory>> Of(
        PithDb db,
        EditionSubject subject,
        Rhythm rhythm,
        long from,
        long until,
        CancellationToken cancel
    )
    {
        var oldest = from - (long)Late.TotalMilliseconds;
        var stories = db.Set<Story>()
            .AsNoTracking()
            .Where(s =>
                s.HiddenAt == null
                && s.NewestAt > oldest
                && s.Articles.Any(a => a.CopyOfId == null && a.AddedAt > from && a.AddedAt <= until)
            );
        var found = await Narrow(db, stories, subject)
            .OrderByDescending(s => s.Standing)
            .ThenBy(s => s.Id)
            .Take(rhythm == Rhythm.Daily ? Most.Daily : Most.Weekly)
            .Select(s => new
            {
                s.Id,
                s.Title,
                s.Language,
                s.SourceCount,
                s.Lead!.Source!.Domain,
                s.Lead.PublishedAt,
                s.Lead.PublishedOffset,
                s.Lead.TextId,
            })
            .ToListAsync(cancel);
        var texts = found.Select(s => s.TextId).OfType<long>().ToList();
        var takeaways = (
            await (
                from t in db.Set<Takeaway>().AsNoTracking()
                join d in db.Shown() on t.DigestId equals d.Id
                where texts.Contains(d.TextId) && t.Position < Fuller
                orderby d.Id descending, t.Position
                select new
                {
                    d.TextId,
                    t.DigestId,
                    t.Text,
                }
            ).ToListAsync(cancel)
        ).ToLookup(t => t.TextId);
        return
        [
            .. found.Select(
                (s, position) =>
                    new EditionStory
                    {
                        Position = position,
                        StoryId = s.Id,
                        Title = s.Title,
                        Domain = s.Domain,
                        OtherSources = Math.Max(0, s.SourceCount - 1),
                        PublishedAt = s.PublishedAt,
                        PublishedOffset = s.PublishedOffset,
                        Language = s.Language,
                        Takeaways = s.TextId is { } text
                            ? string.Join(
                                '\n',
                                takeaways[text]
                                    .Where(t => t.DigestId == takeaways[text].First().DigestId)
                                    .Take(position < Fuller ? 3 : 2)
                                    .Select(t => t.Text.ReplaceLineEndings(" "))
                            )
                            : "",
                    }
            ),
        ];
    }

    private static IQueryable<Story> Narrow(
        PithDb db,
        IQueryable<Story> stories,
        EditionSubject subject
    ) =>
        subject switch
        {
            { Kind: EditionKind.Topic, TopicId: var topic } => stories.Where(s =>
                s.Topics.Any(t => t.TopicId == topic)
            ),
            { Kind: EditionKind.Own, MemberId: { } member } => stories
                .FollowedBy(db, member)
                .Without(db, new StoryFilter(MemberId: member)),
            _ => stories,
        };
}
