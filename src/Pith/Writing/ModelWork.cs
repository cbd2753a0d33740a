using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Stories;

namespace Pith.Writing;

/// <summary>Asks the database which articles a model is to write for.</summary>
public static class ModelWork
{
    /// <summary>Older news is not written for when a model is set up, nor tried again for ever.</summary>
    private const long Age = 7L * 24 * 3600 * 1000;

    /// <summary>
    /// The articles that are due: of the newest days those that no model wrote for yet or that are to be tried again, and
    /// whatever an editor asked for; the newest first. Never one whose publisher asks that no text be shown.
    /// </summary>
    public static Task<List<long>> Due(
        PithDb db,
        WriterScope scope,
        long now,
        int most,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var since = now - Age;
        return Writable(db, scope)
            .Where(a =>
                db.Set<ModelTask>()
                    .Any(t =>
                        t.TextId == a.TextId
                        && t.NextTryAt <= now
                        && (
                            t.State == ModelTaskState.Waiting
                            || (t.State == ModelTaskState.Failed && a.AddedAt >= since)
                        )
                    )
                || (
                    a.AddedAt >= since
                    && !db.Set<ModelTask>().Any(t => t.TextId == a.TextId)
                    && !db.Set<StoredDigest>()
                        .Any(d => d.TextId == a.TextId && d.Recipe != "" && !d.IsRetired)
                )
            )
            .OrderByDescending(a => a.AddedAt)
            .ThenByDescending(a => a.Id)
            .Select(a => a.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>Puts a model's digest in the place of what was shown of its text, and ends its task; gives the stories that change.</summary>
    /// <remarks>A digest of the same recipe that is there already is shown again instead: a step may run twice.</remarks>
    public static async Task<IReadOnlyCollection<long>> Show(
        PithDb db,
        long articleId,
        StoredDigest digest,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(digest);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ofText = db.Set<StoredDigest>().Where(d => d.TextId == digest.TextId && d.Recipe != "");
        await ofText
            .Where(d => d.Recipe != digest.Recipe || d.Writer != digest.Writer)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.IsRetired, true), cancel);
        var known = await ofText
            .Where(d => d.Recipe == digest.Recipe && d.Writer == digest.Writer)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.IsRetired, false), cancel);
        if (known == 0)
        {
            db.Add(digest);
            await db.SaveChangesAsync(cancel);
        }

        await db.Set<ModelTask>().Where(t => t.TextId == digest.TextId).ExecuteDeleteAsync(cancel);
        var stories = await Touch(db, articleId, now, cancel);
        await transaction.CommitAsync(cancel);
        return stories;
    }

    /// <summary>Shows the built-in writer's digest of a text again, and keeps models from it; gives the stories that change.</summary>
    internal static async Task<IReadOnlyCollection<long>> Decline(
        PithDb db,
        long articleId,
        long textId,
        long now,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<StoredDigest>()
            .Where(d => d.TextId == textId && d.Recipe != "")
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.IsRetired, true), cancel);
        await Mark(db, textId, ModelTaskState.Declined, now, attempts: 0, null, null, cancel);
        var stories = await Touch(db, articleId, now, cancel);
        await transaction.CommitAsync(cancel);
        return stories;
    }

    /// <summary>Notes where a model's work on a text stands.</summary>
    public static async Task Mark(
        PithDb db,
        long textId,
        ModelTaskState state,
        long nextTryAt,
        int attempts,
        string? failure,
        string? detail,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "ModelTask" ("TextId", "State", "NextTryAt", "Attempts", "Failure", "FailureDetail")
            VALUES ({textId}, {state.ToString()}, {nextTryAt}, {attempts}, {failure}, {detail})
            ON CONFLICT ("TextId") DO UPDATE SET "State" = excluded."State", "NextTryAt" = excluded."NextTryAt",
                "Attempts" = excluded."Attempts", "Failure" = excluded."Failure", "FailureDetail" = excluded."FailureDetail"
            """,
            cancel
        );
    }

    /// <summary>Has the model write anew for the newest days' articles, where it did not with this recipe; gives how many.</summary>
    internal static async Task<int> Again(
        PithDb db,
        WriterScope scope,
        string recipe,
        long now,
        CancellationToken cancel
    )
    {
        var since = now - Age;
        var texts = await Writable(db, scope)
            .Where(a =>
                a.AddedAt >= since
                && !db.Set<ModelTask>()
                    .Any(t => t.TextId == a.TextId && t.State == ModelTaskState.Declined)
                && !db.Set<StoredDigest>()
                    .Any(d => d.TextId == a.TextId && d.Recipe == recipe && !d.IsRetired)
            )
            .Select(a => a.TextId!.Value)
            .ToListAsync(cancel);
        foreach (var text in texts)
        {
            await Mark(db, text, ModelTaskState.Waiting, now, 0, null, null, cancel);
        }

        return texts.Count;
    }

    /// <summary>The articles that a model may write for: those with a digest of their own, whose publisher lets text be shown.</summary>
    private static IQueryable<Article> Writable(PithDb db, WriterScope scope) =>
        db.Set<Article>()
            .Where(a =>
                !a.NoSnippet
                && a.TextId != null
                && a.Step == ArticleStep.Done
                && db.Set<StoredDigest>()
                    .Any(d => d.TextId == a.TextId && d.Recipe == "" && d.EmptyBecause == null)
                && (
                    scope == WriterScope.All
                    || db.Set<Story>().Any(s => s.LeadId == a.Id && s.HiddenAt == null)
                    || db.Set<ModelTask>()
                        .Any(t => t.TextId == a.TextId && t.State == ModelTaskState.Waiting)
                )
            );

    private static async Task<IReadOnlyCollection<long>> Touch(
        PithDb db,
        long articleId,
        long now,
        CancellationToken cancel
    )
    {
        var stories = await db.Set<StoryArticle>()
            .Where(m => m.ArticleId == articleId)
            .Select(m => m.StoryId)
            .ToListAsync(cancel);
        await db.Set<Story>()
            .Where(s => stories.Contains(s.Id))
            .ExecuteUpdateAsync(
                s => s.SetProperty(x => x.ChangedAt, now).SetProperty(x => x.CompareAt, now),
                cancel
            );
        return stories;
    }
}
