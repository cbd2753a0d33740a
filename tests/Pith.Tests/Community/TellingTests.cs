using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Newsletter.Mail;
using Pith.Tests.Data;

namespace Pith.Tests.Community;

public sealed class TellingTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_reply_is_told_once_on_the_site_and_by_mail(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var (ada, bob) = (await forum.Join("ada"), await forum.Join("bob"));
        var said = await forum.Say(ada, story, "It draws much.");
        await forum.Say(ada, story, "I answer myself.", said);
        var key = CommentDraft.NewKey();
        var draft = new CommentDraft(Subject.Story(story), bob, "Less than *the last*.", key, said);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => Task.Run(() => forum.Comments.Write(draft, Cancel), Cancel))
        );
        var answer = Assert.Single(answers.Select(a => a.Id).Distinct());

        var mail = await forum.Ask(db => db.Set<OutboxMail>().SingleAsync(Cancel));
        Assert.Equal("ada@reader.example", mail.To);
        Assert.Equal("bob answered you about “A chip”", mail.Subject);
        Assert.Contains("> Less than *the last*.", mail.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"https://pith.example/news/comment/{answer}",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "https://pith.example/news/notices/leave/",
            mail.ListUnsubscribe,
            StringComparison.Ordinal
        );
        Assert.Equal(1, await forum.Ask(db => NoticeList.Unseen(db, ada, Cancel)));
        var notice = Assert.Single(
            (await forum.Ask(db => NoticeList.Read(db, ada, 1, Cancel))).Notices
        );
        Assert.Equal(
            ("bob", "Less than the last.", true),
            (notice.Author, notice.Excerpt, notice.IsNew)
        );

        await forum.Ask(async db =>
        {
            await NoticeList.See(db, ada, notice.At, Cancel);
            return 0;
        });
        Assert.Equal(0, await forum.Ask(db => NoticeList.Unseen(db, ada, Cancel)));
        Assert.Equal(0, await forum.Ask(db => NoticeList.Unseen(db, bob, Cancel)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_muted_a_member_or_a_thread_or_left_the_mails_is_not_told_that_way(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var story = await forum.Publish();
        var (ada, bob, eve) = (
            await forum.Join("ada"),
            await forum.Join("bob"),
            await forum.Join("eve")
        );
        var said = await forum.Say(ada, story, "It draws much.");
        var other = await forum.Say(ada, story, "It needs water.");
        await using var db = forum.Open();
        Assert.True(await Muting.Member(db, ada, eve, isMuted: true, 1, Cancel));
        Assert.True(await Muting.Member(db, ada, eve, isMuted: true, 1, Cancel));
        Assert.False(await Muting.Member(db, ada, ada, isMuted: true, 1, Cancel));
        Assert.True(await Muting.Thread(db, ada, said, isMuted: true, 1, Cancel));
        await NoticeList.SetByMail(db, ada, isOn: false, Cancel);

        await forum.Say(eve, story, "From the muted.", other);
        await forum.Say(bob, story, "In the muted.", said);
        Assert.Equal(0, await NoticeList.Unseen(db, ada, Cancel));
        await forum.Say(bob, story, "Heard.", other);
        Assert.Equal(1, await NoticeList.Unseen(db, ada, Cancel));
        Assert.Equal(0, await db.Set<OutboxMail>().CountAsync(Cancel));

        await Muting.Thread(db, ada, said, isMuted: false, 1, Cancel);
        await NoticeList.SetByMail(db, ada, isOn: true, Cancel);
        await forum.Say(bob, story, "Heard again.", said);
        Assert.Equal(1, await db.Set<OutboxMail>().CountAsync(Cancel));
        var mutes = await MemberMutes.Read(db, ada, Cancel);
        Assert.Equal([(eve, "eve")], mutes.Members);
        Assert.Empty(mutes.Threads);
    }

    [Fact]
    public async Task A_link_to_leave_the_mails_works_without_signing_in_and_a_made_up_one_does_not()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        var links = (LeaveLinks)site.Services.GetService(typeof(LeaveLinks))!;
        using var program = site.Visitor();
        var path = links.PathOf(ada.MemberId);
        Assert.Contains("Stop these mails", await program.Page(path), StringComparison.Ordinal);
        await using var db = site.Open();
        Assert.True(await NoticeList.IsByMail(db, ada.MemberId, Cancel));
        using var left = await program.PostWith(
            path,
            token: null,
            ("List-Unsubscribe", "One-Click")
        );
        Assert.Equal(System.Net.HttpStatusCode.OK, left.StatusCode);
        Assert.False(await NoticeList.IsByMail(db, ada.MemberId, Cancel));
        using var made = await program.PostWith("/notices/leave/abc", token: null);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, made.StatusCode);
    }
}
