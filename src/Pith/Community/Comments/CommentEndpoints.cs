using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;
using Pith.Web;

namespace Pith.Community;

internal static class CommentEndpoints
{
    public static void MapComments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/comment/{id:long}", Find);

    public static void MapCommentActions(this IEndpointRouteBuilder members)
    {
        members.MapPost("/comment/{id:long}/vote", Vote);
        members.MapPost("/comment/{id:long}/delete", Delete);
    }

    private static async Task<IResult> Vote(
        long id,
        [FromForm] string? on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        PageCache pages,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        bool? isUp;
        switch (on)
        {
            case "up":
                isUp = true;
                break;
            case "down":
                isUp = false;
                break;
            case "none":
                isUp = null;
                break;
            default:
                return Results.BadRequest();
        }

        var member = http.User.MemberId()!.Value;
        if (await Suspension.Until(db, member, clock.Now(), cancel) is not null)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await CommentVoting.Set(db, member, id, isUp, clock.Now(), cancel) is not { } about)
        {
            return Results.NotFound();
        }

        await pages.Drop(
            cancel,
            about.StoryId is { } story ? PageCache.OfStory(story) : ToolTags.All
        );

        return http.Back(site, back);
    }

    private static async Task<IResult> Delete(
        long id,
        [FromForm] string? back,
        HttpContext http,
        CommentEditing editing,
        Site site,
        CancellationToken cancel
    ) =>
        await editing.Delete(http.User.MemberId()!.Value, id, cancel)
            ? http.Back(site, back)
            : Results.NotFound();

    /// <summary>Leads to where a comment stands: on the page of its story or tool, or of its thread where that page does not show it for sure.</summary>
    private static async Task<IResult> Find(long id, PithDb db, Site site, CancellationToken cancel)
    {
        var found = await Subjects
            .With(db, db.Set<Comment>().AsNoTracking().Where(c => c.Id == id))
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return Results.NotFound();
        }

        var isBeside =
            found.Comment.Depth < CommentThread.Levels
            && await Subjects.Count(db, found.About, cancel) <= CommentThread.MostOfThread;
        var page = isBeside
            ? found.Path
            : "/thread/" + (found.Comment.ParentId ?? id).ToString(CultureInfo.InvariantCulture);
        return Results.Redirect(
            site.Path(page) + "#comment-" + id.ToString(CultureInfo.InvariantCulture)
        );
    }
}
