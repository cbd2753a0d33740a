using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Topics;

namespace Pith.Newsletter.Subscribing;

/// <summary>A subscription as its owner sees it.</summary>
internal sealed record ShownSubscription(Subscription Subscription, string TopicName);

/// <summary>What a subscriber does with subscriptions of their own. Somebody else's are not found.</summary>
internal static class Subscriptions
{
    /// <summary>Makes a subscription, changes it, or brings it back.</summary>
    public static Task Put(
        PithDb db,
        long subscriber,
        EditionSubject subject,
        SendTime time,
        long now,
        CancellationToken cancel
    ) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Subscription" ("SubscriberId", "Kind", "TopicId", "What", "Rhythm", "Weekday", "Hour", "Zone", "Key", "MadeAt", "NextAt")
            VALUES ({subscriber}, {subject.Kind.ToString()}, {subject.TopicId}, {subject.Key}, {time.Rhythm.ToString()}, {time.Weekday.ToString()},
                {time.Hour}, {time.Zone}, {SubscriberKey.New()}, {now}, {time.After(now)})
            ON CONFLICT ("SubscriberId", "What") DO UPDATE SET "Rhythm" = excluded."Rhythm", "Weekday" = excluded."Weekday",
                "Hour" = excluded."Hour", "Zone" = excluded."Zone", "NextAt" = excluded."NextAt", "EndedAt" = NULL
            """,
            cancel
        );

    /// <summary>The subscriptions that have not ended.</summary>
    public static async Task<List<ShownSubscription>> Of(
        PithDb db,
        long subscriber,
        CancellationToken cancel
    )
    {
        var rows = await (
            from s in db.Set<Subscription>().AsNoTracking()
            where s.SubscriberId == subscriber && s.EndedAt == null
            join t in db.Set<Topic>() on s.TopicId equals (long?)t.Id into topics
            from topic in topics.DefaultIfEmpty()
            orderby s.Id
            select new { Subscription = s, TopicName = topic == null ? "" : topic.Name }
        ).ToListAsync(cancel);
        return rows.ConvertAll(r => new ShownSubscription(r.Subscription, r.TopicName));
    }

    /// <summary>Where a subscriber's mail goes; empty where a member has no address.</summary>
    public static async Task<string> AddressOf(
        PithDb db,
        Subscriber subscriber,
        CancellationToken cancel
    ) =>
        subscriber.Address
        ?? await db.Set<Accounts.Member>()
            .Where(m => m.Id == subscriber.MemberId)
            .Select(m => m.Email)
            .SingleOrDefaultAsync(cancel)
        ?? "";

    /// <summary>Changes when a subscription's mail comes; false where the subscriber has no such.</summary>
    public static async Task<bool> Change(
        PithDb db,
        long subscriber,
        long id,
        SendTime time,
        long now,
        CancellationToken cancel
    )
    {
        var next = time.After(now);
        return await db.Set<Subscription>()
                .Where(s => s.Id == id && s.SubscriberId == subscriber && s.EndedAt == null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(x => x.Rhythm, time.Rhythm)
                            .SetProperty(x => x.Weekday, time.Weekday)
                            .SetProperty(x => x.Hour, time.Hour)
                            .SetProperty(x => x.Zone, time.Zone)
                            .SetProperty(x => x.NextAt, next),
                    cancel
                ) == 1;
    }

    /// <summary>Brings an ended subscription back.</summary>
    public static async Task<Subscription?> Return(
        PithDb db,
        string key,
        long now,
        CancellationToken cancel
    )
    {
        var subscription = await db.Set<Subscription>()
            .AsNoTracking()
            .Include(s => s.Subscriber)
            .SingleOrDefaultAsync(s => s.Key == key, cancel);
        if (subscription is not null)
        {
            var next = subscription.Time.After(now);
            await db.Set<Subscription>()
                .Where(s => s.Id == subscription.Id && s.EndedAt != null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(x => x.EndedAt, (long?)null).SetProperty(x => x.NextAt, next),
                    cancel
                );
        }

        return subscription;
    }

    /// <summary>Ends subscriptions, and takes back their mails that were not sent yet. Ending one again changes nothing.</summary>
    public static async Task<int> End(
        PithDb db,
        IQueryable<Subscription> which,
        long now,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = await which.Where(s => s.EndedAt == null).Select(s => s.Id).ToListAsync(cancel);
        var ended = await db.Set<Subscription>()
            .Where(s => ids.Contains(s.Id) && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
        foreach (var id in ids)
        {
            await Outbox.TakeBack(db, EditionPost.KeyOf(id, until: 0)[..^1], cancel);
        }

        await transaction.CommitAsync(cancel);
        return ended;
    }

    /// <summary>Removes a subscriber without an account, and all that was kept of them.</summary>
    public static async Task Forget(PithDb db, Subscriber subscriber, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<Subscriber>()
            .Where(s => s.Id == subscriber.Id && s.MemberId == null)
            .ExecuteDeleteAsync(cancel);
        if (subscriber.Address is { } address)
        {
            await db.Set<SubscriptionRequest>()
                .Where(r => r.Address == address)
                .ExecuteDeleteAsync(cancel);
            await Outbox.Forget(db, address, cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Marks whoever has an address that the mail server refused for good: they get nothing until they confirm again, or have another.</summary>
    public static Task Refuse(PithDb db, string addressKey, long now, CancellationToken cancel) =>
        db.Set<Subscriber>()
            .Where(s =>
                s.AddressKey == addressKey
                || db.Set<Accounts.Member>()
                    .Any(m => m.Id == s.MemberId && m.NormalizedEmail == addressKey)
            )
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.RefusedKey, addressKey).SetProperty(x => x.RefusedAt, now),
                cancel
            );
}
