using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Community;

/// <summary>Members fold away what others write, by author or by thread.</summary>
public static class Muting
{
    /// <summary>Mutes another member, or hears them again. False where there is no such other member.</summary>
    public static async Task<bool> Member(
        PithDb db,
        long member,
        long muted,
        bool isMuted,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!isMuted)
        {
            await db.Set<MemberMute>()
                .Where(m => m.MemberId == member && m.MutedId == muted)
                .ExecuteDeleteAsync(cancel);
            return true;
        }

        if (
            member == muted
            || !await db.Set<Pith.Accounts.Member>().AnyAsync(m => m.Id == muted, cancel)
        )
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "MemberMute"("MemberId", "MutedId", "At") VALUES ({member}, {muted}, {now}) ON CONFLICT DO NOTHING""",
            cancel
        );
        return true;
    }

    /// <summary>Mutes the thread that a comment stands in, or hears it again. False where there is none.</summary>
    public static async Task<bool> Thread(
        PithDb db,
        long member,
        long comment,
        bool isMuted,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var root = await db.Set<Comment>()
            .Where(c => c.Id == comment)
            .Select(c => (long?)(c.RootId ?? c.Id))
            .SingleOrDefaultAsync(cancel);
        if (root is not { } thread)
        {
            return false;
        }

        if (isMuted)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ThreadMute"("MemberId", "CommentId", "At") VALUES ({member}, {thread}, {now}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
        else
        {
            await db.Set<ThreadMute>()
                .Where(m => m.MemberId == member && m.CommentId == thread)
                .ExecuteDeleteAsync(cancel);
        }

        return true;
    }
}
