using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>A hidden field that tells when a form was opened, sealed: nobody fills in a form in less time than it takes to read it, and programs do.</summary>
public sealed class FormStamp(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Most = TimeSpan.FromHours(6);
    private readonly IDataProtector protector = protection.CreateProtector("Pith.FormStamp");

    /// <summary>The stamp of a form that is opened now.</summary>
    public string New() => protector.Protect(clock.Now().ToString(CultureInfo.InvariantCulture));

    /// <summary>The stamp that came with a form, so that what was read counts when it is sent again; a new one where that is too old.</summary>
    public string Kept(string? stamp) =>
        stamp is { Length: > 0 } && Trouble(stamp) != Words.FormOld ? stamp : New();

    /// <summary>What is wrong with a stamp, as a sentence; null where nothing is.</summary>
    public string? Trouble(string? stamp)
    {
        if (stamp is not { Length: > 0 and < 1000 })
        {
            return Words.FormOld;
        }

        try
        {
            var age = TimeSpan.FromMilliseconds(
                clock.Now() - long.Parse(protector.Unprotect(stamp), CultureInfo.InvariantCulture)
            );
            return age < Least ? Words.FormQuick
                : age > Most ? Words.FormOld
                : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return Words.FormOld;
        }
    }
}
