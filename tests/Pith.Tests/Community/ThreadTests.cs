using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Stories;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class ThreadTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Comments_stand_in_the_asked_order_with_their_answers_under_them(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var (ada, bob) = (await forum.Join("ada"), await forum.Join("bob"));
        var first = await forum.Say(ada, story, "First.");
        forum.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await forum.Say(ada, story, "Second.");
        forum.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await forum.Say(ada, story, "Third.");
        var answer = await forum.Say(bob, story, "To the first.", first);
        await Vote(forum, third, isUp: true, bob);
        await Vote(forum, first, isUp: false, bob);

        async Task<IEnumerable<long>> In(CommentOrder order) =>
            (await forum.Read(story, order)).Comments.Select(c => c.Id);

        Assert.Equal([third, second, first], await In(CommentOrder.Best));
        Assert.Equal([third, second, first], await In(CommentOrder.New));
        Assert.Equal([first, second, third], await In(CommentOrder.Old));
        var read = (await forum.Read(story, CommentOrder.Old)).Comments[0];
        Assert.Equal(answer, Assert.Single(read.Replies).Id);
        Assert.Equal("ada", read.Author);
        Assert.Equal(
            4,
            await forum.Ask(db => db.Set<Story>().Select(s => s.CommentCount).SingleAsync(Cancel))
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_database_ranks_comments_by_the_bound_that_the_code_states(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var ada = await forum.Join("ada");
        var comment = await forum.Say(ada, story, "Judge this.");
        for (var i = 0; i < 7; i++)
        {
            await Vote(forum, comment, isUp: i < 5, await forum.Join($"judge-{i}"));
        }

        var kept = await forum.Ask(db => db.Set<Comment>().SingleAsync(Cancel));
        Assert.Equal((5, 2), (kept.Ups, kept.Downs));
        Assert.Equal(CommentRank.Of(5, 2), kept.Best, 1e-9);
        Assert.InRange(CommentRank.Of(1, 0), 0.20, 0.21);
        Assert.True(CommentRank.Of(10, 1) > CommentRank.Of(1, 0));
        Assert.Equal(0, CommentRank.Of(0, 0));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_vote_on_a_comment_raced_from_twenty_connections_counts_once_and_nobody_votes_on_their_own(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var (ada, bob) = (await forum.Join("ada"), await forum.Join("bob"));
        var comment = await forum.Say(ada, story, "Judge this.");
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i => Task.Run(() => Vote(forum, comment, i % 2 == 0, bob), Cancel))
        );
        var raced = await forum.Ask(db => db.Set<Comment>().SingleAsync(Cancel));
        Assert.Equal(1, raced.Ups + raced.Downs);

        await Vote(forum, comment, isUp: null, bob);
        await Vote(forum, comment, isUp: true, ada);
        var after = await forum.Ask(db => db.Set<Comment>().SingleAsync(Cancel));
        Assert.Equal((0, 0, 0d), (after.Ups, after.Downs, after.Best));
    }

    [Fact]
    public async Task Deep_and_long_threads_go_on_on_a_page_of_their_own()
    {
        await using var forum = await Forum.Open(Engine.Sqlite, server);
        var story = await forum.Publish();
        var ids = await Fill(forum, story, Enumerable.Range(0, 10).Select(i => i - 1));

        var thread = await forum.Read(story);
        var deepest = Assert.Single(thread.Comments);
        for (var level = 1; level < CommentThread.Levels; level++)
        {
            deepest = Assert.Single(deepest.Replies);
        }

        Assert.Equal(10 - CommentThread.Levels, deepest.Further);
        var rest = await forum.Read(story, under: deepest.Id);
        Assert.Equal(deepest.Id, rest.Root!.Id);
        Assert.Equal(ids[CommentThread.Levels], Assert.Single(rest.Comments).Id);

        // One thread of 200 answers, and 250 threads of one.
        var wide = await forum.Publish("Another");
        await Fill(forum, wide, Enumerable.Range(0, 201).Select(i => i == 0 ? -1 : 0));
        var shown = (await forum.Read(wide)).Comments.Single();
        Assert.Equal(200, shown.Replies.Count + shown.Further);
        Assert.Equal(CommentThread.MostOfThread - 1, shown.Replies.Count);
        var own = await forum.Read(wide, under: shown.Id, page: 2);
        Assert.Equal((2, 2), (own.Number, own.Pages));
        Assert.Equal(100, own.Comments.Count);

        var many = await forum.Publish("A third");
        await Fill(forum, many, Enumerable.Repeat(-1, 250));
        var last = await forum.Read(many, CommentOrder.Old, page: 99);
        Assert.Equal((3, 3), (last.Number, last.Pages));
        Assert.Equal(50, last.Comments.Count);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_comment_can_be_changed_for_two_hours_and_what_it_said_stays_readable(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var (ada, eve) = (await forum.Join("ada"), await forum.Join("eve"));
        var comment = await forum.Say(ada, story, "It *draws* too much.");
        Assert.NotNull((await forum.Editing.Edit(eve, comment, "Hacked.", Cancel)).Refused);
        Assert.NotNull((await forum.Editing.Edit(ada, comment, " ", Cancel)).Refused);
        forum.Clock.Advance(TimeSpan.FromMinutes(119));
        Assert.Equal(
            comment,
            (await forum.Editing.Edit(ada, comment, "It draws little.", Cancel)).Id
        );
        Assert.Equal(
            comment,
            (await forum.Editing.Edit(ada, comment, "It draws little.", Cancel)).Id
        );
        forum.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains(
            "2 hours",
            (await forum.Editing.Edit(ada, comment, "Too late.", Cancel)).Refused,
            StringComparison.Ordinal
        );

        var kept = await forum.Ask(db => db.Set<Comment>().SingleAsync(Cancel));
        Assert.Equal("<p>It draws little.</p>", kept.Html);
        Assert.NotNull(kept.EditedAt);
        var version = await forum.Ask(db => db.Set<CommentVersion>().SingleAsync(Cancel));
        Assert.Equal("<p>It <em>draws</em> too much.</p>", version.Html);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_deleted_comment_loses_its_words_and_keeps_its_answers(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var (ada, bob) = (await forum.Join("ada"), await forum.Join("bob"));
        var comment = await forum.Say(ada, story, "A secret.");
        await forum.Editing.Edit(ada, comment, "Another secret.", Cancel);
        var answer = await forum.Say(bob, story, "I see.", comment);
        var alone = await forum.Say(ada, story, "Alone.");

        Assert.False(await forum.Editing.Delete(bob, comment, Cancel));
        var gone = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => forum.Editing.Delete(ada, comment, Cancel), Cancel))
        );
        Assert.All(gone, Assert.True);
        Assert.True(await forum.Editing.Delete(ada, alone, Cancel));

        var shown = Assert.Single((await forum.Read(story)).Comments);
        Assert.Equal((CommentState.Deleted, ""), (shown.State, shown.Html));
        Assert.Equal(answer, Assert.Single(shown.Replies).Id);
        Assert.Equal(
            1,
            await forum.Ask(db => db.Set<Story>().Select(s => s.CommentCount).SingleAsync(Cancel))
        );
        Assert.Equal(0, await forum.Ask(db => db.Set<CommentVersion>().CountAsync(Cancel)));
        Assert.Equal(
            "",
            await forum.Ask(db =>
                db.Set<Comment>()
                    .Where(c => c.Id == comment)
                    .Select(c => c.Body)
                    .SingleAsync(Cancel)
            )
        );
        var late = await forum.Comments.Write(
            new CommentDraft(Subject.Story(story), bob, "And?", null, comment),
            Cancel
        );
        Assert.NotNull(late.Refused);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task New_members_write_slower_and_those_sent_at_once_count_too(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (one, two) = (await forum.Publish(), await forum.Publish("Another"));
        var fresh = await forum.Join("fresh", daysHere: 0);
        var sent = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(
                        () =>
                            forum.Comments.Write(
                                new CommentDraft(
                                    Subject.Story(i % 2 == 0 ? one : two),
                                    fresh,
                                    $"Comment {i}.",
                                    null
                                ),
                                Cancel
                            ),
                        Cancel
                    )
                )
        );
        Assert.Equal(5, sent.Count(o => o.Id is not null));
        Assert.All(
            sent.Where(o => o.Id is null),
            o => Assert.Contains("10 minutes", o.Refused, StringComparison.Ordinal)
        );
        Assert.Equal(
            5,
            await forum.Ask(db => db.Set<Story>().SumAsync(s => s.CommentCount, Cancel))
        );

        forum.Clock.Advance(TimeSpan.FromMinutes(10));
        await forum.Say(fresh, one, "Later.");
        var old = await forum.Join("old");
        for (var i = 0; i < 6; i++)
        {
            await forum.Say(old, one, $"Comment {i}.");
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Joined_stories_keep_all_comments_and_each_vote_and_save_once(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (one, two) = (await forum.Publish(), await forum.Publish("Another"));
        var (ada, bob) = (await forum.Join("ada"), await forum.Join("bob"));
        var said = await forum.Say(ada, one, "On the one.");
        await forum.Say(bob, two, "On the other.");
        await forum.Say(bob, two, "An answer elsewhere.", await forum.Say(ada, two, "And more."));
        await using var db = forum.Open();
        foreach (var story in (long[])[one, two])
        {
            await Voting.Set(db, ada, story, stands: true, 1, Cancel);
            await Saving.Save(db, ada, story, 1, Cancel);
        }

        await Voting.Set(db, bob, two, stands: true, 1, Cancel);
        var list = (await forum.Lists.Make(ada, "Chips", Cancel)).Id!.Value;
        var saves = await Saving.Of(db, ada, [one, two], Cancel);
        await forum.Lists.Note(ada, saves[two], "Mine.", [list], Cancel);
        db.ChangeTracker.Clear();

        await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
        {
            Assert.Equal(one, await StoryMoves.Join(db, two, one, Cancel));
            await transaction.CommitAsync(Cancel);
        }

        var joined = await forum.Ask(d => d.Set<Story>().SingleAsync(Cancel));
        Assert.Equal((2, 4), (joined.VoteCount, joined.CommentCount));
        Assert.Equal(4, (await forum.Read(one)).All().Count());
        Assert.Contains((await forum.Read(one)).Comments, c => c.Id == said);
        var item = Assert.Single(
            (await SavedItems.Read(db, ada, words: null, list, 1, Cancel)).Items
        );
        Assert.Equal("Mine.", item.Note);
        Assert.Equal(one, await Voting.Set(db, bob, two, stands: false, 1, Cancel));
        Assert.Equal(1, await forum.Ask(d => d.Set<Vote>().CountAsync(Cancel)));
    }

    private static async Task Vote(Forum forum, long comment, bool? isUp, long member)
    {
        await using var db = forum.Open();
        await CommentVoting.Set(db, member, comment, isUp, 1, Cancel);
    }

    /// <summary>Adds comments as rows, each under the one of that number, or under none (-1); gives their ids.</summary>
    private static async Task<List<long>> Fill(Forum forum, long story, IEnumerable<int> parents)
    {
        await using var db = forum.Open();
        var ids = new List<long>();
        var made = new List<Comment>();
        foreach (var (parent, i) in parents.Select((p, i) => (p, i)))
        {
            var comment = new Comment
            {
                StoryId = story,
                ParentId = parent < 0 ? null : ids[parent],
                RootId = parent < 0 ? null : ids[0],
                Depth = parent < 0 ? 0 : made[parent].Depth + 1,
                Body = $"Comment {i}",
                Html = $"<p>Comment {i}</p>",
                At = i,
                FormKey = CommentDraft.NewKey(),
            };
            db.Add(comment);
            await db.SaveChangesAsync(Cancel);
            made.Add(comment);
            ids.Add(comment.Id);
        }

        return ids;
    }
}
