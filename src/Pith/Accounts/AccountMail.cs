using Pith.Data;
using Pith.Newsletter.Mail;

namespace Pith.Accounts;

/// <summary>The mail that accounts need: confirmations, new passwords, warnings.</summary>
internal sealed class AccountMail(Outbox outbox, PithDb db, TimeProvider clock)
{
    /// <summary>One mail of a kind to a member in this time, however often it is asked for: nobody's mailbox is filled from here.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Whether mail is set up.</summary>
    public bool CanSend => outbox.IsSetUp;

    /// <summary>Leaves a mail to be sent; does nothing where mail is not set up, or one of the kind went lately.</summary>
    /// <param name="kind">What it is: "confirm".</param>
    /// <param name="memberId">Whom it concerns.</param>
    /// <param name="to">The address.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="worth">How long it is worth sending.</param>
    /// <param name="cancel">Stops it.</param>
    public Task Send(
        string kind,
        long memberId,
        string to,
        string subject,
        string text,
        TimeSpan worth,
        CancellationToken cancel
    ) =>
        outbox.Add(
            db,
            new OutboxMessage(
                to,
                subject,
                text,
                $"account:{kind}:{memberId}:{clock.Now() / (long)Pause.TotalMilliseconds}"
            )
            {
                Worth = worth,
            },
            cancel
        );
}
