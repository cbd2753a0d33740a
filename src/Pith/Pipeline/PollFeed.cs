using System.Net;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Reader.Feeds;
using Pith.Reader.Fetching;
using Pith.Sources;

namespace Pith.Pipeline;

/// <summary>Feed to entries: asks a feed for what is new and keeps it.</summary>
internal sealed class PollFeed(
    IDbContextFactory<PithDb> databases,
    Fetcher fetcher,
    PipelineOptions options,
    TimeProvider clock
)
{
    /// <summary>The most entries that a first poll takes.</summary>
    public const int FirstPollEntries = 30;

    private const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

    /// <summary>Polls one feed; gives the number of new entries.</summary>
    public async Task<int> Run(long feedId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var feed = await db.Set<Feed>().SingleOrDefaultAsync(f => f.Id == feedId, cancel);
        if (feed?.NextPollAt is null)
        {
            return 0;
        }

        var outcome = await fetcher.Fetch(
            new FetchRequest(new Uri(feed.Address))
            {
                Accept = Accept,
                ETag = feed.ETag,
                LastModified = feed.LastModified,
            },
            cancel
        );
        var now = clock.Now();
        feed.LastPolledAt = now;
        var added = 0;
        switch (outcome)
        {
            case NotModified unchanged:
                FeedPace.Succeeded(feed, now, unchanged.FreshFor, options);
                break;
            case Fetched fetched:
                added = await Read(db, feed, fetched, now, cancel);
                break;
            case FetchFailed { Status: HttpStatusCode.Gone } failed:
                FeedPace.Failed(feed, Trouble.Of(failed), now);
                feed.NextPollAt = null;
                break;
            case FetchFailed failed:
                FeedPace.Failed(feed, Trouble.Of(failed), now);
                break;
        }

        await db.SaveChangesAsync(cancel);
        return added;
    }

    private async Task<int> Read(
        PithDb db,
        Feed feed,
        Fetched fetched,
        long now,
        CancellationToken cancel
    )
    {
        var reading = FeedParser.Parse(fetched.Body, fetched.FinalAddress, fetched.ContentType);
        if (reading is not FeedRead { Feed: var parsed })
        {
            FeedPace.Failed(
                feed,
                new Trouble("feed-not-readable", ((FeedRefused)reading).Reason, IsFinal: false),
                now
            );
            return 0;
        }

        var entries = parsed
            .Items.Select(i => EntryMaker.Make(feed, i, now))
            .OfType<Entry>()
            .DistinctBy(e => e.Key, StringComparer.Ordinal)
            .ToList();
        FeedPace.Adapt(feed, entries, options);
        if (feed.LastSucceededAt is null)
        {
            var oldest = now - (long)options.FirstPollAge.TotalMilliseconds;
            entries =
            [
                .. entries
                    .Where(e => (e.PublishedAt ?? now) >= oldest)
                    .OrderByDescending(e => e.PublishedAt ?? now)
                    .Take(FirstPollEntries),
            ];
        }

        var keys = entries.ConvertAll(e => e.Key);
        var known = await db.Set<Entry>()
            .Where(e => e.FeedId == feed.Id && keys.Contains(e.Key))
            .Select(e => e.Key)
            .ToListAsync(cancel);
        var added = entries.ExceptBy(known, e => e.Key, StringComparer.Ordinal).ToList();
        db.AddRange(added);
        feed.ETag = fetched.ETag;
        feed.LastModified = fetched.LastModified;
        feed.Problems = parsed.Problems.Count == 0 ? null : string.Join('\n', parsed.Problems);
        FeedPace.Succeeded(feed, now, Longer(fetched.FreshFor, parsed.TimeToLive), options);
        await FollowMove(db, feed, fetched.MovedTo, cancel);
        return added.Count;
    }

    /// <summary>A feed that moved for good is asked at its new address from now on, unless another feed is already read there.</summary>
    private static async Task FollowMove(
        PithDb db,
        Feed feed,
        Uri? movedTo,
        CancellationToken cancel
    )
    {
        if (movedTo is null || movedTo.AbsoluteUri == feed.Address)
        {
            return;
        }

        var address = movedTo.AbsoluteUri;
        if (!await db.Set<Feed>().AnyAsync(f => f.Address == address, cancel))
        {
            feed.Address = address;
            feed.Host = HostName.Lane(movedTo);
        }
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) =>
        one is { } a && other is { } b ? (a > b ? a : b) : one ?? other;
}
