using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;

namespace Pith.Community;

/// <summary>Members keep stories and tools, and let go of them again.</summary>
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

    /// <summary>Saves a tool; saying so again changes nothing. False where there is none.</summary>
    public static async Task<bool> SaveTool(
        PithDb db,
        long member,
        long tool,
        long now,
        CancellationToken cancel
    )
    {
        if (await Subjects.Shown(db, Subject.Tool(tool), cancel) is null)
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Save"("MemberId", "ToolId", "At", "Note") VALUES ({member}, {tool}, {now}, '')
            ON CONFLICT ("MemberId", "ToolId") DO UPDATE SET "RemovedAt" = NULL
            """,
            cancel
        );
        return true;
    }

    /// <summary>Takes a tool out of what a member saved. Gives the save's id; null where it was not there.</summary>
    public static async Task<long?> RemoveTool(
        PithDb db,
        long member,
        long tool,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = await Mine(db, member)
            .Where(s => s.ToolId == tool)
            .Select(s => (long?)s.Id)
            .SingleOrDefaultAsync(cancel);
        return id is { } save && await Remove(db, member, save, now, cancel) ? save : null;
    }

    /// <summary>Takes a story out of what a member saved. Gives the save's id, by which it can be put back; null where it was not there.</summary>
    public static async Task<long?> RemoveStory(
        PithDb db,
        long member,
        long story,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var id = await Mine(db, member)
            .Where(s =>
                s.StoryId == story
                || db.Set<StoryRedirect>().Any(r => r.FromId == story && r.StoryId == s.StoryId)
            )
            .Select(s => (long?)s.Id)
            .FirstOrDefaultAsync(cancel);
        return id is { } save && await Remove(db, member, save, now, cancel) ? save : null;
    }

    /// <summary>Takes a save out; its note and its places in lists stay for a while, so that this can be undone. False where it is not the member's.</summary>
    public static async Task<bool> Remove(
        PithDb db,
        long member,
        long save,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var longAgo = now - (long)UndoFor.TotalMilliseconds;
        await db.Set<Save>()
            .Where(s => s.MemberId == member && s.RemovedAt < longAgo)
            .ExecuteDeleteAsync(cancel);
        return await Mine(db, member)
                .Where(s => s.Id == save)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.RemovedAt, now), cancel) == 1;
    }

    /// <summary>Puts back what was taken out. False where there is no such save of the member's.</summary>
    public static async Task<bool> Restore(
        PithDb db,
        long member,
        long save,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Save>()
                .Where(s => s.Id == save && s.MemberId == member)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.RemovedAt, (long?)null), cancel) == 1;
    }

    /// <summary>The member's saves that were not taken out.</summary>
    internal static IQueryable<Save> Mine(PithDb db, long member) =>
        db.Set<Save>().Where(s => s.MemberId == member && s.RemovedAt == null);

    /// <summary>The member's saves with what they are of, where that is shown.</summary>
    internal static IQueryable<SaveAbout> Shown(PithDb db, long member) =>
        Mine(db, member)
            .LeftJoin(
                db.Set<Story>(),
                s => s.StoryId,
                s => (long?)s.Id,
                (save, story) => new { save, story }
            )
            .LeftJoin(
                db.Set<Tool>(),
                s => s.save.ToolId,
                t => (long?)t.Id,
                (s, tool) =>
                    new SaveAbout
                    {
                        Save = s.save,
                        Title = s.story != null ? s.story.Title : tool!.Name,
                        Slug = s.story != null ? s.story.Slug : tool!.Slug,
                        IsShown =
                            s.story != null
                                ? s.story.HiddenAt == null
                                : tool != null && tool.HiddenAt == null,
                    }
            )
            .Where(s => s.IsShown);

    /// <summary>The member's saves of some stories: story to save.</summary>
    public static async Task<IReadOnlyDictionary<long, long>> Of(
        PithDb db,
        long member,
        IReadOnlyCollection<long> stories,
        CancellationToken cancel
    ) =>
        await Mine(db, member)
            .Where(s => s.StoryId != null && stories.Contains(s.StoryId.Value))
            .ToDictionaryAsync(s => s.StoryId!.Value, s => s.Id, cancel);
}

/// <summary>A save with what it is of.</summary>
internal sealed class SaveAbout
{
    public required Save Save { get; init; }

    public required string Title { get; init; }

    public required string Slug { get; init; }

    public bool IsShown { get; init; }

    /// <summary>The path of the page of the story or tool.</summary>
    public string Path => Subjects.PathOf(Save.StoryId, Slug);
}
