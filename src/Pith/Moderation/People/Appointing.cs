using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>
/// Owners give and take every role, editors that of a moderator; nobody changes their own, so that there is always an owner.
/// </summary>
public sealed class Appointing(
    IDbContextFactory<PithDb> databases,
    ActMail mail,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>Gives a role out of <see cref="Roles.All"/>, or none (empty), in place of what the member has.</summary>
    public async Task<ActOutcome> Give(
        long actor,
        long member,
        string? role,
        string? typed,
        CancellationToken cancel
    )
    {
        var reason = ModerationWords.CleanLine(typed);
        if (ModerationWords.Trouble(reason, Act.LongestReason) is { } why)
        {
            return ActOutcome.No(why);
        }

        role ??= "";
        if (role.Length > 0 && !Roles.All.Contains(role))
        {
            return ActOutcome.No(Words.NoSuchRole);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.Now();
        await Hold(db, cancel);
        var before = await RoleOf(db, member, cancel);
        if (await Forbidden(db, actor, member, before, role, now, cancel) is { } forbidden)
        {
            return ActOutcome.No(forbidden);
        }

        if (before == role)
        {
            return ActOutcome.No(Words.DoneAlready);
        }

        if (!await db.Set<Member>().AnyAsync(m => m.Id == member, cancel))
        {
            return ActOutcome.No(Words.GoneTarget);
        }

        await MemberRoles.Set(db, member, role.Length > 0 ? role : null, cancel);
        var act = new Act
        {
            At = now,
            ActorId = actor,
            Kind = ActKind.Role,
            TargetKind = TargetKind.Member,
            TargetId = member,
            MemberId = member,
            Reason = reason,
            Role = role,
            RoleBefore = before,
        };
        db.Add(act);
        await db.SaveChangesAsync(cancel);
        await mail.Tell(db, act, cancel);
        await transaction.CommitAsync(cancel);
        await pages.Drop(cancel, ModerationTags.Log, PageCache.OfMember(member));
        return ActOutcome.Done(act.Id);
    }

    /// <summary>Gives back the role that an act changed, in the caller's transaction; says why where that cannot be.</summary>
    internal static async Task<string?> Return(
        PithDb db,
        long actor,
        Act was,
        long now,
        CancellationToken cancel
    )
    {
        await Hold(db, cancel);
        var role = await RoleOf(db, was.TargetId, cancel);
        var back = was.RoleBefore ?? "";
        if (await Forbidden(db, actor, was.TargetId, role, back, now, cancel) is { } forbidden)
        {
            return forbidden;
        }

        if (role != was.Role)
        {
            return Words.RoleChangedSince;
        }

        if (await db.Set<Member>().AnyAsync(m => m.Id == was.TargetId, cancel))
        {
            await MemberRoles.Set(db, was.TargetId, back.Length > 0 ? back : null, cancel);
        }

        return null;
    }

    /// <summary>Changes of roles wait for each other: two owners who dismiss each other at once would leave none.</summary>
    private static Task<int> Hold(PithDb db, CancellationToken cancel) =>
        db.Set<IdentityRole<long>>()
            .Where(r => r.Name == Roles.Owner)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.ConcurrencyStamp, x => x.ConcurrencyStamp),
                cancel
            );

    private static async Task<string> RoleOf(PithDb db, long member, CancellationToken cancel) =>
        await MemberRoles
            .All(db)
            .Where(r => r.MemberId == member)
            .Select(r => r.Role)
            .FirstOrDefaultAsync(cancel)
        ?? "";

    private static async Task<string?> Forbidden(
        PithDb db,
        long actor,
        long member,
        string from,
        string to,
        long now,
        CancellationToken cancel
    )
    {
        var rank = await MemberRoles.RankOf(db, actor, cancel);
        var editor = Roles.RankOf(Roles.Editor);
        return rank < editor || !await db.Acting(actor, now).AnyAsync(cancel) ? Words.NotYours
            : actor == member ? Words.NotOnYourself
            : rank == editor && Math.Max(Roles.RankOf(from), Roles.RankOf(to)) >= editor
                ? Words.OwnersOnly
            : null;
    }
}
