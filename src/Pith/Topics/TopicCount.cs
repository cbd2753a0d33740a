using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Topics;

/// <summary>A topic with the number of its stories.</summary>
public sealed record TopicCount(long Id, string Slug, string Name, string Description, int Stories)
{
    /// <summary>All topics, those with most stories first.</summary>
    public static async Task<IReadOnlyList<TopicCount>> Busiest(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var topics = await (
            from t in db.Set<Topic>().AsNoTracking()
            select new
            {
                t.Id,
                t.Slug,
                t.Name,
                t.Description,
                t.Position,
                Stories = db.Set<StoryTopic>()
                    .Count(u =>
                        u.TopicId == t.Id
                        && db.Set<Story>().Any(s => s.Id == u.StoryId && s.HiddenAt == null)
                    ),
            }
        ).ToListAsync(cancel);
        return
        [
            .. topics
                .OrderByDescending(t => t.Stories)
                .ThenBy(t => t.Position)
                .Select(t => new TopicCount(t.Id, t.Slug, t.Name, t.Description, t.Stories)),
        ];
    }
}
