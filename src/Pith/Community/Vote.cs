using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A member's vote for a story; one each.</summary>
public sealed class Vote
{
    public long StoryId { get; set; }

    public long MemberId { get; init; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Vote>
    {
        public void Configure(EntityTypeBuilder<Vote> builder)
        {
            builder.HasKey(v => new { v.StoryId, v.MemberId });
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
