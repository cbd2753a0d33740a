using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.SigningUp;

/// <summary>What a printed one-time link opens: the owner's account is made, or a member who was added chooses how to sign in.</summary>
internal sealed class OneTimeEntry(
    PithDb db,
    SignUp signUp,
    UserManager<Member> members,
    Passkeys passkeys,
    TimeProvider clock
)
{
    public Task<AccessKey?> Find(string? key, CancellationToken cancel) =>
        AccessKey.Find(db, key, clock.Now(), cancel);

    public async Task<string> NameOf(long memberId, CancellationToken cancel) =>
        await db.Set<Member>()
            .Where(m => m.Id == memberId)
            .Select(m => m.UserName)
            .SingleAsync(cancel)
        ?? "";

    /// <summary>Makes the owner's account; null, with the reasons in <paramref name="trouble"/>, where it cannot.</summary>
    public async Task<Member?> MakeOwner(
        HttpContext http,
        string key,
        SignUpForm form,
        Dictionary<string, string> trouble
    )
    {
        var cancel = http.RequestAborted;
        await SignUp.Account(db, form, !form.HasPasskey, trouble, cancel);
        if (trouble.Count > 0 || await signUp.Wish(http, form, trouble) is not { } wish)
        {
            return null;
        }

        // Who reads the terminal of the site is believed about their address.
        var made = await (
            wish with
            {
                Role = Roles.Owner,
                IsConfirmed = true,
                Opens = (AccessKind.OneTimeLink, key),
            }
        ).Make(db, cancel);
        SignUp.Say(made, trouble);
        return made == Made.Yes ? await members.FindByIdAsync(IdOf(wish.Id)) : null;
    }

    /// <summary>Lets a member set a password or passkey; null, with the reasons in <paramref name="trouble"/>, where it cannot.</summary>
    public async Task<Member?> Choose(
        HttpContext http,
        string key,
        long memberId,
        SignUpForm form,
        Dictionary<string, string> trouble
    )
    {
        var cancel = http.RequestAborted;
        if (await members.FindByIdAsync(IdOf(memberId)) is not { } member)
        {
            trouble[SignUp.Whole] = Words.EnterUsed;
            return null;
        }

        UserPasskeyInfo? passkey = null;
        if (form.HasPasskey)
        {
            var made = await passkeys.Finish(http, StepKind.NewMember, form.Step, form.Credential);
            if (made is not { } fits || fits.MemberId != memberId)
            {
                trouble[SignUp.Whole] = Words.PasskeyRefused;
                return null;
            }

            passkey = fits.Passkey;
            passkey.Name = Words.PasskeyFirst;
        }
        else if (PasswordRules.Trouble(form.Password, member.UserName, member.Email) is { } bad)
        {
            trouble[SignUp.Password] = bad;
            return null;
        }

        if (!await AccessKey.Use(db, key, clock.Now(), cancel))
        {
            trouble[SignUp.Whole] = Words.EnterUsed;
            return null;
        }

        if (passkey is not null)
        {
            await members.AddOrUpdatePasskeyAsync(member, passkey);
        }
        else
        {
            member.PasswordHash = PasswordHashing.Of(member, form.Password!);
        }

        await members.UpdateSecurityStampAsync(member);
        await members.SetLockoutEndDateAsync(member, null);
        await Sessions.EndOthers(db, memberId, but: null, cancel);
        return member;
    }

    /// <summary>Makes a member who is signed in an owner; false where the link was used meanwhile.</summary>
    public async Task<bool> Promote(string key, long memberId, CancellationToken cancel)
    {
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        if (!await AccessKey.Use(db, key, clock.Now(), cancel))
        {
            return false;
        }

        await MemberRoles.Set(db, memberId, Roles.Owner, cancel);
        await all.CommitAsync(cancel);
        return true;
    }

    private static string IdOf(long id) =>
        id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
