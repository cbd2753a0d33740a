using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Newsletter.Mail;

/// <summary>How far a mail came.</summary>
internal enum MailState
{
    /// <summary>To be sent when <see cref="OutboxMail.NextTryAt"/> comes.</summary>
    Waiting,

    /// <summary>Being handed to the mail server by who holds the lease.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The mail server refused it for good.</summary>
    Refused,

    /// <summary>It could not be sent before it was worth nothing any more.</summary>
    TooLate,

    /// <summary>The process ended while the mail server had it in its hands: it may have been sent, and is not sent again.</summary>
    InDoubt,
}

/// <summary>Why a mail was not sent, last time.</summary>
internal enum MailFailure
{
    /// <summary>There was no connection to the mail server, or it did not let us in.</summary>
    NoConnection,

    /// <summary>The mail server said: later (4xx).</summary>
    Deferred,

    /// <summary>The mail server said that it takes no mail for this address (5xx for the recipient).</summary>
    AddressRefused,

    /// <summary>The mail server would not have this mail (5xx for the message).</summary>
    MailRefused,

    /// <summary>The mail server does not take mail from PITH_MAIL_FROM.</summary>
    SenderRefused,

    /// <summary>The connection broke after the mail server had the mail, before it said whether it took it.</summary>
    NoAnswer,
}

/// <summary>A mail on its way. Its words are kept until it is sent, and no longer: they may hold tokens.</summary>
internal sealed class OutboxMail
{
    public long Id { get; init; }

    public required string To { get; init; }

    /// <summary>The address as <see cref="Mailbox.KeyOf"/> gives it.</summary>
    public required string ToKey { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; set; }

    public string? Html { get; set; }

    public string? ListId { get; init; }

    /// <summary>The address that takes a one-click unsubscription.</summary>
    public string? ListUnsubscribe { get; init; }

    public string? ListArchive { get; init; }

    /// <summary>What makes it one mail: a second with the same key is not queued.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>Whether it must rather be lost than sent twice.</summary>
    public bool AtMostOnce { get; init; }

    public required string MessageId { get; init; }

    public long MadeAt { get; init; }

    public long NotAfter { get; set; }

    public long NextTryAt { get; set; }

    public MailState State { get; set; }

    /// <summary>How often it was begun to be sent; whoever settles a try names it, so that a late one settles nothing.</summary>
    public int Tries { get; set; }

    public long? LeaseUntil { get; set; }

    public MailFailure? Failure { get; set; }

    /// <summary>What the mail server, or the connection to it, said.</summary>
    public string? FailureDetail { get; set; }

    /// <summary>When it was sent or given up.</summary>
    public long? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMail>
    {
        public void Configure(EntityTypeBuilder<OutboxMail> builder)
        {
            builder.Property(m => m.To).HasMaxLength(Mailbox.Longest);
            builder.Property(m => m.ToKey).HasMaxLength(Mailbox.Longest);
            builder.Property(m => m.Subject).HasMaxLength(Outbox.LongestSubject);
            builder.Property(m => m.ListId).HasMaxLength(300);
            builder.Property(m => m.ListUnsubscribe).HasMaxLength(1000);
            builder.Property(m => m.ListArchive).HasMaxLength(1000);
            builder.Property(m => m.DedupeKey).HasMaxLength(Outbox.LongestKey);
            builder.Property(m => m.MessageId).HasMaxLength(200);
            builder.Property(m => m.FailureDetail).HasMaxLength(500);
            builder.HasIndex(m => m.DedupeKey).IsUnique();
            builder.HasIndex(m => new { m.State, m.NextTryAt });
            builder.HasIndex(m => m.ToKey);
        }
    }
}
