using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.SigningIn;

/// <summary>How a try to sign in ended: exactly one is set.</summary>
/// <param name="Member">Who is in.</param>
/// <param name="CodeStep">The key of the step in which the code of the authenticator app is asked for.</param>
/// <param name="Refused">Why not, as a sentence that tells nothing about who has an account.</param>
internal sealed record SignInOutcome(
    Member? Member = null,
    string? CodeStep = null,
    string? Refused = null
);

/// <summary>Signing in, by password and code or by passkey.</summary>
internal sealed class SignIn(
    PithDb db,
    UserManager<Member> members,
    SignInManager<Member> passwords,
    Passkeys passkeys,
    AccountLinks links,
    TimeProvider clock
)
{
    /// <summary>By password. <paramref name="who"/> is an address or a name.</summary>
    public async Task<SignInOutcome> ByPassword(
        string? who,
        string? password,
        CancellationToken cancel
    )
    {
        if (
            who is not { Length: > 0 and <= MailRules.Longest }
            || password is not { Length: > 0 and <= PasswordRules.Longest }
        )
        {
            return new(Refused: Words.SignInWrong);
        }

        var member = who.Contains('@', StringComparison.Ordinal)
            ? await members.FindByEmailAsync(who)
            : await members.FindByNameAsync(who);
        if (member?.PasswordHash is null || await members.IsLockedOutAsync(member))
        {
            PasswordHashing.Pretend(password);
            return new(Refused: Words.SignInWrong);
        }

        var right = await passwords.CheckPasswordSignInAsync(
            member,
            password,
            lockoutOnFailure: true
        );
        if (!right.Succeeded)
        {
            return new(Refused: Words.SignInWrong);
        }

        if (member.MustConfirm && !member.EmailConfirmed)
        {
            await links.Confirm(member, cancel);
            return new(Refused: Words.SignInUnconfirmed);
        }

        return member.TwoFactorEnabled
            ? new(
                CodeStep: await SignInStep.Make(
                    db,
                    StepKind.Code,
                    member.Id,
                    "",
                    clock.Now(),
                    cancel
                )
            )
            : new(member);
    }

    /// <summary>By passkey, which stands for password and second factor together.</summary>
    public async Task<SignInOutcome> ByPasskey(HttpContext http, string? step, string? answer)
    {
        var member = await passkeys.WhoAnswers(http, StepKind.SignIn, step, answer);
        if (member is null)
        {
            return new(Refused: Words.PasskeyUnknown);
        }

        if (member.MustConfirm && !member.EmailConfirmed)
        {
            await links.Confirm(member, http.RequestAborted);
            return new(Refused: Words.SignInUnconfirmed);
        }

        return new(member);
    }
}
