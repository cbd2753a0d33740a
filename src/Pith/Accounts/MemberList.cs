using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>One member in a list for who looks after them.</summary>
public sealed record MemberRow(long Id, string Name, string Mail, string? Role, long JoinedAt);

/// <summary>The members, for who looks after them.</summary>
public static class MemberList
{
    /// <summary>All members, by name.</summary>
    public static async Task<IReadOnlyList<MemberRow>> Read(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Member>()
            .AsNoTracking()
            .OrderBy(m => m.NormalizedUserName)
            .Select(m => new MemberRow(
                m.Id,
                m.UserName ?? "",
                m.Email ?? "",
                MemberRoles
                    .All(db)
                    .Where(r => r.MemberId == m.Id)
                    .Select(r => r.Role)
                    .FirstOrDefault(),
                m.JoinedAt
            ))
            .ToListAsync(cancel);
    }

    /// <summary>The id of the member with a name; null where there is none.</summary>
    public static async Task<long?> IdOf(PithDb db, string name, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(name);
        var normal = MailRules.Normal(name);
        return await db.Set<Member>()
            .Where(m => m.NormalizedUserName == normal)
            .Select(m => (long?)m.Id)
            .SingleOrDefaultAsync(cancel);
    }
}
