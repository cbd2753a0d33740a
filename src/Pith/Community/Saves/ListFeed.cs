using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories.Feeds;
using Pith.Tools;
using Pith.Web;

namespace Pith.Community;

/// <summary>A shared list as a feed.</summary>
internal static class ListFeed
{
    public static void MapListFeed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/list/{id:long}" + FeedFormat.Pattern, Read);

    public static FeedHead HeadOf(Site site, SaveList list) =>
        new(
            $"{list.Name} – {site.Name}",
            list.Note.Length > 0 ? list.Note : list.Name,
            $"/list/{list.Id}",
            $"/list/{list.Id}"
        );

    private static async Task<IResult> Read(
        long id,
        string format,
        PithDb db,
        Site site,
        HttpContext http,
        CancellationToken cancel
    )
    {
        http.Tag(Listing.TagOf(id), PageCache.Lists, ToolTags.All);
        var list = await db.Set<SaveList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == id && l.IsShared, cancel);
        if (list is null)
        {
            return Results.NotFound();
        }

        var page = await ListedStories.Read(db, id, 1, cancel);
        return await FeedAnswer.Make(
            db,
            site,
            HeadOf(site, list),
            FeedFormat.Of(format),
            page.Stories,
            cancel,
            await ListedStories.Things(db, id, cancel)
        );
    }
}
