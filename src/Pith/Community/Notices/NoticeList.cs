using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>A reply as the member whom it answers is told of it.</summary>
public sealed record ShownNotice(
    long CommentId,
    string? Author,
    string Title,
    string Excerpt,
    long At,
    bool IsNew
);

/// <summary>What a member was told of.</summary>
public static class NoticeList
{
    public const int PageSize = 30;

    /// <summary>How many they have not seen.</summary>
    public static Task<int> Unseen(PithDb db, long member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Notice>()
            .CountAsync(
                n =>
                    n.MemberId == member
                    && n.SeenAt == null
                    && db.Set<Comment>()
                        .Any(c => c.Id == n.CommentId && c.State == CommentState.Shown),
                cancel
            );
    }

    /// <summary>A page of them, the newest first, and whether there is another.</summary>
    public static async Task<(IReadOnlyList<ShownNotice> Notices, bool HasNext)> Read(
        PithDb db,
        long member,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var said = Subjects.With(
            db,
            db.Set<Comment>().AsNoTracking().Where(c => c.State == CommentState.Shown)
        );
        var rows = await (
            from n in db.Set<Notice>().AsNoTracking()
            where n.MemberId == member
            join c in said on n.CommentId equals c.Comment.Id
            join m in db.Set<Member>() on c.Comment.MemberId equals m.Id into authors
            from author in authors.DefaultIfEmpty()
            orderby n.At descending, n.Id descending
            select new
            {
                c.Comment.Id,
                Author = author == null ? null : author.UserName,
                c.Title,
                c.Comment.Body,
                n.At,
                n.SeenAt,
            }
        )
            .Skip((Math.Clamp(page, 1, 10_000) - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        return (
            [
                .. rows.Take(PageSize)
                    .Select(r => new ShownNotice(
                        r.Id,
                        r.Author,
                        r.Title,
                        QuotedComments.ExcerptOf(r.Body),
                        r.At,
                        r.SeenAt is null
                    )),
            ],
            rows.Count > PageSize
        );
    }

    /// <summary>Notes that the member saw all up to an instant.</summary>
    public static Task See(PithDb db, long member, long now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Notice>()
            .Where(n => n.MemberId == member && n.SeenAt == null && n.At <= now)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.SeenAt, now), cancel);
    }

    /// <summary>Whether a member is told by mail too.</summary>
    public static async Task<bool> IsByMail(PithDb db, long member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<NoticeChoice>().AllAsync(n => n.MemberId != member || n.ByMail, cancel);
    }

    /// <summary>Switches telling by mail on or off.</summary>
    public static Task SetByMail(PithDb db, long member, bool isOn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "NoticeChoice"("MemberId", "ByMail") SELECT "Id", {isOn} FROM "Member" WHERE "Id" = {member}
            ON CONFLICT ("MemberId") DO UPDATE SET "ByMail" = EXCLUDED."ByMail"
            """,
            cancel
        );
    }
}
