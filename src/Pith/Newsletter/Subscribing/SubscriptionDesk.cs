using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Topics;
using Pith.Web;

namespace Pith.Newsletter.Subscribing;

/// <summary>Subscribing without an account: asking, confirming, coming back, tidying up.</summary>
internal sealed class SubscriptionDesk(
    IDbContextFactory<PithDb> databases,
    Outbox outbox,
    Site site,
    TimeProvider clock
)
{
    /// <summary>How long the link that confirms an address works.</summary>
    public static readonly TimeSpan RequestLife = TimeSpan.FromDays(2);

    /// <summary>Confirmations mailed to one address in a day: nobody's mailbox is filled by somebody else.</summary>
    public const int MostRequests = 3;

    /// <summary>How long an ended subscription is kept for the link that brings it back.</summary>
    private static readonly TimeSpan KeepEnded = TimeSpan.FromDays(30);

    private static readonly TimeSpan KeepDeliveries = TimeSpan.FromDays(90);

    /// <summary>Asks the owner of an address, by mail, whether they want this. Says nothing of whether the address is known.</summary>
    public async Task Ask(
        string address,
        EditionSubject subject,
        SendTime time,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var key = SubscriberKey.New();
        var about = await NameOf(db, subject, time.Rhythm, cancel);
        var day = clock
            .GetUtcNow()
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var who = SubscriberKey.HashOf(Mailbox.KeyOf(address));
        var text = new PlainText()
            .Paragraph(Letter.Say(Words.ConfirmMailAsk, address, site.Name))
            .Line()
            .Line("  " + about)
            .Line("  " + SaidTime.Of(time))
            .Line()
            .Paragraph(Words.ConfirmMailDo)
            .Line()
            .Line("  " + site.Absolute(Letter.Confirm(key)))
            .Line()
            .Paragraph(Words.ConfirmMailElse)
            .ToString();
        for (var n = 0; n < MostRequests; n++)
        {
            var message = new OutboxMessage(
                address,
                Letter.Say(Words.ConfirmMailSubject, site.Name, about),
                text,
                $"newsletter-ask:{who}:{day}:{n}"
            );
            if (await outbox.Add(db, message, cancel))
            {
                db.Add(
                    new SubscriptionRequest
                    {
                        KeyHash = SubscriberKey.HashOf(key),
                        Address = address,
                        Kind = subject.Kind,
                        TopicId = subject.TopicId,
                        Rhythm = time.Rhythm,
                        Weekday = time.Weekday,
                        Hour = time.Hour,
                        Zone = time.Zone,
                        EndsAt = clock.Now() + (long)RequestLife.TotalMilliseconds,
                    }
                );
                await db.SaveChangesAsync(cancel);
                break;
            }
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>What a confirming link stands for; null where it is used, too old, or none.</summary>
    public async Task<SubscriptionRequest?> Asked(string key, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (hash, now) = (SubscriberKey.HashOf(key), clock.Now());
        return await db.Set<SubscriptionRequest>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.KeyHash == hash && r.EndsAt > now, cancel);
    }

    /// <summary>Makes the subscription; gives the subscriber's key, null where the link is used, too old, or none. Of two that try at once, one succeeds.</summary>
    public async Task<string?> Confirm(string key, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (hash, now) = (SubscriberKey.HashOf(key), clock.Now());
        var asked = await db.Set<SubscriptionRequest>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.KeyHash == hash && r.EndsAt > now, cancel);
        if (
            asked is null
            || await db.Set<SubscriptionRequest>()
                .Where(r => r.KeyHash == hash)
                .ExecuteDeleteAsync(cancel) != 1
        )
        {
            return null;
        }

        var address = Mailbox.KeyOf(asked.Address);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Subscriber" ("Address", "AddressKey", "Key", "MadeAt", "LastMadeAt")
            VALUES ({asked.Address}, {address}, {SubscriberKey.New()}, {now}, 0)
            ON CONFLICT ("AddressKey") DO UPDATE SET "RefusedKey" = NULL, "RefusedAt" = NULL
            """,
            cancel
        );
        var subscriber = await db.Set<Subscriber>()
            .AsNoTracking()
            .SingleAsync(s => s.AddressKey == address, cancel);
        await Subscriptions.Put(db, subscriber.Id, asked.Subject, asked.Time, now, cancel);
        var about = await NameOf(db, asked.Subject, asked.Rhythm, cancel);
        await outbox.Add(
            db,
            new OutboxMessage(
                asked.Address,
                Letter.Say(Words.WelcomeMailSubject, about),
                new PlainText()
                    .Paragraph(Letter.Say(Words.WelcomeMailText, about, SaidTime.Of(asked.Time)))
                    .Line()
                    .Paragraph(
                        Letter.Say(Words.WelcomeMailNext, SaidTime.First(asked.Time, clock.Now()))
                    )
                    .Line()
                    .Line(Words.FootManage)
                    .Line("  " + site.Absolute(Letter.Mine(subscriber.Key)))
                    .ToString(),
                "newsletter-welcome:" + hash
            ),
            cancel
        );
        await transaction.CommitAsync(cancel);
        return subscriber.Key;
    }

    /// <summary>Removes what is of no use any more.</summary>
    public async Task Tidy(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        var ended = now - (long)KeepEnded.TotalMilliseconds;
        var told = now - (long)KeepDeliveries.TotalMilliseconds;
        await db.Set<SubscriptionRequest>().Where(r => r.EndsAt <= now).ExecuteDeleteAsync(cancel);
        await db.Set<Subscription>().Where(s => s.EndedAt < ended).ExecuteDeleteAsync(cancel);
        await db.Set<Subscriber>()
            .Where(s => s.MadeAt < ended && !s.Subscriptions.Any())
            .ExecuteDeleteAsync(cancel);
        await db.Set<Delivery>().Where(d => d.Until < told).ExecuteDeleteAsync(cancel);
        await db.Set<Edition>()
            .Where(e => e.Kind == EditionKind.Own && e.Until < told)
            .ExecuteDeleteAsync(cancel);
    }

    /// <summary>What a subscription is called.</summary>
    private async Task<string> NameOf(
        PithDb db,
        EditionSubject subject,
        Rhythm rhythm,
        CancellationToken cancel
    )
    {
        var topic = subject.TopicId is { } id
            ? await db.Set<Topic>().Where(t => t.Id == id).Select(t => t.Name).SingleAsync(cancel)
            : "";
        return SaidTime.NameOf(subject.Kind, topic, rhythm, site);
    }
}
