using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Web;

namespace Pith.Community;

internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comment/{id:long}", Find);

    /// <summary>Leads to where a comment stands: on the page of its story, or of its thread where that page does not show it for sure.</summary>
    private static async Task<IResult> Find(long id, PithDb db, Site site, CancellationToken cancel)
    {
        var found = await (
            from c in db.Set<Comment>()
            where c.Id == id
            join s in db.Set<Story>() on c.StoryId equals s.Id
            where s.HiddenAt == null
            select new
            {
                c.Depth,
                c.ParentId,
                s.Id,
                s.Slug,
                s.CommentCount,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return Results.NotFound();
        }

        var isOnStory =
            found.Depth < CommentThread.Levels && found.CommentCount <= CommentThread.MostOfThread;
        var page = isOnStory
            ? StoryPath.Of(found.Id, found.Slug)
            : "/thread/" + (found.ParentId ?? id).ToString(CultureInfo.InvariantCulture);
        return Results.Redirect(
            site.Path(page) + "#comment-" + id.ToString(CultureInfo.InvariantCulture)
        );
    }
}
