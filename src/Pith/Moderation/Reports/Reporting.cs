using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>Members report; moderators answer.</summary>
public static class Reporting
{
    /// <summary>Reports that a member may make in a day.</summary>
    public const int MostPerDay = 20;

    private const long Day = 86_400_000;

    /// <summary>Files a report; what the member reported before and nobody has answered yet stays one. Gives why it was refused; null where it was not.</summary>
    public static async Task<string?> File(
        PithDb db,
        long member,
        Target on,
        ReportReason? reason,
        string? typed,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var note = ModerationWords.Clean(typed);
        if (reason is not { } why || !Enum.IsDefined(why))
        {
            return Words.ChooseReason;
        }

        if (note.Length > Report.LongestNote)
        {
            return ModerationWords.Say(Words.TooLong, Report.LongestNote, note.Length);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The member's row first: it keeps other reports of theirs waiting, so that those sent at once are counted too.
        var may = await db.Acting(member, now)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.SuspendedUntil, x => x.SuspendedUntil),
                cancel
            );
        if (may == 0)
        {
            return Words.SuspendedNow;
        }

        if (
            await db.Set<Report>().CountAsync(r => r.MemberId == member && r.At > now - Day, cancel)
            >= MostPerDay
        )
        {
            return ModerationWords.Say(Words.TooManyReports, MostPerDay);
        }

        var there = await ShownTarget.Read(db, [on], withWords: false, cancel);
        if (!there[on].IsThere || on == new Target(TargetKind.Member, member))
        {
            return Words.GoneTarget;
        }

        var (kind, name) = (on.Kind.ToString(), why.ToString());
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Report"("MemberId", "TargetKind", "TargetId", "Reason", "Note", "At", "Answer")
            VALUES ({member}, {kind}, {on.Id}, {name}, {note}, {now}, '')
            ON CONFLICT DO NOTHING
            """,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>Answers all open reports of some things at once; gives how many there were.</summary>
    /// <param name="act">The act that came of them; null where none did.</param>
    internal static async Task<int> Close(
        PithDb db,
        IReadOnlyCollection<Target> on,
        long moderator,
        long? act,
        string answer,
        long now,
        CancellationToken cancel
    )
    {
        var closed = 0;
        foreach (var target in on.Distinct())
        {
            closed += await db.Set<Report>()
                .Where(r =>
                    r.TargetKind == target.Kind && r.TargetId == target.Id && r.AnsweredAt == null
                )
                .ExecuteUpdateAsync(
                    r =>
                        r.SetProperty(x => x.AnsweredAt, now)
                            .SetProperty(x => x.AnsweredById, moderator)
                            .SetProperty(x => x.ActId, act)
                            .SetProperty(x => x.Answer, answer),
                    cancel
                );
        }

        return closed;
    }

    /// <summary>Answers that nothing is to be done. Gives why not; null where it was done.</summary>
    public static async Task<string?> LeaveBe(
        PithDb db,
        long moderator,
        Target on,
        string? typed,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var answer = ModerationWords.CleanLine(typed);
        if (ModerationWords.Trouble(answer, Act.LongestReason) is { } why)
        {
            return why;
        }

        if (
            await MemberRoles.RankOf(db, moderator, cancel) == 0
            || !await db.Acting(moderator, now).AnyAsync(cancel)
        )
        {
            return Words.NotYours;
        }

        return await Close(db, [on], moderator, act: null, answer, now, cancel) > 0
            ? null
            : Words.NoneOpen;
    }
}
