using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Stories;
using Pith.Web;

namespace Pith.Community;

/// <summary>Members write comments.</summary>
public sealed class Commenting(
    IDbContextFactory<PithDb> databases,
    Telling telling,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>How deep a thread may go.</summary>
    public const int Deepest = 100;

    /// <summary>Writes a comment and tells whom it answers. The same form sent again gives the comment that it made.</summary>
    public async Task<CommentOutcome> Write(CommentDraft draft, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var body = CommentText.Clean(draft.Body);
        if (Refusal(body, out var html) is { } why)
        {
            return CommentOutcome.No(why);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Subjects.Shown(db, draft.About, cancel) is not { } about)
        {
            return CommentOutcome.No(Words.GoneSubject);
        }

        var parent = draft.ParentId is { } id
            ? await db.Set<Comment>()
                .AsNoTracking()
                .SingleOrDefaultAsync(
                    c => c.Id == id && c.StoryId == about.StoryId && c.ToolId == about.ToolId,
                    cancel
                )
            : null;
        if (draft.ParentId is not null && parent is not { State: CommentState.Shown })
        {
            return CommentOutcome.No(Words.GoneComment);
        }

        if (parent is { Depth: >= Deepest })
        {
            return CommentOutcome.No(Words.TooDeep);
        }

        var quote = parent is null ? CommentQuote.Read(draft.Quote) : null;
        if (
            quote is not null
            && (about.StoryId is not { } quoted || await quote.Words(db, quoted, cancel) is null)
        )
        {
            return CommentOutcome.No(Words.GoneQuote);
        }

        var now = clock.Now();
        var key = draft.Key;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rules = await CommunityRules.Read(db, cancel);
        var tooFast = await CommentPace.Refusal(db, draft.MemberId, rules, now, cancel);
        // Behind the lock that the pace takes, so that the same form sent twice at once sees what the other wrote.
        var known = await db.Set<Comment>()
            .Where(c => c.MemberId == draft.MemberId && c.FormKey == key)
            .Select(c => (long?)c.Id)
            .SingleOrDefaultAsync(cancel);
        if (known is { } written)
        {
            return CommentOutcome.Written(written);
        }

        if (tooFast is not null)
        {
            return CommentOutcome.No(tooFast);
        }

        var isHeld = rules.HoldsFirst && await IsFirst(db, draft.MemberId, cancel);
        if (
            about.StoryId is { } story
            && await StoryCounts.Add(db, story, votes: 0, isHeld ? 0 : 1, cancel) == 0
        )
        {
            return CommentOutcome.No(Words.GoneSubject);
        }

        // Behind the story's row, which whoever locks it takes as well.
        if (
            await ThreadLock.Stands(
                db,
                about,
                parent is null ? null : parent.RootId ?? parent.Id,
                cancel
            )
        )
        {
            return CommentOutcome.No(Words.LockedRefusal);
        }

        var comment = new Comment
        {
            StoryId = about.StoryId,
            ToolId = about.ToolId,
            MemberId = draft.MemberId,
            ParentId = parent?.Id,
            RootId = parent is null ? null : parent.RootId ?? parent.Id,
            Depth = parent is null ? 0 : parent.Depth + 1,
            Body = body,
            Html = html,
            At = now,
            FormKey = key,
            State = isHeld ? CommentState.Held : CommentState.Shown,
            TakeawayId = quote?.TakeawayId,
            QuoteTextId = quote?.TextId,
            QuoteStart = quote?.Start ?? 0,
            QuoteEnd = quote?.End ?? 0,
        };
        db.Add(comment);
        await db.SaveChangesAsync(cancel);
        await telling.OfReply(db, comment.Id, cancel);
        await transaction.CommitAsync(cancel);
        await Subjects.Drop(pages, about, cancel);
        return CommentOutcome.Written(comment.Id);
    }

    /// <summary>Whether nothing of a member is shown yet; whoever has a role is known.</summary>
    private static async Task<bool> IsFirst(PithDb db, long member, CancellationToken cancel) =>
        !await db.Set<Comment>()
            .AnyAsync(c => c.MemberId == member && c.State == CommentState.Shown, cancel)
        && await MemberRoles.RankOf(db, member, cancel) == 0;

    /// <summary>A moderator shows a comment that waited, and whom it answers is told. False where none such waits, or they are no moderator.</summary>
    public async Task<bool> Approve(long moderator, long comment, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (
            await MemberRoles.RankOf(db, moderator, cancel) == 0
            || !await db.Acting(moderator, clock.Now()).AnyAsync(cancel)
            || !await CommentStates.Move(db, comment, CommentState.Held, CommentState.Shown, cancel)
        )
        {
            return false;
        }

        await telling.OfReply(db, comment, cancel);
        await transaction.CommitAsync(cancel);
        var story = await db.Set<Comment>()
            .Where(c => c.Id == comment)
            .Select(c => c.StoryId)
            .SingleAsync(cancel);
        if (story is { } about)
        {
            await pages.Drop(cancel, PageCache.OfStory(about), PageCache.Lists);
        }

        return true;
    }

    /// <summary>Why these words cannot be a comment; null where they can.</summary>
    internal static string? Refusal(string body, out string html)
    {
        html = "";
        if (body.Length == 0)
        {
            return Words.NothingWritten;
        }

        if (body.Length > CommentText.Longest)
        {
            return CommunityWords.Say(Words.TooLong, CommentText.Longest, body.Length);
        }

        if (CommentText.ToHtml(body) is not { } made)
        {
            return Words.TooNested;
        }

        html = made;
        return html.Length == 0 ? Words.NothingWritten : null;
    }
}
