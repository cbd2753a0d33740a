using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>A report as who made it follows it.</summary>
public sealed record OwnReport(
    ShownTarget On,
    ReportReason Reason,
    long At,
    long? AnsweredAt,
    string Answer,
    bool CameToAct
)
{
    private const int Most = 100;

    /// <summary>A member's reports, the newest first.</summary>
    public static async Task<IReadOnlyList<OwnReport>> Of(
        PithDb db,
        long member,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Set<Report>()
            .AsNoTracking()
            .Where(r => r.MemberId == member)
            .OrderByDescending(r => r.At)
            .Take(Most)
            .ToListAsync(cancel);
        var shown = await ShownTarget.Read(
            db,
            [.. rows.Select(r => r.On)],
            withWords: false,
            cancel
        );
        return
        [
            .. rows.Select(r => new OwnReport(
                shown[r.On],
                r.Reason,
                r.At,
                r.AnsweredAt,
                r.Answer,
                r.ActId is not null
            )),
        ];
    }
}
