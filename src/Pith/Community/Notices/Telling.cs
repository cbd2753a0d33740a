using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Community;

/// <summary>Tells members of replies to what they wrote: on the site.</summary>
public sealed class Telling(TimeProvider clock)
{
    /// <summary>
    /// Tells whom a comment answers, in the caller's transaction; once, however often it is called. Not those who muted its author
    /// or its thread.
    /// </summary>
    public async Task OfReply(PithDb db, long comment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var told = await (
            from c in db.Set<Comment>()
            where c.Id == comment && c.State == CommentState.Shown
            join p in db.Set<Comment>() on c.ParentId equals p.Id
            where
                p.MemberId != null
                && p.MemberId != c.MemberId
                && !db.Set<MemberMute>()
                    .Any(m => m.MemberId == p.MemberId && m.MutedId == c.MemberId)
                && !db.Set<ThreadMute>()
                    .Any(m => m.MemberId == p.MemberId && m.CommentId == c.RootId)
            select p.MemberId
        ).SingleOrDefaultAsync(cancel);
        if (told is { } member)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Notice"("MemberId", "CommentId", "At") VALUES ({member}, {comment}, {clock.Now()}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
    }
}
