using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Newsletter.Subscribing;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Topics;

namespace Pith.Tests.Newsletter;

/// <summary>What is sent to whom, and when. The morning is 15:30 UTC; hours count from it.</summary>
public sealed class EditionTests(PostgresServer server)
{
    private const string Ada = "ada@reader.example";

    /// <summary>16:00 UTC: half an hour after the morning.</summary>
    private static readonly SendTime Daily = new(Rhythm.Daily, DayOfWeek.Monday, 16, "UTC");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Each_period_is_told_once_with_what_came_in_it_and_a_quiet_one_not_at_all(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        await press.Subscribe(Ada, Daily);
        await press.Tell("Kestrel opens a plant", hour: 0, votes: 3);
        await press.Tell("Quill closes a round", hour: -3);
        await press.Tell("Of the day before", hour: -40);
        Assert.Equal(0, await press.At(0.4));
        Assert.Equal(1, await press.At(0.5));
        Assert.Equal(0, await press.At(0.6));
        await press.Tell("Told later", hour: 5);
        Assert.Equal(1, await press.At(24.5));
        Assert.Equal(0, await press.At(48.5));
        await press.Tell("After a quiet day", hour: 60);
        Assert.Equal(1, await press.At(72.5));

        var editions = await press.Editions(Ada);
        Assert.Equal(
            [
                "The day in AI: Kestrel opens a plant, and 1 more",
                "The day in AI: Told later",
                "The day in AI: After a quiet day",
            ],
            editions.ConvertAll(e => e.Subject)
        );
        Assert.Contains("2. Quill closes a round", editions[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Of the day before", editions[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_story_goes_twice_to_one_subscriber_not_through_another_subscription_nor_when_it_grows(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        long topic = 0;
        var story = await press.Tell("Kestrel opens a plant", hour: -1);
        await press.Change(async db =>
        {
            var chips = new Topic { Slug = "chips", Name = "Chips & plants" };
            db.Add(chips);
            await db.SaveChangesAsync(Cancel);
            topic = chips.Id;
            db.Add(
                new StoryTopic
                {
                    StoryId = story,
                    TopicId = topic,
                    Score = 1,
                }
            );
            await db.SaveChangesAsync(Cancel);
        });
        await press.Subscribe(Ada, Daily);
        await press.Subscribe(Ada, Daily, EditionSubject.OfTopic(topic));
        await press.Subscribe("bo@reader.example", Daily, EditionSubject.OfTopic(topic));
        Assert.Equal(2, await press.At(0.5));
        Assert.Single(await press.Editions(Ada));
        Assert.StartsWith(
            "The day in Chips & plants: Kestrel",
            (await press.Editions("bo@reader.example"))[0].Subject,
            StringComparison.Ordinal
        );

        // The story grows by an article that came as a story of its own, and was joined to it.
        var other = await press.Tell("Kestrel's plant, by another", hour: 10);
        await press.Change(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await StoryMoves.Join(db, story, other, Cancel);
            await transaction.CommitAsync(Cancel);
        });
        await press.Change(db =>
            db.Set<Story>()
                .Where(s => s.Id == story)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(
                            x => x.NewestAt,
                            Newsstand.Morning.AddHours(10).ToUnixTimeMilliseconds()
                        ),
                    Cancel
                )
        );
        Assert.Equal(0, await press.At(24.5));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_story_that_was_told_and_then_joined_into_an_older_one_is_not_told_again(
        Engine engine
    )
    {
        await using var press = await Press.Open(engine, server);
        var older = await press.Tell("An older story", hour: -30);
        var told = await press.Tell("Kestrel opens a plant", hour: -1);
        await press.Subscribe(Ada, Daily);
        Assert.Equal(1, await press.At(0.5));
        await press.Change(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            Assert.Equal(older, await StoryMoves.Join(db, older, told, Cancel));
            await transaction.CommitAsync(Cancel);
            await db.Set<StoryArticle>()
                .Where(a => a.StoryId == older)
                .ExecuteUpdateAsync(
                    a =>
                        a.SetProperty(
                            x => x.AddedAt,
                            Newsstand.Morning.AddHours(9).ToUnixTimeMilliseconds()
                        ),
                    Cancel
                );
        });
        Assert.Equal(0, await press.At(24.5));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_four_that_make_mail_at_once_one_makes_each(Engine engine)
    {
        await using var press = await Press.Open(engine, server);
        for (var i = 0; i < 12; i++)
        {
            await press.Subscribe($"reader{i}@reader.example", Daily);
        }

        await press.Tell("Kestrel opens a plant", hour: -1);
        press.Clock.SetUtcNow(Newsstand.Morning.AddHours(0.5));
        var made = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => press.Post.PostDue(Cancel), Cancel))
        );
        Assert.Equal(12, made.Sum());
        await using var db = press.Database.Open();
        Assert.Equal(12, await db.Set<OutboxMail>().CountAsync(m => m.AtMostOnce, Cancel));
        Assert.Equal(12, await db.Set<Delivery>().CountAsync(Cancel));
        Assert.Equal(
            1,
            await db.Set<Edition>().CountAsync(e => e.Until == press.Clock.Now(), Cancel)
        );
    }

    [Fact]
    public async Task An_edition_stays_as_it_was_made_but_for_what_was_hidden_since()
    {
        await using var press = await Press.Open(Engine.Sqlite, server);
        var first = await press.Tell("Kestrel opens a plant", hour: -1, votes: 5);
        var second = await press.Tell("Quill closes a round", hour: -2);
        var (from, until) = (Hour(-24), Hour(0));
        var made = (await press.Maker.Get(EditionSubject.Site, Rhythm.Daily, from, until, Cancel))!;
        await press.Change(db =>
            db.Set<Story>()
                .Where(s => s.Id == first)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Title, "Another title"), Cancel)
        );
        await press.Tell("Came late", hour: -3);
        var again = (
            await press.Maker.Get(EditionSubject.Site, Rhythm.Daily, from, until, Cancel)
        )!;
        Assert.Equal(made.Id, again.Id);
        await using var db = press.Database.Open();
        var shown = (await EditionList.Read(db, made.Id, Cancel))!;
        Assert.Equal(
            ["Kestrel opens a plant", "Quill closes a round"],
            shown.Stories.Select(s => s.Title)
        );
        await press.Change(db =>
            db.Set<Story>()
                .Where(s => s.Id == second)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.HiddenAt, 1), Cancel)
        );
        shown = (await EditionList.Read(db, made.Id, Cancel))!;
        Assert.Equal(["Kestrel opens a plant"], shown.Stories.Select(s => s.Title));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task After_days_without_a_site_one_mail_tells_of_all_of_them(Engine engine)
    {
        await using var press = await Press.Open(engine, server);
        await press.Subscribe(Ada, Daily);
        await press.Tell("Before", hour: -1);
        await press.At(0.5);
        await press.Tell("First day", hour: 10);
        await press.Tell("Second day", hour: 30);
        await press.Tell("Third day", hour: 60);
        Assert.Equal(1, await press.At(80));
        var mail = (await press.Editions(Ada))[^1];
        Assert.All(
            (string[])["First day", "Second day", "Third day"],
            title => Assert.Contains(title, mail.Text, StringComparison.Ordinal)
        );
        Assert.Equal(0, await press.At(80.1));
        await press.Tell("Fourth day", hour: 90);
        Assert.Equal(1, await press.At(96.5));
    }

    [Fact]
    public async Task Who_changes_the_hour_misses_nothing_and_gets_nothing_twice()
    {
        await using var press = await Press.Open(Engine.Sqlite, server);
        var key = await press.Subscribe(Ada, Daily);
        await press.Tell("Before", hour: -1);
        await press.At(0.5);
        await press.Tell("Between", hour: 3);
        press.Clock.SetUtcNow(Newsstand.Morning.AddHours(4));
        await press.Change(async db =>
        {
            var subscriber = await db.Set<Subscriber>()
                .Include(s => s.Subscriptions)
                .SingleAsync(s => s.Key == key, Cancel);
            Assert.True(
                await Subscriptions.Change(
                    db,
                    subscriber.Id,
                    subscriber.Subscriptions[0].Id,
                    Daily with
                    {
                        Hour = 15,
                    },
                    press.Clock.Now(),
                    Cancel
                )
            );
        });
        await press.Tell("Later", hour: 20);
        Assert.Equal(1, await press.At(23.5));
        var mail = (await press.Editions(Ada))[^1];
        Assert.Contains("Between", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Later", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Before", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weekly_mail_tells_of_the_week()
    {
        await using var press = await Press.Open(Engine.Sqlite, server);
        // The morning is a Wednesday's.
        await press.Subscribe(
            Ada,
            Daily with
            {
                Rhythm = Rhythm.Weekly,
                Weekday = DayOfWeek.Wednesday,
            }
        );
        await press.Tell("Six days ago", hour: -24 * 6);
        await press.Tell("Today", hour: 0);
        await press.Tell("Eight days ago", hour: -24 * 8);
        Assert.Equal(1, await press.At(0.5));
        Assert.Equal(0, await press.At(24.5));
        var mail = Assert.Single(await press.Editions(Ada));
        Assert.StartsWith("The week in AI: ", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Six days ago", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Eight days ago", mail.Text, StringComparison.Ordinal);
        await press.Tell("Next week", hour: 50);
        Assert.Equal(1, await press.At(24 * 7 + 0.5));
    }

    [Fact]
    public async Task Both_parts_say_the_same_and_every_link_leads_to_the_sites_public_address()
    {
        await using var press = await Press.Open(Engine.Sqlite, server);
        var key = await press.Subscribe(Ada, Daily);
        await press.Tell("<b>Kestrel</b> & \"Quill\" open a plant", hour: -1);
        await press.At(0.5);
        var mail = Assert.Single(await press.Editions(Ada));
        Assert.Contains(
            "1. <b>Kestrel</b> & \"Quill\" open a plant",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("Jan 22, 2025 - circuitpost.example", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://news.example/ai/story/1/", mail.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"https://news.example/ai/newsletter/mine/{key}",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "https://news.example/ai/newsletter/leave/",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.All(
            mail.Text.Split('\n').Where(l => !l.Contains("https://", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= PlainText.Width, line)
        );
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(mail.Html!);
        Assert.Equal(
            "1. <b>Kestrel</b> & \"Quill\" open a plant",
            html.QuerySelector("h2")!.TextContent
        );
        Assert.NotEmpty(html.Links);
        Assert.All(
            html.Links,
            link =>
                Assert.StartsWith(
                    "https://news.example/ai/",
                    link.GetAttribute("href"),
                    StringComparison.Ordinal
                )
        );
        Assert.Empty(html.QuerySelectorAll("img, script, style, [class]"));
        Assert.Equal("Pith The day in AI <site.daily.news.example>", mail.ListId);
        Assert.StartsWith(
            "https://news.example/ai/newsletter/leave/",
            mail.ListUnsubscribe,
            StringComparison.Ordinal
        );
    }

    private static long Hour(double hour) =>
        Newsstand.Morning.AddHours(hour).ToUnixTimeMilliseconds();
}
