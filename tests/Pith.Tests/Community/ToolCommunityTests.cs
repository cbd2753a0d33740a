using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Community;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Tests.Tools;
using Pith.Tools;

namespace Pith.Tests.Community;

/// <summary>Members do with tools what they do with stories.</summary>
public sealed class ToolCommunityTests(PostgresServer server)
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_vote_and_a_save_of_a_tool_raced_from_twenty_connections_count_once(
        Engine engine
    )
    {
        await using var site = await CommunitySite.Start(engine, server);
        using var ada = await site.Member("ada");
        using var visitor = site.Visitor();
        var token = await ada.Token("/tool/cursor");
        foreach (var (on, count) in ((string, int)[])[("true", 1), ("false", 0)])
        {
            foreach (var act in (string[])["vote", "save"])
            {
                var answers = await Task.WhenAll(
                    Enumerable
                        .Range(0, 20)
                        .Select(_ =>
                            ada.PostWith(
                                $"/tool/cursor/{act}",
                                token,
                                ("on", on),
                                ("back", "/tool/cursor")
                            )
                        )
                );
                Assert.All(answers, a => Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode));
            }

            await using var db = site.Open();
            Assert.Equal(count, await db.Set<Vote>().CountAsync(Cancel));
            Assert.Equal(count, await db.Set<Save>().CountAsync(s => s.RemovedAt == null, Cancel));
            Assert.Contains(
                $"aria-label=\"{(count == 1 ? "1 vote" : "0 votes")}. Sign up to vote.\"",
                await visitor.Page("/tool/cursor"),
                Ordinal
            );
        }

        using var missing = await ada.PostWith("/tool/nothing/vote", token, ("on", "true"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_tool_is_discussed_answers_are_told_and_a_list_with_it_is_shared_with_its_feed(
        Engine engine
    )
    {
        await using var site = await CommunitySite.Start(engine, server);
        using var ada = await site.Member("ada");
        using var bob = await site.Member("bob");
        using var visitor = site.Visitor();
        const string path = "/tool/cursor";
        Assert.Contains("Be the first to comment!", await visitor.Page(path), Ordinal);
        using var said = await ada.Post(
            path,
            path,
            ("_handler", "comment"),
            ("For", "write"),
            ("Body", "Which *models* does it use?"),
            ("Do", "send")
        );
        Assert.Equal(HttpStatusCode.SeeOther, said.StatusCode);
        long id;
        await using (var db = site.Open())
        {
            id = await db.Set<Comment>().Select(c => c.Id).SingleAsync(Cancel);
        }

        using var answered = await bob.Post(
            $"{path}?reply={id}",
            $"{path}?reply={id}",
            ("_handler", "comment"),
            ("For", $"reply-{id}"),
            ("Body", "Several."),
            ("Do", "send")
        );
        Assert.Equal(HttpStatusCode.SeeOther, answered.StatusCode);
        var page = await visitor.Page(path);
        Assert.Contains("Comments (2)", page, Ordinal);
        Assert.Contains("<em>models</em>", page, Ordinal);
        Assert.Contains("Cursor", await ada.Page("/notices"), Ordinal);
        using var found = await visitor.Get($"/comment/{id}");
        Assert.Equal($"{path}#comment-{id}", found.Headers.Location!.OriginalString);
        Assert.Contains("Several.", await visitor.Page($"/thread/{id}"), Ordinal);
        Assert.Contains("Cursor", await visitor.Page("/member/ada"), Ordinal);

        // Saved, found among the saves, put into a list, shared.
        var token = await ada.Token("/saved");
        using var saved = await ada.PostWith($"{path}/save", token, ("on", "true"));
        using var made = await ada.PostWith(
            "/saved",
            token,
            ("_handler", "new-list"),
            ("ListName", "Editors")
        );
        var list = made.Headers.Location!.OriginalString;
        await using (var db = site.Open())
        {
            id = await db.Set<Save>().Select(s => s.Id).SingleAsync(Cancel);
        }

        using var put = await ada.PostWith($"{list}/put/{id}", token, ("on", "true"));
        using var noted = await ada.PostWith(
            $"/saved/{id}",
            token,
            ("_handler", "save-note"),
            ("Note", "For the autumn."),
            ("InLists", list[6..])
        );
        Assert.Equal(HttpStatusCode.SeeOther, noted.StatusCode);
        Assert.Contains("/tool/cursor", await ada.Page("/saved?q=autumn"), Ordinal);
        Assert.Contains("/tool/cursor", await ada.Page("/saved?q=cursor"), Ordinal);
        Assert.DoesNotContain("/tool/cursor", MainOf(await ada.Page("/saved?q=zeppelin")), Ordinal);
        using var shared = await ada.PostWith(
            $"{list}/edit",
            token,
            ("_handler", "list"),
            ("Name", "Editors"),
            ("IsShared", "true")
        );
        page = await visitor.Page(list);
        Assert.Contains("/tool/cursor", page, Ordinal);
        Assert.DoesNotContain("autumn", page, Ordinal);
        foreach (var format in (string[])["xml", "atom", "json"])
        {
            Assert.Contains("/tool/cursor", await visitor.Page($"{list}/feed.{format}"), Ordinal);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Stories_that_mention_a_followed_tool_are_mine_and_headlines_of_a_hidden_one_are_left_out(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        await using var db = forum.Open();
        await ToolImport.Run(
            db,
            [Toolbox.Tool("adze", "Adze"), Toolbox.Tool("burin", "Burin")],
            areSamples: false,
            1,
            Cancel
        );
        var named = await forum.Publish("Adze is out", "It cuts.");
        var passing = await forum.Publish("A test of five", "They compared Adze with others.");
        var other = await forum.Publish("A law", "It was passed.");
        var mentions = new ToolMentions();
        foreach (
            var text in await db.Set<ArticleText>().Include(t => t.Article).ToListAsync(Cancel)
        )
        {
            await mentions.Put(db, text.Article!, text, Cancel);
        }

        foreach (var story in (long[])[named, passing, other])
        {
            await ToolMentions.Refresh(db, story, Cancel);
        }

        var ada = await forum.Join("ada");
        var adze = (await Chosen.Tool(db, "adze", Cancel))!.Value;
        async Task<HashSet<long>> Mine() =>
            [.. (await StoryList.Mine(db, ada, 1, Cancel)).Stories.Select(s => s.Id)];
        async Task<HashSet<long>> Top() =>
            [.. (await StoryList.Top(db, 1, Cancel, ada)).Stories.Select(s => s.Id)];
        async Task<int> Tools() =>
            (await ToolList.Read(db, new ToolFilter(MemberId: ada), 1, Cancel)).Total;

        Assert.Empty(await Mine());
        await Choosing.Set(db, ada, adze, Choice.Follow, 1, Cancel);
        Assert.Equal([named, passing], await Mine());
        Assert.Equal(2, await Tools());
        await Choosing.Set(db, ada, adze, Choice.Hide, 2, Cancel);
        Assert.Empty(await Mine());
        Assert.Equal([passing, other], await Top());
        Assert.Equal(1, await Tools());
        await Choosing.Set(db, ada, adze, Choice.None, 3, Cancel);
        Assert.Equal([named, passing, other], await Top());
        Assert.Null(await Chosen.Tool(db, "chisel", Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_member_did_with_tools_goes_with_them_and_is_erased_with_them(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        await using var db = forum.Open();
        await ToolImport.Run(db, [Toolbox.Tool("adze", "Adze")], areSamples: false, 1, Cancel);
        var ada = await forum.Join("ada");
        var tool = (await ToolList.IdOf(db, "adze", Cancel))!.Value;
        Assert.True(await Voting.SetTool(db, ada, tool, stands: true, 1, Cancel));
        Assert.True(await Saving.SaveTool(db, ada, tool, 1, Cancel));
        var said = await forum.Comments.Write(
            new CommentDraft(Subject.Tool(tool), ada, "It cuts.", FormKey: null),
            Cancel
        );
        Assert.Null(said.Refused);
        await Choosing.Set(
            db,
            ada,
            (await Chosen.Tool(db, "adze", Cancel))!.Value,
            Choice.Follow,
            1,
            Cancel
        );
        var export = await CommunityExport.Read(db, forum.Site, ada, Cancel);
        Assert.Equal("Adze", Assert.Single(export.Votes).Title);
        Assert.EndsWith("/tool/adze", Assert.Single(export.Saves).Address, Ordinal);
        Assert.Equal(("tool", "Adze"), (export.Follows[0].Kind, export.Follows[0].Name));
        Assert.Contains("Adze", export.SavesAsCsv(), Ordinal);
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            await CommunityErasure.Erase(db, ada, keepsComments: false, Cancel);
            await transaction.CommitAsync(Cancel);
        }

        Assert.Equal(0, await db.Set<Vote>().CountAsync(Cancel));
        Assert.Equal(0, await db.Set<Save>().CountAsync(Cancel));
        Assert.Equal(0, await db.Set<Follow>().CountAsync(Cancel));
        Assert.Equal("", await db.Set<Comment>().Select(c => c.Body).SingleAsync(Cancel));
    }

    private static string MainOf(string page) =>
        page[page.IndexOf("<main", Ordinal)..page.IndexOf("</main", Ordinal)];
}
