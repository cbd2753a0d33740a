using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Tools;

/// <summary>A slug that a tool has, had, or that one of its names makes. It leads to the tool and is not given to another.</summary>
public sealed class ToolSlug
{
    public required string Slug { get; init; }

    public long ToolId { get; set; }

    /// <summary>The slug that a name makes; never empty.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // A name without Latin letters still needs one that stays the same.
        return Pith.Stories.Slug.Of(name) is { Length: > 0 } slug
            ? slug
            : "tool-"
                + Convert.ToHexStringLower(
                    SHA256.HashData(
                        Encoding.UTF8.GetBytes(
                            name.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
                        )
                    )
                )[..10];
    }

    /// <summary>The tool that a slug leads to; null where there is none.</summary>
    public static Task<long?> Find(PithDb db, string slug, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ToolSlug>()
            .Where(s => s.Slug == slug)
            .Select(s => (long?)s.ToolId)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>Takes a slug for a tool. False where it is another's; the one who came first has it.</summary>
    internal static async Task<bool> Claim(
        PithDb db,
        long tool,
        string slug,
        CancellationToken cancel
    ) =>
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "ToolSlug"("Slug", "ToolId") VALUES ({slug}, {tool}) ON CONFLICT DO NOTHING""",
            cancel
        ) == 1
        || await Find(db, slug, cancel) == tool;

    internal sealed class Mapping : IEntityTypeConfiguration<ToolSlug>
    {
        public void Configure(EntityTypeBuilder<ToolSlug> builder)
        {
            builder.HasKey(s => s.Slug);
            builder.Property(s => s.Slug).HasMaxLength(Tool.LongestName);
            builder
                .HasOne<Tool>()
                .WithMany()
                .HasForeignKey(s => s.ToolId)
                .OnDelete(DeleteBehavior.Cascade);
        }
    }
}
