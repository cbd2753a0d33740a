using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Newsletter.Editions;
using Pith.Topics;

namespace Pith.Newsletter.Subscribing;

/// <summary>That a subscriber gets mail about something, and when.</summary>
internal sealed class Subscription
{
    public long Id { get; init; }

    public long SubscriberId { get; set; }

    public Subscriber? Subscriber { get; init; }

    public EditionKind Kind { get; init; }

    public long? TopicId { get; init; }

    /// <summary>As <see cref="EditionSubject.Key"/>: a subscriber has one subscription for each.</summary>
    public required string What { get; init; }

    public Rhythm Rhythm { get; set; }

    public DayOfWeek Weekday { get; set; }

    public int Hour { get; set; }

    public required string Zone { get; set; }

    /// <summary>Ends it, by one click, for who has the mail that it stands in.</summary>
    public required string Key { get; init; }

    public long MadeAt { get; init; }

    /// <summary>When the next mail is due.</summary>
    public long NextAt { get; set; }

    /// <summary>Until when the last mail told; null before the first.</summary>
    public long? ToldUntil { get; set; }

    /// <summary>When the subscriber ended it; kept for a while, so that the link for coming back works.</summary>
    public long? EndedAt { get; set; }

    /// <summary>When its mails come.</summary>
    public SendTime Time => new(Rhythm, Weekday, Hour, Zone);

    internal sealed class Mapping : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> builder)
        {
            builder.Ignore(s => s.Time);
            builder.Property(s => s.What).HasMaxLength(EditionSubject.LongestKey);
            builder.Property(s => s.Zone).HasMaxLength(SendTime.LongestZone);
            builder.Property(s => s.Key).HasMaxLength(SubscriberKey.Length);
            builder.HasIndex(s => new { s.SubscriberId, s.What }).IsUnique();
            builder.HasIndex(s => s.Key).IsUnique();
            builder.HasIndex(s => new { s.EndedAt, s.NextAt });
            builder
                .HasOne<Topic>()
                .WithMany()
                .HasForeignKey(s => s.TopicId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>That an edition went to a subscriber: once for each subscription and period.</summary>
internal sealed class Delivery
{
    public long Id { get; init; }

    public long SubscriptionId { get; init; }

    public long SubscriberId { get; init; }

    public long EditionId { get; init; }

    /// <summary>The end of the period that it tells of.</summary>
    public long Until { get; init; }

    /// <summary>The stories that were in it, apart by spaces: those of the edition that the subscriber had not had.</summary>
    public required string Stories { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.HasIndex(d => new { d.SubscriptionId, d.Until }).IsUnique();
            builder.HasIndex(d => new { d.SubscriberId, d.Until });
            builder.HasIndex(d => d.EditionId);
            builder
                .HasOne<Subscription>()
                .WithMany()
                .HasForeignKey(d => d.SubscriptionId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Edition>()
                .WithMany()
                .HasForeignKey(d => d.EditionId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
