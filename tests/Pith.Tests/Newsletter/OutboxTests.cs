using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Pith.Data;
using Pith.Newsletter.Mail;
using Pith.Tests.Data;
using Pith.Tests.Shared;

namespace Pith.Tests.Newsletter;

/// <summary>The outbox against a real mail server and both databases.</summary>
public sealed class OutboxTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mail_goes_out_once_when_its_transaction_commits_and_never_when_it_does_not(
        Engine engine
    )
    {
        await using var desk = await Desk.Open(engine, server);
        await using (var db = desk.Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            Assert.True(await desk.Outbox.Add(db, Mail("undone"), Cancel));
            await transaction.RollbackAsync(Cancel);
        }

        await using (var db = desk.Database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            Assert.True(await desk.Outbox.Add(db, Mail("done"), Cancel));
            Assert.False(await desk.Outbox.Add(db, Mail("done"), Cancel));
            await transaction.CommitAsync(Cancel);
            Assert.False(await desk.Outbox.Add(db, Mail("done"), Cancel));
        }

        Assert.True(await desk.Sender.SendDue(Cancel));
        Assert.True(await desk.Sender.SendDue(Cancel));

        var taken = Assert.Single(desk.Sink.Taken);
        Assert.Equal(["ada@reader.example"], taken.To);
        Assert.Equal("news@pith.example", taken.From);
        var message = await Read(taken);
        Assert.Equal("Subject of done", message.Subject);
        Assert.Equal("Pith", message.From.Mailboxes.Single().Name);
        Assert.Equal("The words of done.\n", message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Null(message.HtmlBody);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.EndsWith("@pith.example", message.MessageId, StringComparison.Ordinal);
        Assert.Equal(Newsstand.Morning.UtcDateTime, message.Date.UtcDateTime);
        var kept = await desk.Only();
        Assert.Equal(MailState.Sent, kept.State);
        Assert.Equal("", kept.Text);
    }

    [Fact]
    public async Task A_lists_mail_carries_both_headers_of_one_click_unsubscription_and_both_parts()
    {
        await using var desk = await Desk.Open(Engine.Sqlite, server);
        await desk.Add(
            Mail("day") with
            {
                Html = "<p>Ünïcode 世界</p>",
                Subject = "Zwölf Meldungen, 世界",
                List = new MailList(
                    "The day <day.pith.example>",
                    "https://pith.example/newsletter/leave/abc123",
                    "https://pith.example/newsletter"
                ),
            }
        );
        await desk.Sender.SendDue(Cancel);
        var raw = System.Text.Encoding.ASCII.GetString(desk.Sink.Taken[0].Content);
        Assert.DoesNotContain(raw, c => c > '~');
        Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 998));
        var message = await Read(desk.Sink.Taken[0]);
        Assert.Equal("Zwölf Meldungen, 世界", message.Subject);
        Assert.Equal("<p>Ünïcode 世界</p>", message.HtmlBody!.Trim());
        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Equal("text/plain", ((MultipartAlternative)message.Body)[0].ContentType.MimeType);
        Assert.Equal(
            "<https://pith.example/newsletter/leave/abc123>, <mailto:leave@pith.example?subject=unsubscribe%20abc123>",
            message.Headers[HeaderId.ListUnsubscribe]
        );
        Assert.Equal("List-Unsubscribe=One-Click", message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("The day <day.pith.example>", message.Headers[HeaderId.ListId]);
        Assert.Equal("<https://pith.example/newsletter>", message.Headers[HeaderId.ListArchive]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_deferred_mail_waits_longer_each_time_and_goes_out_when_it_may(Engine engine)
    {
        await using var desk = await Desk.Open(engine, server);
        await desk.Sink.RefuseRecipient("ada@reader.example", "451 4.7.1 Greylisted");
        await desk.Add(Mail("grey"));
        await desk.Add(Mail("other") with { To = "bo@reader.example" });
        await desk.Sender.SendDue(Cancel);
        Assert.Equal(["bo@reader.example"], Assert.Single(desk.Sink.Taken).To);
        var first = await desk.Of("grey");
        Assert.Equal((MailState.Waiting, MailFailure.Deferred), (first.State, first.Failure));
        Assert.Contains("451", first.FailureDetail, StringComparison.Ordinal);
        Assert.Contains("Greylisted", first.FailureDetail, StringComparison.Ordinal);

        await desk.Sender.SendDue(Cancel); // Not yet due again.
        Assert.Equal(1, (await desk.Of("grey")).Tries);
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.Sender.SendDue(Cancel);
        var second = await desk.Of("grey");
        Assert.Equal(2, second.Tries);
        Assert.True(second.NextTryAt - desk.Clock.Now() > first.NextTryAt - first.MadeAt);

        await desk.Sink.RefuseNothing();
        desk.Clock.Advance(TimeSpan.FromMinutes(16));
        await desk.Sender.SendDue(Cancel);
        Assert.Equal(2, desk.Sink.Taken.Count);
        Assert.Equal(MailState.Sent, (await desk.Of("grey")).State);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_refused_mail_is_kept_with_its_reason_and_not_tried_again(Engine engine)
    {
        await using var desk = await Desk.Open(engine, server);
        await desk.Sink.RefuseRecipient("ada@reader.example", "550 5.1.1 No such mailbox");
        await desk.Add(Mail("gone"));
        await desk.Sender.SendDue(Cancel);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Sender.SendDue(Cancel);
        Assert.Empty(desk.Sink.Taken);
        var kept = await desk.Only();
        Assert.Equal((MailState.Refused, 1), (kept.State, kept.Tries));
        Assert.Equal(MailFailure.AddressRefused, kept.Failure);
        Assert.Contains("No such mailbox", kept.FailureDetail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_refused_for_its_content_is_not_held_against_the_address_and_relaying_denied_waits()
    {
        await using var desk = await Desk.Open(Engine.Sqlite, server);
        await desk.Sink.RefuseMails("554 5.6.0 Not like this");
        await desk.Add(Mail("odd"));
        await desk.Sender.SendDue(Cancel);
        Assert.Equal(MailFailure.MailRefused, (await desk.Of("odd")).Failure);
        await desk.Sink.RefuseNothing();
        await desk.Sink.RefuseRecipient("bo@reader.example", "554 5.7.1 Relay access denied");
        await desk.Add(Mail("relay") with { To = "bo@reader.example" });
        await desk.Sender.SendDue(Cancel);
        Assert.Equal(MailState.Waiting, (await desk.Of("relay")).State);
    }

    [Fact]
    public async Task While_the_mail_server_is_away_all_mail_waits_and_what_is_worth_nothing_any_more_ends()
    {
        await using var desk = await Desk.Open(
            Engine.Sqlite,
            server,
            smtp: $"smtp://127.0.0.1:{PithProcess.FreePort()}"
        );
        await desk.Add(Mail("short") with { Worth = TimeSpan.FromHours(1) });
        await desk.Add(Mail("long"));
        Assert.False(await desk.Sender.SendDue(Cancel));
        var waiting = await desk.Of("short");
        Assert.Equal((MailState.Waiting, 0), (waiting.State, waiting.Tries));
        Assert.Equal(MailFailure.NoConnection, waiting.Failure);
        desk.Clock.Advance(TimeSpan.FromHours(2));
        Assert.False(await desk.Sender.SendDue(Cancel));
        Assert.Equal(MailState.TooLate, (await desk.Of("short")).State);
        Assert.Equal(MailState.Waiting, (await desk.Of("long")).State);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_four_that_send_at_once_one_sends_each_mail(Engine engine)
    {
        await using var desk = await Desk.Open(engine, server);
        for (var i = 0; i < 60; i++)
        {
            await desk.Add(Mail($"mail {i}"));
        }

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.NewSender().SendDue(Cancel)))
        );
        var subjects = new List<string>();
        foreach (var taken in desk.Sink.Taken)
        {
            subjects.Add((await Read(taken)).Subject!);
        }

        Assert.Equal(60, subjects.Count);
        Assert.Equal(60, subjects.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_a_dead_process_had_in_its_hands_is_sent_again_unless_it_must_not_be_sent_twice(
        Engine engine
    )
    {
        await using var desk = await Desk.Open(engine, server);
        await desk.Add(Mail("reset"));
        await desk.Add(Mail("edition") with { AtMostOnce = true });
        await using (var db = desk.Database.Open())
        {
            await db.Set<OutboxMail>()
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.State, MailState.Sending)
                            .SetProperty(x => x.Tries, 1)
                            .SetProperty(x => x.LeaseUntil, desk.Clock.Now() + 1000),
                    Cancel
                );
        }

        await desk.Sender.SendDue(Cancel);
        Assert.Empty(desk.Sink.Taken); // Another may still be at it.
        desk.Clock.Advance(TimeSpan.FromSeconds(2));
        await desk.Sender.SendDue(Cancel);
        Assert.Equal("Subject of reset", (await Read(Assert.Single(desk.Sink.Taken))).Subject);
        Assert.Equal(MailState.InDoubt, (await desk.Of("edition")).State);
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_queued()
    {
        await using var desk = await Desk.Open(Engine.Sqlite, server, smtp: "");
        Assert.False(desk.Outbox.IsSetUp);
        await using var db = desk.Database.Open();
        Assert.False(await desk.Outbox.Add(db, Mail("none"), Cancel));
        Assert.False(await db.Set<OutboxMail>().AnyAsync(Cancel));
    }

    [Fact]
    public async Task It_signs_in_where_the_server_asks_for_it_and_a_wrong_password_loses_nothing()
    {
        await using var sink = await MailSink.Start("pith:p@ss:w/rd");
        await using var wrong = await Desk.Open(
            Engine.Sqlite,
            server,
            smtp: $"smtp://pith:other@127.0.0.1:{sink.Port}"
        );
        await wrong.Add(Mail("first"));
        Assert.False(await wrong.Sender.SendDue(Cancel));
        Assert.Equal(MailState.Waiting, (await wrong.Only()).State);
        Assert.Empty(sink.Taken);

        await using var right = await Desk.Open(
            Engine.Sqlite,
            server,
            smtp: $"smtp://pith:p%40ss%3Aw%2Frd@127.0.0.1:{sink.Port}"
        );
        await right.Add(Mail("second"));
        Assert.True(await right.Sender.SendDue(Cancel));
        Assert.Equal("pith", Assert.Single(sink.Taken).User);
    }

    [Fact]
    public async Task A_subject_holds_no_line_break_and_is_cut()
    {
        await using var desk = await Desk.Open(Engine.Sqlite, server);
        await desk.Add(
            Mail("a") with
            {
                Subject = "One\r\nBcc: eve@evil.example\r\n" + new string('x', 500),
            }
        );
        await desk.Sender.SendDue(Cancel);
        var message = await Read(Assert.Single(desk.Sink.Taken));
        Assert.Empty(message.Bcc);
        Assert.StartsWith(
            "One Bcc: eve@evil.example xxx",
            message.Subject,
            StringComparison.Ordinal
        );
        Assert.Equal(Outbox.LongestSubject, message.Subject!.Length);
    }

    private static OutboxMessage Mail(string key) =>
        new("ada@reader.example", $"Subject of {key}", $"The words of {key}.\n", key);

    private static Task<MimeMessage> Read(TakenMail mail) =>
        MimeMessage.LoadAsync(new MemoryStream(mail.Content), Cancel);

    /// <summary>An outbox over a test's database that sends to a sink.</summary>
    private sealed class Desk : IAsyncDisposable
    {
        private readonly Settings settings;

        private Desk(TestDatabase database, MailSink sink, Settings settings)
        {
            Database = database;
            Sink = sink;
            this.settings = settings;
            Outbox = new Outbox(settings, Clock);
            Sender = NewSender();
        }

        public TestDatabase Database { get; }
        public MailSink Sink { get; }
        public FakeTimeProvider Clock { get; } = new(Newsstand.Morning);
        public Outbox Outbox { get; }
        public OutboxSender Sender { get; }

        public static async Task<Desk> Open(
            Engine engine,
            PostgresServer server,
            string? smtp = null
        )
        {
            var sink = await MailSink.Start();
            var given = new Dictionary<string, string>(sink.Settings)
            {
                ["PITH_MAIL_UNSUBSCRIBE"] = "leave@pith.example",
            };
            given["PITH_SMTP"] = smtp ?? given["PITH_SMTP"];
            return new(
                await TestDatabase.Create(engine, server),
                sink,
                Settings.Read(given.GetValueOrDefault)
            );
        }

        public OutboxSender NewSender() => new(Database.Factory, settings, Clock);

        public async Task Add(OutboxMessage message)
        {
            await using var db = Database.Open();
            Assert.True(await Outbox.Add(db, message, Cancel));
        }

        public async Task<OutboxMail> Of(string key)
        {
            await using var db = Database.Open();
            return await db.Set<OutboxMail>()
                .AsNoTracking()
                .SingleAsync(m => m.DedupeKey == key, Cancel);
        }

        public async Task<OutboxMail> Only()
        {
            await using var db = Database.Open();
            return await db.Set<OutboxMail>().AsNoTracking().SingleAsync(Cancel);
        }

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            await Sink.DisposeAsync();
        }
    }
}
