using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Text;
using Pith.Text.Digests;

namespace Pith.Pipeline;

/// <summary>Text to digest: the built-in writer's, for every text. It costs a millisecond.</summary>
internal sealed class WriteDigest(IDbContextFactory<PithDb> databases, TimeProvider clock)
{
    /// <summary>The name of the writer that is built in.</summary>
    public const string BuiltIn = "builtin";

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
                .AnyAsync(d => d.TextId == textId && d.Writer == BuiltIn, cancel)
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
        var document = Document.Prepare(
            text.Content,
            text.Title,
            text.Language == "und" ? null : text.Language,
            Instants.At(article.PublishedAt, article.PublishedOffset)
        );
        var digest = DigestWriter.Write(
            document,
            new DigestLimits { MaxCharacters = article.MaxSnippet }
        );
        if (digest.Summary.Count == 0 && digest.Takeaways.Count == 0)
        {
            return Empty(text, EmptyDigest.TooShort);
        }

        return new StoredDigest
        {
            TextId = text.Id,
            Writer = BuiltIn,
            MadeAt = clock.Now(),
            Summary =
            [
                .. digest.Summary.SelectMany(
                    (paragraph, p) =>
                        paragraph.Select(
                            (s, i) =>
                                new SummarySentence
                                {
                                    Paragraph = p,
                                    Position = i,
                                    Text = s.Text,
                                    Evidence = new Evidence(s.Evidence),
                                }
                        )
                ),
            ],
            Takeaways =
            [
                .. digest.Takeaways.Select(
                    (t, i) =>
                        new Takeaway
                        {
                            Position = i,
                            Text = t.Text,
                            Evidence = new Evidence(t.Evidence),
                        }
                ),
            ],
        };
    }

    private StoredDigest Empty(ArticleText text, string reason) =>
        new()
        {
            TextId = text.Id,
            Writer = BuiltIn,
            MadeAt = clock.Now(),
            EmptyBecause = reason,
        };
}
