using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Pith.Web;

namespace Pith.Accounts;

/// <summary>Mail with a link that does something for an account, and mail that warns of what was done.</summary>
internal sealed class AccountLinks(AccountMail mail, UserManager<Member> members, Site site)
{
    /// <summary>How long a warning is worth sending.</summary>
    private static readonly TimeSpan Warning = TimeSpan.FromDays(2);

    public bool CanSend => mail.CanSend;

    /// <summary>The link that confirms a new member's address.</summary>
    public async Task Confirm(Member member, CancellationToken cancel)
    {
        var token = await members.GenerateEmailConfirmationTokenAsync(member);
        await Send(
            "confirm",
            member,
            (Words.ConfirmSubject, Words.ConfirmMail),
            AccountTokens.Life,
            cancel,
            LinkTo("/sign-up/confirm", member, token)
        );
    }

    /// <summary>Tells who has an account already that someone tried to make another.</summary>
    public Task AlreadyThere(Member member, CancellationToken cancel) =>
        Send(
            "already",
            member,
            (Words.AlreadySubject, Words.AlreadyMail),
            Warning,
            cancel,
            site.Absolute("/sign-in"),
            site.Absolute("/sign-in/forgot")
        );

    /// <summary>The link that sets a new password.</summary>
    public async Task Reset(Member member, CancellationToken cancel)
    {
        var token = await members.GeneratePasswordResetTokenAsync(member);
        await Send(
            "reset",
            member,
            (Words.ResetSubject, Words.ResetMail),
            AccountTokens.ResetLife,
            cancel,
            LinkTo("/sign-in/reset", member, token)
        );
    }

    /// <summary>The link, sent to the new address, that changes the address.</summary>
    public async Task ChangeMail(Member member, string address, CancellationToken cancel)
    {
        var token = await members.GenerateChangeEmailTokenAsync(member, address);
        var link = QueryHelpers.AddQueryString(
            LinkTo("/settings/mail/confirm", member, token),
            "mail",
            address
        );
        await mail.Send(
            "change-mail",
            member.Id,
            address,
            Say(Words.ChangeMailSubject),
            Say(Words.ChangeMailMail, member.UserName, link),
            AccountTokens.Life,
            cancel
        );
    }

    /// <summary>Tells the old address that it was changed.</summary>
    public Task MailChanged(Member member, string old, CancellationToken cancel) =>
        mail.Send(
            "mail-changed",
            member.Id,
            old,
            Say(Words.MailChangedSubject),
            Say(Words.MailChangedMail, member.UserName),
            Warning,
            cancel
        );

    /// <summary>Tells a member of a change to how they sign in.</summary>
    public Task SignInChanged(Member member, string what, CancellationToken cancel) =>
        Send(
            "sign-in-changed",
            member,
            (Words.SignInChangedSubject, Words.SignInChangedMail),
            Warning,
            cancel,
            what,
            site.Absolute("/settings/sessions")
        );

    /// <summary>A token as it stands in a link.</summary>
    public static string Encode(string token) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>A token out of a link; empty where it is none.</summary>
    public static string Decode(string? token)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    /// <summary>The member's id out of a link; 0, which nobody has, where it is none.</summary>
    public static long MemberIn(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private async Task Send(
        string kind,
        Member member,
        (string Subject, string Text) words,
        TimeSpan worth,
        CancellationToken cancel,
        params object?[] arguments
    )
    {
        if (CanSend && member.Email is { } address)
        {
            await mail.Send(
                kind,
                member.Id,
                address,
                Say(words.Subject),
                Say(words.Text, [member.UserName, .. arguments]),
                worth,
                cancel
            );
        }
    }

    private string LinkTo(string path, Member member, string token) =>
        QueryHelpers.AddQueryString(
            site.Absolute(path),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["member"] = member.Id.ToString(CultureInfo.InvariantCulture),
                ["token"] = Encode(token),
            }
        );

    /// <summary>{0} is the site's name; what is given follows.</summary>
    private string Say(string words, params object?[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, words, [site.Name, .. arguments]);
}
