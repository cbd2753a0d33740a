using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Tools;

/// <summary>Everything that a tool's page shows.</summary>
internal sealed record ToolView(
    Tool Tool,
    IReadOnlyList<ToolRow> Alternatives,
    IReadOnlyList<MentioningStory> Stories,
    int StoryCount,
    int Page
)
{
    public bool HasNext => Page * MentioningStories.PageSize < StoryCount;

    /// <summary>Reads a tool that is listed; null where there is none.</summary>
    public static async Task<ToolView?> Read(
        PithDb db,
        string slug,
        int page,
        CancellationToken cancel
    )
    {
        var tool = await ToolList
            .Listed(db)
            .Include(t => t.Sources)
            .SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        if (tool is null)
        {
            return null;
        }

        var alternatives = await ToolList.Rows(
            db,
            ToolList
                .Listed(db)
                .Where(t =>
                    db.Set<ToolAlternative>()
                        .Any(a =>
                            a.ToolId == tool.Id && a.OtherId == t.Id
                            || a.OtherId == tool.Id && a.ToolId == t.Id
                        )
                )
                .OrderBy(t => t.Slug),
            cancel
        );
        var count = await MentioningStories.Of(db, tool.Id).CountAsync(cancel);
        var last = Math.Max(
            1,
            (count + MentioningStories.PageSize - 1) / MentioningStories.PageSize
        );
        page = Math.Clamp(page, 1, last);
        return new(
            tool,
            alternatives,
            await MentioningStories.Read(db, tool.Id, page, cancel),
            count,
            page
        );
    }

    /// <summary>The slug of the tool that another slug leads to; null where there is none.</summary>
    public static async Task<string?> MovedTo(PithDb db, string slug, CancellationToken cancel) =>
        await (
            from s in db.Set<ToolSlug>()
            where s.Slug == slug
            join t in db.Set<Tool>() on s.ToolId equals t.Id
            where t.HiddenAt == null && t.Slug != slug
            select t.Slug
        ).SingleOrDefaultAsync(cancel);
}
