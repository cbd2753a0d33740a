using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Pith.Reader.Feeds;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class FeedTests(PostgresServer server)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_feed_tells_the_same_stories_in_three_formats_that_a_reader_reads()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        long story;
        await using (var db = site.Open())
        {
            story = await Newsstand.Add(
                db,
                "A chip & more",
                "The \u0001chip draws 1,150 watts. It ships in May."
            );
        }

        using var visitor = site.Visitor();
        var rss = XDocument.Parse(await visitor.Page("/feed.xml"));
        var atom = XDocument.Parse(await visitor.Page("/feed.atom"));
        using var json = JsonDocument.Parse(await visitor.Page("/feed.json"));

        var item = Assert.Single(rss.Descendants("item"));
        Assert.Equal("A chip & more", item.Element("title")!.Value);
        Assert.Equal("Wed, 22 Jan 2025 15:30:00 GMT", item.Element("pubDate")!.Value);
        Assert.EndsWith($"/story/{story}", item.Element("guid")!.Value, StringComparison.Ordinal);
        Assert.Contains(rss.Descendants(Atom + "link"), l => (string?)l.Attribute("rel") == "self");

        var entry = Assert.Single(atom.Descendants(Atom + "entry"));
        Assert.Equal($"tag:localhost,2026:story/{story}", entry.Element(Atom + "id")!.Value);
        Assert.Equal("2025-01-22T10:30:00-05:00", entry.Element(Atom + "published")!.Value);
        Assert.Contains(
            entry.Elements(Atom + "link"),
            l =>
                (string?)l.Attribute("rel") == "via"
                && ((string)l.Attribute("href")!).StartsWith(
                    "https://circuitpost.example/",
                    StringComparison.Ordinal
                )
        );

        var told = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal(
            "https://jsonfeed.org/version/1.1",
            json.RootElement.GetProperty("version").GetString()
        );
        Assert.StartsWith(
            "https://circuitpost.example/",
            told.GetProperty("external_url").GetString(),
            StringComparison.Ordinal
        );
        var evidence = told.GetProperty("_pith")
            .GetProperty("takeaways")[0]
            .GetProperty("evidence")[0];
        Assert.Equal(0, evidence.GetProperty("start").GetInt32());
        Assert.Contains(
            "draws 1,150 watts.",
            evidence.GetProperty("text").GetString(),
            StringComparison.Ordinal
        );

        // Our own reader takes each of them.
        foreach (var format in (string[])["xml", "atom", "json"])
        {
            using var answer = await visitor.Get("/feed." + format);
            var bytes = await answer.Content.ReadAsByteArrayAsync(
                TestContext.Current.CancellationToken
            );
            var read = (FeedRead)
                FeedParser.Parse(
                    bytes,
                    new Uri(site.Address, "/feed." + format),
                    answer.Content.Headers.ContentType!.ToString()
                );
            Assert.Equal("A chip & more", Assert.Single(read.Feed.Items).Title);
            Assert.Empty(read.Feed.Problems);
            Assert.NotNull(answer.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("/topic/chips/feed.xml", HttpStatusCode.OK)]
    [InlineData("/topic/chips/feed.json", HttpStatusCode.OK)]
    [InlineData("/topic/none/feed.atom", HttpStatusCode.NotFound)]
    [InlineData("/source/nowhere.example/feed.xml", HttpStatusCode.NotFound)]
    [InlineData("/feed.exe", HttpStatusCode.NotFound)]
    [InlineData("/list/1/feed.xml", HttpStatusCode.NotFound)]
    public async Task Topics_and_sources_have_feeds_and_what_is_not_there_has_none(
        string path,
        HttpStatusCode status
    )
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var visitor = site.Visitor();
        using var answer = await visitor.Get(path);
        Assert.Equal(status, answer.StatusCode);
    }
}
