using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Stories;

/// <summary>Keeps a story's counts and its standing together, in one statement on the row's own figures, so that any number may come at once.</summary>
public static class StoryCounts
{
    private const double MillisecondsPerHour = 3_600_000;

    private static readonly double Ln2 = Math.Log(2);

    /// <summary>Adds to the counts of a story; within a transaction it also keeps others from doing so until the end. Gives 0 where there is no such story.</summary>
    public static Task<int> Add(
        PithDb db,
        long story,
        int votes,
        int comments,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Story>()
            .Where(s => s.Id == story && s.VoteCount + votes >= 0 && s.CommentCount + comments >= 0)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(x => x.VoteCount, x => x.VoteCount + votes)
                        .SetProperty(x => x.CommentCount, x => x.CommentCount + comments)
                        // Standing.Of in terms that both databases have.
                        .SetProperty(
                            x => x.Standing,
                            x =>
                                Standing.PerDoublingOfSources
                                    * Math.Log(x.SourceCount > 1 ? x.SourceCount : 1)
                                    / Ln2
                                + Standing.PerDoublingOfVotes
                                    * Math.Log(1 + x.VoteCount + votes)
                                    / Ln2
                                + Standing.PerDoublingOfComments
                                    * Math.Log(1 + x.CommentCount + comments)
                                    / Ln2
                                + Standing.PerHour * x.NewestAt / MillisecondsPerHour
                        ),
                cancel
            );
    }

    /// <summary>The id that a story goes by now: its own, or that of the one it was joined into; null where it is not shown.</summary>
    public static async Task<long?> Shown(PithDb db, long story, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await (
            from s in db.Set<Story>()
            where
                s.HiddenAt == null
                && (
                    s.Id == story
                    || db.Set<StoryRedirect>().Any(r => r.FromId == story && r.StoryId == s.Id)
                )
            select (long?)s.Id
        ).FirstOrDefaultAsync(cancel);
    }
}
