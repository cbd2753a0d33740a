using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;

namespace Pith.Stories;

/// <summary>How far the first reading of the feeds has come.</summary>
public sealed record ReadingProgress(int Done, int Total)
{
    /// <summary>While at least a fifth of all entries is under way, which a running site never is; null otherwise.</summary>
    public static async Task<ReadingProgress?> OfFirstLoad(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var total = await db.Set<Entry>().CountAsync(cancel);
        var waiting = await db.Set<Entry>()
            .CountAsync(
                e => e.State == EntryState.ToFetch || e.State == EntryState.ToExtract,
                cancel
            );
        var inWork = await db.Set<Article>().CountAsync(a => a.Step != ArticleStep.Done, cancel);
        var open = Math.Min(total, waiting + inWork);
        return open * 5 >= total && total > 0 ? new(total - open, total) : null;
    }
}
