using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Stories.Feeds;
using Pith.Tools;

namespace Pith.Community;

/// <summary>What is in a shared list as everyone sees it: that put in last stands first. Notes on saves stay their member's.</summary>
public static class ListedStories
{
    /// <summary>The most tools of a list that are shown; they stand before its stories.</summary>
    public const int MostTools = 100;

    /// <summary>Reads a page of its stories.</summary>
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

    /// <summary>Reads its tools.</summary>
    public static async Task<IReadOnlyList<ToolRow>> Tools(
        PithDb db,
        long list,
        CancellationToken cancel
    ) =>
        await ToolList.Rows(
            db,
            (
                from t in Entries(db, list)
                orderby t.Entry.At descending, t.Entry.SaveId descending
                select t.Tool
            ).Take(MostTools),
            cancel
        );

    /// <summary>Its tools as feeds tell of them.</summary>
    internal static async Task<IReadOnlyList<FeedThing>> Things(
        PithDb db,
        long list,
        CancellationToken cancel
    ) =>
        [
            .. (
                await (
                    from t in Entries(db, list)
                    orderby t.Entry.At descending, t.Entry.SaveId descending
                    select t
                )
                    .Take(MostTools)
                    .ToListAsync(cancel)
            ).Select(t => new FeedThing(
                "tool/" + t.Tool.Slug,
                ToolPath.Of(t.Tool.Slug),
                t.Tool.Name,
                t.Tool.Line,
                t.Tool.Address,
                t.Tool.Maker,
                Words.ToolKind,
                t.Entry.At
            )),
        ];

    private static IQueryable<ListedTool> Entries(PithDb db, long list) =>
        from e in db.Set<ListEntry>().AsNoTracking()
        where e.ListId == list
        join s in db.Set<Save>() on e.SaveId equals s.Id
        where s.RemovedAt == null
        join tool in db.Set<Tool>() on s.ToolId equals tool.Id
        where tool.HiddenAt == null
        select new ListedTool { Entry = e, Tool = tool };

    private sealed class ListedTool
    {
        public required ListEntry Entry { get; init; }

        public required Tool Tool { get; init; }
    }
}
