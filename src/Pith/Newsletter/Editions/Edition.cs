using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Topics;

namespace Pith.Newsletter.Editions;

/// <summary>One newsletter, as sent. Everybody whose subscription has the same subject, rhythm and period gets the same one.</summary>
internal sealed class Edition
{
    public long Id { get; init; }

    public EditionKind Kind { get; init; }

    /// <summary>The topic of a topic's edition.</summary>
    public long? TopicId { get; init; }

    /// <summary>What it is about, as <see cref="EditionSubject.Key"/>.</summary>
    public required string What { get; init; }

    /// <summary>The topic's name when it was made; empty otherwise.</summary>
    public string About { get; init; } = "";

    public Rhythm Rhythm { get; init; }

    /// <summary>It tells what came after this instant …</summary>
    public long From { get; init; }

    /// <summary>… and not after this one.</summary>
    public long Until { get; init; }

    public long MadeAt { get; init; }

    public List<EditionStory> Stories { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Edition>
    {
        public void Configure(EntityTypeBuilder<Edition> builder)
        {
            builder.Property(e => e.What).HasMaxLength(EditionSubject.LongestKey);
            builder.Property(e => e.About).HasMaxLength(100);
            builder
                .HasIndex(e => new
                {
                    e.What,
                    e.Rhythm,
                    e.From,
                    e.Until,
                })
                .IsUnique();
            builder.HasIndex(e => new { e.Kind, e.Until });
            builder
                .HasOne<Topic>()
                .WithMany()
                .HasForeignKey(e => e.TopicId)
                .OnDelete(DeleteBehavior.SetNull);
            builder
                .HasMany(e => e.Stories)
                .WithOne()
                .HasForeignKey(s => s.EditionId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>A story as an edition told it; it stays so whatever becomes of the story. One that was hidden since is not shown.</summary>
internal sealed class EditionStory
{
    public long EditionId { get; set; }

    public int Position { get; init; }

    public long StoryId { get; init; }

    public required string Title { get; init; }

    public required string Domain { get; init; }

    public int OtherSources { get; init; }

    public long PublishedAt { get; init; }

    public int PublishedOffset { get; init; }

    public required string Language { get; init; }

    /// <summary>Two or three takeaways, a line each.</summary>
    public required string Takeaways { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EditionStory>
    {
        public void Configure(EntityTypeBuilder<EditionStory> builder)
        {
            builder.HasKey(s => new { s.EditionId, s.Position });
            builder.Property(s => s.Title).HasMaxLength(500);
            builder.Property(s => s.Domain).HasMaxLength(300);
            builder.Property(s => s.Language).HasMaxLength(16);
            builder.HasIndex(s => s.StoryId);
        }
    }
}
