using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>A report as moderators read it.</summary>
public sealed record ShownReport(
    long Id,
    ReportReason Reason,
    string Note,
    string? Reporter,
    long At,
    long? AnsweredAt,
    string Answer,
    long? ActId
);

/// <summary>Something with its open reports.</summary>
public sealed record ReportedThing(ShownTarget On, IReadOnlyList<ShownReport> Reports);

/// <summary>A comment that waits to be looked at.</summary>
public sealed record HeldComment(ShownTarget On, long At);

/// <summary>What waits for moderators.</summary>
/// <param name="Reported">Things with open reports.</param>
/// <param name="MoreReported">How many more things are reported than these.</param>
/// <param name="Held">Comments that wait.</param>
/// <param name="MoreHeld">How many more comments wait than these.</param>
public sealed record ReportQueue(
    IReadOnlyList<ReportedThing> Reported,
    int MoreReported,
    IReadOnlyList<HeldComment> Held,
    int MoreHeld
)
{
    /// <summary>The most of each that one page lists.</summary>
    private const int Most = 50;

    /// <summary>What waits, the most reported first, then the oldest.</summary>
    public static async Task<ReportQueue> Read(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = db.Set<Report>().AsNoTracking().Where(r => r.AnsweredAt == null);
        var groups = await open.GroupBy(r => new { r.TargetKind, r.TargetId })
            .Select(g => new
            {
                g.Key.TargetKind,
                g.Key.TargetId,
                Count = g.Count(),
                First = g.Min(r => r.At),
            })
            .OrderByDescending(g => g.Count)
            .ThenBy(g => g.First)
            .Take(Most)
            .ToListAsync(cancel);
        var things = groups.ConvertAll(g => new Target(g.TargetKind, g.TargetId));
        var all = await open.Select(r => new { r.TargetKind, r.TargetId })
            .Distinct()
            .CountAsync(cancel);
        var waiting = db.Set<Comment>().Where(c => c.State == CommentState.Held);
        var held = await waiting
            .OrderBy(c => c.At)
            .Take(Most)
            .Select(c => new { c.Id, c.At })
            .ToListAsync(cancel);
        var shown = await ShownTarget.Read(
            db,
            [.. things, .. held.Select(h => new Target(TargetKind.Comment, h.Id))],
            withWords: true,
            cancel
        );
        var reported = new List<ReportedThing>();
        foreach (var thing in things)
        {
            reported.Add(new(shown[thing], await Of(db, thing, openOnly: true, cancel)));
        }

        return new(
            reported,
            all - things.Count,
            [.. held.Select(h => new HeldComment(shown[new(TargetKind.Comment, h.Id)], h.At))],
            await waiting.CountAsync(cancel) - held.Count
        );
    }

    /// <summary>The reports of one thing, the newest first.</summary>
    public static async Task<IReadOnlyList<ShownReport>> Of(
        PithDb db,
        Target on,
        bool openOnly,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Report>()
            .AsNoTracking()
            .Where(r =>
                r.TargetKind == on.Kind
                && r.TargetId == on.Id
                && (!openOnly || r.AnsweredAt == null)
            )
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .Select(r => new ShownReport(
                r.Id,
                r.Reason,
                r.Note,
                db.Set<Member>()
                    .Where(m => m.Id == r.MemberId)
                    .Select(m => m.UserName)
                    .FirstOrDefault(),
                r.At,
                r.AnsweredAt,
                r.Answer,
                r.ActId
            ))
            .Take(Most)
            .ToListAsync(cancel);
    }

    /// <summary>How much waits, for the head of moderators' pages.</summary>
    public static async Task<int> Count(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Report>()
                .Where(r => r.AnsweredAt == null)
                .Select(r => new { r.TargetKind, r.TargetId })
                .Distinct()
                .CountAsync(cancel)
            + await db.Set<Comment>().CountAsync(c => c.State == CommentState.Held, cancel);
    }
}
