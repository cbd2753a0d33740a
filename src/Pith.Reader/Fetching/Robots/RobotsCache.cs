namespace Pith.Reader.Fetching.Robots;

/// <summary>
/// Keeps hosts' robots.txt for a day at most. One that is not there (4xx) allows everything; one that cannot be had (5xx, 429,
/// no connection) forbids everything until it is tried again in <see cref="FetchLimits.RobotsRetry"/> (RFC 9309, 2.3.1).
/// </summary>
internal sealed class RobotsCache(
    Func<Uri, CancellationToken, Task<FetchOutcome>> fetch,
    string agentToken,
    TimeProvider time
)
{
    private const int MaxHosts = 4096;

    // About 150 bytes each. Most files have a few dozen; one can have 50,000.
    private const int MaxRules = 400_000;

    private readonly Lock guard = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private int ruleCount;

    /// <summary>The rules of an address's host, or why there are none.</summary>
    public async Task<RobotsAnswer> Get(Uri address, CancellationToken cancel)
    {
        var origin = $"{address.Scheme}://{address.IdnHost}:{address.Port}";
        while (true)
        {
            var (entry, isOurs) = Find(origin);
            if (isOurs)
            {
                await Fill(entry, origin, address, cancel);
            }

            try
            {
                return await entry.Answer.Task.WaitAsync(cancel);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                // Who was fetching it gave up; the next one who waits does it.
            }
        }
    }

    private (Entry Entry, bool IsOurs) Find(string origin)
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            if (entries.TryGetValue(origin, out var kept) && kept.Until > now)
            {
                return (kept, false);
            }

            if (kept is not null)
            {
                Remove(origin, kept);
            }

            MakeRoom();
            var entry = new Entry();
            entries.Add(origin, entry);
            return (entry, true);
        }
    }

    private async Task Fill(Entry entry, string origin, Uri address, CancellationToken cancel)
    {
        try
        {
            var outcome = await fetch(new Uri(address, "/robots.txt"), cancel);
            var (answer, keep) = Judge(outcome, address.IdnHost);
            lock (guard)
            {
                entry.Until = time.GetUtcNow() + keep;
                entry.RuleCount = answer.Rules.Count;
                ruleCount += entry.RuleCount;
            }

            entry.Answer.SetResult(answer);
        }
        catch (Exception e)
        {
            lock (guard)
            {
                if (entries.GetValueOrDefault(origin) == entry)
                {
                    Remove(origin, entry);
                }
            }

            if (e is OperationCanceledException)
            {
                entry.Answer.SetCanceled(CancellationToken.None);
            }
            else
            {
                entry.Answer.SetException(e);
            }
        }
    }

    private (RobotsAnswer Answer, TimeSpan Keep) Judge(FetchOutcome outcome, string host)
    {
        switch (outcome)
        {
            case Fetched fetched:
                var fresh = fetched.FreshFor ?? FetchLimits.RobotsKept;
                var keep =
                    fresh < FetchLimits.RobotsRetry ? FetchLimits.RobotsRetry
                    : fresh > FetchLimits.RobotsKept ? FetchLimits.RobotsKept
                    : fresh;
                return (
                    new RobotsAnswer(RobotsRules.Parse(fetched.Body).Only(agentToken), null),
                    keep
                );

            case FetchFailed { Problem: FetchProblem.TooManyRedirects }:
                return (new RobotsAnswer(RobotsRules.None, null), FetchLimits.RobotsKept);

            case FetchFailed { Status: { } status }
                when (int)status is >= 300 and < 500 and not 429:
                return (new RobotsAnswer(RobotsRules.None, null), FetchLimits.RobotsKept);

            // What holds for the robots.txt holds for the page: say that, and not that a file is missing.
            case FetchFailed
            {
                Problem: FetchProblem.NameNotFound
                    or FetchProblem.AddressNotPublic
                    or FetchProblem.AddressNotAllowed
            } failed:
                return (new RobotsAnswer(RobotsRules.None, failed), FetchLimits.RobotsRetry);

            default:
                var wait = (outcome as FetchFailed)?.RetryAfter;
                return (
                    new RobotsAnswer(
                        RobotsRules.None,
                        new FetchFailed(
                            FetchProblem.RobotsUnreachable,
                            host,
                            RetryAfter: wait ?? FetchLimits.RobotsRetry
                        )
                    ),
                    FetchLimits.RobotsRetry
                );
        }
    }

    /// <summary>Lets go of what is kept for the shortest time; what is being fetched stays, as others wait for it.</summary>
    private void MakeRoom()
    {
        while (entries.Count >= MaxHosts || ruleCount >= MaxRules)
        {
            var (origin, entry) = entries.MinBy(e => e.Value.Until);
            if (entry.Until == DateTimeOffset.MaxValue)
            {
                return;
            }

            Remove(origin, entry);
        }
    }

    private void Remove(string origin, Entry entry)
    {
        entries.Remove(origin);
        ruleCount -= entry.RuleCount;
    }

    private sealed class Entry
    {
        public TaskCompletionSource<RobotsAnswer> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public DateTimeOffset Until { get; set; } = DateTimeOffset.MaxValue;

        public int RuleCount { get; set; }
    }
}

/// <summary>A host's rules, or why nothing may be fetched there.</summary>
internal sealed record RobotsAnswer(RobotsRules Rules, FetchFailed? Failure);
