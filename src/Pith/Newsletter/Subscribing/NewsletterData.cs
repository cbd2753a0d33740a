using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;

namespace Pith.Newsletter.Subscribing;

/// <summary>What the day by mail keeps of a member.</summary>
internal sealed class NewsletterData : IMemberData
{
    public async Task Export(MemberExport export, CancellationToken cancel)
    {
        var db = export.Db;
        var subscriptions = await MemberSubscriber.Find(db, export.MemberId, cancel)
            is { } subscriber
            ? await Subscriptions.Of(db, subscriber.Id, cancel)
            : [];
        var address = await AddressOf(db, export.MemberId, cancel);
        var mails = address is null
            ? []
            : await db.Set<OutboxMail>()
                .Where(m => m.ToKey == address)
                .OrderBy(m => m.MadeAt)
                .Select(m => new
                {
                    m.Subject,
                    m.MadeAt,
                    m.State,
                })
                .ToListAsync(cancel);
        export.Part(
            "mail",
            new
            {
                Subscriptions = subscriptions.Select(s => new
                {
                    About = s.Subscription.Kind,
                    Topic = s.TopicName.Length > 0 ? s.TopicName : null,
                    s.Subscription.Rhythm,
                    Weekday = s.Subscription.Rhythm == Rhythm.Weekly
                        ? s.Subscription.Weekday.ToString()
                        : null,
                    s.Subscription.Hour,
                    s.Subscription.Zone,
                    Since = Instants.At(s.Subscription.MadeAt),
                }),
                Sent = mails.Select(m => new
                {
                    m.Subject,
                    At = Instants.At(m.MadeAt),
                    m.State,
                }),
            }
        );
    }

    /// <summary>Mail that waits goes too, and with it what their confirmed address asked for before there was an account.</summary>
    public async Task<IReadOnlyCollection<string>> Erase(
        MemberErasure erasure,
        CancellationToken cancel
    )
    {
        var (db, member) = (erasure.Db, erasure.MemberId);
        var before = await MemberSubscriber.OfAddress(db, member, cancel);
        var own = EditionSubject.OfMember(member).Key;
        var address = await AddressOf(db, member, cancel);
        await db.Set<Subscriber>()
            .Where(s => s.MemberId == member || (before != null && s.Id == before.Id))
            .ExecuteDeleteAsync(cancel);
        await db.Set<Edition>().Where(e => e.What == own).ExecuteDeleteAsync(cancel);
        if (address is not null)
        {
            await Outbox.Forget(db, address, cancel);
        }

        return [];
    }

    private static async Task<string?> AddressOf(PithDb db, long member, CancellationToken cancel)
    {
        var address = await db.Set<Member>()
            .Where(m => m.Id == member)
            .Select(m => m.Email)
            .SingleOrDefaultAsync(cancel);
        return address is null ? null : Mailbox.KeyOf(address);
    }
}
