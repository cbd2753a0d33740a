using Pith.Accounts;
using Pith.Data;

namespace Pith.Tests.Community;

/// <summary>Members for tests of data.</summary>
internal static class Crowd
{
    /// <summary>Adds a member; gives their id.</summary>
    public static async Task<long> Join(PithDb db, string name)
    {
        var member = new Member
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            JoinedAt = 1,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(member);
        await db.SaveChangesAsync();
        return member.Id;
    }
}
