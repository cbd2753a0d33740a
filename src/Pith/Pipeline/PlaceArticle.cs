using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Search;
using Pith.Stories;
using Pith.Text.Grouping;
using Pith.Topics;

namespace Pith.Pipeline;

/// <summary>Digest to story: places an article into the story it tells of, or begins one, and makes it findable.</summary>
internal sealed class PlaceArticle(
    IDbContextFactory<PithDb> databases,
    TopicMatching topics,
    TimeProvider clock
)
{
    /// <summary>Articles published within these days of the newest are compared.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(14);

    /// <summary>The index of a language's placed articles, made anew from the database.</summary>
    public async Task<StoryIndex> BuildIndex(string language, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = clock.Now() - (long)Window.TotalMilliseconds;
        var index = new StoryIndex();
        var known =
            from m in db.Set<StoryArticle>()
            join a in db.Set<Article>() on m.ArticleId equals a.Id
            join t in db.Set<ArticleText>() on a.TextId equals t.Id
            where a.Language == language && a.AddedAt >= since
            orderby a.PublishedAt
            select new
            {
                a.Id,
                m.StoryId,
                a.Title,
                t.Content,
                a.PublishedAt,
                a.PublishedOffset,
            };
        await foreach (var a in known.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            index.Add(
                GroupedArticle.Prepare(
                    a.Id,
                    a.Title,
                    a.Content,
                    language,
                    Instants.At(a.PublishedAt, a.PublishedOffset)
                ),
                a.StoryId
            );
        }

        return index;
    }

    /// <summary>Places one article; gives the story it is in, null where it was not due.</summary>
    public async Task<long?> Run(StoryIndex index, long articleId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == articleId, cancel);
        if (article is not { Step: ArticleStep.ToGroup, TextId: { } textId })
        {
            return null;
        }

        var now = clock.Now();
        var text = await db.Set<ArticleText>()
            .AsNoTracking()
            .SingleAsync(t => t.Id == textId, cancel);
        var grouped = GroupedArticle.Prepare(
            article.Id,
            article.Title,
            text.Content,
            article.Language,
            Instants.At(article.PublishedAt, article.PublishedOffset)
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var placed = await db.Set<StoryArticle>()
            .SingleOrDefaultAsync(m => m.ArticleId == articleId, cancel);
        Story story;
        if (placed is not null)
        {
            story = await db.Set<Story>().SingleAsync(s => s.Id == placed.StoryId, cancel);
        }
        else
        {
            var placement = index.Place(grouped);
            story = await StoryOf(db, placement.Story, article, now, cancel);
            db.Add(
                new StoryArticle
                {
                    ArticleId = articleId,
                    StoryId = story.Id,
                    AddedAt = now,
                    CopyOfId = placement.CopyOf,
                }
            );
        }

        article.Step = ArticleStep.Done;
        article.Attempts = 0;
        article.Failure = article.FailureDetail = null;
        await db.SaveChangesAsync(cancel);
        await StoryRefresh.Run(db, story, topics, now, cancel);
        await SearchIndex.Put(db, articleId, article.Title, text.Content, article.Language, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        index.Add(grouped, story.Id);
        return story.Id;
    }

    private static async Task<Story> StoryOf(
        PithDb db,
        long? placed,
        Article article,
        long now,
        CancellationToken cancel
    )
    {
        if (placed is { } id)
        {
            var into = await db.Set<StoryRedirect>()
                .Where(r => r.FromId == id)
                .Select(r => (long?)r.StoryId)
                .SingleOrDefaultAsync(cancel);
            if (
                await db.Set<Story>().SingleOrDefaultAsync(s => s.Id == (into ?? id), cancel) is
                { } known
            )
            {
                return known;
            }
        }

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
        return story;
    }
}
