using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Stories;
using Pith.Writing.Asking;

namespace Pith.Writing;

/// <summary>An article that the model did not write for.</summary>
internal sealed record FailedTask(long ArticleId, string Title, string Why, long NextTryAt);

/// <summary>A story's lead, and who wrote what is shown of it.</summary>
internal sealed record WrittenLead(
    long ArticleId,
    string Title,
    string Domain,
    string? Model,
    int Refused
);

/// <summary>What editors see of the model's work.</summary>
internal sealed record WriterDesk(
    ModelDay Today,
    int FailedCount,
    IReadOnlyList<FailedTask> Failed,
    IReadOnlyList<WrittenLead> Leads
)
{
    private const int MostFailed = 10;
    private const int MostLeads = 12;

    /// <summary>Today's count, what failed, and the leads of the stories that readers see first.</summary>
    public static async Task<WriterDesk> Read(PithDb db, int day, CancellationToken cancel)
    {
        var failed = db.Set<ModelTask>().Where(t => t.State == ModelTaskState.Failed);
        var listed = await (
            from t in failed
            join x in db.Set<ArticleText>() on t.TextId equals x.Id
            orderby t.NextTryAt descending, t.TextId descending
            select new
            {
                x.ArticleId,
                x.Title,
                t.Failure,
                t.FailureDetail,
                t.NextTryAt,
            }
        )
            .Take(MostFailed)
            .ToListAsync(cancel);
        var leads = await (
            from s in db.Set<Story>()
            where s.HiddenAt == null
            join a in db.Set<Article>() on s.LeadId equals a.Id
            join d in db.Shown() on a.TextId equals d.TextId
            where d.EmptyBecause == null
            orderby s.PinnedAt != null descending, s.Standing descending, s.Id descending
            select new WrittenLead(
                a.Id,
                a.Title,
                a.Source!.Domain,
                d.Recipe == "" ? null : d.Writer,
                d.Refusals.Count
            )
        )
            .Take(MostLeads)
            .ToListAsync(cancel);
        return new(
            await db.Set<ModelDay>().AsNoTracking().SingleOrDefaultAsync(d => d.Day == day, cancel)
                ?? new ModelDay { Day = day },
            await failed.CountAsync(cancel),
            [
                .. listed.Select(t => new FailedTask(
                    t.ArticleId,
                    t.Title,
                    new ModelTrouble(t.Failure ?? "", t.FailureDetail ?? "").Sentence,
                    t.NextTryAt
                )),
            ],
            leads
        );
    }

    /// <summary>Has everything that failed tried now.</summary>
    public static Task TryNow(PithDb db, long now, CancellationToken cancel) =>
        db.Set<ModelTask>()
            .Where(t => t.State == ModelTaskState.Failed)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(t => t.State, ModelTaskState.Waiting)
                        .SetProperty(t => t.NextTryAt, now)
                        .SetProperty(t => t.Attempts, 0),
                cancel
            );
}
