using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A member's vote for a story or a tool; one each.</summary>
public sealed class Vote
{
    public long Id { get; init; }

    public long MemberId { get; init; }

    /// <summary>The story; null where it is for a tool.</summary>
    public long? StoryId { get; set; }

    /// <summary>The tool; null where it is for a story.</summary>
    public long? ToolId { get; init; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Vote>
    {
        public void Configure(EntityTypeBuilder<Vote> builder)
        {
            builder.HasIndex(v => new { v.StoryId, v.MemberId }).IsUnique();
            builder.HasIndex(v => new { v.ToolId, v.MemberId }).IsUnique();
            builder.HasIndex(v => v.MemberId);
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(v => v.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(v => v.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
