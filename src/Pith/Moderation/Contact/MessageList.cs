using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>A message as editors read it.</summary>
public sealed record ShownMessage(ContactMessage Message, string? DoneBy);

/// <summary>Messages to the editors.</summary>
public static class MessageList
{
    /// <summary>Messages on one page.</summary>
    public const int PageSize = 30;

    /// <summary>A page of them, those that wait first, and whether there is another.</summary>
    public static async Task<(IReadOnlyList<ShownMessage> Messages, bool HasNext)> Read(
        PithDb db,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var sorted = db.Set<ContactMessage>()
            .OrderBy(m => m.DoneAt == null ? 0 : 1)
            .ThenByDescending(m => m.DoneAt)
            .ThenBy(m => m.At);
        var rows = await Shown(db, sorted)
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }

    /// <summary>One of them; null where there is none.</summary>
    public static async Task<ShownMessage?> One(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Shown(db, db.Set<ContactMessage>().Where(m => m.Id == id))
            .SingleOrDefaultAsync(cancel);
    }

    private static IQueryable<ShownMessage> Shown(PithDb db, IQueryable<ContactMessage> messages) =>
        messages
            .AsNoTracking()
            .Select(m => new ShownMessage(
                m,
                db.Set<Member>()
                    .Where(e => e.Id == m.DoneById)
                    .Select(e => e.UserName)
                    .FirstOrDefault()
            ));
}
