using Pith.Web;

namespace Pith.Newsletter.Mail;

/// <summary>The loop that sends the outbox, in each process.</summary>
internal sealed class MailLoop(
    OutboxSender sender,
    Outbox outbox,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<MailLoop> log
) : BackgroundService
{
    /// <summary>How often the database is asked.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!outbox.IsSetUp)
        {
            return;
        }

        await lifetime.Started(stoppingToken);
        var tidied = DateTimeOffset.MinValue;
        var outages = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() - tidied > TidyEvery)
                {
                    tidied = clock.GetUtcNow();
                    await sender.Tidy(stoppingToken);
                }

                var reached = await sender.SendDue(stoppingToken);
                if (!reached && outages++ == 0)
                {
                    log.LogWarning(
                        "The mail server takes nothing at the moment; /edit/mail says why. Mail waits."
                    );
                }

                outages = reached ? 0 : outages;
                await Task.Delay(
                    reached ? Pause : MailPace.AfterOutage(outages),
                    clock,
                    stoppingToken
                );
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The outbox could not be worked on");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
