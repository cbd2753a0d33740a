using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Stories;

namespace Pith.Moderation;

/// <summary>A takeaway that somebody doubts, with the sentences behind it.</summary>
/// <param name="MayQuote">Whether the publisher lets sentences be shown.</param>
public sealed record DoubtedTakeaway(
    long Id,
    string Text,
    bool IsWithdrawn,
    IReadOnlyList<string> Evidence,
    string Address,
    bool MayQuote,
    long StoryId,
    string StoryTitle,
    string StoryPath
)
{
    /// <summary>Reads one that a story which is shown has; null where there is none such.</summary>
    public static async Task<DoubtedTakeaway?> Read(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = await (
            from t in db.Set<Takeaway>().IgnoreQueryFilters().AsNoTracking()
            where t.Id == id
            join d in db.Set<StoredDigest>() on t.DigestId equals d.Id
            join text in db.Set<ArticleText>() on d.TextId equals text.Id
            join a in db.Set<Article>() on text.ArticleId equals a.Id
            join sa in db.Set<StoryArticle>() on a.Id equals sa.ArticleId
            join s in db.Set<Story>() on sa.StoryId equals s.Id
            where s.HiddenAt == null
            select new
            {
                Takeaway = t,
                text.Content,
                a.Address,
                a.NoSnippet,
                a.MaxSnippet,
                s.Id,
                s.Title,
                s.Slug,
            }
        ).SingleOrDefaultAsync(cancel);
        return row is null
            ? null
            : new(
                id,
                row.Takeaway.Text,
                row.Takeaway.WithdrawnAt is not null,
                [.. row.Takeaway.Evidence.Spans.Select(s => s.Of(row.Content))],
                row.Address,
                !row.NoSnippet && row.MaxSnippet is null,
                row.Id,
                row.Title,
                Stories.StoryPath.Of(row.Id, row.Slug)
            );
    }
}
