using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Sources;

/// <summary>An outlet, known by its domain.</summary>
public sealed class Source
{
    public long Id { get; init; }

    /// <summary>Its host without "www.", in lower case.</summary>
    public required string Domain { get; init; }

    public required string Name { get; set; }

    /// <summary>How much editors trust it to lead: 1 is usual, 0 never.</summary>
    public double Weight { get; set; } = 1;

    public long AddedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Source>
    {
        public void Configure(EntityTypeBuilder<Source> builder)
        {
            builder.Property(s => s.Domain).HasMaxLength(253);
            builder.Property(s => s.Name).HasMaxLength(200);
            builder.HasIndex(s => s.Domain).IsUnique();
        }
    }
}
