using System.Net;
using System.Text;
using Pith.Demo;
using Xunit;

namespace Pith.Tests.Demo;

public sealed class NewsroomTrapsTests(RunningNewsroom running) : IClassFixture<RunningNewsroom>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void There_is_one_trap_of_each_kind()
    {
        Assert.Equal(
            Enum.GetValues<NewsroomTrap>().Where(trap => trap != NewsroomTrap.None),
            running
                .Newsroom.Articles.Select(article => article.Trap)
                .Where(trap => trap != NewsroomTrap.None)
                .Order()
        );
    }

    [Fact]
    public async Task The_redirect_loop_leads_back_to_where_it_began()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        var begin = Address(NewsroomTrap.RedirectLoop);
        using var first = await client.GetAsync(begin, Cancel);
        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        var next = new Uri(begin, first.Headers.Location!);
        Assert.NotEqual(begin, next);
        using var second = await client.GetAsync(next, Cancel);
        Assert.Equal(HttpStatusCode.Found, second.StatusCode);
        Assert.Equal(begin, new Uri(begin, second.Headers.Location!));
    }

    [Fact]
    public async Task The_huge_body_goes_on_past_ten_megabytes_and_ends_when_the_reader_hangs_up()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        using var answer = await client.GetAsync(
            Address(NewsroomTrap.HugeBody),
            HttpCompletionOption.ResponseHeadersRead,
            Cancel
        );
        Assert.Null(answer.Content.Headers.ContentLength);
        await using var body = await answer.Content.ReadAsStreamAsync(Cancel);
        var buffer = new byte[1 << 16];
        long taken = 0;
        while (taken <= 10 << 20 && await body.ReadAsync(buffer, Cancel) is > 0 and var read)
        {
            taken += read;
        }

        Assert.True(taken > 10 << 20, $"only {taken} bytes");
    }

    [Fact]
    public async Task The_wrong_charset_is_utf8_that_says_it_is_latin1()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        var article = Article(NewsroomTrap.WrongCharset);
        using var answer = await client.GetAsync(Address(NewsroomTrap.WrongCharset), Cancel);
        Assert.Equal("ISO-8859-1", answer.Content.Headers.ContentType?.CharSet);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Contains("naïve", article.Markdown, StringComparison.Ordinal);
        Assert.Contains("naïve", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("charset=utf-8", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task The_login_wall_shows_one_paragraph_and_says_that_it_is_not_free()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        var article = Article(NewsroomTrap.LoginWall);
        var html = WebUtility.HtmlDecode(await NewsroomServedTests.Html(client, article));
        var paragraphs = article.Markdown.Split("\n\n");
        Assert.Contains(paragraphs[0][..60], html, StringComparison.Ordinal);
        Assert.All(
            paragraphs.Skip(1),
            paragraph => Assert.DoesNotContain(paragraph, html, StringComparison.Ordinal)
        );
        Assert.Contains("\"isAccessibleForFree\":false", html, StringComparison.Ordinal);
        Assert.Contains("type=\"password\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_empty_page_has_no_text_and_the_missing_one_is_not_found()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        var empty = Article(NewsroomTrap.Empty);
        var html = await NewsroomServedTests.Html(client, empty);
        Assert.DoesNotContain(empty.Markdown, html, StringComparison.Ordinal);
        using var missing = await client.GetAsync(Address(NewsroomTrap.NotFound), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public void What_robots_txt_forbids_is_the_path_of_its_trap_and_of_nothing_else()
    {
        foreach (var article in running.Newsroom.Articles)
        {
            var path = Newsroom.AddressOf(article, RunningNewsroom.FirstStart).AbsolutePath;
            var isForbidden = (article.Outlet.Robots ?? [])
                .TakeWhile(line => line != "User-agent: HoardBot")
                .Where(line => line.StartsWith("Disallow: /", StringComparison.Ordinal))
                .Any(line =>
                    path.StartsWith(line["Disallow: ".Length..], StringComparison.Ordinal)
                );
            Assert.Equal(article.Trap == NewsroomTrap.Robots, isForbidden);
        }
    }

    [Fact]
    public async Task Publishers_state_their_wishes_where_the_truths_say()
    {
        using var client = RunningNewsroom.Client(running.Fresh);
        var html = await NewsroomServedTests.Html(client, Article(NewsroomTrap.NoSnippet));
        Assert.Contains("<meta name=\"robots\" content=\"nosnippet\">", html);

        using var limited = await client.GetAsync(Address(NewsroomTrap.MaxSnippet), Cancel);
        Assert.Equal(["max-snippet:160"], limited.Headers.GetValues("X-Robots-Tag"));

        using var reserved = await client.GetAsync(Address(NewsroomTrap.TdmReservation), Cancel);
        Assert.Equal(["1"], reserved.Headers.GetValues("tdm-reservation"));
        Assert.Contains(
            "<meta name=\"tdm-reservation\" content=\"1\"/>",
            await reserved.Content.ReadAsStringAsync(Cancel)
        );
    }

    private NewsroomArticle Article(NewsroomTrap trap) =>
        running.Newsroom.Articles.Single(article => article.Trap == trap);

    private Uri Address(NewsroomTrap trap) =>
        Newsroom.AddressOf(Article(trap), RunningNewsroom.FirstStart);
}
