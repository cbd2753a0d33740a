using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Topics;

namespace Pith.Newsletter.Subscribing;

/// <summary>That somebody typed an address. Nothing is sent to it but the mail that asks whether it was its owner.</summary>
internal sealed class SubscriptionRequest
{
    /// <summary>The hash of the key in that mail.</summary>
    public required string KeyHash { get; init; }

    public required string Address { get; init; }

    public EditionKind Kind { get; init; }

    public long? TopicId { get; init; }

    public Rhythm Rhythm { get; init; }

    public DayOfWeek Weekday { get; init; }

    public int Hour { get; init; }

    public required string Zone { get; init; }

    public long EndsAt { get; init; }

    public SendTime Time => new(Rhythm, Weekday, Hour, Zone);

    public EditionSubject Subject => new(Kind, TopicId);

    internal sealed class Mapping : IEntityTypeConfiguration<SubscriptionRequest>
    {
        public void Configure(EntityTypeBuilder<SubscriptionRequest> builder)
        {
            builder.Ignore(r => r.Time);
            builder.Ignore(r => r.Subject);
            builder.HasKey(r => r.KeyHash);
            builder.Property(r => r.KeyHash).HasMaxLength(64);
            builder.Property(r => r.Address).HasMaxLength(Mailbox.Longest);
            builder.Property(r => r.Zone).HasMaxLength(SendTime.LongestZone);
            builder.HasIndex(r => r.EndsAt);
            builder
                .HasOne<Topic>()
                .WithMany()
                .HasForeignKey(r => r.TopicId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
