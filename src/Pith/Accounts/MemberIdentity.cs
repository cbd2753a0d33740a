using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Pith.Accounts;

/// <summary>Who asks.</summary>
public static class MemberIdentity
{
    /// <summary>The claim that holds the hash of the session's key.</summary>
    private const string SessionClaim = "pith:session";

    /// <summary>The id of the member who is signed in; null for a visitor.</summary>
    public static long? MemberId(this ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true }
        && long.TryParse(
            user.FindFirstValue(ClaimTypes.NameIdentifier),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;

    /// <summary>The member's name, as it stands in the address of their page; null for a visitor.</summary>
    public static string? MemberName(this ClaimsPrincipal? user) =>
        user?.MemberId() is null ? null : user.FindFirstValue(ClaimTypes.Name);

    /// <summary>Whether they may enter the editors' rooms.</summary>
    public static bool IsEditor(this ClaimsPrincipal? user) =>
        user is not null && (user.IsInRole(Roles.Editor) || user.IsInRole(Roles.Owner));

    /// <summary>Whether they may act on what members write.</summary>
    public static bool IsModerator(this ClaimsPrincipal? user) =>
        user is not null && (user.IsInRole(Roles.Moderator) || user.IsEditor());

    /// <summary>The hash of the key of the session that asks.</summary>
    internal static string SessionHash(this ClaimsPrincipal? user) =>
        user?.FindFirstValue(SessionClaim) ?? "";

    /// <summary>A member as a request sees them.</summary>
    internal static ClaimsPrincipal Of(
        long id,
        string name,
        string? displayName,
        IEnumerable<string> roles,
        string session
    ) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, id.ToString(CultureInfo.InvariantCulture)),
                    new Claim(ClaimTypes.Name, name),
                    new Claim(ClaimTypes.GivenName, displayName ?? name),
                    new Claim(SessionClaim, session),
                    .. roles.Select(r => new Claim(ClaimTypes.Role, r)),
                ],
                IdentityConstants.ApplicationScheme
            )
        );
}
