using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Community;

/// <summary>Who reads comments, and what they did with them.</summary>
public sealed record CommentReader(
    long? MemberId,
    IReadOnlyDictionary<long, bool> Votes,
    IReadOnlySet<long> MutedMembers,
    IReadOnlySet<long> MutedThreads,
    long Now
)
{
    internal static async Task<CommentReader> Read(
        PithDb db,
        long? member,
        IReadOnlyCollection<long> comments,
        long now,
        CancellationToken cancel
    ) =>
        member is not { } id
            ? new(
                MemberId: null,
                new Dictionary<long, bool>(),
                new HashSet<long>(),
                new HashSet<long>(),
                now
            )
            : new(
                id,
                await CommentVoting.Of(db, id, comments, cancel),
                (
                    await db.Set<MemberMute>()
                        .Where(m => m.MemberId == id)
                        .Select(m => m.MutedId)
                        .ToListAsync(cancel)
                ).ToHashSet(),
                (
                    await db.Set<ThreadMute>()
                        .Where(m => m.MemberId == id && comments.Contains(m.CommentId))
                        .Select(m => m.CommentId)
                        .ToListAsync(cancel)
                ).ToHashSet(),
                now
            );

    /// <summary>Whether this reader folded a comment away.</summary>
    internal bool Folds(ShownComment comment) =>
        comment.AuthorId is { } author && MutedMembers.Contains(author)
        || MutedThreads.Contains(comment.Id);

    internal bool Wrote(ShownComment comment) =>
        MemberId is not null && comment.AuthorId == MemberId;

    internal bool MayEdit(ShownComment comment) =>
        Wrote(comment)
        && comment.State is CommentState.Shown or CommentState.Held
        && CommentEditing.MayEdit(comment.At, Now);
}

/// <summary>What a form of a comment is for.</summary>
/// <param name="Answers">The comment that it answers.</param>
/// <param name="Edits">The comment that it changes.</param>
/// <param name="Quote">What it quotes, as <see cref="CommentQuote.Code"/>.</param>
/// <param name="Words">The words that it quotes, or those that it changes.</param>
public sealed record CommentTarget(
    ShownComment? Answers = null,
    ShownComment? Edits = null,
    string? Quote = null,
    string? Words = null
)
{
    /// <summary>As the form says it: an answer must not become a comment of its own because what it answers went meanwhile.</summary>
    internal string Code =>
        Edits is not null ? $"edit-{Edits.Id}"
        : Answers is not null ? $"reply-{Answers.Id}"
        : Quote is not null ? $"quote-{Quote}"
        : "write";

    /// <summary>The comment that the form stands under; null for the foot of the page.</summary>
    internal long? At => Edits?.Id ?? Answers?.Id;
}

/// <summary>Everything that showing one comment needs beside it.</summary>
public sealed record CommentView(
    Subject About,
    CommentPlace Place,
    CommentReader Reader,
    CommentTarget Target,
    long? Fresh,
    bool IsLocked = false,
    bool MayModerate = false
);
