using System.Net.Mail;

namespace Pith.Accounts;

/// <summary>What can be written to.</summary>
internal static class MailRules
{
    /// <summary>The longest address that mail knows (RFC 5321, 4.5.3.1.3, less its brackets).</summary>
    public const int Longest = 254;

    /// <summary>What is wrong with an address, as a sentence; null where nothing is. Whether anyone reads it only a mail can tell.</summary>
    public static string? Trouble(string? mail)
    {
        if (string.IsNullOrEmpty(mail))
        {
            return Words.MailMissing;
        }

        return
            mail.Length <= Longest
            && !mail.Any(c =>
                c <= ' '
                || c is '"' or '<' or '>' or '(' or ')' or ',' or ';' or '\\' or '\x7f'
                || char.IsControl(c)
            )
            && mail.Count(c => c == '@') == 1
            && mail.IndexOf('.', mail.IndexOf('@', StringComparison.Ordinal)) > 0
            && !mail.EndsWith('.')
            && MailAddress.TryCreate(mail, out var read)
            && read.Address == mail
            ? null
            : Words.MailForm;
    }

    /// <summary>An address as it is compared: Identity's own rule.</summary>
    public static string Normal(string mail) => mail.Normalize().ToUpperInvariant();
}
