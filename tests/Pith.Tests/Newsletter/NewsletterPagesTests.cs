using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MimeKit;
using Pith.Tests.Shared;

namespace Pith.Tests.Newsletter;

/// <summary>The newsletter's pages over HTTP, well used and abused.</summary>
[Collection(MailedTests.Name)]
public sealed partial class NewsletterPagesTests(MailedSite site) : IAsyncLifetime
{
    private static int clients = 1;
    private HttpClient http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await site.Ready();
        http = Client();
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_archive_shows_an_edition_and_holds_no_form_that_posts_and_no_cookie()
    {
        var list = await http.GetAsync("/newsletter", Cancel);
        var page = await list.Content.ReadAsStringAsync(Cancel);
        Assert.False(list.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("method=\"post\"", page, StringComparison.OrdinalIgnoreCase);
        var edition = await http.GetAsync(EditionLink().Match(page).Value, Cancel);
        var told = await edition.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, edition.StatusCode);
        Assert.False(edition.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("method=\"post\"", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", told, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("circuitpost.example", told, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await http.GetAsync("/newsletter/99999", Cancel)).StatusCode
        );
    }

    [Fact]
    public async Task An_address_is_asked_confirms_gets_an_edition_and_leaves_with_one_post()
    {
        const string Address = "way@reader.example";
        var answer = await Post("/newsletter/subscribe", "subscribe", Wish(Address));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var asked = await Read(await site.Sink.NextTo(Address));
        var confirm = new Uri(KeyLink().Match(asked.TextBody!).Value).PathAndQuery;
        Assert.Equal(0L, await Subscriptions(Address));

        // Looking at the page confirms nothing: mail scanners follow links.
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(confirm, Cancel)).StatusCode);
        Assert.Equal(0L, await Subscriptions(Address));
        answer = await Post(confirm, "confirm", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(1L, await Subscriptions(Address));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(confirm, Cancel)).StatusCode);
        await site.Sink.NextTo(Address); // The welcome.

        await site.Change(
            """UPDATE "Subscription" SET "NextAt" = $now WHERE "EndedAt" IS NULL AND "SubscriberId" IN (SELECT "Id" FROM "Subscriber" WHERE "Address" = $a)""",
            ("$now", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()),
            ("$a", Address)
        );
        var edition = await Read(await site.Sink.NextTo(Address));
        Assert.StartsWith("The day in AI: ", edition.Subject, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", edition.Headers["List-Unsubscribe-Post"]);
        var leave = new Uri(edition.Headers["List-Unsubscribe"]!.Trim('<', '>')).PathAndQuery;

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(leave, Cancel)).StatusCode);
        Assert.Equal(1L, await Subscriptions(Address));
        using var bare = Client();
        foreach (var _ in (int[])[1, 2])
        {
            answer = await bare.PostAsync(
                leave,
                new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
                Cancel
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(0L, await Subscriptions(Address));
        }
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")]
    [InlineData(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
    )]
    [InlineData("multipart/form-data; boundary=x", "broken")]
    [InlineData("text/plain", "")]
    public async Task One_click_leaves_whatever_the_body_and_says_nothing_of_keys_that_are_none(
        string type,
        string body
    )
    {
        var key = await MailedTests.Subscribe(site, $"{Guid.NewGuid():N}@reader.example");
        foreach (
            var one in (string[])[key, new string('0', 40), "'; DROP TABLE", new string('x', 1500)]
        )
        {
            using var content = new StringContent(body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
            var answer = await http.PostAsync(
                "/newsletter/leave/" + Uri.EscapeDataString(one),
                content,
                Cancel
            );
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("You are unsubscribed.", await answer.Content.ReadAsStringAsync(Cancel));
        }

        Assert.NotNull(
            await site.Read(
                """SELECT "EndedAt" FROM "Subscription" WHERE "Key" = $k""",
                ("$k", key)
            )
        );
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused_and_nothing_is_kept()
    {
        var mails = await Outbox();
        var answer = await http.PostAsync(
            "/newsletter/subscribe",
            new FormUrlEncodedContent([
                .. Wish("forged@reader.example"),
                new("_handler", "subscribe"),
            ]),
            Cancel
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(mails, await Outbox());
    }

    [Theory]
    [InlineData("address", "<script>alert(1)</script>@reader.example")]
    [InlineData("address", "ada@reader.example\r\nBcc: eve@evil.example")]
    [InlineData("address", "")]
    [InlineData("what", "topic:<script>")]
    [InlineData("what", "own")]
    [InlineData("rhythm", "Hourly")]
    [InlineData("weekday", "7")]
    [InlineData("hour", "24")]
    [InlineData("hour", "-1")]
    [InlineData("zone", "../../etc/passwd")]
    [InlineData("zone", "\"><script>alert(1)</script>")]
    [InlineData("address", "100 KB")]
    [InlineData("zone", "100 KB")]
    public async Task A_field_that_cannot_be_is_said_in_a_sentence_beside_it_and_nothing_is_kept(
        string field,
        string value
    )
    {
        var mails = await Outbox();
        value = value == "100 KB" ? new string('x', 100_000) : value;
        var wish = Wish("field@reader.example")
            .Where(f => f.Key != field)
            .Append(new(field, value));
        var answer = await Post("/newsletter/subscribe", "subscribe", wish);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single(Alert().Matches(page));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.True(page.Length < 100_000);
        Assert.Equal(mails, await Outbox());
    }

    [Fact]
    public async Task A_program_that_fills_in_the_hidden_field_is_answered_like_everybody_and_asks_nobody()
    {
        var mails = await Outbox();
        var answer = await Post(
            "/newsletter/subscribe",
            "subscribe",
            Wish("trapped@reader.example").Append(new("website", "https://spam.example"))
        );
        Assert.Equal("/newsletter/subscribe?asked=1", answer.Headers.Location!.ToString());
        Assert.Equal(mails, await Outbox());
    }

    [Fact]
    public async Task Of_two_hundred_sign_ups_from_one_address_most_are_refused()
    {
        using var flood = Client();
        var (token, _) = await Form(flood, "/newsletter/subscribe", "subscribe");
        var mails = await Outbox();
        var refused = 0;
        for (var i = 0; i < 200; i++)
        {
            var answer = await flood.PostAsync(
                "/newsletter/subscribe",
                new FormUrlEncodedContent([
                    .. Wish($"flood{i}@reader.example"),
                    new("_handler", "subscribe"),
                    new("__RequestVerificationToken", token),
                ]),
                Cancel
            );
            refused += answer.StatusCode == HttpStatusCode.TooManyRequests ? 1 : 0;
        }

        Assert.InRange(refused, 165, 175);
        Assert.Equal(200 - refused, await Outbox() - mails);
    }

    [Fact]
    public async Task Keys_of_others_open_nothing()
    {
        foreach (
            var path in (string[])
                ["/newsletter/mine/", "/newsletter/confirm/", "/newsletter/leave/"]
        )
        {
            foreach (var key in (string[])[new string('0', 40), new string('a', 40), "x", "..%2f"])
            {
                var answer = await http.GetAsync(path + key, Cancel);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }

        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await http.GetAsync("/edit/mail", Cancel)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await http.GetAsync("/settings/mail", Cancel)).StatusCode
        );
    }

    [Fact]
    public async Task Somebody_elses_subscription_cannot_be_ended_from_ones_own_page()
    {
        var mine = await MailedTests.Subscribe(site, $"{Guid.NewGuid():N}@reader.example");
        var theirs = await MailedTests.Subscribe(site, $"{Guid.NewGuid():N}@reader.example");
        var id = (long)
            (
                await site.Read(
                    """SELECT "Id" FROM "Subscription" WHERE "Key" = $k""",
                    ("$k", theirs)
                )
            )!;
        var (token, _) = await Form(http, "/newsletter/mine/" + mine, "forget");
        var answer = await http.PostAsync(
            "/newsletter/mine/" + mine,
            new FormUrlEncodedContent([
                new("_handler", $"subscription-{id}"),
                new("__RequestVerificationToken", token),
                new("do", "end"),
            ]),
            Cancel
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(
            await site.Read(
                """SELECT "EndedAt" FROM "Subscription" WHERE "Key" = $k""",
                ("$k", theirs)
            )
        );
    }

    private static KeyValuePair<string, string>[] Wish(string address) =>
        [
            new("address", address),
            new("what", "site"),
            new("rhythm", "Daily"),
            new("weekday", "Monday"),
            new("hour", "7"),
            new("zone", "Europe/Berlin"),
        ];

    private async Task<long> Subscriptions(string address) =>
        (long)
            (
                await site.Read(
                    """SELECT COUNT(*) FROM "Subscription" s JOIN "Subscriber" w ON w."Id" = s."SubscriberId" WHERE w."Address" = $a AND s."EndedAt" IS NULL""",
                    ("$a", address)
                )
            )!;

    private async Task<long> Outbox() =>
        (long)(await site.Read("""SELECT COUNT(*) FROM "OutboxMail" """))!;

    /// <summary>Posts a page's form as a browser would.</summary>
    private async Task<HttpResponseMessage> Post(
        string path,
        string form,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        var (token, handler) = await Form(http, path, form);
        return await http.PostAsync(
            path,
            new FormUrlEncodedContent([
                .. fields,
                new("_handler", handler),
                new("__RequestVerificationToken", token),
            ]),
            Cancel
        );
    }

    private static async Task<(string Token, string Handler)> Form(
        HttpClient client,
        string path,
        string form
    )
    {
        var page = await client.GetStringAsync(path, Cancel);
        Assert.Contains($"name=\"_handler\" value=\"{form}\"", page, StringComparison.Ordinal);
        return (Token().Match(page).Groups["token"].Value, form);
    }

    private static Task<MimeMessage> Read(TakenMail mail) =>
        MimeMessage.LoadAsync(new MemoryStream(mail.Content), Cancel);

    /// <summary>A visitor with cookies of their own, who comes from an address of their own on loopback.</summary>
    private HttpClient Client()
    {
        var from = new IPAddress([127, 0, 9, (byte)Interlocked.Increment(ref clients)]);
        return new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = async (context, cancel) =>
                {
                    var socket = new Socket(
                        AddressFamily.InterNetwork,
                        SocketType.Stream,
                        ProtocolType.Tcp
                    );
                    socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = new Uri(site.Address),
        };
    }

    [GeneratedRegex("/newsletter/[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EditionLink();

    [GeneratedRegex(
        "http://[^ ]+/newsletter/confirm/[0-9a-f]+",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex KeyLink();

    [GeneratedRegex("role=\"alert\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alert();

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
