using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>Who has which role; a member has one at the most.</summary>
public static class MemberRoles
{
    /// <summary>Gives a member a role out of <see cref="Roles.All"/>, in place of any other; null takes it away. Holds from their next request on.</summary>
    public static async Task Set(PithDb db, long memberId, string? role, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Set<IdentityUserRole<long>>()
            .Where(r => r.UserId == memberId)
            .ExecuteDeleteAsync(cancel);
        if (role is not null)
        {
            var id = await db.Set<IdentityRole<long>>()
                .Where(r => r.Name == role)
                .Select(r => r.Id)
                .SingleAsync(cancel);
            db.Add(new IdentityUserRole<long> { UserId = memberId, RoleId = id });
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>How far a member's role reaches: 0 for none, 1 for a moderator, 2 for an editor, 3 for an owner.</summary>
    public static async Task<int> RankOf(PithDb db, long memberId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var role = await All(db)
            .Where(r => r.MemberId == memberId)
            .Select(r => r.Role)
            .FirstOrDefaultAsync(cancel);
        return Roles.RankOf(role);
    }

    /// <summary>The role of each of some members who have one.</summary>
    public static IQueryable<MemberRole> All(PithDb db) =>
        db.Set<IdentityUserRole<long>>()
            .Join(
                db.Set<IdentityRole<long>>(),
                r => r.RoleId,
                r => r.Id,
                (user, role) => new MemberRole { MemberId = user.UserId, Role = role.Name! }
            );
}

/// <summary>A member's role.</summary>
public sealed class MemberRole
{
    public long MemberId { get; init; }

    public string Role { get; init; } = "";
}
