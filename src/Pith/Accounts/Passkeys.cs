using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>
/// Making and asking for passkeys. What an answer is checked against lies in the database and is used up once, not in a cookie
/// that could be sent again.
/// </summary>
internal sealed class Passkeys(
    PithDb db,
    IPasskeyHandler<Member> handler,
    UserManager<Member> members,
    TimeProvider clock
)
{
    /// <summary>The most that one member may have.</summary>
    public const int Most = 20;

    public const int LongestName = 50;

    /// <summary>No authenticator answers with more; it bounds what is parsed.</summary>
    public const int LongestAnswer = 16 * 1024;

    /// <summary>What the browser is given: the key of the step, and the options for the authenticator as they stand in WebAuthn.</summary>
    public sealed record Offer(string Step, string Options);

    /// <summary>Asks for any passkey, to sign in.</summary>
    public async Task<Offer> AskToSignIn(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return new(
            await Keep(http, StepKind.SignIn, null, made.AssertionState),
            made.RequestOptionsJson
        );
    }

    /// <summary>Asks for one of a member's passkeys.</summary>
    public async Task<Offer> AskAgain(HttpContext http, Member member)
    {
        var made = await handler.MakeRequestOptionsAsync(member, http);
        return new(
            await Keep(http, StepKind.Proof, member.Id, made.AssertionState),
            made.RequestOptionsJson
        );
    }

    /// <summary>Begins a passkey for a member, or for one who is to be.</summary>
    public async Task<Offer> Begin(HttpContext http, StepKind kind, long memberId, string name)
    {
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = memberId.ToString(CultureInfo.InvariantCulture),
                Name = name,
                DisplayName = name,
            },
            http
        );
        return new(
            await Keep(http, kind, memberId, made.AttestationState),
            made.CreationOptionsJson
        );
    }

    /// <summary>The member whose passkey answers; null where none does, or the step was used.</summary>
    public async Task<Member?> WhoAnswers(
        HttpContext http,
        StepKind kind,
        string? step,
        string? answer
    )
    {
        if (
            answer is not { Length: > 0 and <= LongestAnswer }
            || await SignInStep.Take(db, step, kind, clock.Now(), http.RequestAborted)
                is not { } taken
        )
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = answer,
                AssertionState = taken.State,
            }
        );
        if (!result.Succeeded || (taken.MemberId is { } only && only != result.User.Id))
        {
            return null;
        }

        await members.AddOrUpdatePasskeyAsync(result.User, result.Passkey); // Its counter went on.
        return result.User;
    }

    /// <summary>The passkey that an authenticator made, and the member's id that it was made for; null where the answer does not fit, or the step was used.</summary>
    public async Task<(long MemberId, UserPasskeyInfo Passkey)?> Finish(
        HttpContext http,
        StepKind kind,
        string? step,
        string? answer
    )
    {
        if (
            answer is not { Length: > 0 and <= LongestAnswer }
            || await SignInStep.Take(db, step, kind, clock.Now(), http.RequestAborted)
                is not { MemberId: { } memberId } taken
        )
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = http,
                CredentialJson = answer,
                AttestationState = taken.State,
            }
        );
        return result.Succeeded ? (memberId, result.Passkey) : null;
    }

    /// <summary>A passkey as its table keeps it.</summary>
    public static IdentityUserPasskey<long> RowOf(long memberId, UserPasskeyInfo passkey) =>
        new()
        {
            UserId = memberId,
            CredentialId = passkey.CredentialId,
            Data = new()
            {
                PublicKey = passkey.PublicKey,
                Name = passkey.Name,
                CreatedAt = passkey.CreatedAt,
                SignCount = passkey.SignCount,
                Transports = passkey.Transports,
                IsUserVerified = passkey.IsUserVerified,
                IsBackupEligible = passkey.IsBackupEligible,
                IsBackedUp = passkey.IsBackedUp,
                AttestationObject = passkey.AttestationObject,
                ClientDataJson = passkey.ClientDataJson,
            },
        };

    private Task<string> Keep(HttpContext http, StepKind kind, long? memberId, string? state) =>
        SignInStep.Make(db, kind, memberId, state ?? "", clock.Now(), http.RequestAborted);
}
