using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Pith.Accounts;
using Pith.Web;

namespace Pith.Community;

/// <summary>What the buttons of members post to: each does one thing and leads back to where it was pressed.</summary>
public static class MemberActions
{
    private const int LongestPath = 2_000;

    private const string Limit = "member-actions";

    /// <summary>A minute of nobody's pressing: a person reading a full page votes a few times.</summary>
    private const int MostPerMinute = 120;

    /// <summary>Holds the pace of buttons, by member.</summary>
    internal static void AddCommunityLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(
                Limit,
                http =>
                    RateLimitPartition.GetFixedWindowLimiter(
                        http.User.MemberId(),
                        _ =>
                            new()
                            {
                                PermitLimit = MostPerMinute,
                                Window = TimeSpan.FromMinutes(1),
                                QueueLimit = 0,
                            }
                    )
            );
        });

    /// <summary>Addresses that answer to members alone.</summary>
    internal static RouteGroupBuilder ForMembers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("");
        group.RequireAuthorization(policy =>
            policy.RequireAssertion(context => context.User.MemberId() is not null)
        );
        group.RequireRateLimiting(Limit);
        // The middleware only finds out whether the form's token is good; where no form is read, nobody else asks.
        group.WithMetadata(new RequireAntiforgeryTokenAttribute());
        group.AddEndpointFilter(
            async (context, next) =>
                context.HttpContext.Features.Get<IAntiforgeryValidationFeature>()
                    is { IsValid: true }
                    ? await next(context)
                    : Results.BadRequest()
        );
        return group;
    }

    /// <summary>Leads back to the page that a form names; to the home page where that is none of this site's.</summary>
    internal static IResult Back(this HttpContext http, Site site, string? back)
    {
        http.SeeOther(site.Path(IsPath(back) ? back! : "/"));
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Answers a form that was taken: "look there", with GET.</summary>
    public static void SeeOther(this HttpContext http, string address)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = address;
    }

    /// <summary>A path on this site: one slash, then no second and no backslash, which browsers take for another host's address.</summary>
    private static bool IsPath(string? back) =>
        back is ['/', ..]
        && back.Length <= LongestPath
        && (back.Length == 1 || back[1] is not ('/' or '\\'))
        && back.All(c => c is > ' ' and <= '~');
}
