using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Pith.Data;

namespace Pith.Accounts.SigningIn;

/// <summary>A new password by mail, for who forgot theirs. The link opens once, for an hour; the password of who asks stays until then.</summary>
internal sealed class NewPassword(PithDb db, UserManager<Member> members, AccountLinks links)
{
    /// <summary>Sends the link, where the address has an account; says nothing of whether it has.</summary>
    public async Task Ask(string mail, CancellationToken cancel)
    {
        if (await members.FindByEmailAsync(mail) is { } member)
        {
            await links.Reset(member, cancel);
        }
    }

    /// <summary>Whether the link still opens; uses nothing up.</summary>
    public async Task<bool> Opens(long memberId, string? token) =>
        await Find(memberId) is { } member
        && await members.VerifyUserTokenAsync(
            member,
            ResetTokens.Named,
            UserManager<Member>.ResetPasswordTokenPurpose,
            AccountLinks.Decode(token)
        );

    /// <summary>
    /// Sets the password, and ends every session of the member. Null where it went well; empty where the link does not open;
    /// otherwise what is wrong with the password.
    /// </summary>
    public async Task<string?> Set(
        long memberId,
        string? token,
        string? password,
        CancellationToken cancel
    )
    {
        if (!await Opens(memberId, token) || await Find(memberId) is not { } member)
        {
            return "";
        }

        if (PasswordRules.Trouble(password, member.UserName, member.Email) is { } trouble)
        {
            return trouble;
        }

        // Who reads the mail has shown that the address is theirs. Saved by the next line, with the password.
        member.EmailConfirmed = true;
        var set = await members.ResetPasswordAsync(member, AccountLinks.Decode(token), password!);
        if (!set.Succeeded)
        {
            return "";
        }

        await members.SetLockoutEndDateAsync(member, null);
        await members.ResetAccessFailedCountAsync(member);
        await Sessions.EndOthers(db, memberId, but: null, cancel);
        await links.SignInChanged(member, Words.ChangedPassword, cancel);
        return null;
    }

    private Task<Member?> Find(long memberId) =>
        members.FindByIdAsync(memberId.ToString(CultureInfo.InvariantCulture));
}
