using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Community;

/// <summary>Members vote for and against comments of others.</summary>
public static class CommentVoting
{
    /// <summary>
    /// Makes it so that the member's vote is for (true), against (false), or neither (null). Saying so again changes nothing.
    /// Gives the story or tool that the comment is about; null where there is no such comment of another to vote on.
    /// </summary>
    public static async Task<Subject?> Set(
        PithDb db,
        long member,
        long comment,
        bool? isUp,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var row = db.Set<Comment>().Where(c => c.Id == comment);
        // The row first: it keeps other votes on it waiting, so that what is counted below is all there is.
        var there = await row.Where(c =>
                c.State == CommentState.Shown
                && c.MemberId != null
                && c.MemberId != member
                && db.Acting(member, now).Any()
            )
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Ups, x => x.Ups), cancel);
        if (there == 0)
        {
            return null;
        }

        if (isUp is { } up)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "CommentVote"("CommentId", "MemberId", "IsUp", "At") VALUES ({comment}, {member}, {up}, {now})
                ON CONFLICT ("CommentId", "MemberId") DO UPDATE SET "IsUp" = EXCLUDED."IsUp"
                """,
                cancel
            );
        }
        else
        {
            await db.Set<CommentVote>()
                .Where(v => v.CommentId == comment && v.MemberId == member)
                .ExecuteDeleteAsync(cancel);
        }

        await Count(db, [comment], cancel);
        var about = await row.Select(c => new { c.StoryId, c.ToolId }).SingleAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Subject(about.StoryId, about.ToolId);
    }

    /// <summary>Counts the votes of comments anew; the caller's transaction holds their rows.</summary>
    internal static async Task Count(
        PithDb db,
        IReadOnlyCollection<long> comments,
        CancellationToken cancel
    )
    {
        await db.Set<Comment>()
            .Where(c => comments.Contains(c.Id))
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(
                            x => x.Ups,
                            x => db.Set<CommentVote>().Count(v => v.CommentId == x.Id && v.IsUp)
                        )
                        .SetProperty(
                            x => x.Downs,
                            x => db.Set<CommentVote>().Count(v => v.CommentId == x.Id && !v.IsUp)
                        ),
                cancel
            );
        const double z2 = CommentRank.Z * CommentRank.Z;
        await db.Set<Comment>()
            .Where(c => comments.Contains(c.Id))
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(
                        x => x.Best,
                        // CommentRank.Of in terms that both databases have.
                        x =>
                            x.Ups + x.Downs == 0
                                ? 0
                                : (
                                    x.Ups
                                    + z2 / 2
                                    - CommentRank.Z
                                        * Math.Sqrt(
                                            1.0 * x.Ups * x.Downs / (x.Ups + x.Downs) + z2 / 4
                                        )
                                ) / (x.Ups + x.Downs + z2)
                    ),
                cancel
            );
    }

    /// <summary>How the member voted on some comments: true for, false against.</summary>
    internal static async Task<IReadOnlyDictionary<long, bool>> Of(
        PithDb db,
        long member,
        IReadOnlyCollection<long> comments,
        CancellationToken cancel
    ) =>
        await db.Set<CommentVote>()
            .Where(v => v.MemberId == member && comments.Contains(v.CommentId))
            .ToDictionaryAsync(v => v.CommentId, v => v.IsUp, cancel);
}
