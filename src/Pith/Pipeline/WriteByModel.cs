using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Writing;
using Pith.Writing.Asking;

namespace Pith.Pipeline;

/// <summary>Digest to digest: a model's in the place of the built-in writer's, where one is set. Until it is there, and whenever the model is away, the built-in writer's serves.</summary>
internal sealed class WriteByModel(
    IDbContextFactory<PithDb> databases,
    SiteWriter writer,
    TimeProvider clock
)
{
    /// <summary>The articles that are due, as many as may be asked for at once; none where no model is set.</summary>
    public async Task<IReadOnlyList<long>> Due(CancellationToken cancel)
    {
        var current = await writer.Current(cancel);
        if (!current.Settings.IsModel)
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        return await ModelWork.Due(db, current.Scope, clock.Now(), current.Limits.AtOnce, cancel);
    }

    /// <summary>Has the model write for one article; gives the stories that changed.</summary>
    public async Task<IReadOnlyCollection<long>> Run(long articleId, CancellationToken cancel)
    {
        var current = await writer.Current(cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var article = await db.Set<Article>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == articleId, cancel);
        if (!current.Settings.IsModel || article is not { NoSnippet: false, TextId: { } textId })
        {
            return [];
        }

        var text = await db.Set<ArticleText>()
            .AsNoTracking()
            .SingleAsync(t => t.Id == textId, cancel);
        var (digest, trouble, recipe) = await writer.Write(
            current,
            WriteDigest.Prepare(article, text),
            WriteDigest.LimitsOf(article),
            cancel
        );
        var now = clock.Now();
        if (digest is not null)
        {
            return await ModelWork.Show(
                db,
                articleId,
                DigestRows.Of(textId, digest.Guarded, current.Settings.Model, recipe, now),
                now,
                cancel
            );
        }

        await Fail(db, textId, trouble!, now, cancel);
        return [];
    }

    /// <summary>Notes a failure that is ours.</summary>
    public async Task Fail(long articleId, string detail, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (
            await db.Set<Article>()
                .Where(a => a.Id == articleId)
                .Select(a => a.TextId)
                .SingleOrDefaultAsync(cancel) is
            { } textId
        )
        {
            await Fail(
                db,
                textId,
                new ModelTrouble(StepFailures.Internal, detail),
                clock.Now(),
                cancel
            );
        }
    }

    private async Task Fail(
        PithDb db,
        long textId,
        ModelTrouble trouble,
        long now,
        CancellationToken cancel
    )
    {
        var attempts = await db.Set<ModelTask>()
            .Where(t => t.TextId == textId)
            .Select(t => t.Attempts)
            .SingleOrDefaultAsync(cancel);
        var waits = writer.NextTry(trouble, now);
        // What time alone mends is no failed try of this article's.
        attempts += waits is null ? 1 : 0;
        await ModelWork.Mark(
            db,
            textId,
            ModelTaskState.Failed,
            waits
                ?? new Trouble(
                    trouble.Code,
                    trouble.Detail,
                    IsFinal: false,
                    trouble.RetryAfter
                ).NextTry(now, attempts),
            attempts,
            trouble.Code,
            trouble.Detail,
            cancel
        );
    }
}
