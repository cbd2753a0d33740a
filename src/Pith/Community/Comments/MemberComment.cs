using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A comment as its author's page shows it.</summary>
public sealed record MemberComment(long Id, string Html, long At, string Title, string StoryPath)
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
        var rows = await (
            from c in db.Set<Comment>().AsNoTracking()
            where c.MemberId == member && c.State == CommentState.Shown
            join s in db.Set<Story>() on c.StoryId equals s.Id
            where s.HiddenAt == null
            orderby c.At descending, c.Id descending
            select new
            {
                c.Id,
                c.Html,
                c.At,
                s.Title,
                StoryId = s.Id,
                s.Slug,
            }
        )
            .Skip((page - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        return (
            [
                .. rows.Take(PageSize)
                    .Select(r => new MemberComment(
                        r.Id,
                        r.Html,
                        r.At,
                        r.Title,
                        Stories.StoryPath.Of(r.StoryId, r.Slug)
                    )),
            ],
            rows.Count > PageSize
        );
    }
}
