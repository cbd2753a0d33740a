using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A story or a tool that a member keeps; one save each. Nobody else sees it but through a shared list.</summary>
public sealed class Save
{
    public const int LongestNote = 2_000;

    public long Id { get; init; }

    public long MemberId { get; init; }

    public long? StoryId { get; set; }

    public long? ToolId { get; init; }

    public long At { get; init; }

    public string Note { get; set; } = "";

    /// <summary>When it was taken out; it is kept for a while so that this can be undone.</summary>
    public long? RemovedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Save>
    {
        public void Configure(EntityTypeBuilder<Save> builder)
        {
            builder.Property(s => s.Note).HasMaxLength(LongestNote);
            builder.HasIndex(s => new { s.MemberId, s.StoryId }).IsUnique();
            builder.HasIndex(s => new { s.MemberId, s.ToolId }).IsUnique();
            builder.HasIndex(s => new { s.MemberId, s.At });
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(s => s.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(s => s.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
