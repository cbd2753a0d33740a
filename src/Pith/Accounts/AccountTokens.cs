using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Pith.Accounts;

/// <summary>How long links in mail open.</summary>
internal static class AccountTokens
{
    /// <summary>For confirming an address.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>For a new password: who holds the link holds the account.</summary>
    public static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);
}

/// <summary>The tokens in links that set a new password.</summary>
internal sealed class ResetTokens(
    IDataProtectionProvider protection,
    IOptions<ResetTokens.Life> life,
    ILogger<DataProtectorTokenProvider<Member>> log
) : DataProtectorTokenProvider<Member>(protection, life, log)
{
    public const string Named = "reset";

    public sealed class Life : DataProtectionTokenProviderOptions
    {
        public Life()
        {
            Name = Named;
            TokenLifespan = AccountTokens.ResetLife;
        }
    }
}
