using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.SigningUp;

/// <summary>The link in the mail that confirms a new member's address. It opens once.</summary>
internal sealed class Confirmation(PithDb db, UserManager<Member> members)
{
    /// <summary>Whether the link still opens; uses nothing up.</summary>
    public async Task<bool> Opens(long memberId, string? token) =>
        await Find(memberId) is { } member && await Fits(member, token);

    /// <summary>Confirms the address; false where the link was used, is too old, or is not the one that was sent.</summary>
    public async Task<bool> Confirm(long memberId, string? token)
    {
        if (await Find(memberId) is not { } member || !await Fits(member, token))
        {
            return false;
        }

        var confirmed = await db.Set<Member>()
            .Where(m => m.Id == memberId && !m.EmailConfirmed && m.Email == member.Email)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.EmailConfirmed, true));
        return confirmed == 1;
    }

    private async Task<Member?> Find(long memberId) =>
        await members.FindByIdAsync(memberId.ToString(CultureInfo.InvariantCulture))
            is { EmailConfirmed: false } member
            ? member
            : null;

    private Task<bool> Fits(Member member, string? token) =>
        members.VerifyUserTokenAsync(
            member,
            members.Options.Tokens.EmailConfirmationTokenProvider,
            UserManager<Member>.ConfirmEmailTokenPurpose,
            AccountLinks.Decode(token)
        );
}
