using System.Net;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Pith.Accounts;
using Pith.Tests.Data;

namespace Pith.Tests.Members;

/// <summary>Getting in and out, by who may and by others.</summary>
public sealed class SignInTests(PostgresServer server, PlainSite plain) : IClassFixture<PlainSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_member_signs_in_by_name_or_address_and_out_again_which_ends_the_session(
        Engine engine
    )
    {
        await using var site = await AccountSite.Start(engine, server);
        await site.Add("ada");
        using var browser = await site.SignedIn("ADA");
        using var second = await site.SignedIn("ada@READER.example");
        Assert.Equal(2, await site.Count<Session>());
        using var left = await browser.Post("/sign-out", "/settings");
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal(1, await site.Count<Session>());
        using var after = await browser.Get("/settings");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_not_told_and_ten_wrong_passwords_lock_the_door_for_a_while()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        await site.Add("ada");
        using var browser = site.Visitor();
        var token = await browser.Token("/sign-in");
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var who in (string[])
                ["nobody", "nobody@reader.example", .. Enumerable.Repeat("ada", 10)]
        )
        {
            using var answer = await browser.PostWith(
                "/sign-in",
                token,
                ("_handler", "sign-in"),
                ("who", who),
                ("password", "wrong-password-1")
            );
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var page = await answer.Content.ReadAsStringAsync(Cancel);
            var start = page.IndexOf("role=\"alert\"", StringComparison.Ordinal);
            said.Add(page[start..page.IndexOf("</p>", start, StringComparison.Ordinal)]);
        }

        Assert.Single(said);
        using var right = await AccountSite.SignIn(browser, "ada", AccountSite.Password);
        Assert.Equal(HttpStatusCode.BadRequest, right.StatusCode);
        await using (var db = site.Open())
        {
            await db.Set<Member>()
                .ExecuteUpdateAsync(
                    m => m.SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null),
                    Cancel
                );
        }

        using var later = await AccountSite.SignIn(browser, "ada", AccountSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Theory]
    [InlineData("/settings/sessions", "/settings/sessions")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\r\nSet-Cookie: a=b", "/")]
    public async Task After_signing_in_one_stays_on_this_site(string wished, string led)
    {
        var site = plain.Site;
        await site.AddOnce("ada");
        using var browser = site.Visitor();
        using var answer = await AccountSite.SignIn(browser, "ada", AccountSite.Password, wished);
        Assert.Equal(led, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/?page=x")]
    [InlineData("/?page=99999999999")]
    [InlineData("/member/ada?page=%00")]
    [InlineData("/sign-up/confirm?member=x")]
    [InlineData("/settings/mail/confirm?member=99999999999999999999&mail=a&token=b")]
    public async Task An_address_with_a_number_that_is_none_is_refused(string path)
    {
        var site = plain.Site;
        await site.AddOnce("ada");
        using var browser = site.Visitor();
        using var answer = await browser.Get(path);
        Assert.InRange((int)answer.StatusCode, 400, 404);
        await browser.Page("/?page=");
        await browser.Page("/?page=-1");
    }

    [Fact]
    public async Task A_forged_form_signs_nobody_in_or_out()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        await site.Add("ada");
        using var browser = site.Visitor();
        using var answer = await browser.PostWith(
            "/sign-in",
            token: null,
            ("_handler", "sign-in"),
            ("who", "ada"),
            ("password", AccountSite.Password)
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await site.Count<Session>());
        using var member = await site.SignedIn("ada");
        using var forged = await member.PostWith("/sign-out", token: null);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(1, await site.Count<Session>());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Sessions_are_listed_and_ended_by_their_own_member_alone(Engine engine)
    {
        await using var site = await AccountSite.Start(engine, server);
        var ada = await site.Add("ada");
        await site.Add("eve");
        using var here = await site.SignedIn("ada");
        using var there = await site.SignedIn("ada");
        using var evil = await site.SignedIn("eve");
        Assert.Contains(
            "this one",
            await here.Page("/settings/sessions"),
            StringComparison.Ordinal
        );
        var hashes = await HashesOf(site, ada.Id);

        // Eve's session cannot end Ada's.
        foreach (var hash in hashes.Append("guessed"))
        {
            using var foreign = await evil.Post(
                "/settings/sessions",
                "/settings/sessions",
                ("_handler", "end"),
                ("session", hash)
            );
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        }

        Assert.Equal(2, (await HashesOf(site, ada.Id)).Count);
        using var ended = await here.Post(
            "/settings/sessions",
            "/settings/sessions",
            ("_handler", "others")
        );
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await here.Page("/settings");
        using var out_ = await there.Get("/settings");
        Assert.Equal(HttpStatusCode.Unauthorized, out_.StatusCode);
        await evil.Page("/settings");
    }

    [Fact]
    public async Task A_new_password_comes_by_mail_once_and_ends_every_session()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server, withMail: true);
        await site.Add("ada");
        var eve = await site.Add("eve");
        using var old = await site.SignedIn("ada");
        using var browser = site.Visitor();
        foreach (var address in (string[])["nobody@reader.example", "ada@reader.example"])
        {
            using var asked = await browser.Post(
                "/sign-in/forgot",
                "/sign-in/forgot",
                ("_handler", "forgot"),
                ("mail", address)
            );
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
            Assert.Contains(
                $"If {address} has an account here",
                await asked.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal
            );
        }

        var link = await site.LinkTo("ada@reader.example");
        var token = await browser.Token(link);

        // The link is Ada's: with another's number in it, or with a letter changed, it opens nothing.
        foreach (
            var bad in (string[])
                [
                    System.Text.RegularExpressions.Regex.Replace(
                        link,
                        @"member=\d+",
                        $"member={eve.Id}"
                    ),
                    link[..^3] + "AAA",
                    "/sign-in/reset",
                    "/sign-in/reset?member=x&token=%00",
                ]
        )
        {
            using var refused = await browser.PostWith(
                bad,
                token,
                ("_handler", "reset"),
                ("password", "another-lantern-7")
            );
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var weak = await browser.PostWith(
            link,
            token,
            ("_handler", "reset"),
            ("password", "password12")
        );
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        using var set = await browser.PostWith(
            link,
            token,
            ("_handler", "reset"),
            ("password", "another-lantern-7")
        );
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        using var ended = await old.Get("/settings");
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
        using var replayed = await browser.PostWith(
            link,
            token,
            ("_handler", "reset"),
            ("password", "third-lantern-77")
        );
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        using var before = await AccountSite.SignIn(browser, "ada", AccountSite.Password);
        Assert.Equal(HttpStatusCode.BadRequest, before.StatusCode);
        using var now = await AccountSite.SignIn(browser, "ada", "another-lantern-7");
        Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
    }

    [Fact]
    public async Task A_link_that_is_too_old_opens_nothing()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server, withMail: true);
        await site.Add("ada");
        site.ExpireLinks();
        using var browser = site.Visitor();
        using var asked = await browser.Post(
            "/sign-in/forgot",
            "/sign-in/forgot",
            ("_handler", "forgot"),
            ("mail", "ada@reader.example")
        );
        var link = await site.LinkTo("ada@reader.example");
        using var opened = await browser.Get(link);
        Assert.Equal(HttpStatusCode.BadRequest, opened.StatusCode);
        Assert.Contains(
            "older than an hour",
            await opened.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task With_an_authenticator_app_a_code_is_asked_for_and_none_works_twice(
        Engine engine
    )
    {
        await using var site = await AccountSite.Start(engine, server);
        var ada = await site.Add("ada");
        using var browser = await site.SignedIn("ada");
        var page = await browser.Page("/settings/two-factor");
        var key = page[(page.IndexOf("class=\"key\">", StringComparison.Ordinal) + 12)..];
        var app = new Totp(
            Base32Encoding.ToBytes(
                key[..key.IndexOf('<', StringComparison.Ordinal)]
                    .Replace(" ", "", StringComparison.Ordinal)
            )
        );
        using var wrong = await browser.Post(
            "/settings/two-factor",
            "/settings/two-factor",
            ("_handler", "on"),
            ("code", "000000")
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var first = app.ComputeTotp();
        using var on = await browser.Post(
            "/settings/two-factor",
            "/settings/two-factor",
            ("_handler", "on"),
            ("code", first)
        );
        Assert.Equal(HttpStatusCode.OK, on.StatusCode);
        var recovery = RecoveryCodesIn(await on.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(10, recovery.Count);
        Assert.Equal(10, await site.Count<RecoveryCode>());

        // The code that switched it on is used up; so is a recovery code after its first use.
        using var next = site.Visitor();
        using var half = await AccountSite.SignIn(next, "ada", AccountSite.Password);
        Assert.StartsWith(
            "/sign-in/code",
            half.Headers.Location!.OriginalString,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await next.Get("/settings")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(next, first));
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(next, "123456"));
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(next, new string('9', 5000)));
        Assert.Equal(
            HttpStatusCode.Redirect,
            await Enter(next, recovery[0].ToLowerInvariant().Replace('-', ' '))
        );
        await next.Page("/settings");
        using var again = site.Visitor();
        using var step = await AccountSite.SignIn(again, "ada", AccountSite.Password);
        Assert.Equal(HttpStatusCode.BadRequest, await Enter(again, recovery[0]));
        Assert.Equal(
            HttpStatusCode.Redirect,
            await Enter(again, app.ComputeTotp(DateTime.UtcNow.AddSeconds(30)))
        );
        Assert.Equal(9, await site.Count<RecoveryCode>());

        // Who has no step open cannot try codes at all.
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Get("/sign-in/code")).StatusCode);
        using var off = await next.Post(
            "/settings/two-factor",
            "/settings/two-factor",
            ("_handler", "off")
        );
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        using var without = await site.SignedIn("ada");
        Assert.Equal(0, await site.Count<RecoveryCode>());
        Assert.NotEqual(0, ada.Id);
    }

    private static async Task<HttpStatusCode> Enter(Community.TestBrowser browser, string code)
    {
        using var answer = await browser.PostWith(
            "/sign-in/code",
            await browser.Token("/sign-in/code"),
            ("_handler", "code"),
            ("code", code),
            ("to", "/settings")
        );
        return answer.StatusCode;
    }

    private static List<string> RecoveryCodesIn(string page) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(page, @"<code>([A-Z2-9-]{29})</code>")
                .Select(m => m.Groups[1].Value),
        ];

    private static async Task<List<string>> HashesOf(AccountSite site, long member)
    {
        await using var db = site.Open();
        return await db.Set<Session>()
            .Where(s => s.MemberId == member)
            .Select(s => s.KeyHash)
            .ToListAsync(Cancel);
    }
}
