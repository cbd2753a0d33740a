using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>Members whom a moderator suspended read, save and leave as before; they do nothing that others see.</summary>
public static class Suspension
{
    /// <summary>The member, where they may act; nothing where they are suspended or are no member. Commands filter by it.</summary>
    public static IQueryable<Member> Acting(this PithDb db, long member, long now)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Member>()
            .Where(m => m.Id == member && (m.SuspendedUntil == null || m.SuspendedUntil <= now));
    }

    /// <summary>Until when a member is suspended; null where they are not.</summary>
    public static async Task<long?> Until(
        PithDb db,
        long member,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Member>()
            .Where(m => m.Id == member && m.SuspendedUntil > now)
            .Select(m => m.SuspendedUntil)
            .SingleOrDefaultAsync(cancel);
    }
}
