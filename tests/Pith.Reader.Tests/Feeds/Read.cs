using System.Text;
using Pith.Reader.Feeds;
using Xunit;

namespace Pith.Reader.Tests.Feeds;

/// <summary>Reads feeds that stand in a test as text.</summary>
internal static class Read
{
    public static readonly Uri Address = new("https://paper.example/feeds/news.xml");

    public static ParsedFeed Feed(string text) => Feed(Encoding.UTF8.GetBytes(text));

    public static ParsedFeed Feed(byte[] body, string? contentType = null) =>
        Assert.IsType<FeedRead>(FeedParser.Parse(body, Address, contentType)).Feed;

    public static FeedItem Item(string text) => Assert.Single(Feed(text).Items);

    /// <summary>The one item of an RSS feed, by what stands inside it.</summary>
    public static FeedItem RssItem(string inside) =>
        Item($"<rss version=\"2.0\"><channel><item>{inside}</item></channel></rss>");

    public static FeedRefused Refusal(string text) =>
        Assert.IsType<FeedRefused>(
            FeedParser.Parse(Encoding.UTF8.GetBytes(text), Address, contentType: null)
        );
}
