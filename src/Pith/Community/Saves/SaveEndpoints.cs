using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Pith.Accounts;
using Pith.Data;
using Pith.Tools;
using Pith.Web;

namespace Pith.Community;

internal static class SaveEndpoints
{
    public static void MapSaves(this IEndpointRouteBuilder members)
    {
        members.MapPost("/story/{id:long}/save", SaveStory);
        members.MapPost("/tool/{slug}/save", SaveTool);
        members.MapPost("/saved/{id:long}/remove", Remove);
        members.MapPost("/saved/{id:long}/restore", Restore);
        members.MapPost("/list/{id:long}/put/{save:long}", Put);
        members.MapPost("/list/{id:long}/remove", RemoveList);
    }

    private static async Task<IResult> SaveStory(
        long id,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        PageCache pages,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var member = http.User.MemberId()!.Value;
        if (on)
        {
            return await Saving.Save(db, member, id, clock.Now(), cancel) is null
                ? Results.NotFound()
                : http.Back(site, back);
        }

        if (await Saving.RemoveStory(db, member, id, clock.Now(), cancel) is { } save)
        {
            await DropLists(db, pages, save, cancel);
        }

        return http.Back(site, back);
    }

    private static async Task<IResult> SaveTool(
        string slug,
        [FromForm] bool on,
        [FromForm] string? back,
        HttpContext http,
        PithDb db,
        PageCache pages,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var member = http.User.MemberId()!.Value;
        if (await ToolList.IdOf(db, slug, cancel) is not { } tool)
        {
            return Results.NotFound();
        }

        if (on)
        {
            await Saving.SaveTool(db, member, tool, clock.Now(), cancel);
        }
        else
        {
            await Saving.RemoveTool(db, member, tool, clock.Now(), cancel);
        }

        // The directory tells how many save a tool.
        await pages.Drop(cancel, ToolTags.All);
        return http.Back(site, back);
    }

    private static async Task<IResult> Remove(
        long id,
        HttpContext http,
        PithDb db,
        PageCache pages,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var member = http.User.MemberId()!.Value;
        if (!await Saving.Remove(db, member, id, clock.Now(), cancel))
        {
            return Results.NotFound();
        }

        await DropLists(db, pages, id, cancel);
        return http.Back(site, "/saved?removed=" + id.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IResult> Restore(
        long id,
        HttpContext http,
        PithDb db,
        PageCache pages,
        Site site,
        CancellationToken cancel
    )
    {
        if (!await Saving.Restore(db, http.User.MemberId()!.Value, id, cancel))
        {
            return Results.NotFound();
        }

        await DropLists(db, pages, id, cancel);
        return http.Back(site, "/saved");
    }

    private static async Task<IResult> Put(
        long id,
        long save,
        [FromForm] bool on,
        HttpContext http,
        Listing lists,
        Site site,
        CancellationToken cancel
    )
    {
        if (!await lists.Put(http.User.MemberId()!.Value, id, save, on, cancel))
        {
            return Results.NotFound();
        }

        var list = "/list/" + id.ToString(CultureInfo.InvariantCulture);
        return http.Back(
            site,
            on ? list : list + "?out=" + save.ToString(CultureInfo.InvariantCulture)
        );
    }

    private static async Task<IResult> RemoveList(
        long id,
        HttpContext http,
        Listing lists,
        Site site,
        CancellationToken cancel
    ) =>
        await lists.Remove(http.User.MemberId()!.Value, id, cancel)
            ? http.Back(site, "/saved")
            : Results.NotFound();

    private static async Task DropLists(
        PithDb db,
        PageCache pages,
        long save,
        CancellationToken cancel
    ) => await pages.Drop(cancel, [.. await Listing.TagsOf(db, save, cancel), ToolTags.All]);
}
