using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Stories;

namespace Pith.Community;

/// <summary>All that a member muted: members by name, threads by the title of what they are about.</summary>
public sealed record MemberMutes(
    IReadOnlyList<(long Id, string Name)> Members,
    IReadOnlyList<(long Id, string Title)> Threads
)
{
    internal bool IsEmpty => Members.Count + Threads.Count == 0;

    /// <summary>Reads them.</summary>
    public static async Task<MemberMutes> Read(PithDb db, long member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var members = await (
            from mute in db.Set<MemberMute>()
            where mute.MemberId == member
            join m in db.Set<Member>() on mute.MutedId equals m.Id
            orderby m.UserName
            select new { m.Id, m.UserName }
        ).ToListAsync(cancel);
        var heads = Subjects.With(db, db.Set<Comment>());
        var threads = await (
            from mute in db.Set<ThreadMute>()
            where mute.MemberId == member
            join c in heads on mute.CommentId equals c.Comment.Id
            orderby mute.At descending
            select new { c.Comment.Id, c.Title }
        ).ToListAsync(cancel);
        return new(
            members.ConvertAll(m => (m.Id, m.UserName ?? "")),
            threads.ConvertAll(t => (t.Id, t.Title))
        );
    }
}
