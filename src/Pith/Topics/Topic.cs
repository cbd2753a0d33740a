using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Topics;

/// <summary>An editor's subject.</summary>
public sealed class Topic
{
    public long Id { get; init; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Its place among the topics.</summary>
    public int Position { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Topic>
    {
        public void Configure(EntityTypeBuilder<Topic> builder)
        {
            builder.Property(t => t.Slug).HasMaxLength(100);
            builder.Property(t => t.Name).HasMaxLength(100);
            builder.HasIndex(t => t.Slug).IsUnique();
        }
    }
}

/// <summary>A slug that a topic once had; it leads to the topic and is not given to another.</summary>
public sealed class TopicRedirect
{
    public required string Slug { get; init; }

    public long TopicId { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TopicRedirect>
    {
        public void Configure(EntityTypeBuilder<TopicRedirect> builder)
        {
            builder.HasKey(r => r.Slug);
            builder.Property(r => r.Slug).HasMaxLength(100);
            builder
                .HasOne<Topic>()
                .WithMany()
                .HasForeignKey(r => r.TopicId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
