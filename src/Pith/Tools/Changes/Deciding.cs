using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Tools;

/// <summary>Editors accept, decline and take back changes of tools. Each gives why it was refused, in words; null where it was done.</summary>
internal sealed class Deciding(
    IDbContextFactory<PithDb> databases,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>Makes a change that was proposed.</summary>
    public async Task<string?> Accept(long editor, long id, string? typed, CancellationToken cancel)
    {
        if (Reason(typed, isNeeded: false, out var reason) is { } refused)
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ToolNames.BeginChange(db, cancel);
        var now = clock.Now();
        if (!await Move(db, id, ChangeState.Accepted, editor, reason, now, cancel))
        {
            return Words.DecidedAlready;
        }

        var change = await db.Set<ToolChange>()
            .Include(c => c.Items)
            .SingleAsync(c => c.Id == id, cancel);
        var values = change
            .Items.Select(i => new NewValue(i.Fact, i.New, i.Source, i.AsOf, IsEdited: true))
            .ToList();
        if (change.ToolId is null)
        {
            var name = change.Items.Single(i => i.Fact == ToolFact.Name).New;
            var added = await FactWriting.Add(
                db,
                ToolSlug.Of(name),
                values,
                // What the demo's members propose does not exist either.
                await db.Set<Member>().AnyAsync(m => m.Id == change.MemberId && m.IsSample, cancel),
                now,
                cancel
            );
            if (added is null)
            {
                return Words.NameIsThere;
            }

            change.ToolId = added.Id;
        }
        else
        {
            var tool = await Tracked(db, change.ToolId.Value, cancel);
            var old = await Proposing.OldValues(db, tool, cancel);
            foreach (var item in change.Items)
            {
                // What it is now, which is what undoing brings back.
                var source = tool.Sources.Find(s => s.Fact == item.Fact);
                item.Old = old[item.Fact];
                item.OldSource = source?.Source ?? "";
                item.OldAsOf = source?.AsOf;
                item.WasEdited = source?.IsEdited ?? false;
            }

            await FactWriting.Write(db, tool, values, now, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await pages.Drop(cancel, ToolTags.All);
        return null;
    }

    /// <summary>Says no to a change that was proposed.</summary>
    public async Task<string?> Decline(
        long editor,
        long id,
        string? typed,
        CancellationToken cancel
    )
    {
        if (Reason(typed, isNeeded: true, out var reason) is { } refused)
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await Move(db, id, ChangeState.Declined, editor, reason, clock.Now(), cancel))
        {
            return Words.DecidedAlready;
        }

        await pages.Drop(cancel, ToolTags.All);
        return null;
    }

    /// <summary>Takes back a change that was made, where nothing changed the same facts since.</summary>
    public async Task<string?> Undo(long editor, long id, string? typed, CancellationToken cancel)
    {
        if (Reason(typed, isNeeded: true, out var reason) is { } refused)
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ToolNames.BeginChange(db, cancel);
        var now = clock.Now();
        var undone = await db.Set<ToolChange>()
            .Where(c => c.Id == id && c.State == ChangeState.Accepted && c.ToolId != null)
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(x => x.State, ChangeState.Undone)
                        .SetProperty(x => x.UndoneById, editor)
                        .SetProperty(x => x.UndoneAt, now)
                        .SetProperty(x => x.UndoneReason, reason),
                cancel
            );
        if (undone == 0)
        {
            return Words.DecidedAlready;
        }

        var change = await db.Set<ToolChange>()
            .AsNoTracking()
            .Include(c => c.Items)
            .SingleAsync(c => c.Id == id, cancel);
        var tool = await Tracked(db, change.ToolId!.Value, cancel);
        if (await IsFirst(db, change, cancel))
        {
            // The change that brought the tool in: taking it back takes the tool out.
            await FactWriting.Write(
                db,
                tool,
                [new(ToolFact.Listed, ToolFacts.No, "", AsOf: null, IsEdited: true)],
                now,
                cancel
            );
        }
        else
        {
            var current = await Proposing.OldValues(db, tool, cancel);
            if (change.Items.Exists(i => current[i.Fact] != i.New))
            {
                return Words.ChangedSince;
            }

            await FactWriting.Write(
                db,
                tool,
                [
                    .. change.Items.Select(i => new NewValue(
                        i.Fact,
                        i.Old,
                        i.OldSource,
                        i.OldAsOf,
                        i.WasEdited
                    )),
                ],
                now,
                cancel
            );
        }

        await transaction.CommitAsync(cancel);
        await pages.Drop(cancel, ToolTags.All);
        return null;
    }

    /// <summary>Takes a tool out of the directory, or brings it back; a change like others, with its undo.</summary>
    public async Task<string?> List(
        long editor,
        long toolId,
        bool isListed,
        string? typed,
        CancellationToken cancel
    )
    {
        if (Reason(typed, isNeeded: true, out var reason) is { } refused)
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await ToolNames.BeginChange(db, cancel);
        var now = clock.Now();
        var tool = await db.Set<Tool>()
            .Include(t => t.Sources)
            .SingleOrDefaultAsync(t => t.Id == toolId, cancel);
        if (tool is null || tool.HiddenAt is null == isListed)
        {
            return Words.DecidedAlready;
        }

        var value = isListed ? ToolFacts.Yes : ToolFacts.No;
        db.Add(
            new ToolChange
            {
                ToolId = toolId,
                Origin = ChangeOrigin.Editor,
                MemberId = editor,
                At = now,
                State = ChangeState.Accepted,
                DecidedById = editor,
                DecidedAt = now,
                Reason = reason,
                Items =
                [
                    new()
                    {
                        Fact = ToolFact.Listed,
                        Old = ToolFacts.Get(tool, ToolFact.Listed),
                        New = value,
                    },
                ],
            }
        );
        await FactWriting.Write(
            db,
            tool,
            [new(ToolFact.Listed, value, "", AsOf: null, IsEdited: true)],
            now,
            cancel
        );
        await transaction.CommitAsync(cancel);
        await pages.Drop(cancel, ToolTags.All);
        return null;
    }

    /// <summary>Two editors at once: one statement says who was first.</summary>
    private static async Task<bool> Move(
        PithDb db,
        long id,
        ChangeState to,
        long editor,
        string reason,
        long now,
        CancellationToken cancel
    ) =>
        await db.Set<ToolChange>()
            .Where(c => c.Id == id && c.State == ChangeState.Proposed)
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(x => x.State, to)
                        .SetProperty(x => x.DecidedById, editor)
                        .SetProperty(x => x.DecidedAt, now)
                        .SetProperty(x => x.Reason, reason),
                cancel
            ) == 1;

    private static async Task<bool> IsFirst(
        PithDb db,
        ToolChange change,
        CancellationToken cancel
    ) =>
        change.Items.Exists(i => i is { Fact: ToolFact.Name, Old: "" })
        && !await db.Set<ToolChange>()
            .AnyAsync(c => c.ToolId == change.ToolId && c.Id < change.Id, cancel);

    private static Task<Tool> Tracked(PithDb db, long id, CancellationToken cancel) =>
        db.Set<Tool>().Include(t => t.Sources).SingleAsync(t => t.Id == id, cancel);

    private static string? Reason(string? typed, bool isNeeded, out string reason)
    {
        reason = Community.CommentText.Clean(typed);
        return reason.Length == 0 && isNeeded ? Words.NeedsReason
            : reason.Length > ToolChange.LongestReason
                ? ToolWords.Say(Words.LongestField, ToolChange.LongestReason)
            : null;
    }
}
