using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Tools;

/// <summary>A change as pages show it.</summary>
/// <param name="Name">The tool's name, or that which a new one is to have.</param>
/// <param name="Slug">Null for a tool that is not listed.</param>
public sealed record ShownChange(
    ToolChange Change,
    string Name,
    string? Slug,
    string? By,
    string? DecidedBy,
    string? UndoneBy
)
{
    public const int PageSize = 20;

    /// <summary>Reads a page of changes, and whether there is another.</summary>
    internal static async Task<(IReadOnlyList<ShownChange> Changes, bool HasNext)> Read(
        PithDb db,
        IQueryable<ToolChange> changes,
        int page,
        CancellationToken cancel
    )
    {
        var rows = await changes
            .AsNoTracking()
            .Include(c => c.Items)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        var people = rows.SelectMany(c => (long?[])[c.MemberId, c.DecidedById, c.UndoneById])
            .OfType<long>()
            .Distinct()
            .ToList();
        var names = await db.Set<Member>()
            .Where(m => people.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.UserName, cancel);
        var ids = rows.Select(c => c.ToolId).OfType<long>().Distinct().ToList();
        var tools = await db.Set<Tool>()
            .AsNoTracking()
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancel);
        return (
            [
                .. rows.Take(PageSize)
                    .Select(c =>
                    {
                        var tool = tools.GetValueOrDefault(c.ToolId ?? 0);
                        return new ShownChange(
                            c,
                            tool?.Name ?? c.Items.Find(i => i.Fact == ToolFact.Name)?.New ?? "",
                            tool is { HiddenAt: null } ? tool.Slug : null,
                            names.GetValueOrDefault(c.MemberId ?? 0),
                            names.GetValueOrDefault(c.DecidedById ?? 0),
                            names.GetValueOrDefault(c.UndoneById ?? 0)
                        );
                    }),
            ],
            rows.Count > PageSize
        );
    }
}
