using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Tools;

/// <summary>A fact as it is to be, with where it was found.</summary>
/// <param name="IsEdited">Whether members or editors say so, and not the field's files.</param>
internal sealed record NewValue(
    ToolFact Fact,
    string Value,
    string Source,
    DateOnly? AsOf,
    bool IsEdited
);

/// <summary>The one way in which facts of tools are written. The caller holds the transaction, and the names (<see cref="ToolNames.BeginChange"/>).</summary>
internal static class FactWriting
{
    /// <summary>Adds a tool; gives its id. Null where its slug is another's.</summary>
    public static async Task<Tool?> Add(
        PithDb db,
        string slug,
        IReadOnlyCollection<NewValue> values,
        bool isSample,
        long now,
        CancellationToken cancel
    )
    {
        if (await ToolSlug.Find(db, slug, cancel) is not null)
        {
            return null;
        }

        var tool = new Tool
        {
            Slug = slug,
            Name = "",
            Address = "",
            Maker = "",
            Line = "",
            Category = "",
            Licence = "",
            AddedAt = now,
            IsSample = isSample,
        };
        foreach (var value in values)
        {
            ToolFacts.Set(tool, value.Fact, value.Value, now);
        }

        db.Add(tool);
        await db.SaveChangesAsync(cancel);
        await ToolSlug.Claim(db, tool.Id, slug, cancel);
        await Write(db, tool, values, now, cancel);
        return tool;
    }

    /// <summary>Writes facts of a tool that <paramref name="db"/> tracks with its sources.</summary>
    public static async Task Write(
        PithDb db,
        Tool tool,
        IReadOnlyCollection<NewValue> values,
        long now,
        CancellationToken cancel
    )
    {
        foreach (var value in values)
        {
            if (value is { Fact: ToolFact.Name, IsEdited: true } && value.Value != tool.Name)
            {
                await Rename(db, tool, value.Value, cancel);
            }

            ToolFacts.Set(tool, value.Fact, value.Value, now);
            SetSource(tool, value);
            if (value.Fact == ToolFact.Alternatives)
            {
                await SetAlternatives(db, tool.Id, ToolFacts.Split(value.Value), cancel);
            }
        }

        if (values.Any(v => ToolFacts.OfNames.Contains(v.Fact)))
        {
            await NamesChanged(db, tool, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The slugs of the alternatives that a tool's facts name.</summary>
    public static async Task<List<string>> AlternativesOf(
        PithDb db,
        long tool,
        CancellationToken cancel
    ) =>
        await (
            from a in db.Set<ToolAlternative>()
            where a.ToolId == tool
            join t in db.Set<Tool>() on a.OtherId equals t.Id
            orderby t.Slug
            select t.Slug
        ).ToListAsync(cancel);

    private static void SetSource(Tool tool, NewValue value)
    {
        var known = tool.Sources.Find(s => s.Fact == value.Fact);
        if (
            value
            is { Source.Length: 0, IsEdited: false }
                or { Fact: ToolFact.Price, Value: "", IsEdited: false }
        )
        {
            // Nothing to tell of it: no row.
            if (known is not null)
            {
                tool.Sources.Remove(known);
            }

            return;
        }

        if (known is null)
        {
            known = new ToolSource { ToolId = tool.Id, Fact = value.Fact };
            tool.Sources.Add(known);
        }

        (known.Source, known.AsOf, known.IsEdited) = (value.Source, value.AsOf, value.IsEdited);
    }

    /// <summary>The old slug leads on; where the new name's slug is another's, the old one stays.</summary>
    private static async Task Rename(PithDb db, Tool tool, string name, CancellationToken cancel)
    {
        var slug = ToolSlug.Of(name);
        if (await ToolSlug.Claim(db, tool.Id, slug, cancel))
        {
            tool.Slug = slug;
        }
    }

    private static async Task NamesChanged(PithDb db, Tool tool, CancellationToken cancel)
    {
        foreach (var name in tool.OtherNames.Prepend(tool.Name))
        {
            // A name that leads to another tool already goes on doing so.
            await ToolSlug.Claim(db, tool.Id, ToolSlug.Of(name), cancel);
        }

        tool.ScanBelow = tool.HiddenAt is null ? long.MaxValue : null;
        if (tool.HiddenAt is not null)
        {
            await db.Set<ToolMention>().Where(m => m.ToolId == tool.Id).ExecuteDeleteAsync(cancel);
            await db.Set<ToolStory>().Where(s => s.ToolId == tool.Id).ExecuteDeleteAsync(cancel);
        }
    }

    private static async Task SetAlternatives(
        PithDb db,
        long tool,
        List<string> slugs,
        CancellationToken cancel
    )
    {
        var wanted = await db.Set<ToolSlug>()
            .Where(s => slugs.Contains(s.Slug) && s.ToolId != tool)
            .Select(s => s.ToolId)
            .Distinct()
            .ToListAsync(cancel);
        await db.Set<ToolAlternative>()
            .Where(a => a.ToolId == tool && !wanted.Contains(a.OtherId))
            .ExecuteDeleteAsync(cancel);
        foreach (var other in wanted)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ToolAlternative"("ToolId", "OtherId") VALUES ({tool}, {other}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
    }
}
