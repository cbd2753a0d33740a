using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Accounts;
using Pith.Sources;
using Pith.Topics;

namespace Pith.Community;

/// <summary>What a member does not want to see: a topic, a source or a tool.</summary>
public sealed class Hide
{
    public long Id { get; init; }

    public long MemberId { get; init; }

    public long? TopicId { get; init; }

    public long? SourceId { get; init; }

    public long? ToolId { get; init; }

    public long At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Hide>
    {
        public void Configure(EntityTypeBuilder<Hide> builder)
        {
            builder.HasIndex(f => new { f.MemberId, f.TopicId }).IsUnique();
            builder.HasIndex(f => new { f.MemberId, f.SourceId }).IsUnique();
            builder.HasIndex(f => new { f.MemberId, f.ToolId }).IsUnique();
            builder
                .HasOne<Member>()
                .WithMany()
                .HasForeignKey(f => f.MemberId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Topic>()
                .WithMany()
                .HasForeignKey(f => f.TopicId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Source>()
                .WithMany()
                .HasForeignKey(f => f.SourceId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
