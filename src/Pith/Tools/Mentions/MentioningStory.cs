using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;
using Pith.Stories;

namespace Pith.Tools;

/// <summary>A story that mentions a tool, with the sentence that does so.</summary>
/// <param name="Quote">Null where the title alone names it, or the publisher does not want its text shown.</param>
public sealed record MentioningStory(
    StoryRow Story,
    string ArticleTitle,
    string Address,
    string Domain,
    DateTimeOffset Published,
    string Language,
    MentionQuote? Quote
);

/// <summary>Stories that mention a tool, the newest first.</summary>
internal static class MentioningStories
{
    /// <summary>Stories on one page.</summary>
    public const int PageSize = 10;

    public static IQueryable<Story> Of(PithDb db, long tool) =>
        from m in db.Set<ToolStory>()
        where m.ToolId == tool
        join s in db.Set<Story>() on m.StoryId equals s.Id
        where s.HiddenAt == null
        orderby s.PublishedAt descending, s.Id descending
        select s;

    public static async Task<IReadOnlyList<MentioningStory>> Read(
        PithDb db,
        long tool,
        int page,
        CancellationToken cancel
    )
    {
        var ids = await Of(db, tool)
            .Select(s => s.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        var rows = await StoryList.Of(db, ids, cancel);
        var mentions = await (
            from m in db.Set<ToolMention>().AsNoTracking()
            where m.ToolId == tool
            join place in db.Set<StoryArticle>() on m.ArticleId equals place.ArticleId
            where ids.Contains(place.StoryId)
            join story in db.Set<Story>() on place.StoryId equals story.Id
            join article in db.Set<Article>() on m.ArticleId equals article.Id
            join source in db.Set<Source>() on article.SourceId equals source.Id
            select new
            {
                place.StoryId,
                Mention = m,
                Article = article,
                source.Domain,
                MayQuote = m.End > 0 && !article.NoSnippet && article.MaxSnippet == null,
                IsLead = story.LeadId == article.Id,
                IsCopy = place.CopyOfId != null,
            }
        ).ToListAsync(cancel);
        var best = mentions
            .GroupBy(m => m.StoryId)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.OrderByDescending(m => m.MayQuote)
                        .ThenByDescending(m => m.IsLead)
                        .ThenBy(m => m.IsCopy)
                        .ThenBy(m => m.Article.PublishedAt)
                        .First()
            );
        var texts = best.Values.Where(m => m.MayQuote).Select(m => m.Mention.TextId).ToList();
        var contents = await db.Set<ArticleText>()
            .AsNoTracking()
            .Where(t => texts.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancel);
        return
        [
            .. rows.Where(r => best.ContainsKey(r.Id))
                .Select(r =>
                {
                    var (m, a) = (best[r.Id].Mention, best[r.Id].Article);
                    return new MentioningStory(
                        r,
                        a.Title,
                        a.Address,
                        best[r.Id].Domain,
                        Instants.At(a.PublishedAt, a.PublishedOffset),
                        a.Language,
                        contents.GetValueOrDefault(m.TextId) is { } text
                            ? MentionQuote.Of(text, m.Start, m.End)
                            : null
                    );
                }),
        ];
    }
}
