using Pith.Newsletter.Mail;

namespace Pith.Accounts;

/// <summary>What can be written to.</summary>
internal static class MailRules
{
    public const int Longest = Mailbox.Longest;

    /// <summary>What is wrong with an address, as a sentence; null where nothing is. Whether anyone reads it only a mail can tell.</summary>
    public static string? Trouble(string? mail)
    {
        if (string.IsNullOrEmpty(mail))
        {
            return Words.MailMissing;
        }

        return mail == mail.Trim() && Mailbox.Read(mail) is not null ? null : Words.MailForm;
    }

    /// <summary>An address as it is compared: Identity's own rule.</summary>
    public static string Normal(string mail) => mail.Normalize().ToUpperInvariant();
}
