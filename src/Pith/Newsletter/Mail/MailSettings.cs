using System.Net;
using MailKit.Security;
using MimeKit;

namespace Pith.Newsletter.Mail;

/// <summary>The mail server that takes the site's mail, and who it is from. Not a record: printing one would print its password.</summary>
public sealed class MailSettings
{
    private const int SubmissionPort = 587;
    private const int SubmissionsPort = 465;
    private const string LikeThis =
        "write it like smtp://user:password@mail.example.org:587 or smtps://user:password@mail.example.org, with the signs %, @, : and / in a password as %25, %40, %3A and %2F";

    /// <summary>The server's name or address.</summary>
    public required string Host { get; init; }

    public required int Port { get; init; }

    /// <summary>When the connection is encrypted.</summary>
    public required SecureSocketOptions Security { get; init; }

    /// <summary>The name to sign in with; null where the server asks for none.</summary>
    public string? User { get; init; }

    public string Password { get; init; } = "";

    /// <summary>Whom the mail is from; refusals that a server finds out later are mailed there too.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>A mailbox that people can write to in order to unsubscribe; null where nobody reads one.</summary>
    public string? Unsubscribe { get; init; }

    /// <summary>Whether the server is on this machine: then nobody is between, and its certificate may be its own.</summary>
    public bool IsLocal =>
        string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads PITH_SMTP or PITH_SMTP_FILE, PITH_MAIL_FROM and PITH_MAIL_UNSUBSCRIBE; null where no server is set.</summary>
    /// <exception cref="BadInputException">A value cannot be used.</exception>
    public static MailSettings? Read(Func<string, string?> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        if ((of("PITH_SMTP") ?? FromFile(of("PITH_SMTP_FILE"))) is not { } smtp)
        {
            return null;
        }

        if (
            !Uri.TryCreate(smtp, UriKind.Absolute, out var server)
            || server.Scheme is not ("smtp" or "smtps")
            || server.Host.Length == 0
            || server.PathAndQuery.TrimStart('/').Length > 0
            || server.Fragment.Length > 0
        )
        {
            // The value is not said again: it may hold a password, and this goes to logs.
            throw new BadInputException(
                $"PITH_SMTP is not the address of a mail server; {LikeThis}."
            );
        }

        var user = server.UserInfo.Split(':', 2);
        if (
            server.UserInfo.Length > 0
            && (user.Length < 2 || user[0].Length == 0 || user[1].Length == 0)
        )
        {
            throw new BadInputException(
                $"PITH_SMTP needs both a user and a password, or neither; {LikeThis}."
            );
        }

        var from = of("PITH_MAIL_FROM");
        if (!MailboxAddress.TryParse(from, out var sender) || Mailbox.Read(sender.Address) is null)
        {
            throw new BadInputException(
                from is null
                    ? "PITH_SMTP is set and PITH_MAIL_FROM is not: say whom the mail is from, like Pith <news@example.org>."
                    : $"PITH_MAIL_FROM is '{from}', which is not a mailbox; write it like news@example.org or Pith <news@example.org>."
            );
        }

        var unsubscribe = of("PITH_MAIL_UNSUBSCRIBE");
        if (unsubscribe is not null && Mailbox.Read(unsubscribe) is null)
        {
            throw new BadInputException(
                $"PITH_MAIL_UNSUBSCRIBE is '{unsubscribe}', which is not a mail address; write it like leave@example.org, or leave it out."
            );
        }

        var named = user.Length == 2;
        var settings = new MailSettings
        {
            Host = server.IdnHost,
            Port =
                server.Port > 0 ? server.Port
                : server.Scheme == "smtps" ? SubmissionsPort
                : SubmissionPort,
            User = named ? Uri.UnescapeDataString(user[0]) : null,
            Password = named ? Uri.UnescapeDataString(user[1]) : "",
            From = sender,
            Unsubscribe = Mailbox.Read(unsubscribe),
            Security = SecureSocketOptions.StartTlsWhenAvailable,
        };
        return settings.With(server.Scheme == "smtps");
    }

    /// <summary>A password goes over an encrypted connection or not at all, save to a server on this machine.</summary>
    private MailSettings With(bool tlsFirst) =>
        new()
        {
            Host = Host.Trim('[', ']'),
            Port = Port,
            User = User,
            Password = Password,
            From = From,
            Unsubscribe = Unsubscribe,
            Security =
                tlsFirst ? SecureSocketOptions.SslOnConnect
                : User is not null && !IsLocal ? SecureSocketOptions.StartTls
                : SecureSocketOptions.StartTlsWhenAvailable,
        };

    private static string? FromFile(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            var text = File.ReadAllText(path).Trim();
            return text.Length > 0
                ? text
                : throw new BadInputException(
                    $"PITH_SMTP_FILE is '{path}', and that file is empty; {LikeThis}."
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"PITH_SMTP_FILE is '{path}', which cannot be read: name a file that this account may read."
            );
        }
    }
}
