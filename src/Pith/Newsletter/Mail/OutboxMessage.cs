namespace Pith.Newsletter.Mail;

/// <summary>A mail to be sent.</summary>
/// <param name="To">One address, as <see cref="Mailbox.Read"/> gives it.</param>
/// <param name="Subject">One line; cut at <see cref="Outbox.LongestSubject"/>.</param>
/// <param name="Text">The plain text part.</param>
/// <param name="DedupeKey">What makes it one mail, like "confirm:17:3"; a second with the same key is not queued. At most <see cref="Outbox.LongestKey"/> characters.</param>
public sealed record OutboxMessage(string To, string Subject, string Text, string DedupeKey)
{
    /// <summary>The HTML part, a whole document; null for plain text alone.</summary>
    public string? Html { get; init; }

    /// <summary>The list it belongs to, for what one can unsubscribe from.</summary>
    public MailList? List { get; init; }

    /// <summary>How long it is worth sending.</summary>
    public TimeSpan Worth { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// When the process dies while the mail server has the mail in its hands, nobody knows whether it was taken. True: such a
    /// mail is not sent again (editions). False: it is (confirmations, resets: the same mail twice does no harm).
    /// Those that may repeat also go first.
    /// </summary>
    public bool AtMostOnce { get; init; }
}

/// <summary>The list that a mail belongs to.</summary>
/// <param name="Id">The content of List-Id (RFC 2919): "The day &lt;day.news.example.org&gt;".</param>
/// <param name="Unsubscribe">The absolute address that takes RFC 8058's POST.</param>
/// <param name="Archive">The absolute address of the archive.</param>
public sealed record MailList(string Id, string Unsubscribe, string? Archive);
