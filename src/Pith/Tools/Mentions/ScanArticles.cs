using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Stories;

namespace Pith.Tools;

/// <summary>
/// Looks through older articles for the names of tools that are new, or whose names changed: the newest first, some at a
/// time, each time one transaction that also remembers how far it came.
/// </summary>
public sealed class ScanArticles(IDbContextFactory<PithDb> databases)
{
    /// <summary>Articles that one step looks through: a few hundred milliseconds.</summary>
    public const int AtOnce = 50;

    /// <summary>Does one step; gives the stories that changed, null where nothing was left to do.</summary>
    public async Task<IReadOnlyCollection<long>?> Run(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ToolNames.Hold(db, cancel);
        if (await db.Set<Tool>().MaxAsync(t => t.ScanBelow, cancel) is not { } below)
        {
            return null;
        }

        var articles = await (
            from a in db.Set<Article>().AsNoTracking()
            where a.Id < below && a.Step == ArticleStep.Done
            join t in db.Set<ArticleText>().AsNoTracking() on a.TextId equals t.Id
            orderby a.Id descending
            select new
            {
                a.Id,
                a.Title,
                Text = t,
            }
        )
            .Take(AtOnce)
            .ToListAsync(cancel);
        var lowest = articles.Count == AtOnce ? articles[^1].Id : (long?)null;
        var due = db.Set<Tool>()
            .Where(t => t.ScanBelow != null && (lowest == null || t.ScanBelow > lowest));
        var tools = await due.Select(t => t.Id).ToListAsync(cancel);
        var matcher = await ToolMentions.MatcherOf(due, cancel);
        var ids = articles.ConvertAll(a => a.Id);
        var before = await db.Set<ToolMention>()
            .Where(m => ids.Contains(m.ArticleId) && tools.Contains(m.ToolId))
            .Select(m => m.ArticleId)
            .Distinct()
            .ToListAsync(cancel);
        var found = articles
            .SelectMany(a => ToolMentions.Read(matcher, a.Id, a.Title, a.Text))
            .ToList();
        var touched = before.Union(found.Select(m => m.ArticleId)).ToList();
        var stories = await db.Set<StoryArticle>()
            .Where(s => touched.Contains(s.ArticleId))
            .Select(s => s.StoryId)
            .Distinct()
            .OrderBy(s => s)
            .ToListAsync(cancel);
        foreach (var story in stories)
        {
            // The story's row first, as placing and joining do.
            await StoryCounts.Add(db, story, votes: 0, comments: 0, cancel);
        }

        await db.Set<ToolMention>()
            .Where(m => ids.Contains(m.ArticleId) && tools.Contains(m.ToolId))
            .ExecuteDeleteAsync(cancel);
        foreach (var mention in found)
        {
            await ToolMentions.Write(db, mention, cancel);
        }

        foreach (var story in stories)
        {
            await ToolMentions.Refresh(db, story, cancel);
        }

        await due.ExecuteUpdateAsync(t => t.SetProperty(x => x.ScanBelow, lowest), cancel);
        await transaction.CommitAsync(cancel);
        return stories;
    }
}
