using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Community;

/// <summary>What a member did with some tools.</summary>
public sealed record ToolMarks(
    IReadOnlySet<long> Voted,
    IReadOnlyDictionary<long, long> Saved,
    MemberChoices Choices
)
{
    /// <summary>Reads them for who is signed in; null for a visitor. On a context of its own: parts of a page ask at once.</summary>
    public static async Task<ToolMarks?> Read(
        IDbContextFactory<PithDb> databases,
        ClaimsPrincipal user,
        IReadOnlyCollection<long> tools,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        if (user.MemberId() is not { } member)
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        return new(
            (
                await db.Set<Vote>()
                    .Where(v =>
                        v.MemberId == member && v.ToolId != null && tools.Contains(v.ToolId.Value)
                    )
                    .Select(v => v.ToolId!.Value)
                    .ToListAsync(cancel)
            ).ToHashSet(),
            await Saving
                .Mine(db, member)
                .Where(s => s.ToolId != null && tools.Contains(s.ToolId.Value))
                .ToDictionaryAsync(s => s.ToolId!.Value, s => s.Id, cancel),
            await MemberChoices.Read(db, member, cancel)
        );
    }
}
