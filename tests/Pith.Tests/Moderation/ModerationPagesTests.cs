using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pith.Accounts;
using Pith.Articles;
using Pith.Community;
using Pith.Moderation;
using Pith.Tests.Community;
using Pith.Tests.Data;

namespace Pith.Tests.Moderation;

/// <summary>Over HTTP, against the whole program, without scripts.</summary>
public sealed partial class ModerationPagesTests(PostgresServer server)
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_report_to_act_to_the_public_log_to_undo_by_forms_alone()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var bo = await site.Member("bo");
        using var mira = await site.Member("mira", Roles.Moderator);
        using var visitor = site.Visitor();
        var (story, comment) = await Talk(site, ada.MemberId);
        var storyPage = $"/story/{story}/a-chip";

        Assert.Contains(
            $"/report/comment/{comment}",
            await bo.Page(storyPage),
            StringComparison.Ordinal
        );
        await Takes(
            bo,
            $"/report/comment/{comment}",
            "report",
            ("Reason", "Spam"),
            ("Note", "The same everywhere")
        );
        var queue = await mira.Page("/edit/reports");
        Assert.Contains("The same everywhere", queue, StringComparison.Ordinal);
        Assert.Contains($"/edit/act/comment/{comment}", queue, StringComparison.Ordinal);
        Assert.Contains("Reports (1)", await mira.Page("/new"), StringComparison.Ordinal);

        // What visitors were served before goes from the cache with the act.
        Assert.Contains(
            "Nothing was done",
            await visitor.Page("/moderation"),
            StringComparison.Ordinal
        );
        Assert.Contains("Buy my chips", await visitor.Page(storyPage), StringComparison.Ordinal);
        await Takes(
            mira,
            $"/edit/act/comment/{comment}",
            "act",
            ("Do", "Hide"),
            ("Reason", "An advertisement"),
            ("Note", "Seen before")
        );
        Assert.DoesNotContain(
            "Buy my chips",
            await visitor.Page(storyPage),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Hidden by a moderator",
            await visitor.Page(storyPage),
            StringComparison.Ordinal
        );
        var log = await visitor.Page("/moderation");
        Assert.Contains("An advertisement", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Seen before", log, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit/undo/", log, StringComparison.Ordinal);
        Assert.Contains("Seen before", await mira.Page("/moderation"), StringComparison.Ordinal);

        // Its author is told, still reads it, and can object.
        Assert.Contains("From a moderator", await ada.Page("/new"), StringComparison.Ordinal);
        Assert.Contains(
            "An advertisement",
            await ada.Page("/moderation/mine"),
            StringComparison.Ordinal
        );
        await Takes(ada, "/moderation/mine", "seen");
        Assert.DoesNotContain("From a moderator", await ada.Page("/new"), StringComparison.Ordinal);
        Assert.Contains(
            "A moderator acted on it",
            await bo.Page("/moderation/mine"),
            StringComparison.Ordinal
        );

        var undo = UndoLink().Match(await mira.Page("/moderation")).Groups[1].Value;
        await Takes(mira, $"/edit/undo/{undo}", "undo", ("Reason", "It was a joke"));
        Assert.Contains("Buy my chips", await visitor.Page(storyPage), StringComparison.Ordinal);
        Assert.Contains(
            "It was a joke",
            await visitor.Page("/moderation"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Forms_that_were_forged_or_carry_the_token_of_another_change_nothing()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var mira = await site.Member("mira", Roles.Moderator);
        using var edda = await site.Member("edda", Roles.Editor);
        using var visitor = site.Visitor();
        var (story, comment) = await Talk(site, ada.MemberId);
        var takeaway = await Takeaway(site);
        var stolen = await ada.Token("/settings");
        (TestBrowser Who, string Path, string Form, (string, string)[] Fields)[] forms =
        [
            (ada, $"/report/comment/{comment}", "report", [("Reason", "Spam")]),
            (ada, $"/takeaway/{takeaway}/wrong", "wrong", [("What", "No")]),
            (mira, $"/edit/act/comment/{comment}", "act", [("Do", "Hide"), ("Reason", "Why")]),
            (
                edda,
                $"/edit/member/{ada.MemberId}",
                "role",
                [("Role", "moderator"), ("Reason", "Why")]
            ),
            (edda, "/edit/page/imprint", "page", [("Body", "Ours"), ("Do", "keep")]),
            (
                edda,
                "/edit/rules",
                "rules",
                [("NewForDays", "1"), ("NewPerTenMinutes", "1"), ("NewPerDay", "1")]
            ),
        ];
        foreach (var (who, path, form, fields) in forms)
        {
            (string, string)[] whole = [("_handler", form), .. fields];
            using var without = await who.PostWith(path, token: null, whole);
            Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
            using var invented = await who.PostWith(path, "invented", whole);
            Assert.Equal(HttpStatusCode.BadRequest, invented.StatusCode);
            if (who != ada)
            {
                using var anothers = await who.PostWith(path, stolen, whole);
                Assert.Equal(HttpStatusCode.BadRequest, anothers.StatusCode);
            }
        }

        // What a page shows to members alone cannot be sent by who is none, with a good token of a visitor's either.
        var token = await visitor.Token("/contact");
        using var objection = await visitor.PostWith(
            $"/takeaway/{takeaway}/wrong",
            token,
            ("_handler", "wrong"),
            ("What", "No")
        );
        Assert.Equal(HttpStatusCode.BadRequest, objection.StatusCode);
        using var words = await visitor.PostWith(
            $"/story/{story}/a-chip",
            token,
            ("_handler", "comment"),
            ("Body", "Words"),
            ("For", "write")
        );
        Assert.Equal(HttpStatusCode.BadRequest, words.StatusCode);

        await using var db = site.Open();
        Assert.False(await db.Set<Report>().AnyAsync(Cancel));
        Assert.False(await db.Set<Correction>().AnyAsync(Cancel));
        Assert.False(await db.Set<Act>().AnyAsync(Cancel));
        Assert.False(await db.Set<SitePage>().AnyAsync(Cancel));
        Assert.False(await db.Set<CommunityRules>().AnyAsync(Cancel));
        Assert.Equal(1, await db.Set<Comment>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Script_in_every_field_is_kept_and_shown_as_text()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var olga = await site.Member("olga", Roles.Owner);
        using var visitor = site.Visitor();
        var (_, comment) = await Talk(site, ada.MemberId);
        var takeaway = await Takeaway(site);

        await Takes(
            olga,
            $"/report/comment/{comment}",
            "report",
            ("Reason", "Other"),
            ("Note", Script)
        );
        await ShowsAsText(olga, "/edit/reports");
        await ShowsAsText(olga, $"/edit/act/comment/{comment}");
        await Takes(
            olga,
            $"/edit/act/comment/{comment}",
            "act",
            ("Do", "Hide"),
            ("Reason", Script),
            ("Note", Script)
        );
        await ShowsAsText(visitor, "/moderation");
        await ShowsAsText(visitor, $"/moderation/comment/{comment}");
        await ShowsAsText(olga, "/moderation");
        await ShowsAsText(ada, "/moderation/mine");
        await Takes(ada, $"/takeaway/{takeaway}/wrong", "wrong", ("What", Script));
        await ShowsAsText(ada, "/moderation/mine");
        await ShowsAsText(olga, "/edit/corrections");
        var id = CorrectionLink().Match(await olga.Page("/edit/corrections")).Groups[1].Value;
        await Takes(
            olga,
            $"/edit/correction/{id}",
            "answer",
            ("Outcome", "Withdrawn"),
            ("Answer", Script)
        );
        await ShowsAsText(visitor, "/corrections");
        await Takes(olga, "/edit/page/terms", "page", ("Body", Script), ("Do", "keep"));
        await ShowsAsText(visitor, "/terms");
        await Takes(
            olga,
            $"/edit/member/{ada.MemberId}",
            "role",
            ("Role", "moderator"),
            ("Reason", Script)
        );
        await ShowsAsText(visitor, $"/moderation/member/{ada.MemberId}");
        var refused = await visitor.Post(
            "/contact",
            "/contact",
            ("_handler", "contact"),
            ("Name", Script),
            ("Mail", Script),
            ("Address", Script),
            ("Body", Script),
            ("About", Script),
            ("Stamp", Script)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        IsText(await refused.Content.ReadAsStringAsync(Cancel));
        await using (var db = site.Open())
        {
            db.Add(
                new ContactMessage
                {
                    At = 1,
                    About = ContactAbout.Question,
                    Name = Script,
                    Mail = "rita@circuitpost.example",
                    Address = Script,
                    Body = Script,
                }
            );
            await db.SaveChangesAsync(Cancel);
        }

        await ShowsAsText(olga, "/edit/messages");
        await ShowsAsText(olga, "/edit/message/1");
    }

    [Fact]
    public async Task Pages_of_visitors_hold_no_form_and_no_cookie_and_lead_on_from_what_members_do_there()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var visitor = site.Visitor();
        var (story, _) = await Talk(site, (await site.Member("ada")).MemberId);
        var takeaway = await Takeaway(site);
        Assert.Contains(
            $"/takeaway/{takeaway}/wrong",
            await visitor.Page($"/story/{story}/a-chip"),
            StringComparison.Ordinal
        );
        string[] pages =
        [
            "/moderation",
            "/corrections",
            "/privacy",
            "/terms",
            "/imprint",
            $"/takeaway/{takeaway}/wrong",
            $"/story/{story}/a-chip",
        ];
        foreach (var path in pages)
        {
            using var answer = await visitor.Get(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
            var page = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("method=\"post\"", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_suspended_member_is_told_so_in_one_sentence_and_keeps_what_is_theirs()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var mira = await site.Member("mira", Roles.Moderator);
        var (story, _) = await Talk(site, mira.MemberId);
        await Takes(
            mira,
            $"/edit/act/member/{ada.MemberId}",
            "act",
            ("Do", "Suspend"),
            ("Days", "2"),
            ("Reason", "Insults")
        );
        Assert.Contains("Suspended until", await ada.Page("/new"), StringComparison.Ordinal);
        using var vote = await ada.Post($"/story/{story}/vote", "/new", ("on", "true"));
        Assert.Equal(HttpStatusCode.Forbidden, vote.StatusCode);
        using var words = await ada.Post(
            $"/story/{story}/a-chip",
            $"/story/{story}/a-chip",
            ("_handler", "comment"),
            ("Body", "Words"),
            ("For", "write")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, words.StatusCode);
        Assert.Contains(
            "A moderator suspended you until",
            await words.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
        using var save = await ada.Post($"/story/{story}/save", "/new", ("on", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, save.StatusCode);
    }

    [Fact]
    public async Task On_https_every_cookie_is_named_and_marked_so_and_every_answer_asks_for_https()
    {
        await using var site = await CommunitySite.Start(
            Engine.Sqlite,
            server,
            "https://pith.example"
        );
        using var visitor = site.Visitor();
        using var answer = await visitor.Get("/contact");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Secure-pith-forms=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Equal(
            "max-age=31536000",
            Assert.Single(answer.Headers.GetValues("Strict-Transport-Security"))
        );
    }

    [Fact]
    public async Task One_address_sends_a_few_messages_in_an_hour()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var visitor = site.Visitor();
        var token = await visitor.Token("/contact");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(_ => visitor.PostWith("/contact", token, ("_handler", "contact")))
        );
        Assert.Equal(10, answers.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(20, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
        using var page = await visitor.Get("/contact");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private static async Task Takes(
        TestBrowser who,
        string path,
        string form,
        params (string, string)[] fields
    )
    {
        using var answer = await who.Post(path, path, [("_handler", form), .. fields]);
        Assert.True(
            answer.StatusCode == HttpStatusCode.SeeOther,
            $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}"
        );
    }

    private static async Task ShowsAsText(TestBrowser who, string path) =>
        IsText(await who.Page(path));

    private static void IsText(string page)
    {
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<(long Story, long Comment)> Talk(CommunitySite site, long author)
    {
        await using var db = site.Open();
        var story = await Newsstand.Add(db, "A chip", "The chip draws 1,150 watts.");
        var said = await site
            .Services.GetRequiredService<Commenting>()
            .Write(
                new CommentDraft(Subject.Story(story), author, "Buy my chips", FormKey: null),
                Cancel
            );
        return (story, said.Id!.Value);
    }

    private static async Task<long> Takeaway(CommunitySite site)
    {
        await using var db = site.Open();
        return await db.Set<Takeaway>().Select(t => t.Id).FirstAsync(Cancel);
    }

    [GeneratedRegex("/edit/undo/([0-9]+)")]
    private static partial Regex UndoLink();

    [GeneratedRegex("/edit/correction/([0-9]+)")]
    private static partial Regex CorrectionLink();
}
