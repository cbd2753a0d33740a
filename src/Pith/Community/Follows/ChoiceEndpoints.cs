using Microsoft.AspNetCore.Mvc;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Community;

internal static class ChoiceEndpoints
{
    public static void MapChoices(this IEndpointRouteBuilder members)
    {
        members.MapPost(
            "/choose/topic/{key}",
            (
                string key,
                [FromForm] string? on,
                [FromForm] string? back,
                HttpContext http,
                PithDb db,
                Site site,
                TimeProvider clock,
                CancellationToken cancel
            ) => Choose(Chosen.Topic(db, key, cancel), on, back, http, db, site, clock, cancel)
        );
        members.MapPost(
            "/choose/source/{key}",
            (
                string key,
                [FromForm] string? on,
                [FromForm] string? back,
                HttpContext http,
                PithDb db,
                Site site,
                TimeProvider clock,
                CancellationToken cancel
            ) => Choose(Chosen.Source(db, key, cancel), on, back, http, db, site, clock, cancel)
        );
        members.MapPost(
            "/choose/tool/{key}",
            (
                string key,
                [FromForm] string? on,
                [FromForm] string? back,
                HttpContext http,
                PithDb db,
                Site site,
                TimeProvider clock,
                CancellationToken cancel
            ) => Choose(Chosen.Tool(db, key, cancel), on, back, http, db, site, clock, cancel)
        );
    }

    private static async Task<IResult> Choose(
        Task<Chosen?> asked,
        string? on,
        string? back,
        HttpContext http,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        Choice? choice = on switch
        {
            "follow" => Choice.Follow,
            "hide" => Choice.Hide,
            "none" => Choice.None,
            _ => null,
        };
        if (choice is not { } made)
        {
            return Results.BadRequest();
        }

        if (await asked is not { } what)
        {
            return Results.NotFound();
        }

        await Choosing.Set(db, http.User.MemberId()!.Value, what, made, clock.Now(), cancel);
        return http.Back(site, back);
    }
}
