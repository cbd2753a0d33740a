using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Community;

/// <summary>What a member did with some stories.</summary>
public sealed record StoryMarks(
    IReadOnlySet<long> Voted,
    IReadOnlyDictionary<long, long> Saved,
    MemberChoices Choices
)
{
    /// <summary>Reads them for who is signed in; null for a visitor. On a context of its own: parts of a page ask at once.</summary>
    public static async Task<StoryMarks?> Read(
        IDbContextFactory<PithDb> databases,
        ClaimsPrincipal user,
        IReadOnlyCollection<long> stories,
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
            await Voting.Of(db, member, stories, cancel),
            await Saving.Of(db, member, stories, cancel),
            await MemberChoices.Read(db, member, cancel)
        );
    }
}
