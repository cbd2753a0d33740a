using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Demo;
using Pith.Sources;
using Pith.Stories;
using Pith.Stories.Comparing;
using Pith.Tests.Shared;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Pith.Tests.Site;

/// <summary>What the demo must come to, asked over HTTP and of its database.</summary>
public sealed class DemoTests(DemoSite site) : IAsyncLifetime
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(site.Address),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.Ready();

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_newsroom_comes_out_as_its_own_truth_has_it()
    {
        var truths = NewsroomTruths.Load(Newsroom.SampleFolder);
        await using var db = Open();
        var start = Instants.At(await db.Set<Feed>().MinAsync(f => f.AddedAt, Cancel));
        var newsroom = Newsroom.Load(Newsroom.SampleFolder);
        var addresses = newsroom.Articles.ToDictionary(
            a => Newsroom.AddressOf(a, start).AbsoluteUri,
            a => a.Id,
            StringComparer.Ordinal
        );
        var placed = await (
            from m in db.Set<StoryArticle>()
            join a in db.Set<Article>() on m.ArticleId equals a.Id
            select new { a.Address, m.StoryId }
        ).ToListAsync(Cancel);
        var story = placed
            .Where(p => addresses.ContainsKey(p.Address))
            .ToDictionary(p => addresses[p.Address], p => p.StoryId, StringComparer.Ordinal);
        var truth = truths
            .Events.SelectMany(e => e.Articles.Select(a => (Article: a, Event: e.Id)))
            .Where(x => story.ContainsKey(x.Article))
            .ToDictionary(x => x.Article, x => x.Event, StringComparer.Ordinal);

        var f1 = BCubed.F1(
            truth,
            truth.Keys.ToDictionary(a => a, a => story[a], StringComparer.Ordinal)
        );

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"B-cubed F1 of the newsroom's {truth.Count} articles: {f1:0.000}"
        );
        Assert.True(f1 >= 0.8, $"B-cubed F1 is {f1:0.000}");
        Assert.InRange(await db.Set<Story>().CountAsync(Cancel), 25, 40);
    }

    [Fact]
    public async Task What_the_newsroom_tells_differently_stands_side_by_side_and_nothing_else()
    {
        var truths = NewsroomTruths.Load(Newsroom.SampleFolder);
        await using var db = Open();
        var told = await (
            from d in db.Set<StoryDisagreement>()
            from t in d.Tellings
            join a in db.Set<Article>() on t.ArticleId equals a.Id
            select new
            {
                d.Id,
                t.Value,
                a.Address,
            }
        ).ToListAsync(Cancel);
        var planted = truths
            .Differences.Select(d => d.Values.Select(v => v.Article.Split('/')[1]).ToHashSet())
            .ToList();
        var found = told.GroupBy(t => t.Id)
            .Select(d =>
                planted.FindIndex(p =>
                    d.Count(t => p.Any(slug => t.Address.Contains(slug, StringComparison.Ordinal)))
                    > 1
                )
            )
            .ToList();
        Assert.DoesNotContain(-1, found);
        Assert.InRange(found.Count, 10, planted.Count);

        var story = await (
            from t in db.Set<DisagreementTelling>()
            where t.Value == "$23 million"
            join m in db.Set<StoryArticle>() on t.ArticleId equals m.ArticleId
            join s in db.Set<Story>() on m.StoryId equals s.Id
            select StoryPath.Of(s.Id, s.Slug)
        ).FirstAsync(Cancel);
        var page = await http.GetStringAsync(new Uri(story, UriKind.Relative), Cancel);
        var part = page[page.IndexOf("id=\"who-says-what\"", StringComparison.Ordinal)..];
        Assert.Contains("$23 million", part, StringComparison.Ordinal);
        Assert.Contains("about $25 million", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_page_answers_with_its_policy_and_without_a_cookie()
    {
        foreach (
            var path in (string[])
                [
                    "/",
                    "/new",
                    "/topics",
                    "/sources",
                    "/search?q=chip",
                    "/how-it-works",
                    "/source/circuitpost.example",
                ]
        )
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(
                "default-src 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            var body = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.All(
                Regex.Matches(body, "<script[^>]*>"),
                s => Assert.Contains(" src=\"/site.", s.Value, StringComparison.Ordinal)
            );
            Assert.DoesNotContain(" style=\"", body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/story/999999")]
    [InlineData("/story/no-number")]
    [InlineData("/topic/none")]
    [InlineData("/source/nowhere.example")]
    [InlineData("/picture/0000-1280.webp")]
    [InlineData("/picture/..%2f..%2fpith.db")]
    [InlineData("/no/such/page")]
    public async Task What_is_not_there_is_answered_with_404_and_a_page(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "There is no such page",
            await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Head_is_answered_as_get_without_its_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/");
        using var answer = await http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_feed_is_rss_with_every_story_of_the_first_page_and_says_when_nothing_changed()
    {
        using var answer = await http.GetAsync(new Uri("/feed.xml", UriKind.Relative), Cancel);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var items = feed.Descendants("item").ToList();
        Assert.InRange(items.Count, 20, StoryList.PageSize);
        Assert.Equal(
            "Microsoft is letting OpenAI get its own AI compute now",
            items[0].Element("title")!.Value
        );
        Assert.StartsWith(
            site.Address + "/story/",
            items[0].Element("link")!.Value,
            StringComparison.Ordinal
        );
        Assert.Equal(items.Count, items.Select(i => i.Element("guid")!.Value).Distinct().Count());
        Assert.All(items, i => Assert.NotNull(i.Element("pubDate")));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/feed.xml");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await http.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_visitor_s_page_is_kept_and_served_again_to_the_byte_but_a_page_with_a_form_token_never_is()
    {
        var kept = new Uri("/how-it-works", UriKind.Relative);
        var first = await http.GetByteArrayAsync(kept, Cancel);
        using var second = await http.GetAsync(kept, Cancel);
        Assert.True(second.Headers.Contains("Age"));
        Assert.Equal(first, await second.Content.ReadAsByteArrayAsync(Cancel));

        using var squeezed = new HttpRequestMessage(HttpMethod.Get, kept);
        squeezed.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br, zstd");
        using var small = await http.SendAsync(squeezed, Cancel);
        Assert.Equal("br", Assert.Single(small.Content.Headers.ContentEncoding));
        Assert.True((await small.Content.ReadAsByteArrayAsync(Cancel)).Length < first.Length / 2);

        using var jar = new HttpClient(
            new SocketsHttpHandler { CookieContainer = new CookieContainer() }
        )
        {
            BaseAddress = new Uri(site.Address),
        };
        for (var i = 0; i < 3; i++)
        {
            using var form = await jar.GetAsync(
                new Uri("/edit/enter?key=x", UriKind.Relative),
                Cancel
            );
            Assert.False(form.Headers.Contains("Age"));
        }

        using var health = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        Assert.False(health.Headers.Contains("Age"));
    }

    [Fact]
    public async Task Health_is_told_and_the_editors_rooms_are_closed()
    {
        Assert.Equal(
            "live",
            await http.GetStringAsync(new Uri("/health/live", UriKind.Relative), Cancel)
        );
        Assert.Equal(
            "ready",
            await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Cancel)
        );
        using var closed = await http.GetAsync(new Uri("/edit/feeds", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Contains(
            "Sign in to see this page",
            await closed.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_story_under_another_slug_leads_to_its_own_address()
    {
        var home = await http.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var path = Regex.Match(home, "/story/[0-9]+/[a-z0-9-]+").Value;
        var id = path.Split('/')[2];
        using var moved = await http.GetAsync(
            new Uri($"/story/{id}/an-old-title", UriKind.Relative),
            Cancel
        );
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal(path, moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Each_trap_ends_with_its_reason_and_leaves_the_others_alone()
    {
        var truths = NewsroomTruths.Load(Newsroom.SampleFolder);
        await using var db = Open();
        var start = Instants.At(await db.Set<Feed>().MinAsync(f => f.AddedAt, Cancel));
        var newsroom = Newsroom.Load(Newsroom.SampleFolder);
        foreach (var trap in truths.Traps)
        {
            var address = Newsroom
                .AddressOf(newsroom.Articles.Single(a => a.Id == trap.Article), start)
                .AbsoluteUri;
            var entry = await db.Set<Entry>()
                .AsNoTracking()
                .SingleAsync(e => e.Address == address, Cancel);
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{trap}: {entry.State} {entry.Failure} {entry.FailureDetail}"
            );
        }

        Assert.Empty(
            await db.Set<Entry>()
                .Where(e => e.Failure == "internal-error")
                .Select(e => e.Address)
                .ToListAsync(Cancel)
        );
    }

    private SqliteDb Open()
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        Database.UseFile(options, Database.FileOf(site.Data));
        return new SqliteDb(options.Options);
    }
}
