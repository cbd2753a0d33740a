using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pith.Community;

/// <summary>Addresses by which a member stops being told of replies by mail, without signing in.</summary>
public sealed class LeaveLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pith.Notices.Leave");

    /// <summary>The path for a member.</summary>
    public string PathOf(long member) =>
        "/notices/leave/" + protector.Protect(member.ToString(CultureInfo.InvariantCulture));

    /// <summary>The member of a path's last part; null where it was not made here.</summary>
    internal long? MemberOf(string token)
    {
        try
        {
            return long.TryParse(
                protector.Unprotect(token),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var member
            )
                ? member
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
