using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pith.Data;

namespace Pith.Tools;

/// <summary>
/// One row that says which state the names of all tools are in. Whoever looks for names holds it shared until they are done,
/// whoever changes names holds it alone: so no article is placed by names of which a scan of older articles has not heard.
/// </summary>
internal sealed class ToolNames
{
    private const int Only = 1;

    public int Id { get; init; }

    /// <summary>One more with each change of any tool's names.</summary>
    public long Version { get; set; }

    /// <summary>The version; it stays so until the caller's transaction ends.</summary>
    public static async Task<long> Hold(PithDb db, CancellationToken cancel)
    {
        // SQLite lets one transaction write at a time, so that there nothing else is needed.
        var found = db.Database.IsSqlite()
            ? db.Database.SqlQuery<long>($"""SELECT "Version" AS "Value" FROM "ToolNames" """)
            : db.Database.SqlQuery<long>(
                $"""SELECT "Version" AS "Value" FROM "ToolNames" FOR SHARE"""
            );
        return (await found.ToListAsync(cancel)).Single();
    }

    /// <summary>Begins a change: others wait until the caller's transaction ends.</summary>
    public static Task BeginChange(PithDb db, CancellationToken cancel) =>
        db.Set<ToolNames>()
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.Version, x => x.Version + 1), cancel);

    internal sealed class Mapping : IEntityTypeConfiguration<ToolNames>
    {
        public void Configure(EntityTypeBuilder<ToolNames> builder) =>
            builder.HasData(new ToolNames { Id = Only });
    }
}
