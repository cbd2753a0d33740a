using Microsoft.Extensions.Time.Testing;
using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

public sealed class HostLineTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider time = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheNextOneWaitsForThePauseAfterTheOneBefore()
    {
        var line = new HostLine(time);
        (await line.Enter("a.example", Pause, Cancel)).Dispose();

        var next = line.Enter("A.example", Pause, Cancel);
        time.Advance(Pause - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        (await next).Dispose();
    }

    [Fact]
    public async Task AnotherHostWaitsForNobody()
    {
        var line = new HostLine(time);
        using var one = await line.Enter("a.example", Pause, Cancel);

        using var other = await line.Enter("b.example", Pause, Cancel);

        Assert.NotSame(one, other);
    }

    [Fact]
    public async Task WhoCameFirstGoesFirst()
    {
        var line = new HostLine(time);
        var order = new List<int>();
        var first = await line.Enter("a.example", TimeSpan.Zero, Cancel);
        var all = Enumerable.Range(0, 20).Select(Visit).ToArray();
        first.Dispose();

        await Task.WhenAll(all);

        Assert.Equal(Enumerable.Range(0, 20), order);

        async Task Visit(int number)
        {
            using (await line.Enter("a.example", TimeSpan.Zero, Cancel))
            {
                order.Add(number);
            }
        }
    }

    [Fact]
    public async Task WhoStopsWaitingLeavesTheLineToTheOthers()
    {
        var line = new HostLine(time);
        var first = await line.Enter("a.example", TimeSpan.Zero, Cancel);
        using var stop = new CancellationTokenSource();
        var second = line.Enter("a.example", TimeSpan.Zero, stop.Token);
        var third = line.Enter("a.example", TimeSpan.Zero, Cancel);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task WhoStopsDuringThePauseLeavesTheTurnToTheNext()
    {
        var line = new HostLine(time);
        (await line.Enter("a.example", Pause, Cancel)).Dispose();
        using var stop = new CancellationTokenSource();
        var second = line.Enter("a.example", Pause, stop.Token);
        var third = line.Enter("a.example", Pause, Cancel);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        time.Advance(Pause);

        (await third).Dispose();
    }

    [Fact]
    public async Task EndingATurnTwiceLetsNoTwoIn()
    {
        var line = new HostLine(time);
        var first = await line.Enter("a.example", TimeSpan.Zero, Cancel);
        first.Dispose();
        using var second = await line.Enter("a.example", TimeSpan.Zero, Cancel);

        first.Dispose();

        Assert.False(line.Enter("a.example", TimeSpan.Zero, Cancel).IsCompleted);
    }

    [Fact]
    public async Task HostsWhosePauseIsOverAreForgotten()
    {
        var line = new HostLine(time);
        for (var i = 0; i < 10_000; i++)
        {
            (await line.Enter($"host{i}.example", Pause, Cancel)).Dispose();
            time.Advance(Pause);
        }

        Assert.True(line.Count <= 256);
    }

    [Fact]
    public async Task NoTwoAreEverInAtOnce()
    {
        var line = new HostLine(TimeProvider.System);
        var (inside, most) = (0, 0);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 500),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (number, cancel) =>
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                var entering = line.Enter("a.example", TimeSpan.Zero, stop.Token);
                if (number % 3 == 0)
                {
                    await stop.CancelAsync();
                }

                try
                {
                    using (await entering)
                    {
                        most = Math.Max(most, Interlocked.Increment(ref inside));
                        await Task.Yield();
                        Interlocked.Decrement(ref inside);
                    }
                }
                catch (OperationCanceledException)
                {
                    // As a third of them should.
                }
            }
        );

        Assert.Equal(1, most);
        (await line.Enter("a.example", TimeSpan.Zero, Cancel)).Dispose();
    }
}
