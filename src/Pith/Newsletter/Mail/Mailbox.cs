using System.Globalization;

namespace Pith.Newsletter.Mail;

/// <summary>What people type as their mail address.</summary>
public static class Mailbox
{
    /// <summary>The longest address that a mail server must take: RFC 5321, 4.5.3.1.3, without the angle brackets.</summary>
    public const int Longest = 254;

    private const int LongestLocal = 64;
    private const string LocalMarks = "!#$%&'*+-/=?^_`{|}~.";
    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// The address as it is kept and written to: without the spaces around it, the host in lower case. Null where it is none
    /// that mail can reach. Quoted local parts and addresses of hosts by number are not taken: nobody has one.
    /// </summary>
    public static string? Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var at = text.LastIndexOf('@');
        if (at < 1 || text.Length > Longest)
        {
            return null;
        }

        var (local, host) = (text[..at], text[(at + 1)..].ToLowerInvariant());
        return IsLocal(local) && IsHost(host) ? $"{local}@{host}" : null;
    }

    /// <summary>What two spellings of one address have in common: hardly a server tells capitals apart. Identity normalises a member's address so too.</summary>
    public static string KeyOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Normalize().ToUpperInvariant();
    }

    private static bool IsLocal(string local) =>
        local.Length <= LongestLocal
        && local[0] != '.'
        && local[^1] != '.'
        && !local.Contains("..", StringComparison.Ordinal)
        && local.All(c =>
            char.IsLetterOrDigit(c) || LocalMarks.Contains(c, StringComparison.Ordinal)
        );

    private static bool IsHost(string host)
    {
        try
        {
            var labels = Names.GetAscii(host).Split('.');
            return labels.Length > 1
                && labels.All(l => l.Length is > 0 and <= 63)
                && !labels[^1].All(char.IsAsciiDigit);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
