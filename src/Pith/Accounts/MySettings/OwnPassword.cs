using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.MySettings;

/// <summary>Setting, changing and giving up one's password. Each ends all other sessions, and is told by mail.</summary>
internal sealed class OwnPassword(
    PithDb db,
    UserManager<Member> members,
    SignInManager<Member> passwords,
    AccountLinks links
)
{
    /// <summary>Whether it is the member's password; a wrong one counts, as at the door.</summary>
    public async Task<bool> IsRight(Member member, string? password) =>
        password is { Length: > 0 and <= PasswordRules.Longest }
        && (
            await passwords.CheckPasswordSignInAsync(member, password, lockoutOnFailure: true)
        ).Succeeded;

    /// <summary>Sets the password; what is wrong with it, null where nothing is.</summary>
    public async Task<string?> Set(HttpContext http, Member member, string? password)
    {
        if (PasswordRules.Trouble(password, member.UserName, member.Email) is { } trouble)
        {
            return trouble;
        }

        await Save(http, member, PasswordHashing.Of(member, password!), Words.ChangedPassword);
        return null;
    }

    /// <summary>Takes the password away from who has a passkey; changes nothing for who has none.</summary>
    public async Task Remove(HttpContext http, Member member)
    {
        if ((await members.GetPasskeysAsync(member)).Count > 0)
        {
            await Save(http, member, hash: null, Words.ChangedNoPassword);
        }
    }

    private async Task Save(HttpContext http, Member member, string? hash, string told)
    {
        var cancel = http.RequestAborted;
        var stamp = Secrets.New();
        await db.Set<Member>()
            .Where(m => m.Id == member.Id)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.PasswordHash, hash)
                        .SetProperty(x => x.SecurityStamp, stamp),
                cancel
            );
        await Sessions.EndOthers(db, member.Id, http.User.SessionHash(), cancel);
        await links.SignInChanged(member, told, cancel);
    }
}
