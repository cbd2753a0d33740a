using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Tests.Community;
using Pith.Tests.Data;
using Pith.Tools;

namespace Pith.Tests.Tools;

/// <summary>Members propose, editors decide, and the history says what became of it.</summary>
public sealed class ProposalTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly (string Name, string Value)[] Adze =
    [
        ("name", "Adze"),
        ("othernames", "Adze Pro"),
        ("address", "https://adze.example/"),
        ("maker", "A Maker"),
        ("line", "Cuts long texts into short ones."),
        ("category", "coding"),
        ("licence", "MIT"),
        ("platforms", "linux"),
        ("platforms", "web"),
        ("price", ""),
        ("alternatives", "cursor"),
        ("source", "https://adze.example/about"),
        ("asof", "2026-02-03"),
        ("note", "It was missing."),
    ];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_proposal_waits_an_editor_accepts_it_and_a_correction_can_be_taken_back(
        Engine engine
    )
    {
        await using var site = await CommunitySite.Start(engine, server);
        using var ada = await site.Member("ada");
        using var edda = await site.Member("edda", "editor");
        using var visitor = site.Visitor();

        var key = Guid.NewGuid().ToString("N");
        var token = await ada.Token("/tools/propose");
        var sent = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(_ =>
                    ada.PostWith(
                        "/tools/propose",
                        token,
                        [("_handler", "propose"), ("key", key), .. Adze]
                    )
                )
        );
        Assert.All(sent, s => Assert.Equal(HttpStatusCode.SeeOther, s.StatusCode));
        var proposed = await Only(site);
        Assert.Equal((ChangeState.Proposed, null), (proposed.State, proposed.ToolId));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/tool/adze")).StatusCode);
        Assert.Contains("It was missing.", await ada.Page("/tools/proposals"), Ordinal);

        // Two editors press at once: one of them decides.
        var path = $"/edit/tools/{proposed.Id}";
        Assert.Contains("adze.example", await edda.Page(path), Ordinal);
        var editors = await edda.Token(path);
        var pressed = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Decide(edda, path, editors, "accept", ""))
        );
        Assert.Single(pressed, p => p == HttpStatusCode.SeeOther);
        var page = await visitor.Page("/tool/adze");
        Assert.Contains("Cuts long texts into short ones.", page, Ordinal);
        Assert.Contains("as of Feb 3, 2026", page, Ordinal);
        Assert.Contains("/tool/cursor", page, Ordinal);
        Assert.Contains("ada", await visitor.Page("/tool/adze/history"), Ordinal);

        // A correction changes what it says and nothing else, with its own source.
        using var correction = await ada.Post(
            "/tool/adze/edit",
            "/tool/adze/edit",
            [
                ("_handler", "correct"),
                .. Adze.Where(a => a.Name is not ("licence" or "source" or "asof")),
                ("key", Guid.NewGuid().ToString("N")),
                ("licence", "Apache-2.0"),
                ("source", "https://adze.example/licence"),
                ("asof", "2026-03-04"),
            ]
        );
        Assert.Equal(HttpStatusCode.SeeOther, correction.StatusCode);
        Assert.Contains("1 correction waits", await visitor.Page("/tool/adze"), Ordinal);
        var second = await Last(site);
        Assert.Equal([ToolFact.Licence], second.Items.Select(i => i.Fact));
        path = $"/edit/tools/{second.Id}";
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Decide(edda, path, await edda.Token(path), "accept", "")
        );
        page = await visitor.Page("/tool/adze");
        Assert.Contains("Apache-2.0", page, Ordinal);
        Assert.Contains("Mar 4, 2026", page, Ordinal);

        // Taking it back needs a reason, and brings the old value with its old source.
        var again = await edda.Token(path);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            await Decide(edda, path, again, "undo", " ")
        );
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Decide(edda, path, again, "undo", "The page is another's.")
        );
        page = await visitor.Page("/tool/adze");
        Assert.DoesNotContain("Apache-2.0", page, Ordinal);
        Assert.DoesNotContain("Mar 4, 2026", page, Ordinal);
        Assert.Contains(
            "The page is another&#x27;s.",
            await visitor.Page("/tool/adze/history"),
            Ordinal
        );

        // Taking back what brought it in takes it out.
        path = $"/edit/tools/{proposed.Id}";
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Decide(edda, path, await edda.Token(path), "undo", "It does not exist.")
        );
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/tool/adze")).StatusCode);
    }

    [Theory]
    [InlineData("name", "", "Give the tool")]
    [InlineData("name", "Cursor", "in the directory already")]
    [InlineData("address", "javascript:alert(1)", "beginning with https://")]
    [InlineData("address", "https://user:secret@adze.example/", "beginning with https://")]
    [InlineData("line", "", "one plain sentence")]
    [InlineData("category", "nonsense", "Choose one of the categories")]
    [InlineData("licence", "<script>", "SPDX")]
    [InlineData("platforms", "toaster", "Choose what it runs on")]
    [InlineData("alternatives", "no-such-tool", "at most 12 tools")]
    [InlineData("source", "", "public page")]
    [InlineData("asof", "2999-01-01", "not one that is yet to come")]
    [InlineData("asof", "yesterday", "not one that is yet to come")]
    public async Task What_cannot_be_a_fact_is_refused_beside_its_field_and_nothing_is_kept(
        string field,
        string value,
        string why
    )
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var answer = await ada.Post(
            "/tools/propose",
            "/tools/propose",
            [("_handler", "propose"), .. Adze.Where(a => a.Name != field), (field, value)]
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains(why, page, Ordinal);
        Assert.Contains("It was missing.", page, Ordinal);
        await using var db = site.Open();
        Assert.Equal(0, await db.Set<ToolChange>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Only_editors_decide_and_what_they_send_is_made_at_once()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        using var mo = await site.Member("mo", "moderator");
        using var edda = await site.Member("edda", "editor");
        using var sent = await ada.Post(
            "/tools/propose",
            "/tools/propose",
            [("_handler", "propose"), .. Adze]
        );
        var path = $"/edit/tools/{(await Only(site)).Id}";
        foreach (var other in (TestBrowser[])[ada, mo])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Get(path)).StatusCode);
            Assert.Equal(
                HttpStatusCode.Forbidden,
                await Decide(other, path, await other.Token("/"), "accept", "")
            );
            using var taken = await other.Post(
                "/tool/cursor/edit",
                "/tool/cursor/edit",
                ("_handler", "take-out"),
                ("reason", "I do not like it.")
            );
            Assert.False(taken.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.OK);
        }

        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            await Decide(edda, path, await edda.Token(path), "decline", "")
        );
        Assert.Equal(
            HttpStatusCode.SeeOther,
            await Decide(edda, path, await edda.Token(path), "decline", "It is an advertisement.")
        );
        Assert.Contains("It is an advertisement.", await ada.Page("/tools/proposals"), Ordinal);

        using var own = await edda.Post(
            "/tools/propose",
            "/tools/propose",
            [("_handler", "propose"), .. Adze]
        );
        Assert.Equal(HttpStatusCode.SeeOther, own.StatusCode);
        Assert.Contains("Adze", await site.Visitor().Page("/tool/adze"), Ordinal);
        using var removed = await edda.Post(
            "/tool/adze/edit",
            "/tool/adze/edit",
            ("_handler", "take-out"),
            ("reason", "It was shut down.")
        );
        Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        using var gone = await site.Visitor().Get("/tool/adze");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_member_has_twenty_proposals_waiting_at_the_most()
    {
        await using var site = await CommunitySite.Start(Engine.Sqlite, server);
        using var ada = await site.Member("ada");
        var token = await ada.Token("/tools/propose");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= Proposing.MostWaiting; i++)
        {
            using var answer = await ada.PostWith(
                "/tools/propose",
                token,
                [("_handler", "propose"), .. Adze.Skip(1), ("name", $"Adze {i}")]
            );
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.SkipLast(1), a => Assert.Equal(HttpStatusCode.SeeOther, a));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[^1]);
        await using var db = site.Open();
        Assert.Equal(Proposing.MostWaiting, await db.Set<ToolChange>().CountAsync(Cancel));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static async Task<HttpStatusCode> Decide(
        TestBrowser who,
        string path,
        string token,
        string what,
        string reason
    )
    {
        using var answer = await who.PostWith(
            path,
            token,
            ("_handler", "decide"),
            ("Do", what),
            ("Reason", reason)
        );
        return answer.StatusCode;
    }

    private static async Task<ToolChange> Only(CommunitySite site)
    {
        await using var db = site.Open();
        return await db.Set<ToolChange>().Include(c => c.Items).SingleAsync(Cancel);
    }

    private static async Task<ToolChange> Last(CommunitySite site)
    {
        await using var db = site.Open();
        return await db.Set<ToolChange>()
            .Include(c => c.Items)
            .OrderBy(c => c.Id)
            .LastAsync(Cancel);
    }
}
