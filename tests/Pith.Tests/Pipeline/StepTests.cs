using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;
using Pith.Stories;
using Pith.Tests.Data;

namespace Pith.Tests.Pipeline;

public sealed class StepTests(PostgresServer server)
{
    private const string Feed = "http://wire.example/feed.xml";

    private const string Story = """
        Kestrel Semiconductor sold 40,000 of its K9 accelerators in February, the company said on Monday. That is twice as many as in January.

        The chips cost $42,000 each. Mara Lindqvist, who runs the company, said that the factory in Vessen cannot make more before June. "We are sold out," she said.

        Buyers have waited up to nine months. Three of the largest clouds have asked for refunds, according to two people who saw the letters, and one of them has turned to Alder Devices instead.

        Kestrel was founded in 2016 and has 2,300 employees. Its shares rose by 4 percent.
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_entry_becomes_a_story_with_a_digest_and_every_step_run_again_changes_nothing(
        Engine engine
    )
    {
        await using var pipeline = await TestPipeline.Create(engine, server);
        pipeline.Web.Set(
            "/feed.xml",
            FeedOf(("k9", "Kestrel sells out", pipeline.Clock.GetUtcNow().AddHours(-2))),
            "application/rss+xml"
        );
        pipeline.Web.Set("/k9", PageOf("Kestrel sells out", Story));
        var feed = await pipeline.AddFeed(Feed);

        await pipeline.RunAll();

        await using var db = pipeline.Open();
        var story = await db.Set<Story>().SingleAsync(Cancel);
        Assert.Equal("Kestrel sells out", story.Title);
        var view = await StoryView.Read(db, story.Id, Cancel);
        Assert.NotEmpty(view!.Takeaways);
        Assert.All(view.Takeaways, t => Assert.NotEmpty(t.Evidence));
        var before = await Counts(db);

        var entry = await db.Set<Entry>().SingleAsync(Cancel);
        var article = await db.Set<Article>().SingleAsync(Cancel);
        await pipeline.Poll.Run(feed, Cancel);
        await pipeline.Extract.Run(entry.Id, Cancel);
        await pipeline.Digest.Run(article.Id, Cancel);
        await pipeline.Place.Run(pipeline.Index, article.Id, Cancel);
        Assert.Equal(before, await Counts(db));

        // Even where a kill left a step undone that was done: as if its commit had been the last thing to reach the disk.
        await db.Set<Entry>()
            .ExecuteUpdateAsync(
                e =>
                    e.SetProperty(x => x.State, EntryState.ToExtract)
                        .SetProperty(x => x.NextTryAt, 0),
                Cancel
            );
        await db.Set<Article>()
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.Step, ArticleStep.ToDigest), Cancel);
        await pipeline.RunAll();
        Assert.Equal(before, await Counts(db));
    }

    [Fact]
    public async Task A_first_poll_takes_a_week_back_and_thirty_entries_at_the_most()
    {
        await using var pipeline = await TestPipeline.Create(Engine.Sqlite, server);
        var now = pipeline.Clock.GetUtcNow();
        pipeline.Web.Set(
            "/feed.xml",
            FeedOf([
                .. Enumerable
                    .Range(0, 60)
                    .Select(i => ($"a{i}", $"Story {i}", now.AddHours(-4 * i))),
            ]),
            "application/rss+xml"
        );
        await pipeline.Poll.Run(await pipeline.AddFeed(Feed), Cancel);
        await using var db = pipeline.Open();
        Assert.Equal(30, await db.Set<Entry>().CountAsync(Cancel));
        Assert.Equal(
            "Story 0",
            await db.Set<Entry>()
                .OrderByDescending(e => e.PublishedAt)
                .Select(e => e.Title)
                .FirstAsync(Cancel)
        );

        await using var other = await TestPipeline.Create(Engine.Sqlite, server);
        other.Web.Set(
            "/feed.xml",
            FeedOf([
                .. Enumerable.Range(0, 20).Select(i => ($"a{i}", $"Story {i}", now.AddDays(-i))),
            ]),
            "application/rss+xml"
        );
        await other.Poll.Run(await other.AddFeed(Feed), Cancel);
        await using var second = other.Open();
        Assert.Equal(8, await second.Set<Entry>().CountAsync(Cancel)); // Today and each of seven days back.
    }

    [Fact]
    public async Task A_publisher_s_change_is_kept_as_a_revision_and_the_digest_follows_it()
    {
        await using var pipeline = await TestPipeline.Create(Engine.Sqlite, server);
        pipeline.Web.Set(
            "/feed.xml",
            FeedOf(("k9", "Kestrel sells out", pipeline.Clock.GetUtcNow())),
            "application/rss+xml"
        );
        pipeline.Web.Set("/k9", PageOf("Kestrel sells out", Story));
        await pipeline.AddFeed(Feed);
        await pipeline.RunAll();
        pipeline.Web.Set(
            "/k9",
            PageOf(
                "Kestrel sells out, again",
                Story.Replace("40,000", "14,000", StringComparison.Ordinal)
            )
        );

        pipeline.Clock.Pass(TimeSpan.FromMinutes(61));
        await pipeline.RunAll();

        await using var db = pipeline.Open();
        var revision = await db.Set<Revision>().SingleAsync(Cancel);
        Assert.NotEqual(revision.EarlierTextId, revision.LaterTextId);
        var story = await db.Set<Story>().SingleAsync(Cancel);
        Assert.Equal("Kestrel sells out, again", story.Title);
        var view = await StoryView.Read(db, story.Id, Cancel);
        var words = string.Join(
            ' ',
            view!
                .Summary.SelectMany(p => p)
                .Select(s => s.Text)
                .Concat(view.Takeaways.Select(t => t.Text))
        );
        Assert.Contains("14,000", words, StringComparison.Ordinal);
        Assert.DoesNotContain("40,000", words, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<ArticleText>().CountAsync(Cancel)); // What stood there is kept.
    }

    [Fact]
    public async Task A_publisher_who_asks_that_no_text_be_shown_gets_title_source_and_link_alone_from_then_on()
    {
        await using var pipeline = await TestPipeline.Create(Engine.Sqlite, server);
        pipeline.Web.Set(
            "/feed.xml",
            FeedOf(("k9", "Kestrel sells out", pipeline.Clock.GetUtcNow())),
            "application/rss+xml"
        );
        pipeline.Web.Set("/k9", PageOf("Kestrel sells out", Story));
        await pipeline.AddFeed(Feed);
        await pipeline.RunAll();
        pipeline.Web.Set(
            "/k9",
            PageOf("Kestrel sells out", Story),
            headers: ("X-Robots-Tag", "nosnippet")
        );
        pipeline.Clock.Pass(TimeSpan.FromMinutes(61));
        await pipeline.RunAll();

        await using var db = pipeline.Open();
        var story = await db.Set<Story>().SingleAsync(Cancel);
        var view = await StoryView.Read(db, story.Id, Cancel);
        Assert.Empty(view!.Takeaways);
        Assert.Empty(view.Summary);
        Assert.Equal(EmptyDigest.NoSnippet, view.EmptyBecause);
        Assert.False(view.MayQuote);
    }

    [Fact]
    public async Task A_page_that_fails_keeps_its_entry_its_reason_and_the_time_of_its_next_try()
    {
        await using var pipeline = await TestPipeline.Create(Engine.Sqlite, server);
        var now = pipeline.Clock.GetUtcNow();
        pipeline.Web.Set(
            "/feed.xml",
            FeedOf(("gone", "Gone", now), ("down", "Down", now), ("k9", "Kestrel sells out", now)),
            "application/rss+xml"
        );
        pipeline.Web.Refuse("/gone", 404);
        pipeline.Web.Refuse("/down", 500);
        pipeline.Web.Set("/k9", PageOf("Kestrel sells out", Story));
        await pipeline.AddFeed(Feed);
        await pipeline.RunAll();

        await using var db = pipeline.Open();
        var entries = await db.Set<Entry>().AsNoTracking().ToDictionaryAsync(e => e.Title!, Cancel);
        Assert.Equal(
            (EntryState.GivenUp, "status", "404"),
            (entries["Gone"].State, entries["Gone"].Failure, entries["Gone"].FailureDetail)
        );
        Assert.Equal(
            (EntryState.ToFetch, "status", "500"),
            (entries["Down"].State, entries["Down"].Failure, entries["Down"].FailureDetail)
        );
        Assert.Equal(now.AddMinutes(1).ToUnixTimeMilliseconds(), entries["Down"].NextTryAt);
        Assert.Equal(EntryState.Read, entries["Kestrel sells out"].State);

        pipeline.Web.Set(
            "/down",
            PageOf("Down no more", Story.Replace("Kestrel", "Alder", StringComparison.Ordinal))
        );
        pipeline.Clock.Pass(TimeSpan.FromMinutes(2));
        await pipeline.RunAll();
        Assert.Equal(
            EntryState.Read,
            await db.Set<Entry>()
                .Where(e => e.Title == "Down")
                .Select(e => e.State)
                .SingleAsync(Cancel)
        );
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_says_why_and_is_asked_less_and_less_often()
    {
        await using var pipeline = await TestPipeline.Create(Engine.Sqlite, server);
        pipeline.Web.Set("/feed.xml", "<html><body>Moved!</body></html>");
        var id = await pipeline.AddFeed(Feed);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 3; i++)
        {
            await pipeline.Poll.Run(id, Cancel);
            await using var db = pipeline.Open();
            var feed = await db.Set<Feed>().AsNoTracking().SingleAsync(Cancel);
            Assert.Equal("feed-not-readable", feed.Failure);
            Assert.False(string.IsNullOrEmpty(feed.FailureDetail));
            waits.Add(TimeSpan.FromMilliseconds(feed.NextPollAt!.Value - pipeline.Clock.Now()));
            pipeline.Clock.Pass(waits[^1]);
        }

        Assert.Equal(
            [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)],
            waits
        );
    }

    private static async Task<string> Counts(PithDb db) =>
        string.Join(
            ' ',
            await db.Set<Entry>().CountAsync(),
            await db.Set<Article>().CountAsync(),
            await db.Set<ArticleText>().CountAsync(),
            await db.Set<StoredDigest>().CountAsync(),
            await db.Set<Takeaway>().CountAsync(),
            await db.Set<Story>().CountAsync(),
            await db.Set<StoryArticle>().CountAsync(),
            await db.Set<Revision>().CountAsync()
        );

    private static string FeedOf(params (string Slug, string Title, DateTimeOffset At)[] items) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><link>http://wire.example/</link>"
        + string.Concat(
            items.Select(i =>
                $"<item><title>{i.Title}</title><link>http://wire.example/{i.Slug}</link><guid>{i.Slug}</guid><pubDate>{i.At.ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>"
            )
        )
        + "</channel></rss>";

    private static string PageOf(string title, string text) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title><meta property=\"og:title\" content=\"{title}\"></head><body><nav>Home</nav><article><h1>{title}</h1>"
        + string.Concat(text.Split("\n\n").Select(p => $"<p>{p.Trim()}</p>"))
        + "</article></body></html>";
}
