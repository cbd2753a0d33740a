namespace Pith.Pipeline;

/// <inheritdoc cref="IHostGrain"/>
/// <remarks>The pause between two requests is the fetcher's: all of a host's requests pass the one silo that this grain lives in.</remarks>
internal sealed class HostGrain(
    Due due,
    PollFeed poll,
    FetchPage page,
    FetchPicture picture,
    StepFailures failures
) : Grain, IHostGrain
{
    public async Task<bool> Next()
    {
        var host = this.GetPrimaryKeyString();
        if (await due.AtHost(host, CancellationToken.None) is not { } next)
        {
            return false;
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
        return true;
    }
}
