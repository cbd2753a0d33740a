using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;

namespace Pith.Tools;

/// <summary>Keeps which articles, and so which stories, name which tools.</summary>
public sealed class ToolMentions
{
    private (long Version, ToolMatcher Matcher)? kept;

    /// <summary>Puts what an article's text names in place of what was kept for it; the caller's transaction holds.</summary>
    public async Task Put(PithDb db, Article article, ArticleText text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(text);
        var found = Read(await Matcher(db, cancel), article.Id, article.Title, text);
        var tools = found.Select(f => f.ToolId).ToList();
        await db.Set<ToolMention>()
            .Where(m => m.ArticleId == article.Id && !tools.Contains(m.ToolId))
            .ExecuteDeleteAsync(cancel);
        foreach (var mention in found)
        {
            await Write(db, mention, cancel);
        }
    }

    /// <summary>Brings what a story names in line with what its articles do; the caller's transaction holds.</summary>
    public static async Task Refresh(PithDb db, long story, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM "ToolStory" WHERE "StoryId" = {story} AND "ToolId" NOT IN (
              SELECT m."ToolId" FROM "ToolMention" AS m JOIN "StoryArticle" AS a ON a."ArticleId" = m."ArticleId" WHERE a."StoryId" = {story})
            """,
            cancel
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ToolStory"("ToolId", "StoryId")
            SELECT DISTINCT m."ToolId", a."StoryId" FROM "ToolMention" AS m JOIN "StoryArticle" AS a ON a."ArticleId" = m."ArticleId" WHERE a."StoryId" = {story}
            ON CONFLICT DO NOTHING
            """,
            cancel
        );
    }

    /// <summary>What a text and its title name.</summary>
    internal static IReadOnlyList<ToolMention> Read(
        ToolMatcher matcher,
        long article,
        string title,
        ArticleText text
    )
    {
        var inTitle = matcher.Find(title).ToDictionary(f => f.ToolId);
        var inText = matcher.Find(text.Content).ToDictionary(f => f.ToolId);
        return
        [
            .. inText
                .Keys.Union(inTitle.Keys)
                .Select(tool => new ToolMention
                {
                    ArticleId = article,
                    ToolId = tool,
                    TextId = text.Id,
                    Start = inText.GetValueOrDefault(tool)?.Start ?? 0,
                    End = inText.GetValueOrDefault(tool)?.End ?? 0,
                    InTitle = inTitle.ContainsKey(tool),
                    Times =
                        (inText.GetValueOrDefault(tool)?.Times ?? 0)
                        + (inTitle.GetValueOrDefault(tool)?.Times ?? 0),
                }),
        ];
    }

    internal static Task Write(PithDb db, ToolMention mention, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ToolMention"("ArticleId", "ToolId", "TextId", "Start", "End", "InTitle", "Times")
            VALUES ({mention.ArticleId}, {mention.ToolId}, {mention.TextId}, {mention.Start}, {mention.End}, {mention.InTitle}, {mention.Times})
            ON CONFLICT ("ArticleId", "ToolId") DO UPDATE SET "TextId" = EXCLUDED."TextId", "Start" = EXCLUDED."Start",
              "End" = EXCLUDED."End", "InTitle" = EXCLUDED."InTitle", "Times" = EXCLUDED."Times"
            """,
            cancel
        );

    /// <summary>The matcher of a set of tools.</summary>
    internal static async Task<ToolMatcher> MatcherOf(
        IQueryable<Tool> tools,
        CancellationToken cancel
    )
    {
        var named = await tools
            .AsNoTracking()
            .Where(t => t.HiddenAt == null)
            .Select(t => new
            {
                t.Id,
                t.Name,
                t.OtherNames,
                t.FoundBy,
            })
            .ToListAsync(cancel);
        return new(
            named.Select(t =>
                (t.Id, t.FoundBy.Count > 0 ? t.FoundBy : t.OtherNames.Prepend(t.Name))
            )
        );
    }

    private async Task<ToolMatcher> Matcher(PithDb db, CancellationToken cancel)
    {
        var version = await ToolNames.Hold(db, cancel);
        if (kept is not { } known || known.Version != version)
        {
            kept = known = (version, await MatcherOf(db.Set<Tool>(), cancel));
        }

        return known.Matcher;
    }
}
