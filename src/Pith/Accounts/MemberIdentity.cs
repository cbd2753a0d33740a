using System.Globalization;
using System.Security.Claims;

namespace Pith.Accounts;

/// <summary>Who asks.</summary>
public static class MemberIdentity
{
    /// <summary>The id of the member who is signed in; null for a visitor, and for a session that no member stands behind.</summary>
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

    /// <summary>Whether they may enter the editors' rooms.</summary>
    public static bool IsEditor(this ClaimsPrincipal? user) =>
        user is not null && (user.IsInRole(Roles.Editor) || user.IsInRole(Roles.Owner));

    /// <summary>Whether they may act on what members write.</summary>
    public static bool IsModerator(this ClaimsPrincipal? user) =>
        user is not null && (user.IsInRole(Roles.Moderator) || user.IsEditor());
}
