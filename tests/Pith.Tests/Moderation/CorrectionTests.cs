using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Articles;
using Pith.Data;
using Pith.Moderation;
using Pith.Stories;
using Pith.Tests.Community;
using Pith.Tests.Data;

namespace Pith.Tests.Moderation;

public sealed class CorrectionTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_takeaway_that_an_editor_withdraws_is_shown_nowhere_and_an_answer_anew_brings_it_back(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, bo, edda) = (
            await forum.Join("ada"),
            await forum.Join("bo"),
            await forum.Join("edda", Roles.Editor)
        );
        var story = await forum.Publish();
        var takeaway = await forum.Ask(db =>
            db.Set<Takeaway>().Select(t => t.Id).SingleAsync(Cancel)
        );
        var objected = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => forum.Corrections.Object(ada, takeaway, "It draws 900.", Cancel))
        );
        Assert.All(objected, Assert.Null);
        Assert.Null(await forum.Corrections.Object(bo, takeaway, "I think so too.", Cancel));
        Assert.Equal(2, await forum.Ask(db => CorrectionList.Open(db, Cancel)));
        Assert.Empty((await forum.Ask(db => CorrectionList.Public(db, 1, Cancel))).Corrections);
        var ids = await forum.Ask(db =>
            db.Set<Correction>().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Cancel)
        );

        Assert.NotNull(await Answer(ada, ids[0], CorrectionState.Withdrawn, "Yes"));
        Assert.NotNull(await Answer(edda, ids[0], CorrectionState.Open, "Yes"));
        Assert.NotNull(await Answer(edda, ids[0], CorrectionState.Withdrawn, " "));
        Assert.NotNull(await Answer(edda, 999, CorrectionState.Withdrawn, "Yes"));
        Assert.Single((await View())!.Takeaways);

        Assert.Null(await Answer(edda, ids[0], CorrectionState.Withdrawn, "It says 900."));
        Assert.Empty((await View())!.Takeaways);
        Assert.NotNull(await forum.Corrections.Object(edda, takeaway, "Again", Cancel));
        var listed = Assert.Single(
            (await forum.Ask(db => CorrectionList.Public(db, 1, Cancel))).Corrections
        );
        Assert.Equal(
            ("The chip draws 1,150 watts.", "It says 900.", "edda", "", null),
            (listed.Text, listed.Answer, listed.AnsweredBy!, listed.What, listed.Member)
        );

        // What one answer withdrew stays withdrawn while that answer stands, whatever others come to.
        Assert.Null(await Answer(edda, ids[1], CorrectionState.Stands, "It is right."));
        Assert.Empty((await View())!.Takeaways);
        Assert.Null(await Answer(edda, ids[0], CorrectionState.Stands, "I misread it."));
        Assert.Single((await View())!.Takeaways);

        Task<string?> Answer(long editor, long id, CorrectionState state, string words) =>
            forum.Corrections.Answer(editor, id, state, words, Cancel);
        Task<StoryView?> View() => forum.Ask(db => StoryView.Read(db, story, Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Roles_are_given_by_whoever_may_and_there_is_always_an_owner(Engine engine)
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, mira, edda, olga, otto) = (
            await forum.Join("ada"),
            await forum.Join("mira", Roles.Moderator),
            await forum.Join("edda", Roles.Editor),
            await forum.Join("olga", Roles.Owner),
            await forum.Join("otto", Roles.Owner)
        );
        Assert.NotNull(await Give(mira, ada, Roles.Moderator));
        Assert.NotNull(await Give(ada, ada, Roles.Owner));
        Assert.NotNull(await Give(edda, ada, Roles.Editor));
        Assert.NotNull(await Give(edda, edda, Roles.Owner));
        Assert.NotNull(await Give(edda, olga, ""));
        Assert.NotNull(await Give(olga, olga, ""));
        Assert.NotNull(await Give(olga, ada, "emperor"));
        Assert.NotNull(await Give(olga, 999, Roles.Editor));
        Assert.NotNull(await Give(olga, ada, Roles.Editor, reason: ""));
        Assert.Equal((int[])[0, 1, 2, 3, 3], await Ranks());

        Assert.Null(await Give(edda, ada, Roles.Moderator));
        Assert.Null(await Give(olga, ada, Roles.Editor));
        var act = await forum.Ask(db => db.Set<Act>().MaxAsync(a => a.Id, Cancel));
        Assert.NotNull((await forum.Acts.Undo(edda, act, "No", Cancel)).Refused);
        Assert.NotNull((await forum.Acts.Undo(ada, act, "No", Cancel)).Refused);
        Assert.Null((await forum.Acts.Undo(olga, act, "Too early", Cancel)).Refused);
        Assert.Equal((int[])[1, 1, 2, 3, 3], await Ranks());

        // Two owners who dismiss each other in the same moment leave one.
        await Task.WhenAll(Give(olga, otto, ""), Give(otto, olga, ""));
        Assert.Equal([0, 3], (await Ranks())[3..].Order());

        async Task<string?> Give(long actor, long member, string role, string reason = "Why") =>
            (await forum.Roles.Give(actor, member, role, reason, Cancel)).Refused;

        async Task<int[]> Ranks()
        {
            await using var db = forum.Open();
            var ranks = new List<int>();
            foreach (var member in new[] { ada, mira, edda, olga, otto })
            {
                ranks.Add(await MemberRoles.RankOf(db, member, Cancel));
            }

            return [.. ranks];
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_message_to_the_editors_is_kept_and_mailed_unless_a_program_sent_it(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var edda = await forum.Join("edda", Roles.Editor);
        await forum.Join("mira", Roles.Moderator);
        var stamp = forum.Stamps.New();
        var form = new ContactForm(
            "TakeDown",
            "Rita",
            "rita@circuitpost.example",
            "https://circuitpost.example/a",
            "Please take it down.",
            Website: "",
            stamp
        );
        Assert.Contains("form", await Send(form)); // No time went by.
        forum.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(["form"], await Send(form with { Website = "https://spam.example" }));
        Assert.Equal(["form"], await Send(form with { Stamp = "forged" }));
        Assert.Equal(["about"], await Send(form with { About = "17" }));
        Assert.Equal(["mail"], await Send(form with { Mail = "rita@" }));
        Assert.Equal(["address"], await Send(form with { Address = " " }));
        Assert.Equal(["body"], await Send(form with { Body = new string('x', 100_000) }));
        Assert.Equal(["name"], await Send(form with { Name = null }));
        Assert.Equal(0, await forum.Ask(db => db.Set<ContactMessage>().CountAsync(Cancel)));

        Assert.Empty(await Send(form));
        var (messages, _) = await forum.Ask(db => MessageList.Read(db, 1, Cancel));
        var message = Assert.Single(messages).Message;
        Assert.Equal("rita@circuitpost.example", message.Mail);
        // Editors are told by mail, moderators are not.
        Assert.Equal(
            "edda@reader.example",
            await forum.Ask(db =>
                db.Set<Pith.Newsletter.Mail.OutboxMail>()
                    .Where(m => m.DedupeKey.StartsWith("contact:"))
                    .Select(m => m.To)
                    .SingleAsync(Cancel)
            )
        );
        Assert.NotNull(await forum.Contact.Done(999, message.Id, isDone: true, "", Cancel));
        Assert.Null(await forum.Contact.Done(edda, message.Id, isDone: true, "Hidden", Cancel));

        // The queue stays one that people can read, and does not keep for ever what was dealt with.
        for (var i = 1; i < Contacting.MostPerHour; i++)
        {
            Assert.Empty(await Send(form));
        }

        Assert.Equal(["form"], await Send(form));
        forum.Clock.Advance(Contacting.KeptFor + TimeSpan.FromDays(1));
        Assert.Empty(await Send(form with { Stamp = Aged() }));
        Assert.Equal(
            0,
            await forum.Ask(db =>
                db.Set<ContactMessage>().CountAsync(m => m.DoneAt != null, Cancel)
            )
        );

        async Task<IEnumerable<string>> Send(ContactForm one) =>
            (await forum.Contact.Send(one, Cancel)).Keys;

        string Aged()
        {
            var made = forum.Stamps.New();
            forum.Clock.Advance(TimeSpan.FromMinutes(1));
            return made;
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_page_that_an_editor_writes_holds_no_script_and_empty_brings_back_the_default(
        Engine engine
    )
    {
        await using var forum = await Forum.Open(engine, server);
        var (ada, edda) = (await forum.Join("ada"), await forum.Join("edda", Roles.Editor));
        const string written =
            "# Who we are\n\n<script>alert(1)</script> [us](javascript:alert(1)) ![p](https://x.example/p.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        Assert.NotNull(await Keep(ada, "imprint", written));
        Assert.NotNull(await Keep(edda, "other", written));
        Assert.NotNull(await Keep(edda, "imprint", new string('x', 100_000)));
        Assert.NotNull(await Keep(edda, "imprint", new string('>', 10_000)));
        Assert.Null(await Keep(edda, "imprint", written));
        var page = await forum.Ask(db => SitePage.Read(db, "imprint", Cancel));
        Assert.Contains("<h2>Who we are</h2>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<td>1</td>", page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page.Html, StringComparison.OrdinalIgnoreCase);

        Assert.Null(await Keep(edda, "imprint", " \n "));
        Assert.Equal(0, (await forum.Ask(db => SitePage.Read(db, "imprint", Cancel))).EditedAt);
        Assert.All(
            SitePage.Names,
            name => Assert.NotEmpty(PageText.ToHtml(SitePage.Default(name))!)
        );

        Task<string?> Keep(long editor, string name, string body) =>
            forum.Ask(db => SitePage.Keep(db, editor, name, body, forum.Clock.Now(), Cancel));
    }
}
