using Pith.Data;

namespace Pith.Pipeline;

/// <inheritdoc cref="IHostGrain"/>
internal sealed class HostGrain(
    Due due,
    PollFeed poll,
    FetchPage page,
    FetchPicture picture,
    StepFailures failures,
    Settings settings,
    TimeProvider clock
) : Grain, IHostGrain
{
    private long freeAt;

    public async Task<bool> Next()
    {
        var host = this.GetPrimaryKeyString();
        if (await due.AtHost(host, CancellationToken.None) is not { } next)
        {
            return false;
        }

        var wait = TimeSpan.FromMilliseconds(freeAt - clock.Now());
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock);
        }

        await failures.Watch(
            next,
            async () =>
            {
                switch (next.Kind)
                {
                    case WorkKind.Feed:
                        await poll.Run(next.Id, CancellationToken.None);
                        break;
                    case WorkKind.Page:
                        await page.Run(next.Id, CancellationToken.None);
                        break;
                    default:
                        await picture.Run(next.Id, CancellationToken.None);
                        break;
                }
            }
        );
        freeAt = clock.Now() + (long)settings.HostPause.TotalMilliseconds;
        return true;
    }
}
