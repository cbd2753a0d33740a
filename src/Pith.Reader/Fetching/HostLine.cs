namespace Pith.Reader.Fetching;

/// <summary>
/// One request at a time to a host, and a pause between one's end and the next one's beginning. Who came first goes first;
/// who stops waiting leaves the line. Holds no more than the hosts in use and those whose pause is not over.
/// </summary>
public sealed class HostLine(TimeProvider time)
{
    private const int SweepFrom = 256;

    private readonly Lock guard = new();
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.OrdinalIgnoreCase);
    private int sweepAt = SweepFrom;

    /// <summary>How many hosts are remembered; for tests and measures.</summary>
    public int Count
    {
        get
        {
            lock (guard)
            {
                return lanes.Count;
            }
        }
    }

    /// <summary>Waits for one's turn at a host; disposing of the turn ends it and starts the pause.</summary>
    /// <param name="host">The host's name.</param>
    /// <param name="pause">How long nobody may ask the host after this turn.</param>
    /// <param name="cancel">Leaves the line.</param>
    public async Task<IDisposable> Enter(string host, TimeSpan pause, CancellationToken cancel)
    {
        var (lane, waiting) = Join(host);
        try
        {
            if (waiting is not null)
            {
                await waiting.Task.WaitAsync(cancel);
            }

            var left = TimeUntil(lane.FreeFrom);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, time, cancel);
            }
        }
        catch
        {
            GiveUp(lane, waiting);
            throw;
        }

        return new Turn(this, lane, pause);
    }

    private (Lane Lane, TaskCompletionSource? Waiting) Join(string host)
    {
        lock (guard)
        {
            if (!lanes.TryGetValue(host, out var lane))
            {
                Sweep();
                lane = new Lane(time.GetTimestamp());
                lanes.Add(host, lane);
            }

            if (!lane.IsTaken)
            {
                lane.IsTaken = true;
                return (lane, null);
            }

            var waiting = new TaskCompletionSource(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            lane.Waiting.AddLast(waiting);
            return (lane, waiting);
        }
    }

    private void Leave(Lane lane, TimeSpan pause)
    {
        lock (guard)
        {
            lane.FreeFrom =
                time.GetTimestamp() + (long)(pause.TotalSeconds * time.TimestampFrequency);
            PassOn(lane);
        }
    }

    private void GiveUp(Lane lane, TaskCompletionSource? waiting)
    {
        lock (guard)
        {
            // Not in the line any more: the turn was handed over in the very moment of leaving, and goes on to the next.
            if (waiting is null || !lane.Waiting.Remove(waiting))
            {
                PassOn(lane);
            }
        }
    }

    private static void PassOn(Lane lane)
    {
        if (lane.Waiting.First is { } first)
        {
            lane.Waiting.RemoveFirst();
            first.Value.SetResult();
        }
        else
        {
            lane.IsTaken = false;
        }
    }

    private void Sweep()
    {
        if (lanes.Count < sweepAt)
        {
            return;
        }

        foreach (var (host, lane) in lanes)
        {
            if (!lane.IsTaken && TimeUntil(lane.FreeFrom) <= TimeSpan.Zero)
            {
                lanes.Remove(host);
            }
        }

        sweepAt = Math.Max(SweepFrom, 2 * lanes.Count);
    }

    private TimeSpan TimeUntil(long timestamp) =>
        time.GetElapsedTime(time.GetTimestamp(), timestamp);

    private sealed class Lane(long freeFrom)
    {
        public LinkedList<TaskCompletionSource> Waiting { get; } = [];

        public bool IsTaken { get; set; }

        public long FreeFrom { get; set; } = freeFrom;
    }

    private sealed class Turn(HostLine line, Lane lane, TimeSpan pause) : IDisposable
    {
        private int isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                line.Leave(lane, pause);
            }
        }
    }
}
