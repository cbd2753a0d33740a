using System.Collections.Concurrent;
using System.Threading.Channels;
using Pith.Articles;
using Pith.Stories.Comparing;
using Pith.Web;
using Pith.Writing.Asking;

namespace Pith.Pipeline;

/// <summary>
/// The loop in each silo: asks the database what is due and calls the grain for it. It holds nothing that matters: what is
/// in flight here is only kept from being asked for twice.
/// </summary>
internal sealed class Worker(
    Due due,
    IGrainFactory grains,
    PageFiles pages,
    StoryComparing compare,
    WriteByModel write,
    KeptAnswers answers,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Worker> log
) : BackgroundService
{
    /// <summary>How often the database is asked when nothing happens.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Hosts that are spoken with at once.</summary>
    private const int MostHosts = 24;

    /// <summary>Texts that are worked on at once: as many as there are processors.</summary>
    private static readonly int MostTexts = Math.Max(2, Environment.ProcessorCount);

    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan PageLife = TimeSpan.FromDays(3);

    private readonly ConcurrentDictionary<string, byte> inFlight = new(StringComparer.Ordinal);
    private readonly Channel<byte> done = Channel.CreateBounded<byte>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken); // The silo starts beside us; before it is up there is no one to call.
        var tidied = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() - tidied > TidyEvery)
                {
                    tidied = clock.GetUtcNow();
                    pages.RemoveBefore(tidied - PageLife);
                    answers.RemoveBefore(tidied - KeptAnswers.Life);
                }

                await Start(stoppingToken);
                await Rest(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database may be locked by a copy or away for a moment: say so once, and ask again after a pause.
                log.LogError(e, "What is due could not be found out");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private async Task Start(CancellationToken cancel)
    {
        foreach (var host in (await due.Hosts(cancel)).Where(h => Free("host:", MostHosts)))
        {
            Begin("host:" + host, () => grains.GetGrain<IHostGrain>(host).Next());
        }

        foreach (var entry in await due.ToExtract(MostTexts * 2, cancel))
        {
            if (Free("entry:", MostTexts))
            {
                Begin($"entry:{entry}", () => grains.GetGrain<IEntryGrain>(entry).Extract());
            }
        }

        foreach (var article in await due.ToDigest(MostTexts * 2, cancel))
        {
            if (Free("article:", MostTexts))
            {
                Begin($"article:{article}", () => grains.GetGrain<IArticleGrain>(article).Digest());
            }
        }

        foreach (var language in await due.Languages(cancel))
        {
            Begin("language:" + language, () => grains.GetGrain<ILanguageGrain>(language).Place());
        }

        foreach (var story in await compare.Due(MostTexts * 2, cancel))
        {
            if (Free("story:", MostTexts))
            {
                Begin($"story:{story}", () => grains.GetGrain<IStoryGrain>(story).Compare());
            }
        }

        await AskModel(cancel);

        if (await due.ToScan(cancel))
        {
            Begin("tools", () => grains.GetGrain<IToolsGrain>(0).Scan());
        }
    }

    /// <summary>The model is asked beside all else: it may take minutes, and no step waits for it.</summary>
    private async Task AskModel(CancellationToken cancel)
    {
        if ((await write.Due(cancel)).Count > 0)
        {
            Begin("model:", () => grains.GetGrain<IModelGrain>(IModelGrain.TheOne).Write());
        }
    }

    private bool Free(string prefix, int most) =>
        inFlight.Keys.Count(k => k.StartsWith(prefix, StringComparison.Ordinal)) < most;

    private void Begin(string key, Func<Task> call)
    {
        if (inFlight.TryAdd(key, 0))
        {
            _ = Run(key, call);
        }
    }

    private async Task Run(string key, Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception e)
        {
            // A silo that is starting or stopping refuses calls; the work is still due and is asked for again.
            log.LogWarning(e, "The call for {Key} did not come back", key);
            await Task.Delay(Pause, clock);
        }
        finally
        {
            inFlight.TryRemove(key, out _);
            done.Writer.TryWrite(0);
        }
    }

    /// <summary>Waits until a piece of work is done, or a while.</summary>
    private async Task Rest(CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        enough.CancelAfter(Pause);
        try
        {
            await done.Reader.ReadAsync(enough.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { }
    }
}
