using Microsoft.AspNetCore.Mvc;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Community;

internal static class SaveEndpoints
{
    public static void MapSaves(this IEndpointRouteBuilder members) =>
        members.MapPost("/story/{id:long}/save", Save);

    private static async Task<IResult> Save(
        long id,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var member = http.User.MemberId()!.Value;
        var done = on
            ? await Saving.Save(db, member, id, clock.Now(), cancel)
            : await Saving.Remove(db, member, id, clock.Now(), cancel);
        return on && done is null ? Results.NotFound() : http.Back(site, back);
    }
}
