using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Search;
using Pith.Stories;
using Pith.Text.Grouping;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Pipeline;

/// <summary>Digest to story: places an article into the story it tells of, or begins one, makes it findable, and looks at its surroundings again.</summary>
internal sealed class PlaceArticle(
    IDbContextFactory<PithDb> databases,
    TopicMatching topics,
    ToolMentions tools,
    TimeProvider clock
)
{
    /// <summary>Articles added within these days are compared.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(14);

    /// <summary>The index of a language's placed articles, made anew from the database.</summary>
    public async Task<StoryIndex> BuildIndex(string language, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var since = clock.Now() - (long)Window.TotalMilliseconds;
        var index = new StoryIndex(language);
        var known =
            from m in db.Set<StoryArticle>()
            join a in db.Set<Article>() on m.ArticleId equals a.Id
            join t in db.Set<ArticleText>() on a.TextId equals t.Id
            where a.Language == language && a.AddedAt >= since
            orderby a.PublishedAt
            select new
            {
                Article = a,
                Text = t,
                m.StoryId,
            };
        await foreach (var k in known.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            index.Add(Prepare(k.Article, k.Text), k.StoryId);
        }

        return index;
    }

    /// <summary>Places one article; gives the stories that changed, none where it was not due.</summary>
    public async Task<IReadOnlyCollection<long>> Run(
        StoryIndex index,
        long articleId,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == articleId, cancel);
        if (article is not { Step: ArticleStep.ToGroup, TextId: { } textId })
        {
            return [];
        }

        var now = clock.Now();
        var text = await db.Set<ArticleText>()
            .AsNoTracking()
            .SingleAsync(t => t.Id == textId, cancel);
        var grouped = Prepare(article, text);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var placed = await db.Set<StoryArticle>()
            .SingleOrDefaultAsync(m => m.ArticleId == articleId, cancel);
        if (placed is null)
        {
            var placement = index.Place(grouped);
            placed = new StoryArticle
            {
                ArticleId = articleId,
                StoryId = placement.Story is { } known
                    ? await Survivor(db, known, cancel)
                    : await StoryMoves.Begin(db, article, now, cancel),
                AddedAt = now,
                CopyOfId = placement.CopyOf,
            };
            db.Add(placed);
        }

        article.Step = ArticleStep.Done;
        article.Attempts = 0;
        article.Failure = article.FailureDetail = null;
        await db.SaveChangesAsync(cancel);
        await SearchIndex.Put(db, articleId, article.Title, text.Content, article.Language, cancel);
        await tools.Put(db, article, text, cancel);
        await Refresh(db, [placed.StoryId], now, cancel);
        await transaction.CommitAsync(cancel);
        index.Add(grouped, placed.StoryId);
        return [placed.StoryId, .. await Review(index, placed.StoryId, cancel)];
    }

    /// <summary>Looks at a story and those near it with all that is known by now, and joins or parts what should be; gives the stories that changed.</summary>
    private async Task<IReadOnlyCollection<long>> Review(
        StoryIndex index,
        long story,
        CancellationToken cancel
    )
    {
        var changed = new HashSet<long>();
        foreach (var change in index.Review(story))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var now = clock.Now();
            // An earlier change of this review may have moved them: the index knows where they are now.
            var from = index.StoryOf(change.Articles[0]) ?? change.From;
            var to = change.To is { } named ? await Survivor(db, named, cancel) : (long?)null;
            if (from == to)
            {
                continue;
            }

            var members = await db.Set<StoryArticle>()
                .Where(a => a.StoryId == from)
                .Select(a => a.ArticleId)
                .ToListAsync(cancel);
            var whole = members.All(change.Articles.Contains);
            if (whole && to is null)
            {
                continue;
            }

            var left = whole
                ? await StoryMoves.Join(db, from, to!.Value, cancel)
                : await StoryMoves.Part(db, from, change.Articles, to, now, cancel);
            long[] touched = whole ? [left] : [from, left];
            await Refresh(db, touched, now, cancel);
            var homes = await db.Set<StoryArticle>()
                .AsNoTracking()
                .Where(a => touched.Contains(a.StoryId))
                .ToListAsync(cancel);
            await transaction.CommitAsync(cancel);
            foreach (var home in homes)
            {
                index.Move(home.ArticleId, home.StoryId);
            }

            changed.UnionWith([from, left]);
        }

        return changed;
    }

    private async Task Refresh(
        PithDb db,
        IReadOnlyCollection<long> stories,
        long now,
        CancellationToken cancel
    )
    {
        foreach (var id in stories)
        {
            var story = await db.Set<Story>().SingleAsync(s => s.Id == id, cancel);
            await StoryRefresh.Run(db, story, topics, now, cancel);
        }

        await db.SaveChangesAsync(cancel);
        foreach (var id in stories)
        {
            // Once more from the row itself: a vote may have come since it was read.
            await StoryCounts.Add(db, id, votes: 0, comments: 0, cancel);
        }
    }

    private static async Task<long> Survivor(PithDb db, long story, CancellationToken cancel) =>
        await db.Set<StoryRedirect>()
            .Where(r => r.FromId == story)
            .Select(r => (long?)r.StoryId)
            .SingleOrDefaultAsync(cancel)
        ?? story;

    private static GroupedArticle Prepare(Article article, ArticleText text) =>
        GroupedArticle.Prepare(
            article.Id,
            article.Title,
            text.Content,
            article.Language,
            Instants.At(article.PublishedAt, article.PublishedOffset)
        );
}
