using Pith.Data;
using Pith.Web;

namespace Pith.Newsletter.Subscribing;

/// <summary>
/// Ends a subscription by one POST, as RFC 8058 has it: without a cookie, a token or a page in between, because a mail program
/// sends it. The key in the address is all that it takes.
/// </summary>
internal static class LeaveEndpoint
{
    public static void MapLeave(this IEndpointRouteBuilder routes)
    {
        // The page of the same address answers GET; for POST this one goes first.
        routes.MapPost("/newsletter/leave/{key}", Leave).DisableAntiforgery().WithOrder(-1);
        routes.MapPost("/newsletter/return/{key}", Return).DisableAntiforgery();
    }

    private static async Task<IResult> Leave(
        string key,
        HttpRequest request,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // Whether there is such a subscription is not said: there is none any more, and a sender that hears of an error mails again.
        await Subscriptions.End(
            db,
            db.Set<Subscription>().Where(s => s.Key == key),
            clock.Now(),
            cancel
        );
        return await IsByHand(request, cancel)
            ? Results.Redirect(site.Path(Letter.Leave(key)))
            : Results.Text(Words.LeftPlain);
    }

    private static async Task<IResult> Return(
        string key,
        PithDb db,
        Site site,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await Subscriptions.Return(db, key, clock.Now(), cancel) is { } subscription
            ? Results.Redirect(
                site.Path(Letter.Mine(subscription.Subscriber!.Key) + "?done=returned")
            )
            : Results.NotFound();

    /// <summary>Whether the button on the page was pressed, and a page is wished for. What a mail program sends need be no form.</summary>
    private static async Task<bool> IsByHand(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return request.HasFormContentType
                && (await request.ReadFormAsync(cancel))["by"] == "hand";
        }
        catch (Exception e)
            when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return false;
        }
    }
}
