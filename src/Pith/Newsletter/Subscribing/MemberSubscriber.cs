using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Mail;

namespace Pith.Newsletter.Subscribing;

/// <summary>A member as a subscriber.</summary>
internal static class MemberSubscriber
{
    /// <summary>The member's id as a subscriber; null where they never had a subscription.</summary>
    public static Task<Subscriber?> Find(PithDb db, long member, CancellationToken cancel) =>
        db.Set<Subscriber>().AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == member, cancel);

    /// <summary>
    /// The member as a subscriber, made where they are none yet. What their address had subscribed to before there was an account
    /// becomes theirs, so that no story goes to it twice.
    /// </summary>
    public static async Task<Subscriber> Get(
        PithDb db,
        long member,
        long now,
        CancellationToken cancel
    )
    {
        if (await Find(db, member, cancel) is { } known)
        {
            return known;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await OfAddress(db, member, cancel) is { } before)
        {
            await db.Set<Subscriber>()
                .Where(s =>
                    s.Id == before.Id
                    && s.MemberId == null
                    && !db.Set<Subscriber>().Any(o => o.MemberId == member)
                )
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(x => x.MemberId, member)
                            .SetProperty(x => x.Address, (string?)null)
                            .SetProperty(x => x.AddressKey, (string?)null),
                    cancel
                );
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Subscriber" ("MemberId", "Key", "MadeAt", "LastMadeAt") VALUES ({member}, {SubscriberKey.New()}, {now}, 0)
            ON CONFLICT ("MemberId") DO NOTHING
            """,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return (await Find(db, member, cancel))!;
    }

    /// <summary>The subscriber without an account at the member's confirmed address; null where there is none.</summary>
    public static async Task<Subscriber?> OfAddress(
        PithDb db,
        long member,
        CancellationToken cancel
    )
    {
        var address = await db.Set<Member>()
            .Where(m => m.Id == member && m.EmailConfirmed)
            .Select(m => m.Email)
            .SingleOrDefaultAsync(cancel);
        var key = address is null ? null : Mailbox.KeyOf(address);
        return key is null
            ? null
            : await db.Set<Subscriber>()
                .AsNoTracking()
                .SingleOrDefaultAsync(s => s.AddressKey == key, cancel);
    }
}
