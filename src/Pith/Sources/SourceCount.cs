using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;

namespace Pith.Sources;

/// <summary>A source with the number of its articles and the instant of its newest.</summary>
public sealed record SourceCount(string Domain, string Name, int Articles, long? Newest)
{
    /// <summary>All sources, those with most articles first.</summary>
    public static async Task<IReadOnlyList<SourceCount>> All(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sources = await (
            from s in db.Set<Source>().AsNoTracking()
            select new SourceCount(
                s.Domain,
                s.Name,
                db.Set<Article>().Count(a => a.SourceId == s.Id),
                db.Set<Article>().Where(a => a.SourceId == s.Id).Max(a => (long?)a.PublishedAt)
            )
        ).ToListAsync(cancel);
        return
        [
            .. sources
                .OrderByDescending(s => s.Articles)
                .ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
