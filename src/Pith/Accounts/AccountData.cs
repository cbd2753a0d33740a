using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>What accounts themselves keep of a member.</summary>
internal sealed class AccountData : IMemberData
{
    public async Task Export(MemberExport export, CancellationToken cancel)
    {
        var (db, id) = (export.Db, export.MemberId);
        var member = await db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == id, cancel);
        var passkeys = await db.Set<IdentityUserPasskey<long>>()
            .AsNoTracking()
            .Where(p => p.UserId == id)
            .ToListAsync(cancel);
        var sessions = await db.Set<Session>()
            .Where(s => s.MemberId == id)
            .OrderBy(s => s.StartedAt)
            .Select(s => new
            {
                s.Browser,
                s.StartedAt,
                s.SeenAt,
            })
            .ToListAsync(cancel);
        export.Part(
            "account",
            new
            {
                Name = member.UserName,
                member.DisplayName,
                Mail = member.Email,
                MailConfirmed = member.EmailConfirmed,
                Joined = Instants.At(member.JoinedAt),
                Role = await MemberRoles
                    .All(db)
                    .Where(r => r.MemberId == id)
                    .Select(r => r.Role)
                    .SingleOrDefaultAsync(cancel),
                Shows = new
                {
                    Joined = member.ShowsJoined,
                    Comments = member.ShowsComments,
                    Lists = member.ShowsLists,
                },
                HasPassword = member.PasswordHash is not null,
                TwoFactor = member.TwoFactorEnabled,
                Passkeys = passkeys.Select(p => new { p.Data.Name, Made = p.Data.CreatedAt }),
                Sessions = sessions.Select(s => new
                {
                    s.Browser,
                    Started = Instants.At(s.StartedAt),
                    LastSeen = Instants.At(s.SeenAt),
                }),
            }
        );
    }

    /// <summary>Sessions, passkeys, codes and roles go with the member's row; their names stay reserved, as hashes of nobody.</summary>
    public async Task<IReadOnlyCollection<string>> Erase(
        MemberErasure erasure,
        CancellationToken cancel
    )
    {
        await erasure
            .Db.Set<SignInStep>()
            .Where(s => s.MemberId == erasure.MemberId)
            .ExecuteDeleteAsync(cancel);
        return [];
    }
}
