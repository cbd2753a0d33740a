using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Articles;
using Pith.Text.Comparing;

namespace Pith.Stories.Comparing;

/// <summary>Something that a story's articles tell differently, as it is kept.</summary>
public sealed class StoryDisagreement
{
    public long Id { get; init; }

    public long StoryId { get; init; }

    public int Position { get; init; }

    public DisagreementKind Kind { get; init; }

    public List<DisagreementTelling> Tellings { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<StoryDisagreement>
    {
        public void Configure(EntityTypeBuilder<StoryDisagreement> builder)
        {
            builder.Property(d => d.Kind).HasConversion<string>().HasMaxLength(16);
            builder.HasIndex(d => new { d.StoryId, d.Position });
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(d => d.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany(d => d.Tellings)
                .WithOne()
                .HasForeignKey(t => t.DisagreementId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>What one article tells; those of one side agree.</summary>
public sealed class DisagreementTelling
{
    public long Id { get; init; }

    public long DisagreementId { get; init; }

    public int Side { get; init; }

    public long ArticleId { get; init; }

    public long TextId { get; init; }

    /// <summary>The value as the article writes it.</summary>
    public required string Value { get; init; }

    /// <summary>The sentence that has it, in the text.</summary>
    public required Evidence Evidence { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DisagreementTelling>
    {
        public void Configure(EntityTypeBuilder<DisagreementTelling> builder)
        {
            builder.Property(t => t.Value).HasMaxLength(200);
            builder.Property(t => t.Evidence).HasConversion(e => e.Written, w => Evidence.Read(w));
            builder
                .HasOne<ArticleText>()
                .WithMany()
                .HasForeignKey(t => t.TextId)
                .OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(t => t.ArticleId);
        }
    }
}

/// <summary>A takeaway of another article that says what the story's lead does not.</summary>
public sealed class StoryAddition
{
    public long StoryId { get; init; }

    public long TakeawayId { get; init; }

    public int Position { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoryAddition>
    {
        public void Configure(EntityTypeBuilder<StoryAddition> builder)
        {
            builder.HasKey(a => new { a.StoryId, a.TakeawayId });
            builder
                .HasOne<Story>()
                .WithMany()
                .HasForeignKey(a => a.StoryId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Takeaway>()
                .WithMany()
                .HasForeignKey(a => a.TakeawayId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
