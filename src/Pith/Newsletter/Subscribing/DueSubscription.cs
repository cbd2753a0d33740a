using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Editions;

namespace Pith.Newsletter.Subscribing;

/// <summary>A subscription whose mail is due, with where it goes.</summary>
internal sealed record DueSubscription(
    Subscription Subscription,
    Subscriber Subscriber,
    string Address
)
{
    public EditionSubject Subject =>
        new(
            Subscription.Kind,
            Subscription.TopicId,
            Subscription.Kind == EditionKind.Own ? Subscriber.MemberId : null
        );

    /// <summary>What is due, the longest due first. Left out are those to whom nothing can be sent: no confirmed address, or one that was refused.</summary>
    public static Task<List<DueSubscription>> Read(
        PithDb db,
        long now,
        IReadOnlyCollection<long> except,
        int most,
        CancellationToken cancel
    ) =>
        (
            from s in db.Set<Subscription>().AsNoTracking()
            join who in db.Set<Subscriber>().AsNoTracking() on s.SubscriberId equals who.Id
            join m in db.Set<Member>() on who.MemberId equals (long?)m.Id into members
            from member in members.DefaultIfEmpty()
            where s.EndedAt == null && s.NextAt <= now && !except.Contains(s.Id)
            where
                who.MemberId == null
                    ? who.Address != null
                        && (who.RefusedKey == null || who.RefusedKey != who.AddressKey)
                    : member!.EmailConfirmed
                        && member.Email != null
                        && (who.RefusedKey == null || who.RefusedKey != member.NormalizedEmail)
            orderby s.NextAt, s.Id
            select new DueSubscription(s, who, who.MemberId == null ? who.Address! : member!.Email!)
        )
            .Take(most)
            .ToListAsync(cancel);
}
