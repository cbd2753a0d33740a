using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>What is no page: signing out, and the browser's questions about passkeys.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").AddEndpointFilter(HasToken);
        forms.MapPost("/sign-out", SignOut);
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
}
