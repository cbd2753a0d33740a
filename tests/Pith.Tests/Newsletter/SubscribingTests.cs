using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Newsletter.Subscribing;
using Pith.Tests.Data;

namespace Pith.Tests.Newsletter;

/// <summary>Subscribing without an account.</summary>
public sealed class SubscribingTests(PostgresServer server)
{
    private const string Ada = "ada@reader.example";
    private static readonly SendTime Daily = new(Rhythm.Daily, DayOfWeek.Monday, 16, "UTC");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_has_not_confirmed_gets_nothing_but_the_question_and_that_three_times_a_day_at_most(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        await press.Tell("Kestrel opens a plant", hour: -1);
        for (var i = 0; i < 5; i++)
        {
            await press.Desk.Ask(
                i % 2 == 0 ? Ada : "ADA@reader.example",
                EditionSubject.Site,
                Daily,
                Cancel
            );
        }

        Assert.Equal(0, await press.At(0.5));
        await using var db = press.Database.Open();
        Assert.Equal(3, await db.Set<OutboxMail>().CountAsync(Cancel));
        Assert.Equal(3, await db.Set<SubscriptionRequest>().CountAsync(Cancel));
        Assert.Empty(await db.Set<Subscriber>().ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_link_confirms_once_even_when_twenty_follow_it_at_once_and_not_when_it_is_old(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        await press.Desk.Ask(Ada, EditionSubject.Site, Daily, Cancel);
        var key = await press.KeyAsked(Ada);
        var confirmed = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => Task.Run(() => press.Desk.Confirm(key, Cancel), Cancel))
        );
        Assert.Single(confirmed, c => c is not null);
        Assert.Null(await press.Desk.Confirm(new string('0', SubscriberKey.Length), Cancel));
        Assert.Contains(
            (await press.Queued(Ada)),
            m => m.Subject.StartsWith("You will get", StringComparison.Ordinal)
        );

        await press.Desk.Ask("bo@reader.example", EditionSubject.Site, Daily, Cancel);
        press.Clock.Advance(SubscriptionDesk.RequestLife);
        Assert.Null(await press.Desk.Confirm(await press.KeyAsked("bo@reader.example"), Cancel));
        await press.Desk.Tidy(Cancel);
        await using var db = press.Database.Open();
        Assert.Empty(await db.Set<SubscriptionRequest>().ToListAsync(Cancel));
        Assert.Single(await db.Set<Subscriber>().ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Subscribing_to_the_same_again_changes_its_time(Engine engine)
    {
        await using var press = await Press.Open(engine, server);
        var key = await press.Subscribe(Ada, Daily);
        Assert.Equal(
            key,
            await press.Subscribe(
                "Ada@Reader.example",
                Daily with
                {
                    Hour = 20,
                    Zone = "Asia/Tokyo",
                }
            )
        );
        await using var db = press.Database.Open();
        var one = await db.Set<Subscription>().SingleAsync(Cancel);
        Assert.Equal(Daily with { Hour = 20, Zone = "Asia/Tokyo" }, one.Time);
        Assert.Equal(one.Time.After(press.Clock.Now()), one.NextAt);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_address_that_is_refused_for_good_gets_nothing_until_it_confirms_again(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        await press.Subscribe(Ada, Daily);
        await press.Change(db =>
            Subscriptions.Refuse(db, Mailbox.KeyOf(Ada), press.Clock.Now(), Cancel)
        );
        await press.Tell("Kestrel opens a plant", hour: -1);
        Assert.Equal(0, await press.At(0.5));
        await press.Subscribe(Ada, Daily);
        await press.Tell("Quill closes a round", hour: 20);
        Assert.Equal(1, await press.At(24.5));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Leaving_takes_back_what_was_not_sent_yet_and_coming_back_does_not_send_it_again(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        await press.Subscribe(Ada, Daily);
        await press.Tell("Kestrel opens a plant", hour: -1);
        Assert.Equal(1, await press.At(0.5));
        string leave = "";
        await press.Change(async db =>
        {
            leave = (await db.Set<Subscription>().SingleAsync(Cancel)).Key;
            var which = db.Set<Subscription>().Where(s => s.Key == leave);
            Assert.Equal(1, await Subscriptions.End(db, which, press.Clock.Now(), Cancel));
            Assert.Equal(0, await Subscriptions.End(db, which, press.Clock.Now(), Cancel));
        });
        Assert.Empty(await press.Editions(Ada));
        await press.Tell("While away", hour: 10);
        Assert.Equal(0, await press.At(24.5));
        await press.Change(db => Subscriptions.Return(db, leave, press.Clock.Now(), Cancel));
        await press.Tell("Back", hour: 30);
        Assert.Equal(1, await press.At(48.5));
        Assert.DoesNotContain(
            "Kestrel",
            (await press.Editions(Ada))[0].Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_asks_to_be_removed_leaves_nothing_behind(Engine engine)
    {
        await using var press = await Press.Open(engine, server);
        var key = await press.Subscribe(Ada, Daily);
        await press.Subscribe("bo@reader.example", Daily);
        await press.Tell("Kestrel opens a plant", hour: -1);
        await press.At(0.5);
        await press.Desk.Ask(Ada, EditionSubject.Site, Daily, Cancel);
        await press.Change(async db =>
            await Subscriptions.Forget(
                db,
                await db.Set<Subscriber>().AsNoTracking().SingleAsync(s => s.Key == key, Cancel),
                Cancel
            )
        );
        Assert.Empty(await press.Queued(Ada));
        await using var db = press.Database.Open();
        Assert.Equal("bo@reader.example", (await db.Set<Subscriber>().SingleAsync(Cancel)).Address);
        Assert.Equal(1, await db.Set<Subscription>().CountAsync(Cancel));
        Assert.Equal(1, await db.Set<Delivery>().CountAsync(Cancel));
        Assert.Empty(await db.Set<SubscriptionRequest>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Somebody_elses_subscription_is_not_found()
    {
        await using var press = await Press.Open(Engine.Sqlite, server);
        await press.Subscribe(Ada, Daily);
        var other = await press.Subscribe("bo@reader.example", Daily);
        await using var db = press.Database.Open();
        var adas = await db.Set<Subscription>()
            .SingleAsync(s => s.Subscriber!.Address == Ada, Cancel);
        var bo = await db.Set<Subscriber>().SingleAsync(s => s.Key == other, Cancel);
        Assert.False(
            await Subscriptions.Change(
                db,
                bo.Id,
                adas.Id,
                Daily with
                {
                    Hour = 3,
                },
                press.Clock.Now(),
                Cancel
            )
        );
        Assert.Single(await Subscriptions.Of(db, bo.Id, Cancel));
    }

    [Fact]
    public async Task Without_a_mail_server_nobody_is_asked_and_the_archive_goes_on()
    {
        await using var press = await Press.Open(Engine.Sqlite, server, smtp: "");
        await press.Desk.Ask(Ada, EditionSubject.Site, Daily, Cancel);
        await press.Tell("Kestrel opens a plant", hour: -5);
        Assert.Equal(0, await press.At(24));
        await using var db = press.Database.Open();
        Assert.Empty(await db.Set<SubscriptionRequest>().ToListAsync(Cancel));
        Assert.Single(
            await db.Set<Edition>().Where(e => e.Rhythm == Rhythm.Daily).ToListAsync(Cancel)
        );
    }
}
