using System.Diagnostics;

namespace Pith.Reader.Tests;

/// <summary>
/// Tells linear time from quadratic: eight times the input may take 24 times as long (memory and noise), and not 64 times. The
/// best of several runs is compared, so that a busy machine does not fail it.
/// </summary>
internal static class Linear
{
    private const int Small = 40_000;
    private const int Factor = 8;

    public static void Holds(Action<int> work)
    {
        work(1000);
        var small = Best(() => work(Small));
        var large = Best(() => work(Factor * Small));

        Assert.True(
            large < TimeSpan.FromMilliseconds(100) || large < 3 * Factor * small,
            $"{small.TotalMilliseconds:F1} ms became {large.TotalMilliseconds:F1} ms for {Factor} times the input."
        );
    }

    private static TimeSpan Best(Action work)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var clock = Stopwatch.StartNew();
            work();
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        return best;
    }
}
