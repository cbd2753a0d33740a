using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Stories.Feeds;
using Pith.Web;

namespace Pith.Tools;

/// <summary>The stories that mention a tool, as a feed.</summary>
internal static class ToolFeed
{
    public static void MapToolFeed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/tool/{slug}" + FeedFormat.Pattern, Read);

    /// <summary>What a tool's feed says of itself.</summary>
    public static FeedHead HeadOf(Site site, Tool tool) =>
        new(
            $"{tool.Name} – {site.Name}",
            ToolWords.Say(Words.FeedTitle, tool.Name),
            ToolPath.Of(tool.Slug),
            ToolPath.Of(tool.Slug)
        );

    private static async Task<IResult> Read(
        string slug,
        string format,
        PithDb db,
        Site site,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var tool = await ToolList.Listed(db).SingleOrDefaultAsync(t => t.Slug == slug, cancel);
        if (tool is null)
        {
            return await ToolView.MovedTo(db, slug, cancel) is { } moved
                ? Results.Redirect(
                    site.Path($"{ToolPath.Of(moved)}/feed.{format}"),
                    permanent: true
                )
                : Results.NotFound();
        }

        http.Tag(PageCache.Lists, ToolTags.All);
        var ids = await MentioningStories
            .Of(db, tool.Id)
            .Select(s => s.Id)
            .Take(StoryList.PageSize)
            .ToListAsync(cancel);
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site, tool),
            FeedFormat.Of(format),
            await StoryList.Of(db, ids, cancel),
            cancel
        );
    }
}
