using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Moderation;
using Pith.Stories;
using Pith.Tests.Community;
using Pith.Tests.Data;

namespace Pith.Tests.Moderation;

public sealed class ActTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_hidden_comment_is_read_by_its_author_alone_and_by_everyone_again_once_that_is_undone(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, mira) = (await forum.Join("ada"), await forum.Join("mira", Roles.Moderator));
        var story = await forum.Publish();
        var said = await forum.Say(ada, story, "Buy my chips");

        var hidden = await Do(forum, mira, ActKind.Hide, Comment(said), "An advertisement");
        Assert.Equal((CommentState.Hidden, "", 0), await Seen(forum, story, reader: null));
        Assert.Equal(
            (CommentState.Hidden, "<p>Buy my chips</p>", 0),
            await Seen(forum, story, reader: ada)
        );
        Assert.Equal((CommentState.Hidden, "", 0), await Seen(forum, story, reader: mira));

        await Undo(forum, mira, hidden, "It was a joke");
        Assert.Equal(
            (CommentState.Shown, "<p>Buy my chips</p>", 1),
            await Seen(forum, story, reader: null)
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_stands_after_acts_are_undone_in_any_order_is_what_the_others_call_for(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, mira) = (await forum.Join("ada"), await forum.Join("mira", Roles.Moderator));
        var story = await forum.Publish();
        var said = await forum.Say(ada, story, "Words");
        await forum.Say(await forum.Join("bo"), story, "An answer", parent: said);

        var hidden = await Do(forum, mira, ActKind.Hide, Comment(said));
        var removed = await Do(forum, mira, ActKind.Remove, Comment(said));
        Assert.Equal((CommentState.Removed, "", 1), await Seen(forum, story, reader: ada));
        await Undo(forum, mira, hidden);
        Assert.Equal((CommentState.Removed, "", 1), await Seen(forum, story, reader: ada));
        await Undo(forum, mira, removed);
        Assert.Equal(
            (CommentState.Shown, "<p>Words</p>", 2),
            await Seen(forum, story, reader: null)
        );

        // What its author takes away stays away, whatever is undone.
        var again = await Do(forum, mira, ActKind.Hide, Comment(said));
        Assert.True(await forum.Editing.Delete(ada, said, Cancel));
        await Undo(forum, mira, again);
        Assert.Equal((CommentState.Deleted, "", 1), await Seen(forum, story, reader: ada));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_suspended_member_does_nothing_that_others_see_until_it_ends(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, bo, mira) = (
            await forum.Join("ada"),
            await forum.Join("bo"),
            await forum.Join("mira", Roles.Moderator)
        );
        var story = await forum.Publish();
        var mine = await forum.Say(ada, story, "Before");
        var theirs = await forum.Say(bo, story, "By another");
        await Do(forum, mira, ActKind.Suspend, new(TargetKind.Member, ada), days: 2);

        Assert.Contains("suspended", await Try("New words"), StringComparison.Ordinal);
        Assert.Contains(
            "suspended",
            (await forum.Editing.Edit(ada, mine, "Other words", Cancel)).Refused,
            StringComparison.Ordinal
        );
        var (list, _) = await forum.Lists.Make(ada, "Chips", Cancel);
        Assert.Contains(
            "suspended",
            await forum.Lists.Change(ada, list!.Value, "Chips", "", isShared: true, Cancel),
            StringComparison.Ordinal
        );
        Assert.Null(await forum.Lists.Change(ada, list.Value, "More", "", isShared: false, Cancel));
        var takeaway = await forum.Ask(db =>
            db.Set<Pith.Articles.Takeaway>().Select(t => t.Id).FirstAsync(Cancel)
        );
        Assert.Contains(
            "suspended",
            await forum.Corrections.Object(ada, takeaway, "No", Cancel),
            StringComparison.Ordinal
        );
        await using (var db = forum.Open())
        {
            await Voting.Set(db, ada, story, stands: true, forum.Clock.Now(), Cancel);
            Assert.Null(
                await CommentVoting.Set(db, ada, theirs, isUp: true, forum.Clock.Now(), Cancel)
            );
            Assert.Contains(
                "suspended",
                await Reporting.File(
                    db,
                    ada,
                    Comment(theirs),
                    ReportReason.Spam,
                    "",
                    forum.Clock.Now(),
                    Cancel
                ),
                StringComparison.Ordinal
            );
            Assert.False(await db.Set<Vote>().AnyAsync(Cancel));
            Assert.False(await db.Set<CommentVote>().AnyAsync(Cancel));
            Assert.False(await db.Set<Report>().AnyAsync(Cancel));
            Assert.False(await db.Set<Correction>().AnyAsync(Cancel));
        }

        forum.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await Try("After"));

        async Task<string?> Try(string words) =>
            (
                await forum.Comments.Write(
                    new CommentDraft(Subject.Story(story), ada, words, FormKey: null),
                    Cancel
                )
            ).Refused;
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_closed_talk_takes_no_comments_and_a_closed_thread_no_answers(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, mira) = (await forum.Join("ada"), await forum.Join("mira", Roles.Moderator));
        var story = await forum.Publish();
        var root = await forum.Say(ada, story, "A thread");
        var reply = await forum.Say(ada, story, "In it", parent: root);

        // A lock of an answer is a lock of the thread that it stands in.
        var thread = await Do(forum, mira, ActKind.Lock, Comment(reply));
        Assert.Contains("closed", await Try(root), StringComparison.Ordinal);
        Assert.Contains("closed", await Try(reply), StringComparison.Ordinal);
        Assert.Null(await Try(null));

        var whole = await Do(forum, mira, ActKind.Lock, new(TargetKind.Story, story));
        Assert.Contains("closed", await Try(null), StringComparison.Ordinal);
        await Undo(forum, mira, thread);
        Assert.Contains("closed", await Try(root), StringComparison.Ordinal);
        await Undo(forum, mira, whole);
        Assert.Null(await Try(root));

        async Task<string?> Try(long? parent) =>
            (
                await forum.Comments.Write(
                    new CommentDraft(Subject.Story(story), ada, "Words", FormKey: null, parent),
                    Cancel
                )
            ).Refused;
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_same_act_by_many_at_once_is_done_once_and_undone_once(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var ada = await forum.Join("ada");
        var moderators = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            moderators.Add(await forum.Join("mira" + i, Roles.Moderator));
        }

        var story = await forum.Publish();
        var said = await forum.Say(ada, story, "Words");
        var done = await Task.WhenAll(
            moderators.Select(m =>
                forum.Acts.Do(new(m, ActKind.Hide, Comment(said), "Why"), Cancel)
            )
        );
        var act = Assert.Single(done, d => d.Id is not null).Id!.Value;
        Assert.Equal((CommentState.Hidden, "", 0), await Seen(forum, story, reader: null));
        var undone = await Task.WhenAll(
            moderators.Select(m => forum.Acts.Undo(m, act, "Why not", Cancel))
        );
        Assert.Single(undone, d => d.Id is not null);
        Assert.Equal((CommentState.Shown, "<p>Words</p>", 1), await Seen(forum, story, null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nobody_acts_beyond_their_role_on_themselves_or_on_whoever_stands_as_high(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, mira, max, edda) = (
            await forum.Join("ada"),
            await forum.Join("mira", Roles.Moderator),
            await forum.Join("max", Roles.Moderator),
            await forum.Join("edda", Roles.Editor)
        );
        var story = await forum.Publish();
        var said = await forum.Say(ada, story, "Words");

        await Refuses(ada, ActKind.Hide, Comment(said));
        await Refuses(0, ActKind.Hide, Comment(said));
        await Refuses(mira, ActKind.Hide, new(TargetKind.Story, story));
        await Refuses(mira, ActKind.Suspend, new(TargetKind.Member, mira));
        await Refuses(mira, ActKind.Suspend, new(TargetKind.Member, max));
        await Refuses(mira, ActKind.Warn, new(TargetKind.Member, edda));
        await Refuses(mira, ActKind.Role, new(TargetKind.Member, ada));
        await Refuses(mira, ActKind.Remove, new(TargetKind.Story, story));
        await Refuses(mira, ActKind.Hide, Comment(999));
        await Refuses(mira, ActKind.Hide, Comment(said), reason: " \n ");
        await Refuses(mira, ActKind.Hide, Comment(said), reason: new string('x', 100_000));
        await Refuses(mira, ActKind.Suspend, new(TargetKind.Member, ada), days: 0);
        await Refuses(mira, ActKind.Suspend, new(TargetKind.Member, ada), days: int.MaxValue);

        // A moderator who is suspended has no say while it lasts, nor a way to undo it.
        var act = await Do(forum, edda, ActKind.Suspend, new(TargetKind.Member, mira), days: 1);
        await Refuses(mira, ActKind.Hide, Comment(said));
        Assert.NotNull((await forum.Acts.Undo(mira, act, "I am fine", Cancel)).Refused);
        Assert.NotNull((await forum.Acts.Undo(ada, act, "She is fine", Cancel)).Refused);
        Assert.Equal(1, await forum.Ask(db => db.Set<Act>().CountAsync(Cancel)));

        async Task Refuses(
            long actor,
            ActKind kind,
            Target on,
            string? reason = "Why",
            int? days = 1
        )
        {
            var outcome = await forum.Acts.Do(new(actor, kind, on, reason, Days: days), Cancel);
            Assert.Null(outcome.Id);
            Assert.NotEmpty(outcome.Refused!);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_story_that_an_editor_hides_is_nowhere_and_comes_back_when_that_is_undone(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var edda = await forum.Join("edda", Roles.Editor);
        var story = await forum.Publish();
        var act = await Do(forum, edda, ActKind.Hide, new(TargetKind.Story, story));
        Assert.Null(await forum.Ask(db => StoryView.Read(db, story, Cancel)));
        var (log, _) = await forum.Ask(db =>
            ActLog.Read(db, on: null, member: null, 1, withNotes: false, Cancel)
        );
        // The log names no title that a publisher may have asked to be taken down.
        Assert.Equal(("", null), (Assert.Single(log).On.Name, log[0].On.Path));
        await Undo(forum, edda, act);
        Assert.NotNull(await forum.Ask(db => StoryView.Read(db, story, Cancel)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_public_log_holds_every_act_and_undo_without_notes_and_without_the_name_of_who_was_warned(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, mira) = (await forum.Join("ada"), await forum.Join("mira", Roles.Moderator));
        var warned = await Do(
            forum,
            mira,
            ActKind.Warn,
            new(TargetKind.Member, ada),
            "Insults",
            note: "The third time"
        );
        await Do(
            forum,
            mira,
            ActKind.Suspend,
            new(TargetKind.Member, ada),
            "More insults",
            days: 3
        );
        await Undo(forum, mira, warned, "Not an insult");

        var (all, _) = await forum.Ask(db =>
            ActLog.Read(db, on: null, member: null, 1, withNotes: false, Cancel)
        );
        Assert.Equal(
            [
                (ActKind.Undo, "Not an insult", "mira", ""),
                (ActKind.Suspend, "More insults", "mira", "ada"),
                (ActKind.Warn, "Insults", "mira", ""),
            ],
            all.Select(a => (a.Kind, a.Reason, a.Actor!, a.On.Name))
        );
        Assert.All(all, a => Assert.Empty(a.Note));
        Assert.True(all[2].IsUndone);
        var (own, _) = await forum.Ask(db =>
            ActLog.Read(db, on: null, member: null, 1, withNotes: true, Cancel)
        );
        Assert.Equal(("The third time", "ada"), (own[2].Note, own[2].On.Name));
        Assert.Equal(3, await forum.Ask(db => ActLog.Unseen(db, ada, Cancel)));
        Assert.Equal(
            3,
            await forum.Ask(db =>
                db.Set<Pith.Newsletter.Mail.OutboxMail>()
                    .CountAsync(m => m.DedupeKey.StartsWith("act:"), Cancel)
            )
        );
    }

    internal static Target Comment(long id) => new(TargetKind.Comment, id);

    internal static async Task<long> Do(
        Forum forum,
        long actor,
        ActKind kind,
        Target on,
        string reason = "Why",
        string? note = null,
        int? days = null
    )
    {
        forum.Clock.Advance(TimeSpan.FromSeconds(1));
        var outcome = await forum.Acts.Do(new(actor, kind, on, reason, note, days), Cancel);
        Assert.Null(outcome.Refused);
        return outcome.Id!.Value;
    }

    private static async Task Undo(Forum forum, long actor, long act, string reason = "Why not")
    {
        forum.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await forum.Acts.Undo(actor, act, reason, Cancel)).Refused);
    }

    /// <summary>The first comment of a story as someone reads it, and how many the story counts.</summary>
    private static async Task<(CommentState? State, string Html, int Count)> Seen(
        Forum forum,
        long story,
        long? reader
    )
    {
        var thread = await forum.Read(story, CommentOrder.Old, member: reader);
        var first = thread.Comments.Count > 0 ? thread.Comments[0] : null;
        var count = await forum.Ask(db =>
            db.Set<Story>()
                .Where(s => s.Id == story)
                .Select(s => s.CommentCount)
                .SingleAsync(Cancel)
        );
        return (first?.State, first?.Html.Trim() ?? "", count);
    }
}
