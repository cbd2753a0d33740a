using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;

namespace Pith.Editing;

/// <summary>How reading one feed goes, for editors.</summary>
public sealed record FeedState(
    long Id,
    string Title,
    string Folder,
    string Address,
    string Domain,
    long? PausedAt,
    long? NextPollAt,
    long? LastPolledAt,
    long? LastSucceededAt,
    string? Failure,
    string? Problems,
    int Entries,
    int Read,
    IReadOnlyList<FailedEntry> Failed
)
{
    /// <summary>Failed entries shown of one feed, the newest first.</summary>
    private const int ShownFailures = 10;

    /// <summary>All feeds, those that fail first.</summary>
    public static async Task<IReadOnlyList<FeedState>> All(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var feeds = await db.Set<Feed>()
            .AsNoTracking()
            .Include(f => f.Source)
            .OrderBy(f => f.Folder)
            .ThenBy(f => f.Title)
            .ToListAsync(cancel);
        var counts = (
            await db.Set<Entry>()
                .GroupBy(e => new { e.FeedId, e.State })
                .Select(g => new
                {
                    g.Key.FeedId,
                    g.Key.State,
                    Count = g.Count(),
                })
                .ToListAsync(cancel)
        ).ToLookup(c => c.FeedId);
        var failed = (
            await db.Set<Entry>()
                .AsNoTracking()
                .Where(e => e.Failure != null)
                .OrderByDescending(e => e.SeenAt)
                .ThenByDescending(e => e.Id)
                .Select(e => new
                {
                    e.FeedId,
                    e.Title,
                    e.Address,
                    e.Failure,
                    e.FailureDetail,
                    e.NextTryAt,
                })
                .ToListAsync(cancel)
        ).ToLookup(e => e.FeedId);
        return
        [
            .. feeds
                .Select(f => new FeedState(
                    f.Id,
                    f.Title,
                    f.Folder,
                    f.Address,
                    f.Source!.Domain,
                    f.PausedAt,
                    f.NextPollAt,
                    f.LastPolledAt,
                    f.LastSucceededAt,
                    f.Failure is null ? null : FailureWords.Say(f.Failure, f.FailureDetail ?? ""),
                    f.Problems,
                    counts[f.Id].Sum(c => c.Count),
                    counts[f.Id].Where(c => c.State == EntryState.Read).Sum(c => c.Count),
                    [
                        .. failed[f.Id]
                            .Take(ShownFailures)
                            .Select(e => new FailedEntry(
                                e.Title ?? e.Address,
                                e.Address,
                                FailureWords.Say(e.Failure!, e.FailureDetail ?? ""),
                                e.NextTryAt
                            )),
                    ]
                ))
                .OrderByDescending(f => f.Failure is not null),
        ];
    }

    /// <summary>An instant as editors see it, in UTC.</summary>
    public static string Say(long? instant) =>
        instant is { } at
            ? Instants.At(at).ToString("MMM d, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-US"))
            : Words.Never;
}

/// <summary>An entry that could not be read, and why.</summary>
/// <param name="Title">Its headline, else its address.</param>
/// <param name="Address">Its address.</param>
/// <param name="Why">One sentence.</param>
/// <param name="NextTryAt">When it is tried again; null where it was given up.</param>
public sealed record FailedEntry(string Title, string Address, string Why, long? NextTryAt);
