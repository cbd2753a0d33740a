using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Stories;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class VoteTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_vote_raced_from_twenty_connections_counts_once_and_a_second_press_takes_it_back(
        Engine engine
    )
    {
        await using var site = await CommunitySite.Start(engine, server);
        long story;
        await using (var db = site.Open())
        {
            story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        }

        using var ada = await site.Member("ada");
        var token = await ada.Token("/");
        var page = await ada.Page("/");
        Assert.Contains($"id=\"vote-{story}\"", page, StringComparison.Ordinal);

        await Press("true");
        await Holds(votes: 1);
        await Press("false");
        await Holds(votes: 0);

        async Task Press(string on)
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 20)
                    .Select(_ =>
                        ada.PostWith($"/story/{story}/vote", token, ("on", on), ("back", "/new"))
                    )
            );
            Assert.All(
                answers,
                a =>
                {
                    Assert.Equal(HttpStatusCode.SeeOther, a.StatusCode);
                    Assert.Equal("/new", a.Headers.Location!.OriginalString);
                }
            );
        }

        async Task Holds(int votes)
        {
            await using var db = site.Open();
            var kept = await db.Set<Story>().SingleAsync(s => s.Id == story, Cancel);
            Assert.Equal(votes, kept.VoteCount);
            Assert.Equal(votes, await db.Set<Vote>().CountAsync(Cancel));
            Assert.Equal(
                Standing.Of(kept.SourceCount, votes, kept.CommentCount, kept.NewestAt),
                kept.Standing,
                1e-6
            );
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Twenty_members_voting_at_once_all_count(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        long story;
        var members = new List<long>();
        await using (var db = database.Open())
        {
            story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
            for (var i = 0; i < 20; i++)
            {
                members.Add(await Crowd.Join(db, $"member-{i}"));
            }
        }

        await Task.WhenAll(
            members.Select(m =>
                Task.Run(
                    async () =>
                    {
                        await using var db = database.Open();
                        Assert.Equal(
                            story,
                            await Voting.Set(db, m, story, stands: true, 1, Cancel)
                        );
                    },
                    Cancel
                )
            )
        );

        await using var after = database.Open();
        Assert.Equal(20, (await after.Set<Story>().SingleAsync(Cancel)).VoteCount);
        Assert.Equal(20, await after.Set<Vote>().CountAsync(Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_vote_for_a_story_that_is_not_shown_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        var story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        var member = await Crowd.Join(db, "ada");
        await db.Set<Story>().ExecuteUpdateAsync(s => s.SetProperty(x => x.HiddenAt, 1), Cancel);

        Assert.Null(await Voting.Set(db, member, story, stands: true, 1, Cancel));
        Assert.Null(await Voting.Set(db, member, story + 100, stands: true, 1, Cancel));
        Assert.Equal(0, await db.Set<Vote>().CountAsync(Cancel));
    }

    [Fact]
    public async Task A_vote_needs_a_member_and_the_token_of_their_page()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        long story;
        await using (var db = site.Open())
        {
            story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        }

        using var ada = await site.Member("ada");
        using var eve = await site.Member("eve");
        using var visitor = site.Visitor();
        var path = $"/story/{story}/vote";
        using var forged = await ada.PostWith(path, token: null, ("on", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var borrowed = await ada.PostWith(path, await eve.Token("/"), ("on", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, borrowed.StatusCode);
        using var unknown = await visitor.PostWith(path, token: null, ("on", "true"));
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        using var nonsense = await ada.Post(path, "/", ("on", "perhaps"));
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        using var elsewhere = await ada.Post(
            path,
            "/",
            ("on", "true"),
            ("back", "//evil.example/page")
        );
        Assert.Equal("/", elsewhere.Headers.Location!.OriginalString);
        using var missing = await ada.Post("/story/987654/vote", "/", ("on", "true"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        await using var after = site.Open();
        Assert.Equal(1, await after.Set<Vote>().CountAsync(Cancel));
    }
}
