using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Stories;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class CommentTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_comments_another_answers_and_visitors_read_both_at_once(
        Engine engine
    )
    {
        await using var site = await CommunitySite.Start(engine, server);
        string path;
        await using (var db = site.Open())
        {
            path = StoryPath.Of(
                await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts."),
                "a-chip"
            );
        }

        using var visitor = site.Visitor();
        var before = await visitor.Page(path);
        Assert.Contains("Comments (0)", before, StringComparison.Ordinal);
        Assert.Contains("Be the first to comment!", before, StringComparison.Ordinal);

        using var ada = await site.Member("ada");
        using var written = await ada.Post(
            path,
            path,
            ("_handler", "comment"),
            ("For", "write"),
            ("FormKey", CommentDraft.NewKey()),
            ("Body", "It *draws* too much.\n\n<script>alert(1)</script> ![x](http://a.example/p)"),
            ("Do", "send")
        );
        Assert.Equal(HttpStatusCode.SeeOther, written.StatusCode);
        var comment = await Only(site);
        Assert.EndsWith(
            $"?posted={comment.Id}#comment-{comment.Id}",
            written.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );

        using var bob = await site.Member("bob");
        using var answered = await bob.Post(
            $"{path}?reply={comment.Id}",
            $"{path}?reply={comment.Id}",
            ("_handler", "comment"),
            ("For", $"reply-{comment.Id}"),
            ("Body", "Less than the last one."),
            ("Do", "send")
        );
        Assert.Equal(HttpStatusCode.SeeOther, answered.StatusCode);

        var after = await visitor.Page(path);
        Assert.Contains("Comments (2)", after, StringComparison.Ordinal);
        Assert.Contains("<p>It <em>draws</em> too much.</p>", after, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", after, StringComparison.Ordinal);
        Assert.Contains("rel=\"nofollow ugc noopener\">x</a>", after, StringComparison.Ordinal);
        Assert.DoesNotContain("<form id=\"write\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", after, StringComparison.Ordinal);
        await using var db2 = site.Open();
        var notice = await db2.Set<Notice>().SingleAsync(Cancel);
        Assert.Equal(ada.MemberId, notice.MemberId);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_same_form_sent_twenty_times_at_once_is_one_comment(Engine engine)
    {
        await using var site = await CommunitySite.Start(engine, server);
        string path;
        await using (var db = site.Open())
        {
            path = StoryPath.Of(
                await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts."),
                "a-chip"
            );
        }

        using var ada = await site.Member("ada");
        var (token, key) = (await ada.Token(path), CommentDraft.NewKey());
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    ada.PostWith(
                        path,
                        token,
                        ("_handler", "comment"),
                        ("For", "write"),
                        ("FormKey", key),
                        ("Body", "Once."),
                        ("Do", "send")
                    )
                )
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
        var comment = await Only(site);
        await using var after = site.Open();
        Assert.Equal(1, (await after.Set<Story>().SingleAsync(Cancel)).CommentCount);
        Assert.Equal("Once.", comment.Body);
    }

    [Fact]
    public async Task Too_long_a_comment_is_refused_in_one_sentence_with_its_words_kept()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        string path;
        await using (var db = site.Open())
        {
            path = StoryPath.Of(
                await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts."),
                "a-chip"
            );
        }

        using var ada = await site.Member("ada");
        foreach (
            var (body, why) in (
                new (string, string)[]
                {
                    (new string('x', 100_000), "at most 10,000 characters"),
                    ("  \n ", "Write something first."),
                    (new string('>', 5_000) + " deep", "nested deeper"),
                }
            )
        )
        {
            using var refused = await ada.Post(
                path,
                path,
                ("_handler", "comment"),
                ("For", "write"),
                ("Body", body),
                ("Do", "send")
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await refused.Content.ReadAsStringAsync(Cancel);
            Assert.Contains(why, page, StringComparison.Ordinal);
            Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
            Assert.Contains(WebUtility.HtmlEncode(body.Trim()), page, StringComparison.Ordinal);
        }

        await using var after = site.Open();
        Assert.Equal(0, await after.Set<Comment>().CountAsync(Cancel));
        Assert.Equal(0, (await after.Set<Story>().SingleAsync(Cancel)).CommentCount);
    }

    private static async Task<Comment> Only(CommunitySite site)
    {
        await using var db = site.Open();
        return await db.Set<Comment>().AsNoTracking().SingleAsync(Cancel);
    }
}
