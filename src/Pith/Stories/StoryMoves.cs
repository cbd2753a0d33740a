using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Community;
using Pith.Data;

namespace Pith.Stories;

/// <summary>
/// Joins stories and parts them. The caller holds the transaction, refreshes the stories named in the answer, and saves.
/// Votes, comments and saves belong to the story: on a join they follow it, on a parting they stay.
/// </summary>
public static class StoryMoves
{
    /// <summary>Joins two stories: the older id survives, the other redirects to it. Gives the survivor's id.</summary>
    public static async Task<long> Join(PithDb db, long one, long other, CancellationToken cancel)
    {
        var (survivor, gone) = (Math.Min(one, other), Math.Max(one, other));
        // Keeps votes and comments out until the end: they begin with the story's row.
        await StoryCounts.Add(db, survivor, votes: 0, comments: 0, cancel);
        await StoryCounts.Add(db, gone, votes: 0, comments: 0, cancel);
        await db.Set<StoryArticle>()
            .Where(a => a.StoryId == gone)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.StoryId, survivor), cancel);
        await db.Set<StoryRedirect>()
            .Where(r => r.StoryId == gone)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.StoryId, survivor), cancel);
        var into = await db.Set<Story>().SingleAsync(s => s.Id == survivor, cancel);
        var from = await db.Set<Story>().SingleAsync(s => s.Id == gone, cancel);
        into.PinnedAt ??= from.PinnedAt;
        (into.VoteCount, into.CommentCount) = await CommunityMoves.Join(db, gone, survivor, cancel);
        await db.Set<Story>().Where(s => s.Id == gone).ExecuteDeleteAsync(cancel);
        db.Entry(from).State = EntityState.Detached;
        db.Add(new StoryRedirect { FromId = gone, StoryId = survivor });
        await db.SaveChangesAsync(cancel);
        return survivor;
    }

    /// <summary>
    /// Moves articles out of a story, into another or a new one. The id stays with the story's first article: where that one
    /// is among those that would begin a new story, the rest moves instead. Gives the id of the other story.
    /// </summary>
    public static async Task<long> Part(
        PithDb db,
        long story,
        IReadOnlyCollection<long> articles,
        long? into,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        var members = await db.Set<StoryArticle>()
            .Where(a => a.StoryId == story)
            .OrderBy(a => a.AddedAt)
            .ThenBy(a => a.ArticleId)
            .ToListAsync(cancel);
        var leaving = members.Where(m => articles.Contains(m.ArticleId)).ToList();
        if (leaving.Count == 0 || leaving.Count == members.Count)
        {
            throw new InvalidOperationException(
                $"Parting story {story} would leave nothing on one side."
            );
        }

        if (into is null && leaving.Contains(members[0]))
        {
            leaving = [.. members.Except(leaving)];
        }

        var first = leaving[0].ArticleId;
        var target =
            into
            ?? await Begin(
                db,
                await db.Set<Article>().SingleAsync(a => a.Id == first, cancel),
                now,
                cancel
            );
        foreach (var member in leaving)
        {
            member.StoryId = target;
            member.CopyOfId =
                member.CopyOfId is { } original && leaving.Exists(m => m.ArticleId == original)
                    ? original
                    : null;
        }

        await db.SaveChangesAsync(cancel);
        return target;
    }

    /// <summary>Begins a story with one article; gives its id.</summary>
    public static async Task<long> Begin(
        PithDb db,
        Article article,
        long now,
        CancellationToken cancel
    )
    {
        var story = new Story
        {
            Title = article.Title,
            Slug = Slug.Of(article.Title),
            LeadId = article.Id,
            Language = article.Language,
            CreatedAt = now,
            PublishedAt = article.PublishedAt,
            NewestAt = article.PublishedAt,
        };
        db.Add(story);
        await db.SaveChangesAsync(cancel);
        return story.Id;
    }
}
