using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Tools;

/// <summary>Where a fact about a tool was found, and when it was so.</summary>
public sealed class ToolSource
{
    public const int Longest = 500;

    public long ToolId { get; init; }

    public ToolFact Fact { get; init; }

    /// <summary>A public page's address, or a public repository with a path in it; empty for what needs none.</summary>
    public string Source { get; set; } = "";

    /// <summary>The date of the page or file.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>Whether members or editors changed the fact, so that what the field's file says does not come back.</summary>
    public bool IsEdited { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ToolSource>
    {
        public void Configure(EntityTypeBuilder<ToolSource> builder)
        {
            builder.HasKey(s => new { s.ToolId, s.Fact });
            builder.Property(s => s.Source).HasMaxLength(Longest);
            builder
                .HasOne<Tool>()
                .WithMany(t => t.Sources)
                .HasForeignKey(s => s.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
