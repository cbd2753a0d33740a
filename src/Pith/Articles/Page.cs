using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Sources;

namespace Pith.Articles;

/// <summary>What the last fetch of an entry's address brought back; the bytes lie compressed in the folder of pages for a few days.</summary>
public sealed class Page
{
    public long EntryId { get; init; }

    public required string FinalAddress { get; set; }

    public long FetchedAt { get; set; }

    public string? ContentType { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>The headers that bear on reading it (X-Robots-Tag, tdm-reservation, Content-Language), one "name: value" a line.</summary>
    public string Headers { get; set; } = "";

    /// <summary>SHA-256 of the bytes, hexadecimal: the name of the file.</summary>
    public required string Hash { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Page>
    {
        public void Configure(EntityTypeBuilder<Page> builder)
        {
            builder.HasKey(p => p.EntryId);
            builder.Property(p => p.EntryId).ValueGeneratedNever();
            builder.Property(p => p.Hash).HasMaxLength(64);
            builder.HasIndex(p => p.FetchedAt);
            builder
                .HasOne<Entry>()
                .WithOne()
                .HasForeignKey<Page>(p => p.EntryId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
