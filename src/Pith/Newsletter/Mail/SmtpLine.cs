using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pith.Newsletter.Mail;

/// <summary>How a try to send one mail ended.</summary>
/// <param name="Failure">Null where the mail server took it.</param>
/// <param name="Detail">What the server or the connection said.</param>
/// <param name="IsConnectionGone">Whether nothing more can be sent over this connection.</param>
internal sealed record SendOutcome(
    MailFailure? Failure,
    string? Detail = null,
    bool IsConnectionGone = false
)
{
    public static readonly SendOutcome Sent = new(Failure: null);
}

/// <summary>One connection to the mail server.</summary>
internal sealed class SmtpLine : IDisposable
{
    /// <summary>Longer than a server may take for one answer, within reason; RFC 5321 (4.5.3.2) would have us wait ten minutes for the last.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Client client = new();
    private readonly MailSettings settings;

    private SmtpLine(MailSettings settings)
    {
        this.settings = settings;
        client.Timeout = (int)Patience.TotalMilliseconds;
        // Lists of revoked certificates are fetched from elsewhere, and often cannot be: the mail would wait for nothing.
        client.CheckCertificateRevocation = false;
        if (settings.IsLocal)
        {
            client.ServerCertificateValidationCallback = (_, _, _, _) => settings.IsLocal;
        }
    }

    /// <summary>Connects and signs in; what went wrong otherwise, in words for whoever runs the site.</summary>
    public static async Task<(SmtpLine? Line, string? Failure)> Open(
        MailSettings settings,
        CancellationToken cancel
    )
    {
        var line = new SmtpLine(settings);
        try
        {
            await line.client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancel);
            if (settings.User is { } user)
            {
                await line.client.AuthenticateAsync(user, settings.Password, cancel);
            }

            return (line, null);
        }
        catch (Exception e) when (IsConnection(e) || IsDenied(e))
        {
            line.Dispose();
            return (null, Say(e));
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Hands one mail over. Never throws for what the server or the network does.</summary>
    public async Task<SendOutcome> Send(MimeMessage message)
    {
        client.IsRecipientTaken = false;
        try
        {
            // Not stopped half way when the site stops: that would leave it open whether the mail went out.
            await client.SendAsync(message, CancellationToken.None);
            return SendOutcome.Sent;
        }
        catch (SmtpCommandException e)
        {
            return new(FailureOf(e), Say(e), (int)e.StatusCode == 421 || !client.IsConnected);
        }
        catch (NotSupportedException e)
        {
            // The address has letters that this server cannot take (no SMTPUTF8).
            return new(MailFailure.AddressRefused, Say(e));
        }
        catch (Exception e) when (IsConnection(e))
        {
            return new(
                client.IsRecipientTaken ? MailFailure.NoAnswer : MailFailure.NoConnection,
                Say(e),
                IsConnectionGone: true
            );
        }
        catch (ServiceNotAuthenticatedException e)
        {
            return new(MailFailure.SenderRefused, Say(e), IsConnectionGone: true);
        }
    }

    /// <summary>Takes leave of the server.</summary>
    public async Task Close()
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception e) when (IsConnection(e) || e is SmtpCommandException)
        {
            // It went first.
        }
    }

    public void Dispose() => client.Dispose();

    private static MailFailure FailureOf(SmtpCommandException e) =>
        ((int)e.StatusCode / 100, e.ErrorCode) switch
        {
            (4, _) => MailFailure.Deferred,
            // X.7: a rule, not the address. "Relay access denied" is said so while the server is not set up for us.
            (_, SmtpErrorCode.RecipientNotAccepted)
                when e.Message.StartsWith("5.7.", StringComparison.Ordinal) => MailFailure.Deferred,
            // 552: larger than it takes, said when the mail is announced.
            (_, SmtpErrorCode.SenderNotAccepted) when (int)e.StatusCode == 552 =>
                MailFailure.MailRefused,
            (_, SmtpErrorCode.RecipientNotAccepted) => MailFailure.AddressRefused,
            (_, SmtpErrorCode.SenderNotAccepted) => MailFailure.SenderRefused,
            // 530: sign in first; 535: not with these; 503: it lost its thread. None is about this mail.
            _ when (int)e.StatusCode is 503 or 530 or 535 => MailFailure.SenderRefused,
            _ => MailFailure.MailRefused,
        };

    private static bool IsConnection(Exception e) =>
        e
            is IOException
                or SocketException
                or TimeoutException
                or SslHandshakeException
                or SmtpProtocolException
                or ServiceNotConnectedException
                or OperationCanceledException;

    private static bool IsDenied(Exception e) =>
        e
            is AuthenticationException
                or SmtpCommandException
                or NotSupportedException
                or System.Security.Authentication.AuthenticationException;

    private static string Say(Exception e)
    {
        var said = e is SmtpCommandException command
            ? $"{(int)command.StatusCode} {e.Message}"
            : e.Message;
        var line = new string([.. said.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line[..Math.Min(500, line.Length)];
    }

    /// <summary>Remembers how far a mail came: before its recipient is taken, a server cannot have it.</summary>
    private sealed class Client : SmtpClient
    {
        public bool IsRecipientTaken { get; set; }

        protected override void OnRecipientAccepted(
            MimeMessage message,
            MailboxAddress mailbox,
            SmtpResponse response
        )
        {
            IsRecipientTaken = true;
            base.OnRecipientAccepted(message, mailbox, response);
        }
    }
}
