using Pith.Sources;

namespace Pith.Pipeline;

/// <summary>When a feed is due next: its own pace, what the publisher asks, and longer waits while it fails.</summary>
internal static class FeedPace
{
    /// <summary>The longest that a publisher's word or our patience puts a feed off.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The newest entries whose distances tell the pace.</summary>
    private const int Looked = 12;

    /// <summary>Sets the pace to half the usual time between entries, so that most are seen within it.</summary>
    public static void Adapt(Feed feed, IEnumerable<Entry> entries, PipelineOptions options)
    {
        var times = entries
            .Select(e => e.PublishedAt)
            .OfType<long>()
            .OrderDescending()
            .Take(Looked)
            .ToArray();
        if (times.Length < 3)
        {
            return;
        }

        var gaps = times.Zip(times.Skip(1), (later, earlier) => later - earlier).Order().ToArray();
        var pace = TimeSpan.FromMilliseconds(gaps[gaps.Length / 2] / 2.0);
        feed.IntervalSeconds = (int)
            TimeSpan
                .FromTicks(
                    Math.Clamp(pace.Ticks, options.ShortestPoll.Ticks, options.LongestPoll.Ticks)
                )
                .TotalSeconds;
    }

    /// <summary>The feed answered: clears its failure and sets its next poll.</summary>
    public static void Succeeded(Feed feed, long now, TimeSpan? asked, PipelineOptions options)
    {
        feed.LastSucceededAt = now;
        feed.Failure = feed.FailureDetail = null;
        feed.FailuresInRow = 0;
        var pace = TimeSpan.FromSeconds(feed.IntervalSeconds);
        if (asked is { } wish && wish > pace)
        {
            pace = wish < Longest ? wish : Longest;
        }

        feed.NextPollAt =
            now
            + (long)(pace > options.ShortestPoll ? pace : options.ShortestPoll).TotalMilliseconds;
    }

    /// <summary>The feed did not answer: keeps why, and waits twice as long each time, up to a day.</summary>
    public static void Failed(Feed feed, Trouble trouble, long now)
    {
        feed.Failure = trouble.Code;
        feed.FailureDetail = trouble.Detail;
        feed.FailuresInRow++;
        var wait = TimeSpan.FromMinutes(5 * Math.Pow(2, Math.Min(10, feed.FailuresInRow - 1)));
        if (trouble.RetryAfter is { } asked && asked > wait)
        {
            wait = asked;
        }

        feed.NextPollAt = now + (long)(wait < Longest ? wait : Longest).TotalMilliseconds;
    }
}
