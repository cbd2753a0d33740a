using Pith.Data;

namespace Pith.Moderation;

/// <summary>Acts, a report and answers that the demo shows; each is marked as a sample. Nobody is told of them.</summary>
public static class SampleActs
{
    /// <summary>Adds an act and brings what it is about into its state; undone where <paramref name="undoneBecause"/> is given.</summary>
    public static async Task Add(
        PithDb db,
        Act act,
        string? undoneBecause,
        long undoneAt,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(act);
        db.Add(act);
        await db.SaveChangesAsync(cancel);
        if (undoneBecause is not null)
        {
            db.Add(
                new Act
                {
                    At = undoneAt,
                    ActorId = act.ActorId,
                    Kind = ActKind.Undo,
                    TargetKind = act.TargetKind,
                    TargetId = act.TargetId,
                    MemberId = act.MemberId,
                    Reason = undoneBecause,
                    UndoesId = act.Id,
                    IsSample = true,
                }
            );
            await db.SaveChangesAsync(cancel);
        }

        await Settling.Settle(db, act.On, act.At, cancel);
    }
}
