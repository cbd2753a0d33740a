using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Community;

namespace Pith.Tools;

/// <summary>A product in the directory, which members save, vote on and discuss. Where its facts come from is told by <see cref="ToolSource"/>.</summary>
public sealed class Tool
{
    public const int LongestName = 100;

    public const int LongestLine = 300;

    public const int LongestAddress = 500;

    public const int LongestLicence = 200;

    public const int LongestPrice = 200;

    public long Id { get; init; }

    /// <summary>Its last part in addresses; each that it ever had is kept as <see cref="ToolSlug"/>.</summary>
    public required string Slug { get; set; }

    /// <summary>As its maker writes it.</summary>
    public required string Name { get; set; }

    /// <summary>Other names that articles use for it.</summary>
    public List<string> OtherNames { get; set; } = [];

    /// <summary>By which names its stories are found, where its name means other things too; empty to find them by name and other names.</summary>
    public List<string> FoundBy { get; set; } = [];

    /// <summary>Its own page.</summary>
    public required string Address { get; set; }

    /// <summary>The company, project or person that makes it.</summary>
    public required string Maker { get; set; }

    /// <summary>What it does, in one plain sentence.</summary>
    public required string Line { get; set; }

    /// <summary>Slug of what it is sorted into.</summary>
    public required string Category { get; set; }

    /// <summary>SPDX expression, or "proprietary".</summary>
    public required string Licence { get; set; }

    /// <summary>What it runs on or is used from, in their order.</summary>
    public List<string> Platforms { get; set; } = [];

    /// <summary>What it costs, in words; null where no source says so.</summary>
    public string? Price { get; set; }

    public long AddedAt { get; init; }

    /// <summary>When any of its facts changed last.</summary>
    public long ChangedAt { get; set; }

    /// <summary>When an editor took it out; a later start does not bring it back.</summary>
    public long? HiddenAt { get; set; }

    /// <summary>Written for the demo; pages mark it so.</summary>
    public bool IsSample { get; init; }

    /// <summary>Names, maker and line as search compares them: folded words, a blank before each.</summary>
    public string Searched { get; set; } = "";

    /// <summary>Articles with a smaller id are yet to be looked through for its names; null when all were.</summary>
    public long? ScanBelow { get; set; }

    public List<ToolSource> Sources { get; init; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Tool>
    {
        public void Configure(EntityTypeBuilder<Tool> builder)
        {
            builder.Property(t => t.Slug).HasMaxLength(LongestName);
            builder.Property(t => t.Name).HasMaxLength(LongestName);
            builder.Property(t => t.Address).HasMaxLength(LongestAddress);
            builder.Property(t => t.Maker).HasMaxLength(LongestName);
            builder.Property(t => t.Line).HasMaxLength(LongestLine);
            builder.Property(t => t.Category).HasMaxLength(LongestName);
            builder.Property(t => t.Licence).HasMaxLength(LongestLicence);
            builder.Property(t => t.Price).HasMaxLength(LongestPrice);
            builder.HasIndex(t => t.Slug).IsUnique();
            builder.HasIndex(t => t.ScanBelow);
            // What members do with a tool goes with it; the tables are Community's.
            builder
                .HasMany<Vote>()
                .WithOne()
                .HasForeignKey(v => v.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany<Comment>()
                .WithOne()
                .HasForeignKey(c => c.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany<Save>()
                .WithOne()
                .HasForeignKey(s => s.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany<Follow>()
                .WithOne()
                .HasForeignKey(f => f.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasMany<Hide>()
                .WithOne()
                .HasForeignKey(h => h.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
