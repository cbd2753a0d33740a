using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>Shows and takes away comments, with the story's count kept right.</summary>
public static class CommentStates
{
    /// <summary>
    /// Moves a comment from one state to another, in the transaction that the caller holds. False where it was not in that state:
    /// the caller then goes back.
    /// </summary>
    public static async Task<bool> Move(
        PithDb db,
        long comment,
        CommentState from,
        CommentState to,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = db.Set<Comment>().Where(c => c.Id == comment);
        if (await row.Select(c => c.StoryId).SingleOrDefaultAsync(cancel) is { } story)
        {
            // The story's row first, as writing does.
            await StoryCounts.Add(db, story, votes: 0, Counts(to) - Counts(from), cancel);
        }

        return await row.Where(c => c.State == from)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, to), cancel) == 1;
    }

    private static int Counts(CommentState state) => state == CommentState.Shown ? 1 : 0;
}
