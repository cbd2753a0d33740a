using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Topics;

namespace Pith.Tools;

/// <summary>A value that tools can be filtered by.</summary>
internal sealed record ToolChoice(string Value, string Name, int Count);

/// <summary>What the directory can be filtered by: what its tools have, with how many have it.</summary>
internal sealed record ToolChoices(
    IReadOnlyList<ToolChoice> Categories,
    IReadOnlyList<ToolChoice> Licences,
    IReadOnlyList<ToolChoice> Platforms,
    int Total,
    int Open
)
{
    public static async Task<ToolChoices> Read(
        PithDb db,
        ToolCategories categories,
        CancellationToken cancel
    )
    {
        var tools = await ToolList
            .Listed(db)
            .Select(t => new
            {
                t.Category,
                t.Licence,
                t.Platforms,
            })
            .ToListAsync(cancel);
        var order = categories
            .All.Select((c, i) => (c.Slug, i))
            .ToDictionary(c => c.Slug, c => c.i);
        return new(
            [
                .. tools
                    .GroupBy(t => t.Category)
                    .OrderBy(g => order.GetValueOrDefault(g.Key, int.MaxValue))
                    .Select(g => new ToolChoice(g.Key, categories.NameOf(g.Key), g.Count())),
            ],
            [
                .. tools
                    .GroupBy(t => t.Licence)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new ToolChoice(g.Key, ToolLicences.NameOf(g.Key), g.Count())),
            ],
            [
                .. tools
                    .SelectMany(t => t.Platforms)
                    .GroupBy(p => p)
                    .Select(g => new ToolChoice(g.Key, ToolPlatforms.NameOf(g.Key), g.Count()))
                    .OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase),
            ],
            tools.Count,
            tools.Count(t => t.Licence != ToolList.Proprietary)
        );
    }
}
