using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using Pith.Accounts.MySettings;
using Pith.Accounts.SigningUp;
using Pith.Data;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>What is no page: signing out, the browser's questions about passkeys, and taking one's own data along.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").AddEndpointFilter(HasToken);
        forms.MapPost("/sign-out", SignOut);
        forms
            .MapPost("/sign-up/passkey", NewMemberPasskey)
            .RequireRateLimiting(AccountLimits.SignUp);
        forms
            .MapPost("/edit/enter/passkey", EnterPasskey)
            .RequireRateLimiting(AccountLimits.SignIn);
        forms.MapPost("/sign-in/passkey", AnyPasskey).RequireRateLimiting(AccountLimits.SignIn);
        var own = forms.MapGroup("/settings").RequireAuthorization();
        own.MapPost("/prove/passkey", OwnPasskey).RequireRateLimiting(AccountLimits.SignIn);
        own.MapPost("/sign-in/passkey", NewPasskey).RequireRateLimiting(AccountLimits.Own);
        own.MapPost("/data/export", ExportDownload.Give)
            .RequireRateLimiting(AccountLimits.Own)
            .WithMetadata(new NeedsProofAttribute());
    }

    /// <summary>Lets through what came from a form of ours; the middleware alone refuses only what binds a form.</summary>
    private static async ValueTask<object?> HasToken(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> SignOut(HttpContext http, Site site)
    {
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.Redirect(site.Path("/"));
    }

    private static async Task<IResult> NewMemberPasskey(
        HttpContext http,
        SignUp signUp,
        Passkeys passkeys
    )
    {
        var form = await Read(http);
        var trouble = await signUp.Check(form, withPassword: false, http.RequestAborted);
        return trouble.Count > 0
            ? Refuse(trouble)
            : Offer(
                await passkeys.Begin(http, StepKind.NewMember, NewMember.RandomId(), form.Name!)
            );
    }

    private static async Task<IResult> EnterPasskey(
        HttpContext http,
        PithDb db,
        OneTimeEntry entry,
        Passkeys passkeys
    )
    {
        var form = await Read(http);
        var trouble = new Dictionary<string, string>(StringComparer.Ordinal);
        if (await entry.Find(http.Request.Form["key"], http.RequestAborted) is not { } key)
        {
            trouble[SignUp.Whole] = Words.EnterUsed;
            return Refuse(trouble);
        }

        if (key.MemberId is { } member)
        {
            var name = await entry.NameOf(member, http.RequestAborted);
            return Offer(await passkeys.Begin(http, StepKind.NewMember, member, name));
        }

        await SignUp.Account(db, form, withPassword: false, trouble, http.RequestAborted);
        return trouble.Count > 0
            ? Refuse(trouble)
            : Offer(
                await passkeys.Begin(http, StepKind.NewMember, NewMember.RandomId(), form.Name!)
            );
    }

    private static async Task<IResult> AnyPasskey(HttpContext http, Passkeys passkeys) =>
        Offer(await passkeys.AskToSignIn(http));

    private static async Task<IResult> OwnPasskey(
        HttpContext http,
        Passkeys passkeys,
        UserManager<Member> members
    ) =>
        await members.GetUserAsync(http.User) is { } member
            ? Offer(await passkeys.AskAgain(http, member))
            : Results.StatusCode(StatusCodes.Status401Unauthorized);

    private static async Task<IResult> NewPasskey(
        HttpContext http,
        PithDb db,
        Passkeys passkeys,
        TimeProvider clock
    ) =>
        await Sessions.IsProved(db, http, clock.Now())
            ? Offer(
                await passkeys.Begin(
                    http,
                    StepKind.NewPasskey,
                    http.User.MemberId()!.Value,
                    http.User.MemberName()!
                )
            )
            : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static IResult Offer(Passkeys.Offer offer) =>
        Results.Json(new { step = offer.Step, options = JsonNode.Parse(offer.Options) });

    private static IResult Refuse(Dictionary<string, string> trouble) =>
        Results.Json(new { trouble }, statusCode: StatusCodes.Status400BadRequest);

    private static async Task<SignUpForm> Read(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return new SignUpForm
        {
            Name = form["name"],
            Mail = form["mail"].ToString().Trim(),
            Answer = form["answer"],
            Stamp = form["stamp"],
            Website = form["website"],
            Invitation = form["invitation"],
        };
    }
}
