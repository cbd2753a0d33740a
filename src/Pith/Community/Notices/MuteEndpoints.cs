using Microsoft.AspNetCore.Mvc;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Community;

internal static class MuteEndpoints
{
    public static void MapMutes(this IEndpointRouteBuilder members)
    {
        members.MapPost("/mute/member/{id:long}", MuteMember);
        members.MapPost("/mute/thread/{id:long}", MuteThread);
    }

    private static async Task<IResult> MuteMember(
        long id,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await Muting.Member(db, http.User.MemberId()!.Value, id, on, clock.Now(), cancel)
            ? http.Back(site, back)
            : Results.NotFound();

    private static async Task<IResult> MuteThread(
        long id,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await Muting.Thread(db, http.User.MemberId()!.Value, id, on, clock.Now(), cancel)
            ? http.Back(site, back)
            : Results.NotFound();
}
