using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Community;

/// <summary>How fast a member may write: slower in their first days, when most of those who come to abuse a site do.</summary>
internal static class CommentPace
{
    private static readonly Limit[] ForOthers =
    [
        new(20, TimeSpan.FromMinutes(10)),
        new(200, TimeSpan.FromDays(1)),
    ];

    /// <summary>
    /// Why a member may write no more just now, in words; null where they may. Keeps other comments of theirs waiting until the
    /// caller's transaction ends, so that those sent at once are counted too.
    /// </summary>
    public static async Task<string?> Refusal(
        PithDb db,
        long member,
        CommunityRules rules,
        long now,
        CancellationToken cancel
    )
    {
        var row = db.Set<Member>().Where(m => m.Id == member);
        await row.ExecuteUpdateAsync(
            m => m.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount),
            cancel
        );
        if (
            await row.Select(m => new { m.JoinedAt, m.SuspendedUntil }).SingleOrDefaultAsync(cancel)
            is not { } writer
        )
        {
            return Words.NoMember;
        }

        if (writer.SuspendedUntil is { } until && until > now)
        {
            return CommunityWords.Say(Words.Suspended, Instants.At(until));
        }

        var isNew = now - writer.JoinedAt < TimeSpan.FromDays(rules.NewForDays).TotalMilliseconds;
        foreach (var limit in isNew ? ForNew(rules) : ForOthers)
        {
            var window = (long)limit.Window.TotalMilliseconds;
            // The oldest of as many as may be within the window: when it leaves, another may come.
            var oldest = await db.Set<Comment>()
                .Where(c => c.MemberId == member && c.At > now - window)
                .OrderByDescending(c => c.At)
                .Skip(limit.Most - 1)
                .Select(c => (long?)c.At)
                .FirstOrDefaultAsync(cancel);
            if (oldest is { } at)
            {
                var minutes = Math.Max(1, (int)Math.Ceiling((at + window - now) / 60_000d));
                return CommunityWords.Say(
                    isNew ? Words.TooFastForNew : Words.TooFast,
                    limit.Most,
                    minutes
                );
            }
        }

        return null;
    }

    private static Limit[] ForNew(CommunityRules rules) =>
        [
            new(rules.NewPerTenMinutes, TimeSpan.FromMinutes(10)),
            new(rules.NewPerDay, TimeSpan.FromDays(1)),
        ];

    private sealed record Limit(int Most, TimeSpan Window);
}
