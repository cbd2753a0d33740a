using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts.SigningUp;

/// <summary>How a sign-up ended.</summary>
/// <param name="Trouble">What stands against it, by the field's name; empty where it went well.</param>
/// <param name="Member">The new member, who is to be signed in; null where a mail has to be confirmed first.</param>
internal sealed record SignUpOutcome(IReadOnlyDictionary<string, string> Trouble, Member? Member);

/// <summary>Signing up, by whoever may.</summary>
internal sealed class SignUp(
    PithDb db,
    UserManager<Member> members,
    Passkeys passkeys,
    AccountLinks links,
    FormStamp stamp,
    Settings settings,
    TimeProvider clock
)
{
    /// <summary>Fields that a sentence can stand beside; <see cref="Whole"/> is the form itself.</summary>
    public const string Name = "name";

    public const string Mail = "mail";
    public const string Password = "password";
    public const string Answer = "answer";
    public const string Whole = "form";

    /// <summary>Why nobody can sign up with this form now, as a sentence; null where one can.</summary>
    public async Task<string?> Closed(string? invitation, CancellationToken cancel) =>
        settings.SignUp switch
        {
            SignUpPolicy.Closed => Words.SignUpClosed,
            SignUpPolicy.Invitation when string.IsNullOrEmpty(invitation) =>
                Words.SignUpByInvitation,
            SignUpPolicy.Invitation
                when !await Invitation.Opens(db, invitation, clock.Now(), cancel) =>
                Words.InvitationUsed,
            _ => null,
        };

    /// <summary>What stands against a form before anything is made of it.</summary>
    public async Task<Dictionary<string, string>> Check(
        SignUpForm form,
        bool withPassword,
        CancellationToken cancel
    )
    {
        var trouble = new Dictionary<string, string>(StringComparer.Ordinal);
        if (await Closed(form.Invitation, cancel) is { } closed)
        {
            trouble[Whole] = closed;
            return trouble;
        }

        if (!string.IsNullOrEmpty(form.Website))
        {
            trouble[Whole] = Words.FormRobot;
            return trouble;
        }

        if (stamp.Trouble(form.Stamp) is { } untimely)
        {
            trouble[Whole] = untimely;
        }

        await Account(db, form, withPassword, trouble, cancel);
        if (
            await SignUpQuestion.Read(db, cancel) is { } question
            && (
                form.Answer is { Length: > SignUpQuestion.Longest }
                || !question.Accepts(form.Answer)
            )
        )
        {
            trouble[Answer] = Words.AnswerWrong;
        }

        return trouble;
    }

    /// <summary>Makes the account.</summary>
    public async Task<SignUpOutcome> Run(HttpContext http, SignUpForm form)
    {
        var cancel = http.RequestAborted;
        var trouble = await Check(form, !form.HasPasskey, cancel);
        if (trouble.Count > 0)
        {
            return new(trouble, null);
        }

        var wish = await Wish(http, form, trouble);
        if (wish is null)
        {
            return new(trouble, null);
        }

        var made = await (
            wish with
            {
                MustConfirm = links.CanSend,
                Opens =
                    settings.SignUp == SignUpPolicy.Invitation
                        ? (AccessKind.Invitation, form.Invitation!)
                        : null,
            }
        ).Make(db, cancel);

        // With mail, an address that has an account gets the same answer here as any other; its owner is told by mail.
        if (made != Made.Yes && !(made == Made.MailTaken && links.CanSend))
        {
            Say(made, trouble);
            return new(trouble, null);
        }

        var member = await members.FindByEmailAsync(wish.Mail);
        if (!links.CanSend)
        {
            return new(trouble, member);
        }

        if (member is not null)
        {
            await (
                made == Made.Yes
                    ? links.Confirm(member, cancel)
                    : links.AlreadyThere(member, cancel)
            );
        }

        return new(trouble, null);
    }

    /// <summary>Checks name, address and password, as every form that makes an account does.</summary>
    public static async Task Account(
        PithDb db,
        SignUpForm form,
        bool withPassword,
        Dictionary<string, string> trouble,
        CancellationToken cancel
    )
    {
        if (NameRules.Trouble(form.Name) is { } badName)
        {
            trouble[Name] = badName;
        }
        else if (await IsTaken(db, form.Name!, cancel))
        {
            trouble[Name] = Words.NameTaken;
        }

        if (MailRules.Trouble(form.Mail) is { } badMail)
        {
            trouble[Mail] = badMail;
        }

        if (
            withPassword
            && PasswordRules.Trouble(form.Password, form.Name, form.Mail) is { } badPassword
        )
        {
            trouble[Password] = badPassword;
        }
    }

    /// <summary>The account that a form asks for; null, with the reason in <paramref name="trouble"/>, where its passkey does not hold.</summary>
    public async Task<NewMember?> Wish(
        HttpContext http,
        SignUpForm form,
        Dictionary<string, string> trouble
    )
    {
        var wish = new NewMember(form.Name!, form.Mail!, clock.Now());
        if (!form.HasPasskey)
        {
            return wish with { Password = form.Password };
        }

        var passkey = await passkeys.Finish(http, StepKind.NewMember, form.Step, form.Credential);
        if (passkey is not { } made)
        {
            trouble[Whole] = Words.PasskeyRefused;
            return null;
        }

        made.Passkey.Name = Words.PasskeyFirst;
        return wish with { Id = made.MemberId, Passkey = made.Passkey };
    }

    private static Task<bool> IsTaken(PithDb db, string name, CancellationToken cancel)
    {
        var key = MemberName.KeyOf(name);
        return db.Set<MemberName>().AnyAsync(n => n.Key == key, cancel);
    }

    /// <summary>Why an account was not made, beside the field that it concerns.</summary>
    public static void Say(Made made, Dictionary<string, string> trouble)
    {
        switch (made)
        {
            case Made.NameTaken:
                trouble[Name] = Words.NameTaken;
                break;
            case Made.MailTaken:
                trouble[Mail] = Words.MailTaken;
                break;
            case Made.KeyUsed:
                trouble[Whole] = Words.InvitationUsed;
                break;
        }
    }
}
