using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Data;

namespace Pith.Tools;

/// <summary>Everything that a tool's page shows.</summary>
internal sealed record ToolView(
    Tool Tool,
    IReadOnlyList<ToolRow> Alternatives,
    IReadOnlyList<MentioningStory> Stories,
    int StoryCount,
    int Votes,
    int Comments,
    int Waiting
)
{
    /// <summary>Reads a tool that is listed; null where there is none.</summary>
    public static async Task<ToolView?> Read(PithDb db, string slug, CancellationToken cancel)
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
        return new(
            tool,
            alternatives,
            await MentioningStories.Read(db, tool.Id, 1, cancel),
            await MentioningStories.Of(db, tool.Id).CountAsync(cancel),
            await db.Set<Vote>().CountAsync(v => v.ToolId == tool.Id, cancel),
            await db.Set<Comment>()
                .CountAsync(c => c.ToolId == tool.Id && c.State == CommentState.Shown, cancel),
            await db.Set<ToolChange>()
                .CountAsync(c => c.ToolId == tool.Id && c.State == ChangeState.Proposed, cancel)
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
