using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Newsletter.Editions;

/// <summary>A public edition as the archive lists it.</summary>
internal sealed record EditionRow(
    long Id,
    EditionKind Kind,
    string What,
    string About,
    Rhythm Rhythm,
    long Until,
    IReadOnlyList<string> Titles,
    int Stories
);

/// <summary>The archive: the site's and the topics' editions. A member's own is not there.</summary>
internal static class EditionList
{
    public const int PageSize = 40;

    /// <summary>The last page that is served.</summary>
    public const int LastPage = 200;

    /// <summary>Headlines that the list shows of each.</summary>
    private const int Headlines = 3;

    /// <summary>One page of the archive, the newest first, and whether there is another.</summary>
    public static async Task<(IReadOnlyList<EditionRow> Rows, bool HasNext)> Read(
        PithDb db,
        int page,
        CancellationToken cancel
    )
    {
        var editions = await db.Set<Edition>()
            .AsNoTracking()
            .Where(e => e.Kind != EditionKind.Own)
            .OrderByDescending(e => e.Until)
            .ThenByDescending(e => e.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .Include(e => e.Stories.OrderBy(s => s.Position))
            .AsSplitQuery()
            .ToListAsync(cancel);
        var fates = await StoryFates.Of(
            db,
            [.. editions.SelectMany(e => e.Stories).Select(s => s.StoryId).Distinct()],
            cancel
        );
        var rows = editions
            .Take(PageSize)
            .Select(e => (Edition: e, Stories: e.Stories.FindAll(s => fates.IsShown(s.StoryId))))
            .Where(e => e.Stories.Count > 0)
            .Select(e => new EditionRow(
                e.Edition.Id,
                e.Edition.Kind,
                e.Edition.What,
                e.Edition.About,
                e.Edition.Rhythm,
                e.Edition.Until,
                [.. e.Stories.Take(Headlines).Select(s => s.Title)],
                e.Stories.Count
            ))
            .ToList();
        return (rows, editions.Count > PageSize && page < LastPage);
    }

    /// <summary>A public edition, without what was hidden since; null where there is none such.</summary>
    public static async Task<EditionView?> Read(PithDb db, long id, CancellationToken cancel)
    {
        var edition = await db.Set<Edition>()
            .AsNoTracking()
            .Include(e => e.Stories.OrderBy(s => s.Position))
            .SingleOrDefaultAsync(e => e.Id == id && e.Kind != EditionKind.Own, cancel);
        if (edition is null)
        {
            return null;
        }

        var fates = await StoryFates.Of(db, edition.Stories.ConvertAll(s => s.StoryId), cancel);
        return EditionView.Of(edition, Instants.At(edition.Until), fates.IsShown);
    }
}
