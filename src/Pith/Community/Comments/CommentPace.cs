using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Community;

/// <summary>How fast a member may write: slower in their first days, when most of those who come to abuse a site do.</summary>
internal static class CommentPace
{
    /// <summary>How long a member counts as new.</summary>
    public static readonly TimeSpan NewFor = TimeSpan.FromDays(3);

    private static readonly Limit[] ForNew =
    [
        new(5, TimeSpan.FromMinutes(10)),
        new(25, TimeSpan.FromDays(1)),
    ];

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
        long now,
        CancellationToken cancel
    )
    {
        var row = db.Set<Member>().Where(m => m.Id == member);
        await row.ExecuteUpdateAsync(
            m => m.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount),
            cancel
        );
        var joined = await row.Select(m => (long?)m.JoinedAt).SingleOrDefaultAsync(cancel);
        var isNew = joined is null || now - joined < NewFor.TotalMilliseconds;
        foreach (var limit in isNew ? ForNew : ForOthers)
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

    private sealed record Limit(int Most, TimeSpan Window);
}
