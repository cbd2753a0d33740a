using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;

namespace Pith.Pipeline;

/// <summary>Keeps one item's unexpected failure from stopping the sweep: it is logged once, kept with the item, and tried again later.</summary>
internal sealed class StepFailures(
    IDbContextFactory<PithDb> databases,
    TimeProvider clock,
    ILogger<StepFailures> log
)
{
    /// <summary>The code of a failure that is ours.</summary>
    public const string Internal = "internal-error";

    /// <summary>Runs a step; false where it failed unexpectedly.</summary>
    public async Task<bool> Watch(Work work, Func<Task> step)
    {
        try
        {
            await step();
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "The step of {Kind} {Id} failed", work.Kind, work.Id);
            await Keep(work, new Trouble(Internal, e.GetType().Name, IsFinal: false));
            return false;
        }
    }

    private async Task Keep(Work work, Trouble trouble)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = clock.Now();
        switch (work.Kind)
        {
            case WorkKind.Feed when await db.Set<Feed>().FindAsync(work.Id) is { } feed:
                FeedPace.Failed(feed, trouble, now);
                break;
            case WorkKind.Page when await db.Set<Entry>().FindAsync(work.Id) is { } entry:
                FetchPage.Fail(entry, trouble, now);
                break;
            case WorkKind.Picture when await db.Set<Article>().FindAsync(work.Id) is { } article:
                FetchPicture.Fail(article, trouble, now);
                break;
            case WorkKind.Article when await db.Set<Article>().FindAsync(work.Id) is { } article:
                article.Attempts++;
                article.Failure = trouble.Code;
                article.FailureDetail = trouble.Detail;
                article.NextTryAt = trouble.NextTry(now, article.Attempts);
                break;
        }

        await db.SaveChangesAsync();
    }
}
