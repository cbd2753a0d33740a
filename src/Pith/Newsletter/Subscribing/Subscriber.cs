using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Newsletter.Mail;

namespace Pith.Newsletter.Subscribing;

/// <summary>Who gets mail: a member, at the address of their account, or an address that confirmed that it wants it.</summary>
internal sealed class Subscriber
{
    public long Id { get; init; }

    public long? MemberId { get; set; }

    /// <summary>Null for a member.</summary>
    public string? Address { get; set; }

    /// <summary>The address as <see cref="Mailbox.KeyOf"/> gives it; null for a member.</summary>
    public string? AddressKey { get; set; }

    /// <summary>Opens the page where subscriptions are looked after, for who has the mail that it stands in.</summary>
    public required string Key { get; init; }

    public long MadeAt { get; init; }

    /// <summary>The address (as a key) that the mail server refused for good: nothing is sent while it is the subscriber's.</summary>
    public string? RefusedKey { get; set; }

    public long? RefusedAt { get; set; }

    /// <summary>When mail was last made for them; the UPDATE of it keeps two mails from being made at once.</summary>
    public long LastMadeAt { get; set; }

    public List<Subscription> Subscriptions { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Subscriber>
    {
        public void Configure(EntityTypeBuilder<Subscriber> builder)
        {
            builder.Property(s => s.Address).HasMaxLength(Mailbox.Longest);
            builder.Property(s => s.AddressKey).HasMaxLength(Mailbox.Longest);
            builder.Property(s => s.RefusedKey).HasMaxLength(256);
            builder.Property(s => s.Key).HasMaxLength(SubscriberKey.Length);
            builder.HasIndex(s => s.MemberId).IsUnique();
            builder.HasIndex(s => s.AddressKey).IsUnique();
            builder.HasIndex(s => s.Key).IsUnique();
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(s => s.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany(s => s.Subscriptions)
                .WithOne(s => s.Subscriber)
                .HasForeignKey(s => s.SubscriberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
