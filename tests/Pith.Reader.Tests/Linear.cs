using System.Diagnostics;

namespace Pith.Reader.Tests;

/// <summary>
/// Tells linear time from quadratic: eight times the input may take 24 times as long (memory and noise), and not 64 times. A
/// busy machine gets several tries, comparing the best of each size.
/// </summary>
internal static class Linear
{
    // Large enough that even a search at 30 GB/s for each piece would show.
    private const int Small = 100_000;
    private const int Factor = 8;
    private const int Tries = 5;
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(600);

    public static void Holds(Action<int> work)
    {
        work(1000);
        var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            small = Shorter(small, () => work(Small));
            large = Shorter(large, () => work(Factor * Small));
            if (large < Quick || large < 3 * Factor * small)
            {
                return;
            }
        }

        Assert.Fail(
            $"{small.TotalMilliseconds:F1} ms became {large.TotalMilliseconds:F1} ms for {Factor} times the input."
        );
    }

    private static TimeSpan Shorter(TimeSpan best, Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed < best ? clock.Elapsed : best;
    }
}
