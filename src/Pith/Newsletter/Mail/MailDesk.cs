using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Subscribing;

namespace Pith.Newsletter.Mail;

/// <summary>A mail as editors see it: its words are not theirs to read.</summary>
internal sealed record ShownMail(
    string To,
    string Subject,
    MailState State,
    MailFailure? Failure,
    string? Detail,
    long MadeAt,
    long NextTryAt,
    int Tries
);

/// <summary>What editors see of the outbox, and do to it.</summary>
internal sealed record MailDesk(
    IReadOnlyDictionary<MailState, int> Counts,
    IReadOnlyList<ShownMail> Open,
    int Subscribers,
    int Subscriptions
)
{
    /// <summary>Mails that are listed.</summary>
    public const int Most = 100;

    public int Count(MailState state) => Counts.GetValueOrDefault(state);

    /// <summary>How many mails there are of each state, those that were not sent, and how many get mail.</summary>
    public static async Task<MailDesk> Read(PithDb db, CancellationToken cancel)
    {
        var counts = await db.Set<OutboxMail>()
            .GroupBy(m => m.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var open = await db.Set<OutboxMail>()
            .AsNoTracking()
            .Where(m => m.State != MailState.Sent)
            .OrderByDescending(m => m.Failure != null)
            .ThenByDescending(m => m.Id)
            .Take(Most)
            .Select(m => new ShownMail(
                m.To,
                m.Subject,
                m.State,
                m.Failure,
                m.FailureDetail,
                m.MadeAt,
                m.NextTryAt,
                m.Tries
            ))
            .ToListAsync(cancel);
        var live = db.Set<Subscription>().Where(s => s.EndedAt == null);
        return new(
            counts,
            open,
            await live.Select(s => s.SubscriberId).Distinct().CountAsync(cancel),
            await live.CountAsync(cancel)
        );
    }

    /// <summary>Has all that waits tried now.</summary>
    public static Task TryNow(PithDb db, long now, CancellationToken cancel) =>
        db.Set<OutboxMail>()
            .Where(m => m.State == MailState.Waiting && m.NextTryAt > now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextTryAt, now), cancel);

    /// <summary>Ends all subscriptions of an address, for who asked in another way than by the link; gives how many.</summary>
    public static Task<int> Unsubscribe(
        PithDb db,
        string address,
        long now,
        CancellationToken cancel
    )
    {
        var key = Mailbox.KeyOf(address);
        return Subscribing.Subscriptions.End(
            db,
            db.Set<Subscription>()
                .Where(s =>
                    s.Subscriber!.AddressKey == key
                    || db.Set<Member>()
                        .Any(m => m.Id == s.Subscriber.MemberId && m.NormalizedEmail == key)
                ),
            now,
            cancel
        );
    }
}
