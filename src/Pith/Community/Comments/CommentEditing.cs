using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Web;

namespace Pith.Community;

/// <summary>Members change their comments for a while, and take them away whenever they like.</summary>
public sealed class CommentEditing(
    IDbContextFactory<PithDb> databases,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>How long after it was written a comment can be changed.</summary>
    public static readonly TimeSpan EditFor = TimeSpan.FromHours(2);

    /// <summary>More versions than this are not kept.</summary>
    private const int MostVersions = 30;

    /// <summary>Whether its author may still change a comment of this instant.</summary>
    public static bool MayEdit(long at, long now) => now - at < EditFor.TotalMilliseconds;

    /// <summary>Changes a member's own comment; what it said before is kept, and everyone can read it.</summary>
    public async Task<CommentOutcome> Edit(
        long member,
        long comment,
        string? typed,
        CancellationToken cancel
    )
    {
        var body = CommentText.Clean(typed);
        if (Commenting.Refusal(body, out var html) is { } why)
        {
            return CommentOutcome.No(why);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.Now();
        var from = now - (long)EditFor.TotalMilliseconds;
        var mine = db.Set<Comment>()
            .Where(c =>
                c.Id == comment
                && c.MemberId == member
                && (c.State == CommentState.Shown || c.State == CommentState.Held)
                && c.At > from
                && db.Acting(member, now).Any()
            );
        if (
            await mine.ExecuteUpdateAsync(c => c.SetProperty(x => x.State, x => x.State), cancel)
            == 0
        )
        {
            return CommentOutcome.No(
                await Suspension.Until(db, member, now, cancel) is { } until
                    ? CommunityWords.Say(Words.Suspended, Instants.At(until))
                    : CommunityWords.Say(Words.NoLongerYours, EditFor.TotalHours)
            );
        }

        var was = await mine.AsNoTracking().SingleAsync(cancel);
        if (was.Body == body)
        {
            return CommentOutcome.Written(comment);
        }

        if (
            await db.Set<CommentVersion>().CountAsync(v => v.CommentId == comment, cancel)
            >= MostVersions
        )
        {
            return CommentOutcome.No(Words.ChangedTooOften);
        }

        db.Add(
            new CommentVersion
            {
                CommentId = comment,
                ReplacedAt = now,
                Html = was.Html,
            }
        );
        await db.SaveChangesAsync(cancel);
        await mine.ExecuteUpdateAsync(
            c =>
                c.SetProperty(x => x.Body, body)
                    .SetProperty(x => x.Html, html)
                    .SetProperty(x => x.EditedAt, now),
            cancel
        );
        await transaction.CommitAsync(cancel);
        await Drop(was, cancel);
        return CommentOutcome.Written(comment);
    }

    /// <summary>Takes away the words of a member's own comment, with all earlier ones; what answers it stays. False where it is not theirs.</summary>
    public async Task<bool> Delete(long member, long comment, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var was = await db.Set<Comment>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == comment && c.MemberId == member, cancel);
        if (was is null)
        {
            return false;
        }

        if (was.State == CommentState.Deleted)
        {
            return true;
        }

        if (!await CommentStates.Move(db, comment, was.State, CommentState.Deleted, cancel))
        {
            // Another press of the same button came first.
            return await db.Set<Comment>()
                .AnyAsync(c => c.Id == comment && c.State == CommentState.Deleted, cancel);
        }

        await Wipe(db, db.Set<Comment>().Where(c => c.Id == comment), cancel);
        await transaction.CommitAsync(cancel);
        await Drop(was, cancel);
        return true;
    }

    /// <summary>Takes the words out of comments, and what was told of them.</summary>
    internal static async Task Wipe(
        PithDb db,
        IQueryable<Comment> comments,
        CancellationToken cancel
    )
    {
        await db.Set<CommentVersion>()
            .Where(v => comments.Any(c => c.Id == v.CommentId))
            .ExecuteDeleteAsync(cancel);
        await db.Set<Notice>()
            .Where(n => comments.Any(c => c.Id == n.CommentId))
            .ExecuteDeleteAsync(cancel);
        await comments.ExecuteUpdateAsync(
            c =>
                c.SetProperty(x => x.Body, "")
                    .SetProperty(x => x.Html, "")
                    .SetProperty(x => x.TakeawayId, (long?)null)
                    .SetProperty(x => x.QuoteTextId, (long?)null),
            cancel
        );
    }

    private Task Drop(Comment comment, CancellationToken cancel) =>
        Subjects.Drop(pages, new Subject(comment.StoryId, comment.ToolId), cancel);
}
