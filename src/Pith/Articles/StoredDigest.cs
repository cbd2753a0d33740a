using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Articles;

/// <summary>A digest as it is kept: made from one text by one writer.</summary>
public sealed class StoredDigest
{
    public long Id { get; init; }

    public long TextId { get; init; }

    public ArticleText? Text { get; init; }

    /// <summary>Who wrote it: "builtin", or a model's name.</summary>
    public required string Writer { get; init; }

    public long MadeAt { get; init; }

    /// <summary>What a model made it with: a hash over model, address and prompt. Empty for the built-in writer.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>Whether another digest of its text is shown in its place. It stays, as comments quote its takeaways.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Why it is empty, as a code of <see cref="EmptyDigest"/>, with what the wording needs; null where it is not.</summary>
    public string? EmptyBecause { get; init; }

    public List<SummarySentence> Summary { get; init; } = [];

    public List<Takeaway> Takeaways { get; init; } = [];

    /// <summary>What the check refused of a model's proposal.</summary>
    public List<Refusal> Refusals { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<StoredDigest>
    {
        public void Configure(EntityTypeBuilder<StoredDigest> builder)
        {
            builder.Property(d => d.Writer).HasMaxLength(200);
            builder.Property(d => d.Recipe).HasMaxLength(64);
            builder
                .HasIndex(d => new
                {
                    d.TextId,
                    d.Writer,
                    d.Recipe,
                })
                .IsUnique();
            builder
                .HasOne(d => d.Text)
                .WithMany()
                .HasForeignKey(d => d.TextId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany(d => d.Summary)
                .WithOne()
                .HasForeignKey(s => s.DigestId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany(d => d.Takeaways)
                .WithOne()
                .HasForeignKey(s => s.DigestId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany(d => d.Refusals)
                .WithOne()
                .HasForeignKey(r => r.DigestId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>One sentence of a digest's summary.</summary>
public sealed class SummarySentence
{
    public long Id { get; init; }

    public long DigestId { get; init; }

    public int Paragraph { get; init; }

    public int Position { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the digest's model wrote it; else the built-in writer did.</summary>
    public bool ByModel { get; init; }

    /// <summary>Places in the digest's text that back it.</summary>
    public required Evidence Evidence { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SummarySentence>
    {
        public void Configure(EntityTypeBuilder<SummarySentence> builder)
        {
            builder
                .HasIndex(s => new
                {
                    s.DigestId,
                    s.Paragraph,
                    s.Position,
                })
                .IsUnique();
            builder.Property(s => s.Evidence).HasConversion(e => e.Written, w => Evidence.Read(w));
        }
    }
}

/// <summary>One point of a digest that reads alone. Its id stays.</summary>
public sealed class Takeaway
{
    public long Id { get; init; }

    public long DigestId { get; init; }

    public int Position { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether the digest's model wrote it; else the built-in writer did.</summary>
    public bool ByModel { get; init; }

    /// <summary>Places in the digest's text that back it.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>When an editor withdrew it; queries do not find it then unless they ask for what was withdrawn.</summary>
    public long? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Takeaway>
    {
        public void Configure(EntityTypeBuilder<Takeaway> builder)
        {
            builder.HasQueryFilter(t => t.WithdrawnAt == null);
            builder.HasIndex(t => new { t.DigestId, t.Position }).IsUnique();
            builder.Property(t => t.Evidence).HasConversion(e => e.Written, w => Evidence.Read(w));
        }
    }
}

/// <summary>A sentence that a model proposed and the check refused. It is not published; editors see it.</summary>
public sealed class Refusal
{
    public long Id { get; init; }

    public long DigestId { get; init; }

    public int Position { get; init; }

    public bool IsTakeaway { get; init; }

    public required string Text { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Why { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Refusal>
    {
        public void Configure(EntityTypeBuilder<Refusal> builder) =>
            builder.HasIndex(r => new { r.DigestId, r.Position }).IsUnique();
    }
}
