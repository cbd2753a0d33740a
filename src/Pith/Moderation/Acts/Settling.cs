using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;

namespace Pith.Moderation;

/// <summary>
/// Brings what an act is about into the state that the acts which stand call for. Everything is worked out anew from all of
/// them, so that it does not matter in which order acts came and were undone.
/// </summary>
internal static class Settling
{
    /// <summary>Keeps others who would act on the same thing waiting until the caller's transaction ends. False where it is not there.</summary>
    public static async Task<bool> Hold(PithDb db, Target on, CancellationToken cancel)
    {
        switch (on.Kind)
        {
            case TargetKind.Comment:
                var about = await db.Set<Comment>()
                    .Where(c => c.Id == on.Id)
                    .Select(c => new { c.StoryId })
                    .SingleOrDefaultAsync(cancel);
                if (about?.StoryId is { } story)
                {
                    // The story's row first, as writing does.
                    await StoryCounts.Add(db, story, votes: 0, comments: 0, cancel);
                }

                return await db.Set<Comment>()
                        .Where(c => c.Id == on.Id)
                        .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, x => x.State), cancel)
                    == 1;
            case TargetKind.Member:
                return await db.Set<Member>()
                        .Where(m => m.Id == on.Id)
                        .ExecuteUpdateAsync(
                            m => m.SetProperty(x => x.SuspendedUntil, x => x.SuspendedUntil),
                            cancel
                        ) == 1;
            case TargetKind.Story:
                return await StoryCounts.Add(db, on.Id, votes: 0, comments: 0, cancel) == 1;
            default:
                return await db.Set<Tool>()
                        .Where(t => t.Id == on.Id)
                        .ExecuteUpdateAsync(
                            t => t.SetProperty(x => x.HiddenAt, x => x.HiddenAt),
                            cancel
                        ) == 1;
        }
    }

    /// <summary>Settles it; the caller's transaction holds it.</summary>
    public static async Task Settle(PithDb db, Target on, long now, CancellationToken cancel)
    {
        var standing = await Standing(db, on).ToListAsync(cancel);
        bool Has(ActKind kind) => standing.Exists(a => a.Kind == kind);
        long? hiddenAt = Has(ActKind.Hide) ? now : null;
        switch (on.Kind)
        {
            case TargetKind.Comment:
                await SettleComment(
                    db,
                    on.Id,
                    Has(ActKind.Remove) ? CommentState.Removed
                        : Has(ActKind.Hide) ? CommentState.Hidden
                        : CommentState.Shown,
                    cancel
                );
                break;
            case TargetKind.Member:
                var until = standing.Where(a => a.Kind == ActKind.Suspend).Max(a => a.Until);
                await db.Set<Member>()
                    .Where(m => m.Id == on.Id)
                    .ExecuteUpdateAsync(m => m.SetProperty(x => x.SuspendedUntil, until), cancel);
                break;
            case TargetKind.Story:
                await db.Set<Story>()
                    .Where(s => s.Id == on.Id && s.HiddenAt == null != (hiddenAt == null))
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.HiddenAt, hiddenAt), cancel);
                break;
            default:
                await db.Set<Tool>()
                    .Where(t => t.Id == on.Id && t.HiddenAt == null != (hiddenAt == null))
                    .ExecuteUpdateAsync(t => t.SetProperty(x => x.HiddenAt, hiddenAt), cancel);
                break;
        }

        await SettleLock(db, on, Has(ActKind.Lock), now, cancel);
    }

    /// <summary>The acts on something that stand.</summary>
    public static IQueryable<Act> Standing(PithDb db, Target on) =>
        db.Set<Act>()
            .AsNoTracking()
            .Where(a =>
                a.TargetKind == on.Kind
                && a.TargetId == on.Id
                && a.Kind != ActKind.Undo
                && !db.Set<Act>().Any(u => u.UndoesId == a.Id)
            );

    private static async Task SettleComment(
        PithDb db,
        long comment,
        CommentState to,
        CancellationToken cancel
    )
    {
        var from = await db.Set<Comment>()
            .Where(c => c.Id == comment)
            .Select(c => c.State)
            .SingleAsync(cancel);
        // What its author took away stays away; what waits does so until it is approved or hidden.
        var stays =
            from == to
            || from == CommentState.Deleted
            || from == CommentState.Held && to == CommentState.Shown;
        if (!stays)
        {
            await CommentStates.Move(db, comment, from, to, cancel);
        }
    }

    private static async Task SettleLock(
        PithDb db,
        Target on,
        bool isLocked,
        long now,
        CancellationToken cancel
    )
    {
        long? Only(TargetKind kind) => on.Kind == kind ? on.Id : null;
        var (story, tool, comment) = (
            Only(TargetKind.Story),
            Only(TargetKind.Tool),
            Only(TargetKind.Comment)
        );
        if (on.Kind == TargetKind.Member)
        {
            return;
        }

        if (isLocked)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ThreadLock"("StoryId", "ToolId", "CommentId", "At") VALUES ({story}, {tool}, {comment}, {now}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
        else
        {
            await db.Set<ThreadLock>()
                .Where(l => l.StoryId == story && l.ToolId == tool && l.CommentId == comment)
                .ExecuteDeleteAsync(cancel);
        }
    }
}
