using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Pith.Data;
using Pith.Web;

namespace Pith.Accounts.SigningIn;

/// <summary>The second step of signing in by password: a code of the authenticator app, or a recovery code.</summary>
internal sealed class SecondStep(
    PithDb db,
    UserManager<Member> members,
    TwoFactor twoFactor,
    Site site,
    TimeProvider clock
)
{
    /// <summary>Holds the key of the step between its two requests.</summary>
    private string Cookie => (site.IsSecure ? PageCache.SecurePrefix : "") + "pith-step";

    /// <summary>Leaves the key of the step with the browser.</summary>
    public void Begin(HttpContext http, string step) =>
        http.Response.Cookies.Append(Cookie, step, Options(http));

    /// <summary>Whether the password was right just now.</summary>
    public async Task<bool> IsOpen(HttpContext http) => await Find(http) is not null;

    /// <summary>The member, where the code is right; a wrong one counts like a wrong password.</summary>
    public async Task<Member?> Try(HttpContext http, string? code)
    {
        if (
            await Find(http) is not { MemberId: { } id }
            || await members.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture))
                is not { } member
            || await members.IsLockedOutAsync(member)
        )
        {
            return null;
        }

        if (!await twoFactor.Accepts(member, code, http.RequestAborted))
        {
            await members.AccessFailedAsync(member);
            return null;
        }

        if (
            await SignInStep.Take(
                db,
                http.Request.Cookies[Cookie],
                StepKind.Code,
                clock.Now(),
                http.RequestAborted
            )
            is null
        )
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http));
        await members.ResetAccessFailedCountAsync(member);
        return member;
    }

    private Task<SignInStep?> Find(HttpContext http) =>
        SignInStep.Find(
            db,
            http.Request.Cookies[Cookie],
            StepKind.Code,
            clock.Now(),
            http.RequestAborted
        );

    private CookieOptions Options(HttpContext http) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = http.Request.IsHttps || site.IsSecure,
            Path = site.Path("/sign-in"),
            IsEssential = true,
        };
}
