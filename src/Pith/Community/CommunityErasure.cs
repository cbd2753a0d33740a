using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;
using Pith.Web;

namespace Pith.Community;

/// <summary>Takes a member out of all that members do here.</summary>
public static class CommunityErasure
{
    /// <summary>Comments whose votes are counted anew at once.</summary>
    private const int Batch = 500;

    /// <summary>
    /// Removes a member's votes, saves, lists, follows, hides, mutes and notices, with the counts that they were in. Their comments
    /// stay without a name where <paramref name="keepsComments"/>; otherwise their words go, and the answers to them stay. The
    /// caller holds the transaction. Gives the tags of the cached pages that show something of it.
    /// </summary>
    public static async Task<IReadOnlyCollection<string>> Erase(
        PithDb db,
        long member,
        bool keepsComments,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var tags = await CountWithout(db, member, keepsComments, cancel);
        await db.Set<Vote>().Where(v => v.MemberId == member).ExecuteDeleteAsync(cancel);
        var judged = await db.Set<CommentVote>()
            .Where(v => v.MemberId == member)
            .OrderBy(v => v.CommentId)
            .Select(v => v.CommentId)
            .ToListAsync(cancel);
        await db.Set<CommentVote>().Where(v => v.MemberId == member).ExecuteDeleteAsync(cancel);
        foreach (var some in judged.Chunk(Batch))
        {
            await CommentVoting.Count(db, some, cancel);
        }

        var comments = db.Set<Comment>().Where(c => c.MemberId == member);
        if (!keepsComments)
        {
            await CommentEditing.Wipe(db, comments, cancel);
            await comments.ExecuteUpdateAsync(
                c => c.SetProperty(x => x.State, CommentState.Deleted),
                cancel
            );
        }

        await comments.ExecuteUpdateAsync(c => c.SetProperty(x => x.MemberId, (long?)null), cancel);
        var lists = await db.Set<SaveList>()
            .Where(l => l.MemberId == member)
            .Select(l => l.Id)
            .ToListAsync(cancel);
        await db.Set<SaveList>().Where(l => l.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Set<Save>().Where(s => s.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Set<Follow>().Where(f => f.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Set<Hide>().Where(h => h.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Set<MemberMute>()
            .Where(m => m.MemberId == member || m.MutedId == member)
            .ExecuteDeleteAsync(cancel);
        await db.Set<ThreadMute>().Where(m => m.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Set<Notice>().Where(n => n.MemberId == member).ExecuteDeleteAsync(cancel);
        await db.Set<NoticeChoice>().Where(n => n.MemberId == member).ExecuteDeleteAsync(cancel);
        return [PageCache.Lists, ToolTags.All, .. tags, .. lists.Select(Listing.TagOf)];
    }

    /// <summary>Takes the member's votes, and comments that go, out of the counts of stories; gives the tags of those stories.</summary>
    private static async Task<IReadOnlyCollection<string>> CountWithout(
        PithDb db,
        long member,
        bool keepsComments,
        CancellationToken cancel
    )
    {
        var votes = await db.Set<Vote>()
            .Where(v => v.MemberId == member && v.StoryId != null)
            .Select(v => v.StoryId!.Value)
            .ToListAsync(cancel);
        var comments = await db.Set<Comment>()
            .Where(c => c.MemberId == member && c.StoryId != null)
            .Select(c => new { Story = c.StoryId!.Value, c.State })
            .ToListAsync(cancel);
        var gone = comments
            .Where(c => !keepsComments && c.State == CommentState.Shown)
            .CountBy(c => c.Story)
            .ToDictionary();
        var voted = votes.ToHashSet();
        // In their order, so that two erasures at once do not wait for each other.
        foreach (var story in voted.Union(gone.Keys).Order())
        {
            await StoryCounts.Add(
                db,
                story,
                voted.Contains(story) ? -1 : 0,
                -gone.GetValueOrDefault(story),
                cancel
            );
        }

        return [.. voted.Union(comments.Select(c => c.Story)).Select(PageCache.OfStory)];
    }
}
