using Microsoft.AspNetCore.Mvc;
using Pith.Accounts;
using Pith.Data;
using Pith.Tools;
using Pith.Web;

namespace Pith.Community;

internal static class VoteEndpoints
{
    public static void MapVotes(this IEndpointRouteBuilder members)
    {
        members.MapPost("/story/{id:long}/vote", Vote);
        members.MapPost("/tool/{slug}/vote", VoteForTool);
    }

    private static async Task<IResult> VoteForTool(
        string slug,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        PageCache pages,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (
            await ToolList.IdOf(db, slug, cancel) is not { } tool
            || !await Voting.SetTool(db, http.User.MemberId()!.Value, tool, on, clock.Now(), cancel)
        )
        {
            return Results.NotFound();
        }

        await pages.Drop(cancel, ToolTags.All);
        return http.Back(site, back);
    }

    private static async Task<IResult> Vote(
        long id,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        PageCache pages,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (
            await Suspension.Until(db, http.User.MemberId()!.Value, clock.Now(), cancel) is not null
        )
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (
            await Voting.Set(db, http.User.MemberId()!.Value, id, on, clock.Now(), cancel)
            is not { } story
        )
        {
            return Results.NotFound();
        }

        await pages.Drop(cancel, PageCache.OfStory(story), PageCache.Lists);
        return http.Back(site, back);
    }
}
