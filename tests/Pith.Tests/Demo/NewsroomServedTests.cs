using System.Net;
using System.Net.Http.Headers;
using Pith.Demo;
using Xunit;

namespace Pith.Tests.Demo;

public sealed class NewsroomServedTests(RunningNewsroom running) : IClassFixture<RunningNewsroom>
{
    private static readonly NewsroomTrap[] Broken =
    [
        NewsroomTrap.RedirectLoop,
        NewsroomTrap.HugeBody,
        NewsroomTrap.Empty,
        NewsroomTrap.NotFound,
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_article_that_can_be_read_is_served_with_its_title_and_its_text()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (
            var article in running.Newsroom.Articles.Where(article =>
                !Broken.Contains(article.Trap)
            )
        )
        {
            var html = await Html(client, article);
            var seen = WebUtility.HtmlDecode(html);
            Assert.Contains(article.Title, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
            Assert.DoesNotContain('\uFFFD', html);
            var last = article.Markdown.Split("\n\n")[^1];
            if (
                article.Trap != NewsroomTrap.LoginWall
                && last.IndexOfAny(['{', '*', '|', '\n', '[']) < 0
            )
            {
                Assert.Contains(last.TrimStart('>', '-', ' '), seen, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_host_serves_a_home_page_that_links_its_articles_and_its_feed()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (var outlet in running.Newsroom.Outlets)
        {
            var bytes = await client.GetByteArrayAsync($"http://{outlet.Host}/", Cancel);
            var html = TextEncoding.Find(outlet.Encoding)!.GetString(bytes);
            Assert.Contains($"href=\"{outlet.FeedPath}\"", html, StringComparison.Ordinal);
            foreach (var article in running.Newsroom.Articles.Where(a => a.Outlet == outlet))
            {
                var path = Newsroom.AddressOf(article, RunningNewsroom.FirstStart).AbsolutePath;
                Assert.Contains($"href=\"{path}\"", html, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_picture_is_served_as_a_jpeg()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (var article in running.Newsroom.Articles.Where(a => a.Picture is not null))
        {
            var path = article.Outlet.PicturePath.Replace(
                "{name}",
                article.Picture,
                StringComparison.Ordinal
            );
            using var answer = await client.GetAsync($"http://{article.Outlet.Host}{path}", Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
            Assert.Equal([0xFF, 0xD8, 0xFF], bytes[..3]);
        }
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (var outlet in running.Newsroom.Outlets)
        {
            using var first = await client.GetAsync(Newsroom.FeedOf(outlet), Cancel);
            using var byTag = new HttpRequestMessage(HttpMethod.Get, Newsroom.FeedOf(outlet));
            byTag.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var byDate = new HttpRequestMessage(HttpMethod.Get, Newsroom.FeedOf(outlet));
            byDate.Headers.IfModifiedSince = first.Content.Headers.LastModified;
            using var other = new HttpRequestMessage(HttpMethod.Get, Newsroom.FeedOf(outlet));
            other.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""));
            Assert.Equal(HttpStatusCode.NotModified, await Status(client, byTag));
            Assert.Equal(HttpStatusCode.NotModified, await Status(client, byDate));
            Assert.Equal(HttpStatusCode.OK, await Status(client, other));
        }
    }

    [Fact]
    public async Task A_host_that_is_no_outlet_is_not_found()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        using var answer = await client.GetAsync("http://nobody.example/", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var local = await client.GetAsync($"http://{running.Fresh.EndPoint}/", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, local.StatusCode);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_not_found_and_none_leads_out_of_the_pictures()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (
            var path in new[]
            {
                "/nothing",
                "/media/none.jpg",
                "/media/..%2Foutlets.json.jpg",
                "/media/.jpg",
                "/media/../../outlets.json",
            }
        )
        {
            using var answer = await client.GetAsync($"http://circuitpost.example{path}", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_post_is_refused()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        using var answer = await client.PostAsync("http://circuitpost.example/", null, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task An_outlet_without_a_robots_txt_answers_404_and_the_others_serve_theirs()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        foreach (var outlet in running.Newsroom.Outlets)
        {
            using var answer = await client.GetAsync($"http://{outlet.Host}/robots.txt", Cancel);
            Assert.Equal(
                outlet.Robots is null ? HttpStatusCode.NotFound : HttpStatusCode.OK,
                answer.StatusCode
            );
        }

        Assert.Contains(running.Newsroom.Outlets, outlet => outlet.Robots is null);
    }

    [Fact]
    public async Task Articles_change_a_minute_after_the_first_start_and_not_before()
    {
        using var before = RunningNewsroom.Client(running.Fresh);
        using var after = RunningNewsroom.Client(running.Later);
        foreach (var change in running.Truths.Changes)
        {
            var article = running.Article(change.Article);
            var first = WebUtility.HtmlDecode(await Html(before, article));
            var later = WebUtility.HtmlDecode(await Html(after, article));
            Assert.All(change.Before, piece => Assert.Contains(piece, first));
            Assert.All(change.Before, piece => Assert.DoesNotContain(piece, later));
            Assert.All(change.After, piece => Assert.Contains(piece, later));
            Assert.All(change.After, piece => Assert.DoesNotContain(piece, first));
        }

        foreach (
            var article in running.Newsroom.Articles.Where(a =>
                a.Change is null && !Broken.Contains(a.Trap)
            )
        )
        {
            var related = running.Truths.Changes.Count(change =>
                running.Article(change.Article).Outlet == article.Outlet
            );
            if (related == 0)
            {
                Assert.Equal(await Html(before, article), await Html(after, article));
            }
        }
    }

    internal static async Task<string> Html(HttpClient client, NewsroomArticle article)
    {
        var address = Newsroom.AddressOf(article, RunningNewsroom.FirstStart);
        using var answer = await client.GetAsync(address, Cancel);
        Assert.True(
            answer.StatusCode == HttpStatusCode.OK,
            $"{address} answered {answer.StatusCode}"
        );
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return TextEncoding
            .Find(article.Outlet.Encoding)!
            .GetString(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, HttpRequestMessage request)
    {
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }
}
