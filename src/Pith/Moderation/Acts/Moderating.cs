using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>Moderators and editors act, and undo what was done. Whether they may is asked in the transaction that does it.</summary>
public sealed class Moderating(
    IDbContextFactory<PithDb> databases,
    ActMail mail,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>Does it, closes the reports of it, and tells whom it concerns.</summary>
    public async Task<ActOutcome> Do(ActOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (reason, note) = (
            ModerationWords.CleanLine(order.Reason),
            ModerationWords.Clean(order.Note)
        );
        if (Trouble(order, reason, note) is { } why)
        {
            return ActOutcome.No(why);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var on = await Whole(db, order.Kind, order.On, cancel);
        if (!await Settling.Hold(db, on, cancel))
        {
            return ActOutcome.No(Words.GoneTarget);
        }

        var now = clock.Now();
        if (await Forbidden(db, order.ActorId, order.Kind, on, now, cancel) is { } forbidden)
        {
            return ActOutcome.No(forbidden);
        }

        if (
            order.Kind is not (ActKind.Warn or ActKind.Suspend)
            && await Settling.Standing(db, on).AnyAsync(a => a.Kind == order.Kind, cancel)
        )
        {
            return ActOutcome.No(Words.DoneAlready);
        }

        var act = new Act
        {
            At = now,
            ActorId = order.ActorId,
            Kind = order.Kind,
            TargetKind = on.Kind,
            TargetId = on.Id,
            MemberId = await Concerned(db, on, cancel),
            Reason = reason,
            Note = note,
            Until =
                order.Kind == ActKind.Suspend
                    ? now + (long)TimeSpan.FromDays(order.Days ?? 1).TotalMilliseconds
                    : null,
        };
        db.Add(act);
        await db.SaveChangesAsync(cancel);
        await Settling.Settle(db, on, now, cancel);
        await Reporting.Close(db, [order.On, on], order.ActorId, act.Id, "", now, cancel);
        await mail.Tell(db, act, cancel);
        await transaction.CommitAsync(cancel);
        await Drop(db, on, cancel);
        return ActOutcome.Done(act.Id);
    }

    /// <summary>Undoes an act; what it changed is as the acts that stand without it call for.</summary>
    public async Task<ActOutcome> Undo(
        long actor,
        long act,
        string? typed,
        CancellationToken cancel
    )
    {
        var reason = ModerationWords.CleanLine(typed);
        if (ModerationWords.Trouble(reason, Act.LongestReason) is { } why)
        {
            return ActOutcome.No(why);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (
            await db.Set<Act>()
                .AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == act && a.Kind != ActKind.Undo, cancel)
            is not { } was
        )
        {
            return ActOutcome.No(Words.GoneAct);
        }

        // What is no longer there needs no settling, and its act may still be undone.
        var isThere = await Settling.Hold(db, was.On, cancel);
        var now = clock.Now();
        var forbidden =
            was.Kind == ActKind.Role
                ? await Appointing.Return(db, actor, was, now, cancel)
                : await Forbidden(db, actor, was.Kind, was.On, now, cancel);
        if (forbidden is not null)
        {
            return ActOutcome.No(forbidden);
        }

        if (await db.Set<Act>().AnyAsync(a => a.UndoesId == act, cancel))
        {
            return ActOutcome.No(Words.UndoneAlready);
        }

        var undo = new Act
        {
            At = now,
            ActorId = actor,
            Kind = ActKind.Undo,
            TargetKind = was.TargetKind,
            TargetId = was.TargetId,
            MemberId = was.MemberId,
            Reason = reason,
            UndoesId = act,
            Role = was.RoleBefore,
            RoleBefore = was.Role,
        };
        db.Add(undo);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return ActOutcome.No(Words.UndoneAlready); // By another, in this moment.
        }

        if (was.Kind != ActKind.Role && isThere)
        {
            await Settling.Settle(db, was.On, now, cancel);
        }

        await mail.Tell(db, undo, cancel);
        await transaction.CommitAsync(cancel);
        await Drop(db, was.On, cancel);
        return ActOutcome.Done(undo.Id);
    }

    private static string? Trouble(ActOrder order, string reason, string note)
    {
        var can = order.Kind switch
        {
            ActKind.Hide => order.On.Kind != TargetKind.Member,
            ActKind.Remove => order.On.Kind == TargetKind.Comment,
            ActKind.Lock => order.On.Kind != TargetKind.Member,
            ActKind.Warn or ActKind.Suspend => order.On.Kind == TargetKind.Member,
            _ => false,
        };
        return !can ? Words.NoSuchAct
            : ModerationWords.Trouble(reason, Act.LongestReason) is { } why ? why
            : note.Length > Act.LongestNote
                ? ModerationWords.Say(Words.TooLong, Act.LongestNote, note.Length)
            : order.Kind == ActKind.Suspend && order.Days is not (>= 1 and <= ActOrder.MostDays)
                ? ModerationWords.Say(Words.DaysWrong, ActOrder.MostDays)
            : null;
    }

    /// <summary>What it is done to: a lock is a lock of the whole thread, and a story goes by its id of today.</summary>
    private static async Task<Target> Whole(
        PithDb db,
        ActKind kind,
        Target on,
        CancellationToken cancel
    )
    {
        var id = on.Kind switch
        {
            TargetKind.Comment when kind == ActKind.Lock => await db.Set<Comment>()
                .Where(c => c.Id == on.Id)
                .Select(c => c.RootId)
                .SingleOrDefaultAsync(cancel),
            TargetKind.Story => await db.Set<StoryRedirect>()
                .Where(r => r.FromId == on.Id)
                .Select(r => (long?)r.StoryId)
                .SingleOrDefaultAsync(cancel),
            _ => null,
        };
        return id is { } other ? on with { Id = other } : on;
    }

    /// <summary>
    /// Why someone may not do this, or undo it: moderators act on what members write and on members without a role, editors on
    /// stories and tools as well, and nobody on themselves or on whoever stands as high.
    /// </summary>
    private static async Task<string?> Forbidden(
        PithDb db,
        long actor,
        ActKind kind,
        Target on,
        long now,
        CancellationToken cancel
    )
    {
        var rank = await MemberRoles.RankOf(db, actor, cancel);
        if (rank == 0 || !await db.Acting(actor, now).AnyAsync(cancel))
        {
            return Words.NotYours;
        }

        if (on.Kind == TargetKind.Member)
        {
            return on.Id == actor ? Words.NotOnYourself
                : await MemberRoles.RankOf(db, on.Id, cancel) >= rank ? Words.NotOnEquals
                : null;
        }

        return
            kind == ActKind.Hide
            && on.Kind is TargetKind.Story or TargetKind.Tool
            && rank < Roles.RankOf(Roles.Editor)
            ? Words.EditorsOnly
            : null;
    }

    private static async Task<long?> Concerned(PithDb db, Target on, CancellationToken cancel) =>
        on.Kind switch
        {
            TargetKind.Member => on.Id,
            TargetKind.Comment => await db.Set<Comment>()
                .Where(c => c.Id == on.Id)
                .Select(c => c.MemberId)
                .SingleOrDefaultAsync(cancel),
            _ => null,
        };

    private async Task Drop(PithDb db, Target on, CancellationToken cancel)
    {
        List<string> tags = [ModerationTags.Log];
        var story = on.Kind switch
        {
            TargetKind.Story => on.Id,
            TargetKind.Comment => await db.Set<Comment>()
                .Where(c => c.Id == on.Id)
                .Select(c => c.StoryId)
                .SingleOrDefaultAsync(cancel),
            _ => null,
        };
        if (story is { } id)
        {
            tags.AddRange([PageCache.OfStory(id), PageCache.Lists]);
        }
        else if (on.Kind == TargetKind.Comment)
        {
            tags.Add(ToolTags.All);
        }

        if (on.Kind == TargetKind.Tool)
        {
            tags.AddRange([ToolTags.All, ToolTags.Of(on.Id), PageCache.Lists]);
        }

        if (on.Kind == TargetKind.Member)
        {
            tags.Add(PageCache.OfMember(on.Id));
        }

        await pages.Drop(cancel, tags);
    }
}
