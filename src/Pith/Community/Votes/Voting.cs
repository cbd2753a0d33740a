using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>Members vote for stories and tools; a vote can be taken back.</summary>
public static class Voting
{
    /// <summary>
    /// Makes it so that the member's vote stands, or does not. Saying so again changes nothing. Gives the story's id as of
    /// now; null where there is no such story.
    /// </summary>
    public static async Task<long?> Set(
        PithDb db,
        long member,
        long story,
        bool stands,
        long now,
        CancellationToken cancel
    )
    {
        if (await StoryCounts.Shown(db, story, cancel) is not { } id)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The story's row first, as joining stories does: it is what all of them wait for.
        await StoryCounts.Add(db, id, stands ? 1 : -1, comments: 0, cancel);
        var changed = stands
            ? await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Vote"("StoryId", "MemberId", "At") SELECT s."Id", m."Id", {now} FROM "Story" s, "Member" m WHERE s."Id" = {id} AND m."Id" = {member} AND (m."SuspendedUntil" IS NULL OR m."SuspendedUntil" <= {now}) ON CONFLICT DO NOTHING""",
                cancel
            )
            : await db.Set<Vote>()
                .Where(v => v.MemberId == member && v.StoryId == id)
                .ExecuteDeleteAsync(cancel);
        if (changed == 1)
        {
            await transaction.CommitAsync(cancel);
        }

        return id;
    }

    /// <summary>The same for a tool, whose votes are counted when they are shown. False where there is no such tool.</summary>
    public static async Task<bool> SetTool(
        PithDb db,
        long member,
        long tool,
        bool stands,
        long now,
        CancellationToken cancel
    )
    {
        if (await Subjects.Shown(db, Subject.Tool(tool), cancel) is null)
        {
            return false;
        }

        if (stands)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Vote"("ToolId", "MemberId", "At") VALUES ({tool}, {member}, {now}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
        else
        {
            await db.Set<Vote>()
                .Where(v => v.MemberId == member && v.ToolId == tool)
                .ExecuteDeleteAsync(cancel);
        }

        return true;
    }

    /// <summary>Which of <paramref name="stories"/> the member voted for.</summary>
    public static async Task<IReadOnlySet<long>> Of(
        PithDb db,
        long member,
        IReadOnlyCollection<long> stories,
        CancellationToken cancel
    ) =>
        (
            await db.Set<Vote>()
                .Where(v =>
                    v.MemberId == member && v.StoryId != null && stories.Contains(v.StoryId.Value)
                )
                .Select(v => v.StoryId!.Value)
                .ToListAsync(cancel)
        ).ToHashSet();
}
