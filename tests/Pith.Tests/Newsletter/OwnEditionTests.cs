using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Newsletter.Subscribing;
using Pith.Sources;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Topics;

namespace Pith.Tests.Newsletter;

/// <summary>What members get at the address of their account.</summary>
public sealed class OwnEditionTests(PostgresServer server)
{
    private const string Ada = "ada@reader.example";
    private static readonly SendTime Daily = new(Rhythm.Daily, DayOfWeek.Monday, 16, "UTC");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_gets_what_they_follow_without_what_they_hide_and_nobody_else_can_read_it(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        var member = await Join(press, isConfirmed: true);
        var followed = await press.Tell("Kestrel opens a plant", hour: -1);
        var hidden = await press.Tell("Quill closes a round", hour: -2);
        await press.Tell("Nobody follows this", hour: -3);
        await press.Change(async db =>
        {
            var (chips, money) = (
                new Topic { Slug = "chips", Name = "Chips" },
                new Topic { Slug = "money", Name = "Money" }
            );
            db.AddRange(chips, money);
            await db.SaveChangesAsync(Cancel);
            db.AddRange(
                new StoryTopic
                {
                    StoryId = followed,
                    TopicId = chips.Id,
                    Score = 1,
                },
                new StoryTopic
                {
                    StoryId = hidden,
                    TopicId = chips.Id,
                    Score = 1,
                },
                new StoryTopic
                {
                    StoryId = hidden,
                    TopicId = money.Id,
                    Score = 1,
                },
                new Follow { MemberId = member, TopicId = chips.Id },
                new Hide { MemberId = member, TopicId = money.Id }
            );
            await db.SaveChangesAsync(Cancel);
        });
        await Subscribe(press, member, EditionSubject.OfMember(member));
        Assert.Equal(1, await press.At(0.5));
        var mail = Assert.Single(await press.Editions(Ada));
        Assert.Equal("Your day: Kestrel opens a plant", mail.Subject);
        Assert.Null(mail.ListArchive);
        Assert.DoesNotContain("Quill", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("On the site", mail.Html, StringComparison.Ordinal);
        await using var db = press.Database.Open();
        var edition = await db.Set<Edition>().SingleAsync(e => e.Kind == EditionKind.Own, Cancel);
        Assert.Null(await EditionList.Read(db, edition.Id, Cancel));
        Assert.DoesNotContain(
            (await EditionList.Read(db, page: 1, Cancel)).Rows,
            e => e.Id == edition.Id
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_followed_source_counts_and_a_source_that_is_hidden_does_not_hide_what_others_tell_too(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        var member = await Join(press, isConfirmed: true);
        await press.Tell("Kestrel opens a plant", hour: -1);
        await press.Change(async db =>
        {
            var source = await db.Set<Source>().SingleAsync(Cancel);
            db.Add(new Follow { MemberId = member, SourceId = source.Id });
            await db.SaveChangesAsync(Cancel);
        });
        await Subscribe(press, member, EditionSubject.OfMember(member));
        Assert.Equal(1, await press.At(0.5));
    }

    [Fact]
    public async Task A_member_whose_address_is_not_confirmed_gets_nothing_and_later_what_came_meanwhile()
    {
        await using var press = await Press.Open(Engine.Sqlite, server);
        var member = await Join(press, isConfirmed: false);
        await press.Tell("Kestrel opens a plant", hour: -1);
        await Subscribe(press, member, EditionSubject.Site);
        Assert.Equal(0, await press.At(0.5));
        await press.Change(db =>
            db.Set<Member>()
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.EmailConfirmed, true), Cancel)
        );
        Assert.Equal(1, await press.At(1));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_an_address_had_before_its_account_becomes_the_members_and_no_story_goes_to_it_twice(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        var key = await press.Subscribe(Ada, Daily);
        await press.Tell("Kestrel opens a plant", hour: -1);
        Assert.Equal(1, await press.At(0.5));
        var member = await Join(press, isConfirmed: true);
        await Subscribe(press, member, EditionSubject.Site);
        await press.Tell("Quill closes a round", hour: 10);
        Assert.Equal(1, await press.At(24.5));
        Assert.DoesNotContain(
            "Kestrel",
            (await press.Editions(Ada))[^1].Text,
            StringComparison.Ordinal
        );
        await using var db = press.Database.Open();
        var subscriber = await db.Set<Subscriber>().SingleAsync(Cancel);
        Assert.Equal((member, key), (subscriber.MemberId, subscriber.Key));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_members_refused_address_pauses_their_mail_until_they_have_another(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        var member = await Join(press, isConfirmed: true);
        await Subscribe(press, member, EditionSubject.Site);
        await press.Change(db =>
            Subscriptions.Refuse(db, Mailbox.KeyOf(Ada), press.Clock.Now(), Cancel)
        );
        await press.Tell("Kestrel opens a plant", hour: -1);
        Assert.Equal(0, await press.At(0.5));
        await press.Change(db =>
            db.Set<Member>()
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.Email, "new@reader.example")
                            .SetProperty(x => x.NormalizedEmail, "NEW@READER.EXAMPLE"),
                    Cancel
                )
        );
        Assert.Equal(1, await press.At(0.6));
        Assert.Single(await press.Editions("new@reader.example"));
    }

    private static async Task<long> Join(Press press, bool isConfirmed)
    {
        await using var db = press.Database.Open();
        var member = new Member
        {
            UserName = "ada",
            NormalizedUserName = "ADA",
            Email = Ada,
            NormalizedEmail = Mailbox.KeyOf(Ada),
            EmailConfirmed = isConfirmed,
        };
        db.Add(member);
        await db.SaveChangesAsync(Cancel);
        return member.Id;
    }

    private static Task Subscribe(Press press, long member, EditionSubject subject) =>
        press.Change(async db =>
        {
            var now = press.Clock.Now();
            var subscriber = await MemberSubscriber.Get(db, member, now, Cancel);
            await Subscriptions.Put(db, subscriber.Id, subject, Daily, now, Cancel);
        });
}
