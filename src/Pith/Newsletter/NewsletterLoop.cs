using Pith.Newsletter.Subscribing;
using Pith.Web;

namespace Pith.Newsletter;

/// <summary>The loop that makes the mail that is due, in each process.</summary>
internal sealed class NewsletterLoop(
    EditionPost post,
    SubscriptionDesk desk,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<NewsletterLoop> log
) : BackgroundService
{
    /// <summary>How often the database is asked.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        var tidied = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await post.PostDue(stoppingToken);
                if (clock.GetUtcNow() - tidied > TidyEvery)
                {
                    tidied = clock.GetUtcNow();
                    await desk.Tidy(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The newsletter could not be made");
            }

            await Task.Delay(Pause, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
