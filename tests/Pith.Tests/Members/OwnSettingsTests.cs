using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Tests.Data;

namespace Pith.Tests.Members;

/// <summary>What a member changes of their own, takes along and erases.</summary>
public sealed class OwnSettingsTests(PostgresServer server)
{
    private static readonly string[] Proved =
    [
        "/settings/sign-in",
        "/settings/two-factor",
        "/settings/data",
        "/settings/erase",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_can_take_an_account_away_asks_for_the_password_once_more()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        var ada = await site.Add("ada");
        using var browser = await site.SignedIn("ada");
        var token = await browser.Token("/settings");
        await site.Age(ada.Id);
        foreach (var path in Proved)
        {
            using var answer = await browser.Get(path);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Assert.Equal(
                "/settings/prove?to=" + Uri.EscapeDataString(path),
                answer.Headers.Location!.OriginalString
            );
        }

        // A form that was left open does nothing either.
        using var late = await browser.PostWith(
            "/settings/erase",
            token,
            ("_handler", "erase"),
            ("comments", "go"),
            ("name", "ada")
        );
        Assert.Equal(HttpStatusCode.SeeOther, late.StatusCode);
        using var export = await browser.PostWith("/settings/data/export", token);
        Assert.Equal(HttpStatusCode.SeeOther, export.StatusCode);
        Assert.NotNull(await site.Find("ada"));

        using var wrong = await Prove(browser, "wrong-password-1");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var right = await Prove(browser, AccountSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        foreach (var path in Proved)
        {
            await browser.Page(path);
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_changes_their_name_and_the_old_one_leads_to_it_and_goes_to_nobody(
        Engine engine
    )
    {
        await using var site = await AccountSite.Start(engine, server);
        await site.Add("ada");
        await site.Add("eve");
        using var browser = await site.SignedIn("ada");
        Assert.Equal(HttpStatusCode.Redirect, await Rename(browser, "countess"));
        using var old = await browser.Get("/member/ada");
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.Equal("/member/countess", old.Headers.Location!.OriginalString);
        using var evil = await site.SignedIn("eve");
        foreach (var name in (string[])["ada", "countess", "c0untess", "admin", "", "../x"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, await Rename(evil, name));
        }

        foreach (var name in (string[])["third", "fourth", "fifth"])
        {
            Assert.Equal(HttpStatusCode.Redirect, await Rename(browser, name));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Rename(browser, "sixth"));
        Assert.Equal(HttpStatusCode.Redirect, await Rename(browser, "ada"));
    }

    [Fact]
    public async Task A_display_name_is_shown_beside_the_name_without_what_would_turn_or_hide_it()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        await site.Add("ada");
        using var browser = await site.SignedIn("ada");
        using var answer = await browser.Post(
            "/settings",
            "/settings",
            ("_handler", "profile"),
            ("display", "\u202EAda <b>Lovelace\u200B</b>"),
            ("comments", "true")
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var visitor = site.Visitor();
        var page = await visitor.Page("/member/ada");
        Assert.Contains("Ada &lt;b&gt;Lovelace&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Joined", page, StringComparison.Ordinal);
        using var tooLong = await browser.Post(
            "/settings",
            "/settings",
            ("_handler", "profile"),
            ("display", new string('x', 51))
        );
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_address_changes_when_its_owner_opens_the_link_and_the_old_one_is_told(
        Engine engine
    )
    {
        await using var site = await AccountSite.Start(engine, server, withMail: true);
        await site.Add("ada");
        await site.Add("eve");
        using var browser = await site.SignedIn("ada");
        using var taken = await ChangeAddress(browser, "eve@reader.example");
        using var asked = await ChangeAddress(browser, "countess@reader.example");
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var link = await site.LinkTo("countess@reader.example");
        Assert.Equal("ada@reader.example", (await site.Find("ada"))!.Email);

        // Another address put into the link is not what was asked.
        var forged = link.Replace("countess", "mallory", StringComparison.Ordinal);
        using var visitor = site.Visitor();
        var token = await visitor.Token(link);
        using var refused = await visitor.PostWith(forged, token, ("_handler", "confirm"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var done = await visitor.PostWith(link, token, ("_handler", "confirm"));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal("countess@reader.example", (await site.Find("ada"))!.Email);
        using var replayed = await visitor.PostWith(link, token, ("_handler", "confirm"));
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        await site.Sink!.NextTo("ada@reader.example");
        Assert.Equal("eve@reader.example", (await site.Find("eve"))!.Email);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_all_other_sessions()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        await site.Add("ada");
        using var browser = await site.SignedIn("ada");
        using var other = await site.SignedIn("ada");
        using var wrong = await ChangePassword(browser, "wrong-password-1", "another-lantern-7");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var weak = await ChangePassword(browser, AccountSite.Password, "qwertyuiop");
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        await other.Page("/settings");
        using var right = await ChangePassword(browser, AccountSite.Password, "another-lantern-7");
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        await browser.Page("/settings");
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.Get("/settings")).StatusCode);
        using var now = await site.SignedIn("ada", "another-lantern-7");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_takes_everything_along_and_erases_it_alone(Engine engine)
    {
        await using var site = await AccountSite.Start(engine, server);
        var ada = await site.Add("ada");
        await site.Add("eve");
        using var browser = await site.SignedIn("ada");
        using var answer = await browser.Post("/settings/data/export", "/settings/data");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        using (var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel)))
        {
            Assert.Equal(
                ["pith.json", "follows.opml", "saves.csv"],
                zip.Entries.Select(e => e.Name)
            );
            await using var stream = await zip.Entries[0].OpenAsync(Cancel);
            using var json = await JsonDocument.ParseAsync(stream, cancellationToken: Cancel);
            var account = json.RootElement.GetProperty("account");
            Assert.Equal("ada", account.GetProperty("name").GetString());
            Assert.Equal("ada@reader.example", account.GetProperty("mail").GetString());
            Assert.All(
                (string[])["account", "community", "mail", "moderation", "tools"],
                part => Assert.True(json.RootElement.TryGetProperty(part, out _), part)
            );
        }

        // Signing in is not enough for this one.
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.Get("/settings/erase")).StatusCode);
        using var proved = await Prove(browser, AccountSite.Password);
        foreach (var (comments, name) in new[] { ("stay", "eve"), ("", "ada"), ("stay", "") })
        {
            using var refused = await Erase(browser, comments, name);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.NotNull(await site.Find("ada"));
        }

        using var erased = await Erase(browser, "stay", "ada");
        Assert.Equal("/erased", erased.Headers.Location!.OriginalString);
        Assert.Null(await site.Find("ada"));
        Assert.NotNull(await site.Find("eve"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Get("/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/member/ada")).StatusCode);
        await using var db = site.Open();
        Assert.Empty(await db.Set<IdentityUserToken<long>>().ToListAsync(Cancel));
        Assert.False(await db.Set<Session>().AnyAsync(s => s.MemberId == ada.Id, Cancel));

        // Nobody gets the name, and nothing readable of it is left.
        var made = await new NewMember("Ada", "new@reader.example", 1).Make(db, Cancel);
        Assert.Equal(Made.NameTaken, made);
    }

    private static Task<HttpResponseMessage> Prove(
        Community.TestBrowser browser,
        string password
    ) =>
        browser.Post(
            "/settings/prove",
            "/settings/prove",
            ("_handler", "prove"),
            ("password", password),
            ("to", "/settings")
        );

    private static async Task<HttpStatusCode> Rename(Community.TestBrowser browser, string name)
    {
        using var answer = await browser.Post(
            "/settings",
            "/settings",
            ("_handler", "name"),
            ("name", name)
        );
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> ChangeAddress(
        Community.TestBrowser browser,
        string address
    ) =>
        browser.Post(
            "/settings/sign-in",
            "/settings/sign-in",
            ("_handler", "address"),
            ("mail", address)
        );

    private static Task<HttpResponseMessage> ChangePassword(
        Community.TestBrowser browser,
        string old,
        string wished
    ) =>
        browser.Post(
            "/settings/sign-in",
            "/settings/sign-in",
            ("_handler", "password"),
            ("old", old),
            ("new", wished)
        );

    private static Task<HttpResponseMessage> Erase(
        Community.TestBrowser browser,
        string comments,
        string name
    ) =>
        browser.Post(
            "/settings/erase",
            "/settings/erase",
            ("_handler", "erase"),
            ("comments", comments),
            ("name", name)
        );
}
