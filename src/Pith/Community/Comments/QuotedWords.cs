using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;

namespace Pith.Community;

/// <summary>The words that comments quote.</summary>
internal sealed class QuotedWords
{
    private readonly IReadOnlyDictionary<long, string> takeaways;
    private readonly IReadOnlyDictionary<long, string> texts;

    private QuotedWords(
        IReadOnlyDictionary<long, string> takeaways,
        IReadOnlyDictionary<long, string> texts
    ) => (this.takeaways, this.texts) = (takeaways, texts);

    /// <summary>Reads them; sentences of articles whose publisher lets none be shown stay out.</summary>
    public static async Task<QuotedWords> Read(
        PithDb db,
        IReadOnlyCollection<Comment> comments,
        CancellationToken cancel
    )
    {
        var points = comments.Select(c => c.TakeawayId).OfType<long>().Distinct().ToList();
        var sources = comments.Select(c => c.QuoteTextId).OfType<long>().Distinct().ToList();
        return new(
            points.Count == 0
                ? new Dictionary<long, string>()
                : await db.Set<Takeaway>()
                    .Where(t => points.Contains(t.Id))
                    .ToDictionaryAsync(t => t.Id, t => t.Text, cancel),
            sources.Count == 0
                ? new Dictionary<long, string>()
                : await (
                    from x in db.Set<ArticleText>()
                    where sources.Contains(x.Id)
                    join a in db.Set<Article>() on x.ArticleId equals a.Id
                    where !a.NoSnippet && a.MaxSnippet == null
                    select new { x.Id, x.Content }
                ).ToDictionaryAsync(x => x.Id, x => x.Content, cancel)
        );
    }

    /// <summary>What a comment quotes; null where it quotes nothing that may be shown.</summary>
    public string? Of(Comment comment) =>
        comment.TakeawayId is { } takeaway ? takeaways.GetValueOrDefault(takeaway)
        : comment.QuoteTextId is { } text
        && texts.TryGetValue(text, out var content)
        && comment.QuoteStart >= 0
        && comment.QuoteStart < comment.QuoteEnd
        && comment.QuoteEnd <= content.Length
            ? content[comment.QuoteStart..comment.QuoteEnd]
        : null;
}
