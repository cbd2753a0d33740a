using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>Codes of an authenticator app (RFC 6238: six digits, 30 seconds, SHA-1, as all apps know) and recovery codes.</summary>
internal sealed class TwoFactor(PithDb db, UserManager<Member> members, TimeProvider clock)
{
    /// <summary>One step of 30 seconds either way, for clocks that are a little off.</summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>The member's key for the app, in Base32; made where there is none.</summary>
    public async Task<string> Key(Member member)
    {
        if (await members.GetAuthenticatorKeyAsync(member) is { Length: > 0 } known)
        {
            return known;
        }

        await members.ResetAuthenticatorKeyAsync(member);
        return await members.GetAuthenticatorKeyAsync(member) ?? "";
    }

    /// <summary>Whether a code is right; none is accepted a second time.</summary>
    public async Task<bool> Accepts(Member member, string? code, CancellationToken cancel) =>
        code is { Length: > 0 and <= RecoveryCode.Longest }
        && (
            await AcceptsTimed(member, code, cancel)
            || (member.TwoFactorEnabled && await RecoveryCode.Use(db, member.Id, code, cancel))
        );

    /// <summary>Whether a code of the app is right.</summary>
    public async Task<bool> AcceptsTimed(Member member, string? code, CancellationToken cancel)
    {
        var digits = new string([.. (code ?? "").Where(c => c is not (' ' or '-'))]);
        if (
            digits.Length != 6
            || !digits.All(char.IsAsciiDigit)
            || await members.GetAuthenticatorKeyAsync(member) is not { Length: > 0 } key
            || !new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
                clock.GetUtcNow().UtcDateTime,
                digits,
                out var step,
                Window
            )
        )
        {
            return false;
        }

        return await db.Set<Member>()
                .Where(m => m.Id == member.Id && m.LastCodeStep < step)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.LastCodeStep, step), cancel) == 1;
    }

    /// <summary>Asks for codes from now on; gives the recovery codes, which are shown this once.</summary>
    public async Task<IReadOnlyList<string>> TurnOn(Member member, CancellationToken cancel)
    {
        await Set(member, isOn: true, cancel);
        return await RecoveryCode.MakeAll(db, member.Id, cancel);
    }

    /// <summary>Asks for no codes any more, and forgets the app's key and the recovery codes.</summary>
    public async Task TurnOff(Member member, CancellationToken cancel)
    {
        await RecoveryCode.RemoveAll(db, member.Id, cancel);
        await members.RemoveAuthenticationTokenAsync(
            member,
            "[AspNetUserStore]",
            "AuthenticatorKey"
        );
        await Set(member, isOn: false, cancel);
    }

    private Task<int> Set(Member member, bool isOn, CancellationToken cancel) =>
        db.Set<Member>()
            .Where(m => m.Id == member.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.TwoFactorEnabled, isOn), cancel);
}
