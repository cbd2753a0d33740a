using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Pith.Accounts.MySettings;

/// <summary>A member's passkeys.</summary>
internal sealed class OwnPasskeys(
    UserManager<Member> members,
    Passkeys passkeys,
    AccountLinks links
)
{
    /// <summary>Adds the passkey that an authenticator made; what stands against it, null where nothing does.</summary>
    public async Task<string?> Add(
        HttpContext http,
        Member member,
        string? step,
        string? answer,
        string? name
    )
    {
        if ((await members.GetPasskeysAsync(member)).Count >= Passkeys.Most)
        {
            return Words.PasskeysMany;
        }

        var made = await passkeys.Finish(http, StepKind.NewPasskey, step, answer);
        if (made is not { } fits || fits.MemberId != member.Id)
        {
            return Words.PasskeyFailed;
        }

        var called = NameRules.Display(name) ?? Words.PasskeyFirst;
        fits.Passkey.Name = called[..Math.Min(called.Length, Passkeys.LongestName)];
        if (!(await members.AddOrUpdatePasskeyAsync(member, fits.Passkey)).Succeeded)
        {
            return Words.PasskeyFailed;
        }

        await links.SignInChanged(member, Words.ChangedPasskeyAdded, http.RequestAborted);
        return null;
    }

    /// <summary>Removes a passkey; what stands against it, null where nothing does. The last way to sign in stays.</summary>
    public async Task<string?> Remove(HttpContext http, Member member, string? credential)
    {
        var all = await members.GetPasskeysAsync(member);
        var id = Read(credential);
        if (!all.Any(p => p.CredentialId.AsSpan().SequenceEqual(id)))
        {
            return Words.PasskeyGone;
        }

        if (all.Count == 1 && member.PasswordHash is null)
        {
            return Words.PasskeyLast;
        }

        await members.RemovePasskeyAsync(member, id);
        await links.SignInChanged(member, Words.ChangedPasskeyRemoved, http.RequestAborted);
        return null;
    }

    private static byte[] Read(string? credential)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(credential ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
