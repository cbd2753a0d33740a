using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Topics;

namespace Pith.Tools;

/// <summary>
/// Brings a field's tools into the directory: adds those that are new, and brings up to date what nobody changed here. What
/// members or editors changed stays as they left it, and what an editor took out stays out.
/// </summary>
public static class ToolImport
{
    private static readonly Dictionary<string, ToolFact> Named = ToolFacts.Sourced.ToDictionary(
        f => f.ToString().ToLowerInvariant(),
        StringComparer.Ordinal
    );

    /// <summary>Runs at each start; two starts at once do it one after the other.</summary>
    /// <param name="areSamples">Whether the tools are written for the demo.</param>
    public static async Task Run(
        PithDb db,
        IReadOnlyList<FieldTool> tools,
        bool areSamples,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(tools);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ToolNames.BeginChange(db, cancel);
        var known = await Known(db, cancel);
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tool in tools.Where(t => !known.ContainsKey(t.Slug)))
        {
            // Alternatives come last: they may name tools that are not there yet.
            var values = ValuesOf(tool).Where(v => v.Fact != ToolFact.Alternatives).ToList();
            known[tool.Slug] = (
                await FactWriting.Add(db, tool.Slug, values, areSamples, now, cancel)
            )!;
            added.Add(tool.Slug);
        }

        var alternatives = await Alternatives(db, cancel);
        var changed = added.Count > 0;
        foreach (var tool in tools)
        {
            var there = known[tool.Slug];
            if (added.Contains(tool.Slug))
            {
                var values = ValuesOf(tool).Where(v => v.Fact == ToolFact.Alternatives).ToList();
                await FactWriting.Write(db, there, values, now, cancel);
            }
            else
            {
                changed |= await Update(
                    db,
                    there,
                    ValuesOf(tool),
                    alternatives[there.Id],
                    now,
                    cancel
                );
            }
        }

        if (changed)
        {
            await transaction.CommitAsync(cancel);
        }
    }

    private static async Task<ILookup<long, string>> Alternatives(
        PithDb db,
        CancellationToken cancel
    ) =>
        (
            await (
                from a in db.Set<ToolAlternative>()
                join t in db.Set<Tool>() on a.OtherId equals t.Id
                orderby t.Slug
                select new { a.ToolId, t.Slug }
            ).ToListAsync(cancel)
        ).ToLookup(a => a.ToolId, a => a.Slug);

    /// <summary>Every tool with its sources, by each slug that leads to it.</summary>
    private static async Task<Dictionary<string, Tool>> Known(PithDb db, CancellationToken cancel)
    {
        var tools = await db.Set<Tool>()
            .Include(t => t.Sources)
            .ToDictionaryAsync(t => t.Id, cancel);
        return await db.Set<ToolSlug>()
            .AsNoTracking()
            .ToDictionaryAsync(s => s.Slug, s => tools[s.ToolId], StringComparer.Ordinal, cancel);
    }

    private static async Task<bool> Update(
        PithDb db,
        Tool tool,
        IReadOnlyList<NewValue> values,
        IEnumerable<string> alternatives,
        long now,
        CancellationToken cancel
    )
    {
        var differing = new List<NewValue>();
        var items = new List<ToolChangeItem>();
        foreach (var value in values)
        {
            var source = tool.Sources.Find(s => s.Fact == value.Fact);
            if (source is { IsEdited: true })
            {
                continue;
            }

            var old = ToolFacts.Get(tool, value.Fact, alternatives);
            if (old != value.Value)
            {
                items.Add(ItemOf(value, old, source));
                differing.Add(value);
            }
            else if (
                value.Source.Length > 0
                && (source?.Source, source?.AsOf) != (value.Source, value.AsOf)
            )
            {
                differing.Add(value);
            }
        }

        if (differing.Count == 0)
        {
            return false;
        }

        if (items.Count > 0)
        {
            db.Add(
                new ToolChange
                {
                    ToolId = tool.Id,
                    Origin = ChangeOrigin.Field,
                    At = now,
                    State = ChangeState.Accepted,
                    DecidedAt = now,
                    Items = items,
                }
            );
        }

        await FactWriting.Write(db, tool, differing, now, cancel);
        return true;
    }

    private static ToolChangeItem ItemOf(NewValue value, string old, ToolSource? source) =>
        new()
        {
            Fact = value.Fact,
            Old = old,
            New = value.Value,
            OldSource = source?.Source ?? "",
            OldAsOf = source?.AsOf,
            Source = value.Source,
            AsOf = value.AsOf,
        };

    private static IReadOnlyList<NewValue> ValuesOf(FieldTool tool)
    {
        NewValue Value(ToolFact fact, string value)
        {
            var source = tool.Sources.FirstOrDefault(s =>
                s.Facts.Any(f => Named.TryGetValue(f, out var named) && named == fact)
            );
            return new(fact, value, source?.Source ?? "", source?.AsOf, IsEdited: false);
        }

        return
        [
            Value(ToolFact.Name, tool.Name),
            Value(ToolFact.OtherNames, ToolFacts.Join(tool.Aka)),
            Value(ToolFact.FoundBy, ToolFacts.Join(tool.Mentions)),
            Value(ToolFact.Address, tool.Address.OriginalString),
            Value(ToolFact.Maker, tool.Maker),
            Value(ToolFact.Line, tool.Line),
            Value(ToolFact.Category, tool.Category),
            Value(ToolFact.Licence, tool.Licence),
            Value(ToolFact.Platforms, ToolFacts.Join(tool.Platforms.Order(StringComparer.Ordinal))),
            Value(ToolFact.Price, tool.Price ?? ""),
            Value(
                ToolFact.Alternatives,
                ToolFacts.Join(tool.Alternatives.Order(StringComparer.Ordinal))
            ),
        ];
    }
}
