using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Stories;

/// <summary>Brings what a story says of itself in line with its articles: lead, title, dates, counts, topics, standing; that its articles are to be compared.</summary>
public static class StoryRefresh
{
    /// <summary>Refreshes one story; the caller saves.</summary>
    public static async Task Run(
        PithDb db,
        Story story,
        TopicMatching topics,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(story);
        ArgumentNullException.ThrowIfNull(topics);
        var members = await (
            from m in db.Set<StoryArticle>()
            where m.StoryId == story.Id
            join a in db.Set<Article>().Include(a => a.Source) on m.ArticleId equals a.Id
            join t in db.Set<ArticleText>() on a.TextId equals t.Id
            select new
            {
                Article = a,
                Text = t,
                m.CopyOfId,
                HasDigest = db.Set<Takeaway>()
                    .Any(x =>
                        db.Set<StoredDigest>().Any(d => d.Id == x.DigestId && d.TextId == t.Id)
                    ),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        story.LeadId = LeadChoice.Of([
            .. members.Select(m => new LeadCandidate(
                m.Article.Id,
                m.CopyOfId is not null,
                m.HasDigest && !m.Article.NoSnippet,
                m.Article.IsPaywalled,
                m.Article.Source!.Weight,
                m.Text.Content.Length,
                m.Article.PublishedAt
            )),
        ]);
        var lead = members.Single(m => m.Article.Id == story.LeadId);
        story.Title = lead.Article.Title;
        story.Slug = Slug.Of(story.Title);
        story.PublishedAt = members.Min(m => m.Article.PublishedAt);
        story.NewestAt = members.Max(m => m.Article.PublishedAt);
        if (members.Count > 1 || story.ArticleCount > 1)
        {
            story.CompareAt = now;
        }

        story.ArticleCount = members.Count;
        story.SourceCount = members
            .Where(m => m.CopyOfId is null)
            .Select(m => m.Article.SourceId)
            .Distinct()
            .Count();
        story.Standing = Standing.Of(
            story.SourceCount,
            story.VoteCount,
            story.CommentCount,
            story.NewestAt
        );
        story.ChangedAt = now;
        await ToolMentions.Refresh(db, story.Id, cancel);
        await SetTopics(
            db,
            story,
            topics.Match(lead.Article.Title, lead.Text.Content, story.Language),
            cancel
        );
    }

    private static async Task SetTopics(
        PithDb db,
        Story story,
        IReadOnlyList<(long TopicId, double Score)> wanted,
        CancellationToken cancel
    )
    {
        var set = await db.Set<StoryTopic>().Where(t => t.StoryId == story.Id).ToListAsync(cancel);
        db.RemoveRange(set.Where(t => wanted.All(w => w.TopicId != t.TopicId)));
        foreach (var (topic, score) in wanted)
        {
            if (set.Find(t => t.TopicId == topic) is { } known)
            {
                known.Score = score;
            }
            else
            {
                db.Add(
                    new StoryTopic
                    {
                        StoryId = story.Id,
                        TopicId = topic,
                        Score = score,
                    }
                );
            }
        }
    }
}
