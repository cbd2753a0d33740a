using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Tools;

/// <summary>What came of a form: the change it made, or what stands against it, by field; "" for the whole.</summary>
internal sealed record Proposed(long? ChangeId, IReadOnlyDictionary<string, string> Wrong);

/// <summary>Members propose tools and corrections; what editors send is made at once.</summary>
internal sealed class Proposing(
    IDbContextFactory<PithDb> databases,
    ToolCategories categories,
    Deciding deciding,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>The most proposals of a member that may wait at once.</summary>
    public const int MostWaiting = 20;

    /// <summary>Takes a form.</summary>
    /// <param name="tool">The tool that it corrects; null for a new one.</param>
    /// <param name="isEditor">Whether it is made at once.</param>
    public async Task<Proposed> Send(
        long member,
        long? tool,
        ToolForm form,
        bool isEditor,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var there = tool is null
            ? null
            : await ToolList
                .Listed(db)
                .Include(t => t.Sources)
                .SingleOrDefaultAsync(t => t.Id == tool, cancel);
        if (tool is not null && there is null)
        {
            return No("", Words.GoneTool);
        }

        var key = form.SafeKey;
        if (await Known(db, member, key, cancel) is { } known)
        {
            return new(known, new Dictionary<string, string>());
        }

        var old = there is null ? [] : await OldValues(db, there, cancel);
        var changed = form.Values.Where(v => v.Value != old.GetValueOrDefault(v.Fact, "")).ToList();
        var slugs = await ToolList.Listed(db).Select(t => t.Slug).ToListAsync(cancel);
        var now = clock.Now();
        var wrong = ToolFormCheck.Run(
            form,
            [.. changed.Select(c => c.Fact)],
            categories,
            slugs.Where(s => s != there?.Slug).ToHashSet(StringComparer.Ordinal),
            DateOnly.FromDateTime(Instants.At(now).UtcDateTime)
        );
        if (wrong.Count == 0 && changed.Count == 0)
        {
            wrong[""] = Words.NothingChanged;
        }
        else if (
            wrong.Count == 0
            && there is null
            && await ToolSlug.Find(db, ToolSlug.Of(form.Name), cancel) is not null
        )
        {
            wrong["name"] = Words.NameIsThere;
        }

        if (wrong.Count > 0)
        {
            return new(ChangeId: null, wrong);
        }

        var change = new ToolChange
        {
            ToolId = there?.Id,
            Origin = isEditor ? ChangeOrigin.Editor : ChangeOrigin.Member,
            MemberId = member,
            At = now,
            State = ChangeState.Proposed,
            Note = form.Note,
            FormKey = key,
            Items = [.. changed.Select(c => ItemOf(c.Fact, c.Value, old, there, form))],
        };
        return await Keep(db, change, isEditor, cancel);
    }

    /// <summary>Today, as forms have it.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private async Task<Proposed> Keep(
        PithDb db,
        ToolChange change,
        bool isEditor,
        CancellationToken cancel
    )
    {
        var member = change.MemberId!.Value;
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            // The member's row first, so that forms sent at once are counted one after the other.
            var acting = await db.Acting(member, change.At)
                .ExecuteUpdateAsync(
                    m => m.SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount),
                    cancel
                );
            if (acting == 0)
            {
                return No("", Words.Suspended);
            }

            if (await Known(db, member, change.FormKey!, cancel) is { } known)
            {
                return new(known, new Dictionary<string, string>());
            }

            var waiting = await db.Set<ToolChange>()
                .CountAsync(c => c.MemberId == member && c.State == ChangeState.Proposed, cancel);
            if (waiting >= MostWaiting && !isEditor)
            {
                return No("", ToolWords.Say(Words.TooManyWaiting, MostWaiting));
            }

            db.Add(change);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        // Its page tells that something waits.
        await pages.Drop(cancel, ToolTags.All);

        if (isEditor && await deciding.Accept(member, change.Id, "", cancel) is { } refused)
        {
            await deciding.Decline(member, change.Id, refused, cancel);
            return No("", refused);
        }

        return new(change.Id, new Dictionary<string, string>());
    }

    private static async Task<long?> Known(
        PithDb db,
        long member,
        string key,
        CancellationToken cancel
    ) =>
        await db.Set<ToolChange>()
            .Where(c => c.MemberId == member && c.FormKey == key)
            .Select(c => (long?)c.Id)
            .SingleOrDefaultAsync(cancel);

    internal static async Task<Dictionary<ToolFact, string>> OldValues(
        PithDb db,
        Tool tool,
        CancellationToken cancel
    )
    {
        var alternatives = await FactWriting.AlternativesOf(db, tool.Id, cancel);
        return Enum.GetValues<ToolFact>()
            .ToDictionary(
                f => f,
                f => ToolFacts.Get(tool, f, alternatives.Order(StringComparer.Ordinal))
            );
    }

    private static ToolChangeItem ItemOf(
        ToolFact fact,
        string value,
        Dictionary<ToolFact, string> old,
        Tool? there,
        ToolForm form
    )
    {
        var source = there?.Sources.Find(s => s.Fact == fact);
        // A fact that is taken away needs no source.
        var isSourced = ToolFacts.Sourced.Contains(fact) && value.Length > 0;
        return new()
        {
            Fact = fact,
            Old = old.GetValueOrDefault(fact, ""),
            New = value,
            OldSource = source?.Source ?? "",
            OldAsOf = source?.AsOf,
            WasEdited = source?.IsEdited ?? false,
            Source = isSourced ? form.Source : "",
            AsOf = isSourced ? form.Day : null,
        };
    }

    private static Proposed No(string field, string why) =>
        new(ChangeId: null, new Dictionary<string, string> { [field] = why });
}
