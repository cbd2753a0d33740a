using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Stories;
using Pith.Text;

namespace Pith.Community;

/// <summary>What a comment is about within a story: one of its takeaways, or one sentence of an article's text by its offsets.</summary>
/// <param name="Start">In UTF-16 units of the text.</param>
public sealed record CommentQuote(long? TakeawayId, long? TextId = null, int Start = 0, int End = 0)
{
    /// <summary>As addresses and forms write it: "t12", or "s7-120-204".</summary>
    public string Code =>
        TakeawayId is { } takeaway
            ? string.Create(CultureInfo.InvariantCulture, $"t{takeaway}")
            : string.Create(CultureInfo.InvariantCulture, $"s{TextId}-{Start}-{End}");

    /// <summary>Reads what <see cref="Code"/> wrote; null for anything else.</summary>
    public static CommentQuote? Read(string? code)
    {
        var parts = code is { Length: > 1 and < 50 } ? code[1..].Split('-') : [];
        return (parts.Length == 0 ? ' ' : code![0], parts.Length) switch
        {
            ('t', 1) when Number(parts[0]) is { } takeaway => new(takeaway),
            ('s', 3)
                when Number(parts[0]) is { } text
                    && Number(parts[1]) is { } start and <= int.MaxValue
                    && Number(parts[2]) is { } end and <= int.MaxValue => new(
                TakeawayId: null,
                text,
                (int)start,
                (int)end
            ),
            _ => null,
        };
    }

    /// <summary>The words that it quotes, where they are the story's and may be shown; null otherwise.</summary>
    internal async Task<string?> Words(PithDb db, long story, CancellationToken cancel)
    {
        if (TakeawayId is { } takeaway)
        {
            return await (
                from t in db.Set<Takeaway>()
                where t.Id == takeaway
                join d in db.Set<StoredDigest>() on t.DigestId equals d.Id
                join x in db.Set<ArticleText>() on d.TextId equals x.Id
                join m in db.Set<StoryArticle>() on x.ArticleId equals m.ArticleId
                where m.StoryId == story
                select t.Text
            ).SingleOrDefaultAsync(cancel);
        }

        var text = await (
            from x in db.Set<ArticleText>().AsNoTracking()
            where x.Id == TextId
            join m in db.Set<StoryArticle>() on x.ArticleId equals m.ArticleId
            where m.StoryId == story
            join a in db.Set<Article>() on x.ArticleId equals a.Id
            where !a.NoSnippet && a.MaxSnippet == null
            select x
        ).SingleOrDefaultAsync(cancel);
        return
            text is not null
            && Document
                .Prepare(text.Content, language: text.Language)
                .Sentences.Any(s => s.Start == Start && s.End == End)
            ? text.Content[Start..End]
            : null;
    }

    private static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
