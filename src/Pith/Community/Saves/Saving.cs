using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>Members keep stories, and let go of them again.</summary>
public static class Saving
{
    /// <summary>A save that was taken out can be put back this long.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromDays(7);

    /// <summary>Saves a story; saying so again changes nothing. Gives the story's id as of now; null where there is none.</summary>
    public static async Task<long?> Save(
        PithDb db,
        long member,
        long story,
        long now,
        CancellationToken cancel
    )
    {
        if (await StoryCounts.Shown(db, story, cancel) is not { } id)
        {
            return null;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Save"("MemberId", "StoryId", "At", "Note")
            SELECT {member}, "Id", {now}, '' FROM "Story" WHERE "Id" = {id}
            ON CONFLICT ("MemberId", "StoryId") DO UPDATE SET "RemovedAt" = NULL
            """,
            cancel
        );
        return id;
    }

    /// <summary>Takes a save out; it can be put back for a while. Gives its id; null where the member has no such save.</summary>
    public static async Task<long?> Remove(
        PithDb db,
        long member,
        long story,
        long now,
        CancellationToken cancel
    )
    {
        var long_ago = now - (long)UndoFor.TotalMilliseconds;
        await db.Set<Save>()
            .Where(s => s.MemberId == member && s.RemovedAt < long_ago)
            .ExecuteDeleteAsync(cancel);
        var mine = db.Set<Save>()
            .Where(s => s.MemberId == member && s.StoryId == story && s.RemovedAt == null);
        var id = await mine.Select(s => (long?)s.Id).SingleOrDefaultAsync(cancel);
        await mine.ExecuteUpdateAsync(s => s.SetProperty(x => x.RemovedAt, now), cancel);
        return id;
    }

    /// <summary>Which of <paramref name="stories"/> the member saved.</summary>
    public static async Task<IReadOnlySet<long>> Of(
        PithDb db,
        long member,
        IReadOnlyCollection<long> stories,
        CancellationToken cancel
    ) =>
        (
            await db.Set<Save>()
                .Where(s =>
                    s.MemberId == member
                    && s.RemovedAt == null
                    && s.StoryId != null
                    && stories.Contains(s.StoryId.Value)
                )
                .Select(s => s.StoryId!.Value)
                .ToListAsync(cancel)
        ).ToHashSet();
}
