using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Community;

/// <summary>What becomes of members' doings when stories are joined.</summary>
public static class CommunityMoves
{
    /// <summary>
    /// Moves votes, comments and saves of one story to another; what a member did with both counts once. The caller holds the
    /// transaction and both stories' rows. Gives the counts as they are then.
    /// </summary>
    public static async Task<(int Votes, int Comments)> Join(
        PithDb db,
        long gone,
        long survivor,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Set<Vote>()
            .Where(v =>
                v.StoryId == gone
                && !db.Set<Vote>().Any(w => w.StoryId == survivor && w.MemberId == v.MemberId)
            )
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.StoryId, (long?)survivor), cancel);
        await db.Set<Comment>()
            .Where(c => c.StoryId == gone)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.StoryId, (long?)survivor), cancel);
        await db.Set<ThreadLock>()
            .Where(l => l.StoryId == gone && !db.Set<ThreadLock>().Any(o => o.StoryId == survivor))
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.StoryId, (long?)survivor), cancel);
        await JoinSaves(db, gone, survivor, cancel);
        return (
            await db.Set<Vote>().CountAsync(v => v.StoryId == survivor, cancel),
            await db.Set<Comment>()
                .CountAsync(c => c.StoryId == survivor && c.State == CommentState.Shown, cancel)
        );
    }

    private static async Task JoinSaves(
        PithDb db,
        long gone,
        long survivor,
        CancellationToken cancel
    )
    {
        await db.Set<Save>()
            .Where(s =>
                s.StoryId == gone
                && !db.Set<Save>().Any(o => o.StoryId == survivor && o.MemberId == s.MemberId)
            )
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.StoryId, (long?)survivor), cancel);
        var both = await (
            from s in db.Set<Save>()
            where s.StoryId == gone
            join kept in db.Set<Save>() on s.MemberId equals kept.MemberId
            where kept.StoryId == survivor
            select new { From = s, Kept = kept }
        ).ToListAsync(cancel);
        foreach (var (from, kept) in both.Select(b => (b.From, b.Kept)))
        {
            if (kept.RemovedAt is not null && from.RemovedAt is null)
            {
                kept.RemovedAt = null;
            }

            if (kept.Note.Length == 0)
            {
                kept.Note = from.Note;
            }

            await db.Set<ListEntry>()
                .Where(e =>
                    e.SaveId == from.Id
                    && !db.Set<ListEntry>().Any(o => o.ListId == e.ListId && o.SaveId == kept.Id)
                )
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.SaveId, kept.Id), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await db.Set<Save>().Where(s => s.StoryId == gone).ExecuteDeleteAsync(cancel);
        foreach (var pair in both)
        {
            db.Entry(pair.From).State = EntityState.Detached;
        }
    }
}
