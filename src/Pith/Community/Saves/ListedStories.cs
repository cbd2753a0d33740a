using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>The stories of a shared list as everyone sees them: those put in last stand first. Notes on saves stay their member's.</summary>
public static class ListedStories
{
    /// <summary>Reads a page of them.</summary>
    public static async Task<StoryPage> Read(
        PithDb db,
        long list,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        page = Math.Clamp(page, 1, StoryList.LastPage);
        var ids = await (
            from e in db.Set<ListEntry>()
            where e.ListId == list
            join s in db.Set<Save>() on e.SaveId equals s.Id
            where s.RemovedAt == null
            join story in db.Set<Story>() on s.StoryId equals story.Id
            where story.HiddenAt == null
            orderby e.At descending, e.SaveId descending
            select story.Id
        )
            .Skip((page - 1) * StoryList.PageSize)
            .Take(StoryList.PageSize + 1)
            .ToListAsync(cancel);
        return new(
            await StoryList.Of(db, [.. ids.Take(StoryList.PageSize)], cancel),
            page,
            ids.Count > StoryList.PageSize && page < StoryList.LastPage
        );
    }
}
