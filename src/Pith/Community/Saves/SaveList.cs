using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;

namespace Pith.Community;

/// <summary>A member's list of saves: theirs alone, or shared with everyone.</summary>
public sealed class SaveList
{
    public const int LongestName = 100;

    public const int LongestNote = 2_000;

    public long Id { get; init; }

    public long MemberId { get; init; }

    public required string Name { get; set; }

    public string Note { get; set; } = "";

    public bool IsShared { get; set; }

    public long MadeAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SaveList>
    {
        public void Configure(EntityTypeBuilder<SaveList> builder)
        {
            builder.Property(l => l.Name).HasMaxLength(LongestName);
            builder.Property(l => l.Note).HasMaxLength(LongestNote);
            builder.HasIndex(l => new { l.MemberId, l.Name }).IsUnique();
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(l => l.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A save's place in a list.</summary>
public sealed class ListEntry
{
    public long ListId { get; init; }

    public long SaveId { get; set; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ListEntry>
    {
        public void Configure(EntityTypeBuilder<ListEntry> builder)
        {
            builder.HasKey(e => new { e.ListId, e.SaveId });
            builder.HasIndex(e => e.SaveId);
            builder
                .HasOne<SaveList>()
                .WithMany()
                .HasForeignKey(e => e.ListId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Save>()
                .WithMany()
                .HasForeignKey(e => e.SaveId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
