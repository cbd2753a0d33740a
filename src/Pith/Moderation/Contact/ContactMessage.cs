using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Moderation;

/// <summary>What someone writes to the editors about.</summary>
public enum ContactAbout
{
    Question,

    /// <summary>A publisher wishes something of theirs taken down.</summary>
    TakeDown,

    /// <summary>Something on the site is wrong.</summary>
    Mistake,

    /// <summary>What the site keeps about a person.</summary>
    Privacy,

    /// <summary>An act of a moderator was wrong.</summary>
    Appeal,
}

/// <summary>A message to the editors, from whoever wrote it.</summary>
public sealed class ContactMessage
{
    public const int LongestName = 200;

    public const int LongestAddress = 500;

    public const int LongestBody = 5_000;

    public long Id { get; init; }

    public long At { get; init; }

    public ContactAbout About { get; init; }

    public required string Name { get; init; }

    /// <summary>Where an answer goes.</summary>
    public required string Mail { get; init; }

    /// <summary>The page that it is about; empty where none was named.</summary>
    public string Address { get; init; } = "";

    public required string Body { get; init; }

    /// <summary>When an editor was done with it.</summary>
    public long? DoneAt { get; set; }

    public long? DoneById { get; set; }

    /// <summary>What was done, for editors.</summary>
    public string Note { get; set; } = "";

    internal sealed class Mapping : IEntityTypeConfiguration<ContactMessage>
    {
        public void Configure(EntityTypeBuilder<ContactMessage> builder)
        {
            builder.Property(m => m.Name).HasMaxLength(LongestName);
            builder.Property(m => m.Mail).HasMaxLength(LongestAddress);
            builder.Property(m => m.Address).HasMaxLength(LongestAddress);
            builder.Property(m => m.Body).HasMaxLength(LongestBody);
            builder.Property(m => m.Note).HasMaxLength(Act.LongestNote);
            builder.HasIndex(m => new { m.DoneAt, m.At });
            builder.HasIndex(m => m.DoneById);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(m => m.DoneById)
                .OnDelete(DeleteBehavior.SetNull);
        }
    }
}
