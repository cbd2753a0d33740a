using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;

namespace Pith.Community;

/// <summary>Stories as a member wants to see them.</summary>
public static class ChosenStories
{
    /// <summary>
    /// Without those of a topic that the member hides, those whose headline names a tool that they hide, and those that only hidden
    /// sources tell: what others tell too is not withheld for one of them. What <paramref name="filter"/> asks for by name stays.
    /// </summary>
    public static IQueryable<Story> Without(
        this IQueryable<Story> stories,
        PithDb db,
        StoryFilter filter
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.MemberId is not { } member)
        {
            return stories;
        }

        var (topic, source) = (filter.TopicId, filter.SourceId);
        return stories.Where(s =>
            !s.Topics.Any(t =>
                t.TopicId != topic
                && db.Set<Hide>().Any(h => h.MemberId == member && h.TopicId == t.TopicId)
            )
            && !db.Set<ToolMention>()
                .Any(m =>
                    m.ArticleId == s.LeadId
                    && m.InTitle
                    && db.Set<Hide>().Any(h => h.MemberId == member && h.ToolId == m.ToolId)
                )
            && s.Articles.Any(a =>
                a.Article!.SourceId == source
                || !db.Set<Hide>()
                    .Any(h => h.MemberId == member && h.SourceId == a.Article!.SourceId)
            )
        );
    }

    /// <summary>Those of topics and sources that the member follows, and those that mention a tool that they follow.</summary>
    public static IQueryable<Story> FollowedBy(
        this IQueryable<Story> stories,
        PithDb db,
        long member
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return stories.Where(s =>
            s.Topics.Any(t =>
                db.Set<Follow>().Any(f => f.MemberId == member && f.TopicId == t.TopicId)
            )
            || s.Articles.Any(a =>
                db.Set<Follow>().Any(f => f.MemberId == member && f.SourceId == a.Article!.SourceId)
            )
            || db.Set<ToolStory>()
                .Any(t =>
                    t.StoryId == s.Id
                    && db.Set<Follow>().Any(f => f.MemberId == member && f.ToolId == t.ToolId)
                )
        );
    }
}
