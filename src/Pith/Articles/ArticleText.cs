using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Articles;

/// <summary>What was extracted from an article's page at one time. Never changed: a later version is another text.</summary>
public sealed class ArticleText
{
    public long Id { get; init; }

    public long ArticleId { get; init; }

    public Article? Article { get; init; }

    public long MadeAt { get; init; }

    /// <summary>The headline at that time.</summary>
    public required string Title { get; init; }

    /// <summary>The text; blocks stand apart by an empty line.</summary>
    public required string Content { get; init; }

    /// <summary>The blocks of <see cref="Content"/>: "kind:start:length", apart by spaces.</summary>
    public required string Blocks { get; init; }

    /// <summary>Primary language subtag.</summary>
    public required string Language { get; init; }

    /// <summary>SHA-256 of title and content, hexadecimal: the same words are the same text.</summary>
    public required string Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ArticleText>
    {
        public void Configure(EntityTypeBuilder<ArticleText> builder)
        {
            builder.Property(t => t.Title).HasMaxLength(500);
            builder.Property(t => t.Language).HasMaxLength(16);
            builder.Property(t => t.Hash).HasMaxLength(64);
            builder.HasIndex(t => new { t.ArticleId, t.Hash }).IsUnique();
            builder
                .HasOne(t => t.Article)
                .WithMany()
                .HasForeignKey(t => t.ArticleId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Two texts of one article: what stood there earlier, and what stands there since.</summary>
public sealed class Revision
{
    public long Id { get; init; }

    public long ArticleId { get; init; }

    public long EarlierTextId { get; init; }

    public long LaterTextId { get; init; }

    public long FoundAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Revision>
    {
        public void Configure(EntityTypeBuilder<Revision> builder)
        {
            builder
                .HasIndex(r => new
                {
                    r.ArticleId,
                    r.EarlierTextId,
                    r.LaterTextId,
                })
                .IsUnique();
            builder
                .HasOne<Article>()
                .WithMany()
                .HasForeignKey(r => r.ArticleId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<ArticleText>()
                .WithMany()
                .HasForeignKey(r => r.EarlierTextId)
                .OnDelete(DeleteBehavior.Restrict);
            builder
                .HasOne<ArticleText>()
                .WithMany()
                .HasForeignKey(r => r.LaterTextId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
