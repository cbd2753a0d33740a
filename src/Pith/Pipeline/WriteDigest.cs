using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Text;
using Pith.Text.Digests;

namespace Pith.Pipeline;

/// <summary>Text to digest: the built-in writer's, for every text. It costs a millisecond.</summary>
internal sealed class WriteDigest(IDbContextFactory<PithDb> databases, TimeProvider clock)
{
    public async Task Run(long articleId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == articleId, cancel);
        if (article is not { Step: ArticleStep.ToDigest, TextId: { } textId })
        {
            return;
        }

        var text = await db.Set<ArticleText>()
            .AsNoTracking()
            .SingleAsync(t => t.Id == textId, cancel);
        if (
            !await db.Set<StoredDigest>()
                .AnyAsync(d => d.TextId == textId && d.Recipe == "", cancel)
        )
        {
            db.Add(article.NoSnippet ? Empty(text, EmptyDigest.NoSnippet) : Write(article, text));
        }

        article.Step = ArticleStep.ToGroup;
        article.NextTryAt = clock.Now();
        article.Attempts = 0;
        article.Failure = article.FailureDetail = null;
        await db.SaveChangesAsync(cancel);
    }

    private StoredDigest Write(Article article, ArticleText text)
    {
        var digest = DigestWriter.Write(Prepare(article, text), LimitsOf(article));
        if (digest.Summary.Count == 0 && digest.Takeaways.Count == 0)
        {
            return Empty(text, EmptyDigest.TooShort);
        }

        return DigestRows.Of(text.Id, digest, clock.Now());
    }

    /// <summary>A text as writers get it.</summary>
    internal static Document Prepare(Article article, ArticleText text) =>
        Document.Prepare(
            text.Content,
            text.Title,
            text.Language == "und" ? null : text.Language,
            Instants.At(article.PublishedAt, article.PublishedOffset)
        );

    /// <summary>How much the publisher lets be shown.</summary>
    internal static DigestLimits LimitsOf(Article article) =>
        new() { MaxCharacters = article.MaxSnippet };

    private StoredDigest Empty(ArticleText text, string reason) =>
        new()
        {
            TextId = text.Id,
            Writer = DigestRows.BuiltIn,
            MadeAt = clock.Now(),
            EmptyBecause = reason,
        };
}
