using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>An act as it is read.</summary>
/// <param name="Note">The private part; empty for whoever may not read it.</param>
/// <param name="Undoes">What kind of act it undoes.</param>
public sealed record ShownAct(
    long Id,
    long At,
    string? Actor,
    ActKind Kind,
    ShownTarget On,
    string Reason,
    string Note,
    long? Until,
    string? Role,
    bool IsSample,
    ActKind? Undoes,
    long? UndoesId,
    bool IsUndone,
    long? SeenAt
);

/// <summary>What was done, the newest first.</summary>
public static class ActLog
{
    /// <summary>Acts on one page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of the log, as <paramref name="withNotes"/> for moderators or as everyone reads it, and whether there is another.</summary>
    /// <param name="on">What they are about; null for all.</param>
    /// <param name="member">Whom they concern; null for all.</param>
    public static async Task<(IReadOnlyList<ShownAct> Acts, bool HasNext)> Read(
        PithDb db,
        Target? on,
        long? member,
        int page,
        bool withNotes,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var acts = db.Set<Act>().AsQueryable();
        if (on is { } target)
        {
            acts = acts.Where(a => a.TargetKind == target.Kind && a.TargetId == target.Id);
        }

        if (member is { } id)
        {
            acts = acts.Where(a => a.MemberId == id);
        }

        return await Read(db, acts, page, withNotes, cancel);
    }

    private static async Task<(IReadOnlyList<ShownAct> Acts, bool HasNext)> Read(
        PithDb db,
        IQueryable<Act> acts,
        int page,
        bool withNotes,
        CancellationToken cancel
    )
    {
        var rows = await (
            from a in acts.AsNoTracking()
            join m in db.Set<Member>() on a.ActorId equals m.Id into actors
            from actor in actors.DefaultIfEmpty()
            join u in db.Set<Act>() on a.UndoesId equals u.Id into undoes
            from undone in undoes.DefaultIfEmpty()
            orderby a.At descending, a.Id descending
            select new
            {
                Act = a,
                Actor = actor == null ? null : actor.UserName,
                Undoes = undone == null ? (ActKind?)null : undone.Kind,
                IsUndone = db.Set<Act>().Any(x => x.UndoesId == a.Id),
            }
        )
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        var targets = await ShownTarget.Read(
            db,
            [.. rows.Select(r => r.Act.On)],
            withNotes,
            cancel
        );
        return (
            [
                .. rows.Take(PageSize)
                    .Select(r => new ShownAct(
                        r.Act.Id,
                        r.Act.At,
                        r.Actor,
                        r.Act.Kind,
                        // Whoever was warned is not pilloried: the log says that it happened.
                        !withNotes && (r.Act.Kind == ActKind.Warn || r.Undoes == ActKind.Warn)
                            ? ShownTarget.Nameless(r.Act.On)
                            : targets[r.Act.On],
                        r.Act.Reason,
                        withNotes ? r.Act.Note : "",
                        r.Act.Until,
                        r.Act.Role,
                        r.Act.IsSample,
                        r.Undoes,
                        r.Act.UndoesId,
                        r.IsUndone,
                        r.Act.SeenAt
                    )),
            ],
            rows.Count > PageSize
        );
    }

    /// <summary>One act, for moderators; null where there is none.</summary>
    public static async Task<ShownAct?> One(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (found, _) = await Read(
            db,
            db.Set<Act>().Where(a => a.Id == id),
            page: 1,
            withNotes: true,
            cancel
        );
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>How many acts a member has not read of yet.</summary>
    public static Task<int> Unseen(PithDb db, long member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Act>()
            .CountAsync(
                a => a.MemberId == member && a.SeenAt == null && a.ActorId != member,
                cancel
            );
    }

    /// <summary>Notes that a member read of all that was done up to an instant.</summary>
    public static Task See(PithDb db, long member, long now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Act>()
            .Where(a => a.MemberId == member && a.SeenAt == null && a.At <= now)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.SeenAt, now), cancel);
    }
}
