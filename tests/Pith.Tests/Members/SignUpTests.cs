using System.Net;
using Pith.Accounts;
using Pith.Tests.Data;

namespace Pith.Tests.Members;

/// <summary>Making an account, by people and by others.</summary>
public sealed class SignUpTests(PostgresServer server, PlainSite plain) : IClassFixture<PlainSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Without_mail_who_signs_up_is_in_at_once_and_unconfirmed(Engine engine)
    {
        await using var site = await AccountSite.Start(engine, server);
        using var browser = site.Visitor();
        using var answer = await browser.Post("/sign-up", "/sign-up", site.SignUpFields("ada"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await browser.Page("/settings?done=welcome");
        Assert.Contains("Your account is there. Welcome.", page, StringComparison.Ordinal);
        var member = await site.Find("ada");
        Assert.False(member!.EmailConfirmed);
        Assert.NotEqual(AccountSite.Password, member.PasswordHash);
    }

    [Fact]
    public async Task With_mail_an_account_opens_only_after_its_link_which_opens_once()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server, withMail: true);
        using var browser = site.Visitor();
        using var answer = await browser.Post("/sign-up", "/sign-up", site.SignUpFields("ada"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var link = await site.LinkTo("ada@reader.example");

        using var early = await AccountSite.SignIn(browser, "ada", AccountSite.Password);
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.Equal(0, await site.Count<Session>());

        // Programs that open links in mail confirm nothing.
        await browser.Page(link);
        Assert.False((await site.Find("ada"))!.EmailConfirmed);
        using var done = await browser.Post(link, link, ("_handler", "confirm"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.True((await site.Find("ada"))!.EmailConfirmed);
        using var replayed = await browser.Get(link);
        Assert.Equal(HttpStatusCode.BadRequest, replayed.StatusCode);
        using var now = await AccountSite.SignIn(browser, "ada", AccountSite.Password);
        Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
    }

    [Fact]
    public async Task With_mail_an_address_that_has_an_account_is_answered_like_any_other_and_its_owner_is_told()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server, withMail: true);
        await site.Add("ada");
        using var browser = site.Visitor();
        var fields = site.SignUpFields("other")
            .Select(f => f.Item1 == "mail" ? ("mail", "ada@reader.example") : f);
        using var answer = await browser.Post("/sign-up", "/sign-up", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "A mail is on its way to ada@reader.example",
            await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
        var told = await site.Sink!.NextTo("ada@reader.example");
        Assert.Contains(
            "You have an account at",
            System.Text.Encoding.UTF8.GetString(told.Content),
            StringComparison.Ordinal
        );
        Assert.Null(await site.Find("other"));
    }

    [Theory]
    [InlineData("website", "http://spam.example", "filled in by a program")]
    [InlineData("stamp", "now", "quicker than anyone reads")]
    [InlineData("stamp", "", "open too long")]
    [InlineData("stamp", "forged", "open too long")]
    [InlineData("answer", "Orange", "That is not the answer")]
    [InlineData("name", "a", "2 to 30 letters")]
    [InlineData("name", "admin", "is taken")]
    [InlineData("name", "<script>alert(1)</script>", "2 to 30 letters")]
    [InlineData("mail", "nobody", "not an e-mail address")]
    [InlineData("mail", "a@b.example\r\nBcc: c@d.example", "not an e-mail address")]
    [InlineData("password", "short", "10 to 200 characters")]
    [InlineData("password", "password12", "among the first")]
    [InlineData("password", "long", "10 to 200 characters")]
    public async Task A_form_that_no_person_sends_is_refused_in_one_sentence_and_nothing_is_kept(
        string field,
        string value,
        string said
    )
    {
        var site = plain.Site;
        await using (var db = site.Open())
        {
            await SignUpQuestion.Set(db, "Which fruit is it?", "Pear\nthe pear", Cancel);
        }

        var sent = (field, value) switch
        {
            ("stamp", "now") => site.StampFrom(TimeSpan.FromMinutes(-5)),
            ("password", "long") => new string('x', 100_000),
            _ => value,
        };
        using var browser = site.Visitor();
        var fields = site.SignUpFields("ada")
            .Append(("answer", "  PEAR "))
            .Where(f => f.Item1 != field)
            .Append((field, sent));
        using var answer = await browser.Post("/sign-up", "/sign-up", fields);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(0, await site.Count<Member>());
    }

    [Fact]
    public async Task A_forged_form_is_refused_and_nothing_is_kept()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        using var browser = site.Visitor();
        foreach (var token in (string?[])[null, "", "forged"])
        {
            using var answer = await browser.PostWith("/sign-up", token, site.SignUpFields("ada"));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            using var passkey = await browser.PostWith(
                "/sign-up/passkey",
                token,
                site.SignUpFields("ada")
            );
            Assert.Equal(HttpStatusCode.BadRequest, passkey.StatusCode);
        }

        Assert.Equal(0, await site.Count<Member>());
    }

    [Fact]
    public async Task Names_that_look_alike_are_given_once()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        await site.Add("Rosalind1");
        using var browser = site.Visitor();
        foreach (var name in (string[])["rosalind1", "Rosalindl", "rosa-lindi"])
        {
            using var answer = await browser.Post("/sign-up", "/sign-up", site.SignUpFields(name));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(1, await site.Count<Member>());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_twenty_who_want_one_name_at_once_one_gets_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        var made = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(n =>
                    Task.Run(
                        async () =>
                        {
                            await using var db = database.Open();
                            return await new NewMember("ada", $"ada{n}@reader.example", 1).Make(
                                db,
                                Cancel
                            );
                        },
                        Cancel
                    )
                )
        );
        Assert.Single(made, Made.Yes);
        Assert.Equal(19, made.Count(m => m == Made.NameTaken));
    }

    [Fact]
    public async Task Where_sign_up_is_closed_nobody_gets_in()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server, signUp: "closed");
        using var browser = site.Visitor();
        Assert.Contains(
            "This site takes no new members.",
            await browser.Page("/sign-up"),
            StringComparison.Ordinal
        );
        using var answer = await browser.Post("/sign-up", "/sign-in", site.SignUpFields("ada"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await site.Count<Member>());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task By_invitation_one_link_lets_in_one_person(Engine engine)
    {
        await using var site = await AccountSite.Start(engine, server, signUp: "invitation");
        await site.Add("grace", Roles.Editor);
        using var editor = await site.SignedIn("grace");
        using var made = await editor.Post(
            "/edit/sign-up",
            "/edit/sign-up",
            ("_handler", "invite"),
            ("note", "for Ada")
        );
        var page = await made.Content.ReadAsStringAsync(Cancel);
        var link = page[(page.IndexOf("/sign-up?invitation=", StringComparison.Ordinal))..];
        link = link[..link.IndexOf('<', StringComparison.Ordinal)];
        var key = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];

        using var browser = site.Visitor();
        Assert.Contains("by invitation", await browser.Page("/sign-up"), StringComparison.Ordinal);
        foreach (
            var (name, invitation, status) in new[]
            {
                ("nobody1x", "guessed", HttpStatusCode.BadRequest),
                ("ada", key, HttpStatusCode.Redirect),
                ("bob", key, HttpStatusCode.BadRequest),
            }
        )
        {
            using var visitor = site.Visitor();
            using var answer = await visitor.Post(
                "/sign-up",
                "/sign-in",
                site.SignUpFields(name).Append(("invitation", invitation))
            );
            Assert.Equal(status, answer.StatusCode);
        }

        Assert.Equal(2, await site.Count<Member>());
    }

    [Fact]
    [Trait("Takes", "minutes")]
    public async Task A_thousand_sign_ups_in_a_minute_are_refused_and_nothing_is_kept()
    {
        await using var site = await AccountSite.Start(Engine.Sqlite, server);
        using var browser = site.Visitor();
        var token = await browser.Token("/sign-up");
        var counted = new Dictionary<HttpStatusCode, int>();
        foreach (var batch in Enumerable.Range(0, 1000).Chunk(50))
        {
            foreach (
                var status in await Task.WhenAll(
                    batch.Select(async n =>
                    {
                        using var answer = await browser.PostWith(
                            "/sign-up",
                            token,
                            site.SignUpFields($"flood{n}x")
                                .Append(("website", "http://spam.example"))
                        );
                        return answer.StatusCode;
                    })
                )
            )
            {
                counted[status] = counted.GetValueOrDefault(status) + 1;
            }
        }

        Assert.All(
            counted.Keys,
            s => Assert.True(s is HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests)
        );
        Assert.InRange(counted[HttpStatusCode.TooManyRequests], 950, 1000);
        Assert.Equal(0, await site.Count<Member>());
    }
}
