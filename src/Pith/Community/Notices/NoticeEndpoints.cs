using Microsoft.AspNetCore.Mvc;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Community;

internal static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder members)
    {
        members.MapPost("/notices/seen", Seen);
        members.MapPost("/notices/mail", ByMail);
    }

    /// <summary>RFC 8058: a mail program posts here, with no cookie and no form of ours; the address itself says who.</summary>
    public static void MapLeaving(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/notices/leave/{token}", Leave).DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> Seen(
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await NoticeList.See(db, http.User.MemberId()!.Value, clock.Now(), cancel);
        return http.Back(site, back);
    }

    private static async Task<IResult> ByMail(
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        Site site,
        CancellationToken cancel
    )
    {
        await NoticeList.SetByMail(db, http.User.MemberId()!.Value, on, cancel);
        return http.Back(site, back);
    }

    private static async Task<IResult> Leave(
        string token,
        LeaveLinks links,
        PithDb db,
        HttpContext http,
        Site site,
        CancellationToken cancel
    )
    {
        if (links.MemberOf(token) is not { } member)
        {
            return Results.NotFound();
        }

        await NoticeList.SetByMail(db, member, isOn: false, cancel);
        return Results.Text(Words.Left);
    }
}
