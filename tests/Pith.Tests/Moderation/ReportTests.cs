using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Moderation;
using Pith.Tests.Community;
using Pith.Tests.Data;

namespace Pith.Tests.Moderation;

public sealed class ReportTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_report_sent_from_twenty_connections_is_one_and_an_act_answers_it(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, bo, mira) = (
            await forum.Join("ada"),
            await forum.Join("bo"),
            await forum.Join("mira", Roles.Moderator)
        );
        var said = ActTests.Comment(await forum.Say(ada, await forum.Publish(), "Buy my chips"));
        var filed = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => File(forum, bo, said, ReportReason.Spam))
        );
        Assert.All(filed, Assert.Null);
        var queue = await forum.Ask(db => ReportQueue.Read(db, Cancel));
        Assert.Single(Assert.Single(queue.Reported).Reports);

        await ActTests.Do(forum, mira, ActKind.Remove, said);
        Assert.Empty((await forum.Ask(db => ReportQueue.Read(db, Cancel))).Reported);
        Assert.True(Assert.Single(await forum.Ask(db => OwnReport.Of(db, bo, Cancel))).CameToAct);

        // Once it was answered, the same thing can be reported again.
        Assert.Null(await File(forum, bo, said, ReportReason.Abuse));
        Assert.Equal(1, await forum.Ask(db => ReportQueue.Count(db, Cancel)));
        Assert.NotNull(
            await forum.Ask(db =>
                Reporting.LeaveBe(db, bo, said, "Fine", forum.Clock.Now(), Cancel)
            )
        );
        Assert.Null(
            await forum.Ask(db =>
                Reporting.LeaveBe(db, mira, said, "Fine", forum.Clock.Now(), Cancel)
            )
        );
        Assert.Equal(0, await forum.Ask(db => ReportQueue.Count(db, Cancel)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Reports_have_a_pace_a_reason_and_something_that_is_there(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, bo) = (await forum.Join("ada"), await forum.Join("bo"));
        var story = await forum.Publish();
        Assert.NotNull(await File(forum, bo, ActTests.Comment(999), ReportReason.Spam));
        Assert.NotNull(await File(forum, bo, new(TargetKind.Member, bo), ReportReason.Spam));
        Assert.NotNull(await File(forum, bo, new(TargetKind.Story, story), reason: null));
        Assert.NotNull(await File(forum, bo, new(TargetKind.Story, story), (ReportReason)99));
        Assert.NotNull(
            await File(
                forum,
                bo,
                new(TargetKind.Story, story),
                ReportReason.Spam,
                new string('x', 100_000)
            )
        );
        Assert.NotNull(await File(forum, 999, new(TargetKind.Story, story), ReportReason.Spam));
        Assert.Equal(0, await forum.Ask(db => db.Set<Report>().CountAsync(Cancel)));

        var comments = new List<long>();
        for (var i = 0; i <= Reporting.MostPerDay; i++)
        {
            forum.Clock.Advance(TimeSpan.FromMinutes(1));
            comments.Add(await forum.Say(ada, story, "Words " + i));
        }

        var filed = await Task.WhenAll(
            comments.Select(c => File(forum, bo, ActTests.Comment(c), ReportReason.Spam))
        );
        Assert.Single(filed, f => f is not null);
        Assert.Equal(
            Reporting.MostPerDay,
            await forum.Ask(db => db.Set<Report>().CountAsync(Cancel))
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_first_comment_waits_where_the_editor_wishes_so_and_the_next_does_not(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, bo, mira) = (
            await forum.Join("ada"),
            await forum.Join("bo"),
            await forum.Join("mira", Roles.Moderator)
        );
        var story = await forum.Publish();
        var root = await forum.Say(bo, story, "Before the rule");
        await forum.Ask(async db =>
        {
            await CommunityRules.Keep(db, new CommunityRules { HoldsFirst = true }, Cancel);
            return true;
        });

        var first = await forum.Say(ada, story, "My first", parent: root);
        Assert.Empty((await forum.Read(story)).Comments[0].Replies);
        Assert.Equal(
            CommentState.Held,
            Assert.Single((await forum.Read(story, member: ada)).Comments[0].Replies).State
        );
        Assert.Equal(0, await forum.Ask(db => NoticeList.Unseen(db, bo, Cancel)));
        Assert.Equal(1, await forum.Ask(db => ReportQueue.Count(db, Cancel)));

        Assert.False(await forum.Comments.Approve(ada, first, Cancel));
        Assert.True(await forum.Comments.Approve(mira, first, Cancel));
        Assert.False(await forum.Comments.Approve(mira, first, Cancel));
        Assert.Single((await forum.Read(story)).Comments[0].Replies);
        Assert.Equal(1, await forum.Ask(db => NoticeList.Unseen(db, bo, Cancel)));

        await forum.Say(ada, story, "My second", parent: root);
        await forum.Say(mira, story, "A moderator’s first");
        Assert.Equal(2, (await forum.Read(story, CommentOrder.Old)).Comments[0].Replies.Count);
        Assert.Equal(0, await forum.Ask(db => ReportQueue.Count(db, Cancel)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task New_members_write_no_faster_than_the_rules_of_the_editor_let_them(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var edda = await forum.Join("edda", Roles.Editor);
        var (old, fresh) = (
            await forum.Join("old", daysHere: 6),
            await forum.Join("new", daysHere: 4)
        );
        var story = await forum.Publish();
        var form = new RuleForm(HoldsFirst: false, "5", "2", "3");
        Assert.Empty(await forum.Ask(db => form.Keep(db, edda, forum.Clock.Now(), Cancel)));
        Assert.NotEmpty(await forum.Ask(db => form.Keep(db, fresh, forum.Clock.Now(), Cancel)));
        Assert.Equal(
            ["NewForDays", "NewPerDay", "NewPerTenMinutes"],
            (
                await forum.Ask(db =>
                    new RuleForm(false, "-1", "0", "many").Keep(db, edda, forum.Clock.Now(), Cancel)
                )
            ).Keys.Order()
        );

        for (var i = 0; i < 3; i++)
        {
            await forum.Say(old, story, "Old " + i);
        }

        await forum.Say(fresh, story, "One");
        await forum.Say(fresh, story, "Two");
        Assert.NotNull(await Try());
        forum.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null(await Try());
        forum.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull(await Try());

        async Task<string?> Try() =>
            (
                await forum.Comments.Write(
                    new CommentDraft(Subject.Story(story), fresh, "More", FormKey: null),
                    Cancel
                )
            ).Refused;
    }

    private static Task<string?> File(
        Forum forum,
        long member,
        Target on,
        ReportReason? reason,
        string note = ""
    ) => forum.Ask(db => Reporting.File(db, member, on, reason, note, forum.Clock.Now(), Cancel));
}
