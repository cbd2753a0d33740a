using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pith.Tools;

/// <summary>A tool that does the like of another, as the other's facts name it; pages show it both ways.</summary>
public sealed class ToolAlternative
{
    public long ToolId { get; init; }

    public long OtherId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ToolAlternative>
    {
        public void Configure(EntityTypeBuilder<ToolAlternative> builder)
        {
            builder.HasKey(a => new { a.ToolId, a.OtherId });
            builder.HasIndex(a => a.OtherId);
            builder
                .HasOne<Tool>()
                .WithMany()
                .HasForeignKey(a => a.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
            builder
                .HasOne<Tool>()
                .WithMany()
                .HasForeignKey(a => a.OtherId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
