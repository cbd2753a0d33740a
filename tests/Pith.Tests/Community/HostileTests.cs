using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Tools;

namespace Pith.Tests.Community;

/// <summary>Bad input and abuse: a 4xx and one sentence, nothing changed, nothing stored.</summary>
public sealed class HostileTests(PostgresServer server)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_kilobytes_in_any_field_are_refused_in_words_and_nothing_is_stored()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        var (story, save, list) = await Made(site, ada);
        var token = await ada.Token("/saved");
        var before = await Counts(site);
        var huge = new string('x', 100_000);
        foreach (
            var (path, fields) in new (string, (string, string)[])[]
            {
                (story, [("_handler", "comment"), ("For", "write"), ("Body", huge)]),
                ("/tool/cursor", [("_handler", "comment"), ("For", "write"), ("Body", huge)]),
                ("/saved", [("_handler", "new-list"), ("ListName", huge)]),
                ($"/list/{list}/edit", [("_handler", "list"), ("Name", huge)]),
                ($"/list/{list}/edit", [("_handler", "list"), ("Name", "Chips"), ("Note", huge)]),
                ($"/saved/{save}", [("_handler", "save-note"), ("Note", huge)]),
                ("/tools/propose", [("_handler", "propose"), ("name", huge), ("note", huge)]),
                ("/tool/cursor/edit", [("_handler", "correct"), ("key", "x"), ("line", huge)]),
            }
        )
        {
            using var answer = await ada.PostWith(path, token, fields);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.Contains("role=\"alert\"", page, Ordinal);
            Assert.Contains("at most", page, Ordinal);
        }

        Assert.Equal(before, await Counts(site));
    }

    [Fact]
    public async Task A_script_in_any_field_is_shown_as_it_was_typed_and_never_run()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var visitor = site.Visitor();
        var (story, save, list) = await Made(site, ada);
        var token = await ada.Token("/saved");
        foreach (
            var (path, fields) in new (string, (string, string)[])[]
            {
                (story, [("_handler", "comment"), ("For", "write"), ("Body", Script)]),
                ("/tool/cursor", [("_handler", "comment"), ("For", "write"), ("Body", Script)]),
                (
                    $"/list/{list}/edit",
                    [("_handler", "list"), ("Name", Script), ("Note", Script), ("IsShared", "true")]
                ),
                (
                    $"/saved/{save}",
                    [("_handler", "save-note"), ("Note", Script), ("InLists", list)]
                ),
            }
        )
        {
            using var answer = await ada.PostWith(path, token, fields);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        foreach (
            var path in (string[])
                [story, "/tool/cursor", $"/list/{list}", "/member/ada", $"/saved/{save}", "/saved"]
        )
        {
            var page = await ada.Page(path);
            Assert.DoesNotContain("<script>alert", page, Ordinal);
            Assert.DoesNotContain("<img src=x", page, Ordinal);
            Assert.Contains("&lt;script&gt;alert", page, Ordinal);
        }

        foreach (var format in (string[])["xml", "atom", "json"])
        {
            Assert.DoesNotContain(
                "<script>alert",
                await visitor.Page($"/list/{list}/feed.{format}"),
                Ordinal
            );
        }

        using var searched = await ada.Get("/saved?q=" + Uri.EscapeDataString(Script));
        Assert.DoesNotContain(
            "<script>alert",
            await searched.Content.ReadAsStringAsync(Cancel),
            Ordinal
        );
        using var listed = await visitor.Get("/tools?q=" + Uri.EscapeDataString(Script));
        Assert.DoesNotContain(
            "<script>alert",
            await listed.Content.ReadAsStringAsync(Cancel),
            Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_of_another_member_is_found_by_its_id(Engine engine)
    {
        await using var site = await CommunitySite.Start(engine, server);
        using var ada = await site.Member("ada");
        using var eve = await site.Member("eve");
        using var visitor = site.Visitor();
        var (story, save, list) = await Made(site, ada);
        using var said = await ada.Post(
            story,
            story,
            ("_handler", "comment"),
            ("For", "write"),
            ("Body", "Mine.")
        );
        long comment;
        await using (var db = site.Open())
        {
            comment = await db.Set<Comment>().Select(c => c.Id).SingleAsync(Cancel);
        }

        var before = await Counts(site);
        var token = await eve.Token("/");
        foreach (
            var (path, fields) in new (string, (string, string)[])[]
            {
                ($"/comment/{comment}/delete", []),
                (
                    $"{story}?edit={comment}",
                    [("_handler", "comment"), ("For", $"edit-{comment}"), ("Body", "Eve's.")]
                ),
                ($"/saved/{save}/remove", []),
                ($"/saved/{save}/restore", []),
                ($"/saved/{save}", [("_handler", "save-note"), ("Note", "Eve's.")]),
                ($"/list/{list}/put/{save}", [("on", "false")]),
                ($"/list/{list}/remove", []),
                ($"/list/{list}/edit", [("_handler", "list"), ("Name", "Eve's")]),
                ("/mute/member/987654", [("on", "true")]),
                ("/mute/thread/987654", [("on", "true")]),
                ("/choose/tool/nothing", [("on", "follow")]),
                ("/choose/source/nothing.example", [("on", "hide")]),
                ("/choose/tool/cursor", [("on", "perhaps")]),
                ("/tool/cursor/vote", [("on", "perhaps")]),
                ("/comment/987654/vote", [("on", "up")]),
            }
        )
        {
            foreach (
                var (who, key) in new (TestBrowser, string?)[] { (eve, token), (visitor, null) }
            )
            {
                using var answer = await who.PostWith(path, key, fields);
                Assert.True(
                    (int)answer.StatusCode is >= 400 and < 500,
                    $"{path}: {(int)answer.StatusCode}"
                );
            }
        }

        foreach (var path in (string[])[$"/saved/{save}", $"/list/{list}", $"/list/{list}/edit"])
        {
            using var answer = await eve.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(before, await Counts(site));
        await using var after = site.Open();
        Assert.Equal("Mine.", await after.Set<Comment>().Select(c => c.Body).SingleAsync(Cancel));
    }

    /// <summary>A story, ada's save of it, and her list with it.</summary>
    private static async Task<(string Story, string Save, string List)> Made(
        CommunitySite site,
        TestBrowser ada
    )
    {
        long id;
        await using (var db = site.Open())
        {
            id = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        }

        var token = await ada.Token("/");
        using var saved = await ada.PostWith($"/story/{id}/save", token, ("on", "true"));
        using var made = await ada.PostWith(
            "/saved",
            token,
            ("_handler", "new-list"),
            ("ListName", "Chips")
        );
        var list = made.Headers.Location!.OriginalString[6..];
        await using var after = site.Open();
        var save = await after.Set<Save>().Select(s => s.Id).SingleAsync(Cancel);
        using var put = await ada.PostWith($"/list/{list}/put/{save}", token, ("on", "true"));
        var slug = await after.Set<Story>().Select(s => s.Slug).SingleAsync(Cancel);
        return (
            StoryPath.Of(id, slug),
            save.ToString(System.Globalization.CultureInfo.InvariantCulture),
            list
        );
    }

    private static async Task<string> Counts(CommunitySite site)
    {
        await using var db = site.Open();
        var lists = await db.Set<SaveList>()
            .OrderBy(l => l.Id)
            .Select(l => l.Name + l.Note)
            .ToListAsync(Cancel);
        var notes = await db.Set<Save>().OrderBy(s => s.Id).Select(s => s.Note).ToListAsync(Cancel);
        int[] counts =
        [
            await db.Set<Comment>().CountAsync(Cancel),
            await db.Set<Vote>().CountAsync(Cancel),
            await db.Set<CommentVote>().CountAsync(Cancel),
            await db.Set<ListEntry>().CountAsync(Cancel),
            await db.Set<Follow>().CountAsync(Cancel),
            await db.Set<Hide>().CountAsync(Cancel),
            await db.Set<MemberMute>().CountAsync(Cancel),
            await db.Set<ThreadMute>().CountAsync(Cancel),
            await db.Set<ToolChange>().CountAsync(Cancel),
        ];
        return string.Join('|', counts) + string.Join('|', lists.Concat(notes));
    }
}
