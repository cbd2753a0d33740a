using Markdig;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Text;

namespace Pith.Community;

/// <summary>A comment as it stands under what it quotes.</summary>
public sealed record QuotingComment(long Id, string? Author, string Excerpt);

/// <summary>The comments on a story that quote a part of it, by that part.</summary>
public sealed class QuotedComments
{
    /// <summary>The most characters of a comment that stand there; the rest is in the thread.</summary>
    private const int LongestExcerpt = 240;

    private readonly ILookup<string, QuotingComment> byTakeaway;
    private readonly ILookup<(long Text, TextSpan Span), QuotingComment> bySentence;

    private QuotedComments(
        ILookup<string, QuotingComment> byTakeaway,
        ILookup<(long, TextSpan), QuotingComment> bySentence,
        string? writeAt
    ) => (this.byTakeaway, this.bySentence, WriteAt) = (byTakeaway, bySentence, writeAt);

    /// <summary>The path of the page to write on; null for a visitor.</summary>
    public string? WriteAt { get; }

    /// <summary>Those on a takeaway: by its words, so that they stay under it when a new version of the article keeps it.</summary>
    public IEnumerable<QuotingComment> Of(string takeaway) => byTakeaway[takeaway];

    /// <summary>Those on a sentence.</summary>
    public IEnumerable<QuotingComment> Of(long text, TextSpan sentence) =>
        bySentence[(text, sentence)];

    /// <summary>Reads those on a story.</summary>
    public static async Task<QuotedComments> Read(
        PithDb db,
        long story,
        string? writeAt,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var comments = await (
            from c in db.Set<Comment>().AsNoTracking()
            where
                c.StoryId == story
                && c.State == CommentState.Shown
                && (c.TakeawayId != null || c.QuoteTextId != null)
            orderby c.Best descending, c.At
            join m in db.Set<Member>() on c.MemberId equals m.Id into members
            from m in members.DefaultIfEmpty()
            select new { Comment = c, Author = m == null ? null : m.UserName }
        ).ToListAsync(cancel);
        var words = await QuotedWords.Read(
            db,
            [.. comments.Select(c => c.Comment).Where(c => c.TakeawayId is not null)],
            cancel
        );
        QuotingComment Show(Comment c, string? author) => new(c.Id, author, ExcerptOf(c.Body));
        return new(
            comments
                .Select(c => (Key: words.Of(c.Comment), c.Comment, c.Author))
                .Where(c => c.Key is not null)
                .ToLookup(c => c.Key!, c => Show(c.Comment, c.Author), StringComparer.Ordinal),
            comments
                .Where(c => c.Comment.QuoteTextId is not null)
                .ToLookup(
                    c =>
                        (
                            c.Comment.QuoteTextId!.Value,
                            new TextSpan(c.Comment.QuoteStart, c.Comment.QuoteEnd)
                        ),
                    c => Show(c.Comment, c.Author)
                ),
            writeAt
        );
    }

    /// <summary>A comment's beginning without its marks.</summary>
    internal static string ExcerptOf(string body)
    {
        var plain = CommentText.ToPlain(body);
        if (plain.Length <= LongestExcerpt)
        {
            return plain;
        }

        var blank = plain.LastIndexOf(' ', LongestExcerpt, 40);
        var end =
            blank > 0
                ? blank
                : LongestExcerpt - (char.IsLowSurrogate(plain[LongestExcerpt]) ? 1 : 0);
        return plain[..end].TrimEnd() + "…";
    }
}
