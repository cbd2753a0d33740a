using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>A member as editors look after them.</summary>
public sealed record FoundMember(
    long Id,
    string Name,
    string? DisplayName,
    string? Role,
    long JoinedAt,
    long? SuspendedUntil,
    bool IsSample
);

/// <summary>Finding members.</summary>
public static class MemberSearch
{
    /// <summary>Members on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The longest that is searched for.</summary>
    public const int LongestAsked = 100;

    /// <summary>A page of members whose name or address begins so, those with a role first, and whether there is another.</summary>
    public static async Task<(IReadOnlyList<FoundMember> Members, bool HasNext)> Read(
        PithDb db,
        string? asked,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var members = db.Set<Member>().AsNoTracking();
        var start = ModerationWords.CleanLine(asked);
        if (start.Length > 0)
        {
            start = start[..Math.Min(start.Length, LongestAsked)].ToUpperInvariant();
            members = members.Where(m =>
                m.NormalizedUserName!.StartsWith(start) || m.NormalizedEmail!.StartsWith(start)
            );
        }

        var sorted = members
            .OrderBy(m => MemberRoles.All(db).Any(r => r.MemberId == m.Id) ? 0 : 1)
            .ThenBy(m => m.NormalizedUserName);
        var rows = await Found(db, sorted)
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    /// <summary>One member; null where there is none.</summary>
    public static Task<FoundMember?> One(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Found(db, db.Set<Member>().AsNoTracking().Where(m => m.Id == id))
            .SingleOrDefaultAsync(cancel);
    }

    private static IQueryable<FoundMember> Found(PithDb db, IQueryable<Member> members) =>
        members.Select(m => new FoundMember(
            m.Id,
            m.UserName!,
            m.DisplayName,
            MemberRoles.All(db).Where(r => r.MemberId == m.Id).Select(r => r.Role).FirstOrDefault(),
            m.JoinedAt,
            m.SuspendedUntil,
            m.IsSample
        ));
}
