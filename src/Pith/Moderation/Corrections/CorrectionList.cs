using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Stories;

namespace Pith.Moderation;

/// <summary>An objection and its answer as they are read.</summary>
/// <param name="What">What the member says; for editors and the member alone, else empty.</param>
/// <param name="StoryPath">Where the story is read; null where it is not.</param>
public sealed record ShownCorrection(
    long Id,
    string Text,
    string What,
    string? Member,
    long At,
    CorrectionState State,
    string Answer,
    long? AnsweredAt,
    string? AnsweredBy,
    string? StoryTitle,
    string? StoryPath,
    long? TakeawayId,
    bool IsSample
);

/// <summary>Objections to takeaways.</summary>
public static class CorrectionList
{
    /// <summary>Objections on one page.</summary>
    public const int PageSize = 30;

    /// <summary>Those that were answered, as everyone reads them: the newest answer first.</summary>
    public static Task<(IReadOnlyList<ShownCorrection> Corrections, bool HasNext)> Public(
        PithDb db,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Read(
            db,
            db.Set<Correction>()
                .Where(c => c.State != CorrectionState.Open)
                .OrderByDescending(c => c.AnsweredAt)
                .ThenByDescending(c => c.Id),
            page,
            withWords: false,
            cancel
        );
    }

    /// <summary>All of them, for editors: the open ones first, the oldest of those before the newer.</summary>
    public static Task<(IReadOnlyList<ShownCorrection> Corrections, bool HasNext)> All(
        PithDb db,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Read(
            db,
            db.Set<Correction>()
                .OrderBy(c => c.State == CorrectionState.Open ? 0 : 1)
                .ThenBy(c => c.State == CorrectionState.Open ? c.At : 0)
                .ThenByDescending(c => c.AnsweredAt)
                .ThenByDescending(c => c.Id),
            page,
            withWords: true,
            cancel
        );
    }

    /// <summary>A member's own, the newest first.</summary>
    public static async Task<IReadOnlyList<ShownCorrection>> Of(
        PithDb db,
        long member,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var (own, _) = await Read(
            db,
            db.Set<Correction>()
                .Where(c => c.MemberId == member)
                .OrderByDescending(c => c.At)
                .ThenByDescending(c => c.Id),
            page: 1,
            withWords: true,
            cancel
        );
        return own;
    }

    /// <summary>One, for editors; null where there is none.</summary>
    public static async Task<ShownCorrection?> One(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (found, _) = await Read(
            db,
            db.Set<Correction>().Where(c => c.Id == id).OrderBy(c => c.Id),
            page: 1,
            withWords: true,
            cancel
        );
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>How many wait for an answer.</summary>
    public static Task<int> Open(PithDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Correction>().CountAsync(c => c.State == CorrectionState.Open, cancel);
    }

    private static async Task<(IReadOnlyList<ShownCorrection>, bool)> Read(
        PithDb db,
        IOrderedQueryable<Correction> corrections,
        int page,
        bool withWords,
        CancellationToken cancel
    )
    {
        var rows = await corrections
            .AsNoTracking()
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize)
            .Take(PageSize + 1)
            .Select(c => new
            {
                Correction = c,
                Member = db.Set<Member>()
                    .Where(m => m.Id == c.MemberId)
                    .Select(m => m.UserName)
                    .FirstOrDefault(),
                By = db.Set<Member>()
                    .Where(m => m.Id == c.AnsweredById)
                    .Select(m => m.UserName)
                    .FirstOrDefault(),
                Story = db.Set<Story>()
                    .Where(s => s.Id == c.StoryId && s.HiddenAt == null)
                    .Select(s => new
                    {
                        s.Id,
                        s.Slug,
                        s.Title,
                    })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return (
            [
                .. rows.Take(PageSize)
                    .Select(r => new ShownCorrection(
                        r.Correction.Id,
                        r.Correction.Text,
                        withWords ? r.Correction.What : "",
                        withWords ? r.Member : null,
                        r.Correction.At,
                        r.Correction.State,
                        r.Correction.Answer,
                        r.Correction.AnsweredAt,
                        r.By,
                        r.Story?.Title,
                        r.Story is { } story ? StoryPath.Of(story.Id, story.Slug) : null,
                        r.Correction.TakeawayId,
                        r.Correction.IsSample
                    )),
            ],
            rows.Count > PageSize
        );
    }
}
