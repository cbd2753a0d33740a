using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Community;

/// <summary>What an editor sets for all who write. One row, or none: then as it stands here.</summary>
public sealed class CommunityRules
{
    private const int TheOnly = 1;

    public int Id { get; init; } = TheOnly;

    /// <summary>Whether a member's first comment waits for a moderator.</summary>
    public bool HoldsFirst { get; set; }

    /// <summary>Days that a member counts as new: most of those who come to abuse a site do so in their first.</summary>
    public int NewForDays { get; set; } = 3;

    /// <summary>Comments that a new member may write in ten minutes.</summary>
    public int NewPerTenMinutes { get; set; } = 5;

    /// <summary>Comments that a new member may write in a day.</summary>
    public int NewPerDay { get; set; } = 25;

    public static async Task<CommunityRules> Read(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<CommunityRules>().AsNoTracking().SingleOrDefaultAsync(cancel) ?? new();
    }

    /// <summary>Keeps the rules in place of those before.</summary>
    public static Task Keep(PithDb db, CommunityRules rules, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rules);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "CommunityRules"("Id", "HoldsFirst", "NewForDays", "NewPerTenMinutes", "NewPerDay")
            VALUES ({TheOnly}, {rules.HoldsFirst}, {rules.NewForDays}, {rules.NewPerTenMinutes}, {rules.NewPerDay})
            ON CONFLICT ("Id") DO UPDATE SET "HoldsFirst" = EXCLUDED."HoldsFirst", "NewForDays" = EXCLUDED."NewForDays",
                "NewPerTenMinutes" = EXCLUDED."NewPerTenMinutes", "NewPerDay" = EXCLUDED."NewPerDay"
            """,
            cancel
        );
    }

    internal sealed class Mapping : IEntityTypeConfiguration<CommunityRules>
    {
        public void Configure(EntityTypeBuilder<CommunityRules> builder) =>
            builder.Property(r => r.Id).ValueGeneratedNever();
    }
}
