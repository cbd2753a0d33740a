using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A comment as its author's page shows it.</summary>
public sealed record MemberComment(long Id, string Html, long At, string Title, string Path)
{
    public const int PageSize = 20;

    /// <summary>A page of what a member said in public, the newest first, and whether there is another.</summary>
    public static async Task<(IReadOnlyList<MemberComment> Comments, bool HasNext)> Read(
        PithDb db,
        long member,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var said = db.Set<Comment>()
            .AsNoTracking()
            .Where(c => c.MemberId == member && c.State == CommentState.Shown);
        var rows = await Subjects
            .With(db, said)
            .OrderByDescending(c => c.Comment.At)
            .ThenByDescending(c => c.Comment.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        return (
            [
                .. rows.Take(PageSize)
                    .Select(r => new MemberComment(
                        r.Comment.Id,
                        r.Comment.Html,
                        r.Comment.At,
                        r.Title,
                        r.Path
                    )),
            ],
            rows.Count > PageSize
        );
    }
}
