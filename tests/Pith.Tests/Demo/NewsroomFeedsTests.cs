using System.Globalization;
using System.Text;
using Pith.Demo;
using Pith.Reader.Feeds;
using Xunit;

namespace Pith.Tests.Demo;

public sealed class NewsroomFeedsTests(RunningNewsroom running) : IClassFixture<RunningNewsroom>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_feed_is_read_with_all_its_articles_newest_first()
    {
        foreach (var outlet in running.Newsroom.Outlets)
        {
            var feed = await Feed(running.Fresh, outlet);
            var expected = running
                .Newsroom.Articles.Where(article => article.Outlet == outlet)
                .OrderByDescending(article => Published(article))
                .ThenBy(article => article.Slug, StringComparer.Ordinal)
                .Select(article => (Address(article), Title(article)));
            Assert.Equal(outlet.Name, feed.Title);
            Assert.Equal(outlet.Language, feed.Language?.Split('-')[0]);
            Assert.Equal(
                expected,
                feed.Items.Select(item => (item.Link?.Split('?')[0], item.Title))!
            );
        }
    }

    [Fact]
    public async Task Feeds_that_date_their_entries_give_the_instant_of_publication_in_whatever_shape()
    {
        foreach (
            var outlet in running.Newsroom.Outlets.Where(outlet =>
                outlet.Format is not (NewsroomFeedFormat.Rss091 or NewsroomFeedFormat.Rss092)
            )
        )
        {
            var feed = await Feed(running.Fresh, outlet);
            var articles = running.Newsroom.Articles.Where(a => a.Outlet == outlet).ToList();
            foreach (var item in feed.Items)
            {
                var article = articles.Single(a => Address(a) == item.Link?.Split('?')[0]);
                Assert.Equal(Published(article), item.Published);
            }
        }
    }

    [Fact]
    public async Task The_formats_and_oddities_that_feeds_are_met_in_are_all_there()
    {
        var feeds =
            new Dictionary<string, (string Format, string Text, IReadOnlyList<string> Problems)>();
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (var outlet in running.Newsroom.Outlets)
        {
            var feed = await Feed(running.Fresh, outlet);
            var bytes = await client.GetByteArrayAsync(Newsroom.FeedOf(outlet), Cancel);
            feeds[outlet.Key] = (feed.Format, Encoding.Latin1.GetString(bytes), feed.Problems);
        }

        foreach (
            var format in new[]
            {
                "rss 0.91",
                "rss 0.92",
                "rss 2.0",
                "rdf 1.0",
                "atom 0.3",
                "atom 1.0",
                "json 1.1",
            }
        )
        {
            Assert.Contains(feeds.Values, feed => feed.Format == format);
        }

        Assert.Contains(feeds.Values, feed => feed.Text.Contains("encoding=\"windows-1252\""));
        Assert.Contains(feeds.Values, feed => feed.Text.Contains("encoding=\"shift_jis\""));
        Assert.Contains(feeds.Values, feed => feed.Text.StartsWith('\n'));
        Assert.Contains(feeds.Values, feed => feed.Text.Contains("<content:encoded>"));
        Assert.Contains(feeds.Values, feed => feed.Text.Contains("<!DOCTYPE rss"));
        var odd = feeds["nordblick"];
        Assert.Contains("Technik & Wirtschaft", odd.Text, StringComparison.Ordinal);
        Assert.Contains("&nbsp;", odd.Text, StringComparison.Ordinal);
        Assert.NotEmpty(odd.Problems);
    }

    [Fact]
    public async Task A_feed_carries_no_text_that_the_article_s_page_withholds()
    {
        foreach (var trap in running.Truths.Traps.Where(trap => trap.Ends != "read"))
        {
            var article = running.Article(trap.Article);
            var feed = await Feed(running.Fresh, article.Outlet);
            var item = feed.Items.Single(i => i.Link?.Split('?')[0] == Address(article));
            var carried = (item.Content ?? "") + (item.Summary ?? "");
            Assert.True(carried.Length < 600, $"{article.Id}: {carried.Length}");
        }
    }

    [Fact]
    public async Task A_feed_shows_what_has_changed_and_another_entity_tag()
    {
        using var before = RunningNewsroom.Client(running.Fresh);
        using var after = RunningNewsroom.Client(running.Later);
        foreach (var change in running.Truths.Changes)
        {
            var outlet = running.Article(change.Article).Outlet;
            using var first = await before.GetAsync(Newsroom.FeedOf(outlet), Cancel);
            using var later = await after.GetAsync(Newsroom.FeedOf(outlet), Cancel);
            Assert.NotEqual(first.Headers.ETag, later.Headers.ETag);
            Assert.True(later.Content.Headers.LastModified > first.Content.Headers.LastModified);
        }
    }

    private static DateTimeOffset Published(NewsroomArticle article) =>
        Newsroom.PublishedAt(article, RunningNewsroom.FirstStart);

    private static string Address(NewsroomArticle article) =>
        Newsroom.AddressOf(article, RunningNewsroom.FirstStart).AbsoluteUri;

    private static string Title(NewsroomArticle article) =>
        DatesInText.WriteOut(
            article.Title,
            CultureInfo.GetCultureInfo(article.Outlet.Culture),
            RunningNewsroom.FirstStart
        );

    private static async Task<ParsedFeed> Feed(NewsroomHost host, Outlet outlet)
    {
        using var client = RunningNewsroom.Client(host);
        using var answer = await client.GetAsync(Newsroom.FeedOf(outlet), Cancel);
        var reading = FeedParser.Parse(
            await answer.Content.ReadAsByteArrayAsync(Cancel),
            Newsroom.FeedOf(outlet),
            answer.Content.Headers.ContentType?.ToString()
        );
        return Assert.IsType<FeedRead>(reading).Feed;
    }
}
