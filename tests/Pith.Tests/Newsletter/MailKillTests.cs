using Pith.Tests.Shared;

namespace Pith.Tests.Newsletter;

/// <summary>The real program, a real mail server, and <c>kill -9</c>.</summary>
[Collection(MailedTests.Name)]
public sealed class MailKillTests(MailedSite site)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_while_it_makes_and_sends_editions_it_sends_each_once_and_loses_none()
    {
        const int Readers = 80;
        await site.Ready();
        var before = site.Sink.Taken.Count;
        await Subscribe("killed", Readers);
        var kills = 0;
        foreach (var many in (int[])[3, 25, 50])
        {
            await Until(() => Task.FromResult(site.Sink.Taken.Count - before >= many));
            await site.Kill();
            kills++;
            await site.Restart();
        }

        // In the hands of the mail server when the process was killed: one for each kill at the most.
        await Until(async () =>
            await Count("killed", "<> ''") == Readers
            && await Count("killed", "= 'Waiting'") == 0
            && await Count("killed", "<> 'Sent'") <= kills
        );
        var open = await Count("killed", "<> 'Sent'");
        var got = site.Sink.Taken.Skip(before).SelectMany(m => m.To).ToList();
        Assert.Equal(got.Count, got.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(got.Count, Readers - open, Readers);
    }

    [Fact]
    public async Task Killed_between_the_mail_servers_yes_and_its_own_note_of_it_it_does_not_send_again()
    {
        await site.Ready();
        var before = site.Sink.Taken.Count;
        await site.Sink.Hold();
        await Subscribe("held", 1);
        await site.Sink.NextTo("held1@reader.example");
        await site.Kill();
        await site.Sink.Go();
        await site.Restart();
        // A second reader's mail goes out: the loop came by the first, and left it.
        await Subscribe("behind", 1);
        await site.Sink.NextTo("behind1@reader.example");
        await Until(async () => await Count("behind", "= 'Sent'") == 1);
        Assert.Equal(1, await Count("held", "= 'Sending'"));
        Assert.Equal(before + 2, site.Sink.Taken.Count);
        // When its lease is over it is in doubt, and editors see it.
        await site.Change("""UPDATE "OutboxMail" SET "LeaseUntil" = 1 WHERE "State" = 'Sending'""");
        await Until(async () => await Count("held", "= 'InDoubt'") == 1);
        Assert.Equal(before + 2, site.Sink.Taken.Count);
    }

    /// <summary>Subscribes readers whose next mail is due now.</summary>
    private async Task Subscribe(string name, int readers)
    {
        for (var i = 1; i <= readers; i++)
        {
            await MailedTests.Subscribe(site, $"{name}{i}@reader.example");
        }
    }

    private async Task<long> Count(string name, string state) =>
        (long)
            (
                await site.Read(
                    $"""SELECT COUNT(*) FROM "OutboxMail" WHERE "To" LIKE '{name}%' AND "State" {state}"""
                )
            )!;

    private static async Task Until(Func<Task<bool>> there)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        while (!await there())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
