using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Data;
using Pith.Stories;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class OwnDataTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_takes_with_them_all_that_they_made_and_nothing_of_others(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (story, ada, eve) = await Made(forum);
        await using var db = forum.Open();

        var all = await CommunityExport.Read(db, forum.Site, ada, Cancel);

        Assert.Equal(
            $"https://pith.example/news/story/{story}/a-chip",
            Assert.Single(all.Votes).Address
        );
        Assert.Equal(["First, changed.", "To eve."], all.Comments.Select(c => c.Body));
        Assert.Equal(["<p>First.</p>"], all.Comments[0].Earlier);
        Assert.True(Assert.Single(all.CommentVotes).IsUp);
        var save = Assert.Single(all.Saves);
        Assert.Equal(("=1+1 is a note", "Chips"), (save.Note, Assert.Single(save.Lists)));
        Assert.Equal("Chips", Assert.Single(all.Lists).Name);
        Assert.Equal(
            new ExportedChoice("source", "circuitpost.example"),
            Assert.Single(all.Follows)
        );
        Assert.Equal(["eve"], all.MutedMembers);
        Assert.Single(all.Replies);
        Assert.Contains("\"'=1+1 is a note\"", all.SavesAsCsv(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "eve's",
            System.Text.Json.JsonSerializer.Serialize(all),
            StringComparison.Ordinal
        );
        Assert.NotEmpty(
            await CommunityExport.FollowsAsOpml(
                db,
                forum.Site,
                ada,
                forum.Clock.GetUtcNow(),
                Cancel
            )
        );
        Assert.Single((await CommunityExport.Read(db, forum.Site, eve, Cancel)).Comments);
    }

    [Theory]
    [InlineData(Engine.Sqlite, true)]
    [InlineData(Engine.Sqlite, false)]
    [InlineData(Engine.Postgres, true)]
    [InlineData(Engine.Postgres, false)]
    public async Task Of_an_erased_member_comments_stay_without_a_name_or_go_as_they_say_and_counts_stay_right(
        Engine engine,
        bool keepsComments
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (story, ada, eve) = await Made(forum);
        await using (var db = forum.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var tags = await CommunityErasure.Erase(db, ada, keepsComments, Cancel);
            await db.Set<Accounts.Member>().Where(m => m.Id == ada).ExecuteDeleteAsync(Cancel);
            await transaction.CommitAsync(Cancel);
            Assert.Contains(Web.PageCache.OfStory(story), tags);
        }

        var kept = await forum.Ask(db => db.Set<Story>().SingleAsync(Cancel));
        Assert.Equal((1, keepsComments ? 3 : 1), (kept.VoteCount, kept.CommentCount));
        Assert.Equal(
            Standing.Of(1, kept.VoteCount, kept.CommentCount, kept.NewestAt),
            kept.Standing,
            1e-6
        );
        var thread = await forum.Read(story);
        Assert.DoesNotContain(thread.All(), c => c.Author == "ada");
        Assert.Equal(
            keepsComments,
            thread.All().Any(c => c.Html.Contains("First, changed", StringComparison.Ordinal))
        );
        Assert.Contains(thread.All(), c => c.Author == "eve");
        var words = await forum.Ask(db =>
            db.Set<Comment>().Select(c => c.Body).ToListAsync(Cancel)
        );
        Assert.Equal(keepsComments, words.Contains("To eve."));
        var said = await forum.Ask(db =>
            db.Set<Comment>().SingleAsync(c => c.MemberId == eve, Cancel)
        );
        Assert.Equal((0, 0d), (said.Ups, said.Best));
        await using var after = forum.Open();
        Assert.Equal(1, await after.Set<Vote>().CountAsync(Cancel));
        Assert.Equal(0, await after.Set<Save>().CountAsync(Cancel));
        Assert.Equal(0, await after.Set<SaveList>().CountAsync(Cancel));
        Assert.Equal(0, await after.Set<Follow>().CountAsync(Cancel));
        Assert.Equal(0, await after.Set<MemberMute>().CountAsync(Cancel));
    }

    /// <summary>Ada did one of everything; Eve answered her.</summary>
    private static async Task<(long Story, long Ada, long Eve)> Made(Forum forum)
    {
        var story = await forum.Publish();
        var (ada, eve) = (await forum.Join("ada"), await forum.Join("eve"));
        var first = await forum.Say(ada, story, "First.");
        await forum.Editing.Edit(ada, first, "First, changed.", Cancel);
        var answer = await forum.Say(eve, story, "By eve's reckoning.", first);
        forum.Clock.Advance(TimeSpan.FromMinutes(1));
        await forum.Say(ada, story, "To eve.", answer);
        await using var db = forum.Open();
        var now = forum.Clock.Now();
        await Voting.Set(db, ada, story, stands: true, now, Cancel);
        await Voting.Set(db, eve, story, stands: true, now, Cancel);
        await CommentVoting.Set(db, ada, answer, isUp: true, now, Cancel);
        await Saving.Save(db, ada, story, now, Cancel);
        var list = (await forum.Lists.Make(ada, "Chips", Cancel)).Id!.Value;
        var save = (await Saving.Of(db, ada, [story], Cancel))[story];
        await forum.Lists.Note(ada, save, "=1+1 is a note", [list], Cancel);
        await Choosing.Set(
            db,
            ada,
            (await Chosen.Source(db, "circuitpost.example", Cancel))!.Value,
            Choice.Follow,
            now,
            Cancel
        );
        await Muting.Member(db, ada, eve, isMuted: true, now, Cancel);
        return (story, ada, eve);
    }
}
