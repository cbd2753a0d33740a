using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Text;
using Pith.Text.Claims;
using Pith.Text.Comparing;

namespace Pith.Stories.Comparing;

/// <summary>Story to comparison: compares a story's articles anew and keeps what came of it.</summary>
public sealed class StoryComparing(IDbContextFactory<PithDb> databases, TimeProvider clock)
{
    /// <summary>More articles than this repeat one another; the earliest are compared.</summary>
    private const int MostArticles = 12;
    private const int LongestValue = 200;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    /// <summary>Stories whose articles are to be compared, the longest waiting first.</summary>
    public async Task<IReadOnlyList<long>> Due(int most, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        return await db.Set<Story>()
            .Where(s => s.CompareAt <= now)
            .OrderBy(s => s.CompareAt)
            .Select(s => s.Id)
            .Take(most)
            .ToListAsync(cancel);
    }

    /// <summary>
    /// Compares the story's articles in their own words; copies add none. Articles of which the publisher lets little or
    /// nothing be shown are left out: what they say could not be quoted. Reads and compares first, and writes in a
    /// transaction of its own, so that votes do not wait for it.
    /// </summary>
    public async Task Run(long storyId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var story = await db.Set<Story>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Id == storyId && s.CompareAt != null, cancel);
        if (story is null)
        {
            return;
        }

        await Compare(db, story, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Where it changed meanwhile it is compared once more.
        var isStill = await db.Set<Story>()
            .Where(s => s.Id == storyId && s.CompareAt == story.CompareAt)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.CompareAt, (long?)null), cancel);
        if (isStill == 0)
        {
            return;
        }

        await db.Set<StoryDisagreement>()
            .Where(d => d.StoryId == storyId)
            .ExecuteDeleteAsync(cancel);
        await db.Set<StoryAddition>().Where(a => a.StoryId == storyId).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Puts off a story that could not be compared.</summary>
    public async Task PutOff(long storyId, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var later = clock.Now() + (long)AfterFailure.TotalMilliseconds;
        await db.Set<Story>()
            .Where(s => s.Id == storyId && s.CompareAt != null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.CompareAt, later), cancel);
    }

    /// <summary>Adds what came of it to the context, unsaved.</summary>
    private static async Task Compare(PithDb db, Story story, CancellationToken cancel)
    {
        var articles = await (
            from m in db.Set<StoryArticle>().AsNoTracking()
            where m.StoryId == story.Id && m.CopyOfId == null
            join a in db.Set<Article>() on m.ArticleId equals a.Id
            where !a.NoSnippet && a.MaxSnippet == null
            join t in db.Set<ArticleText>() on a.TextId equals t.Id
            orderby a.Id == story.LeadId ? 0 : 1, a.PublishedAt, a.Id
            select new Compared(a, t)
        )
            .Take(MostArticles)
            .ToListAsync(cancel);
        if (articles.Count < 2)
        {
            return;
        }

        var sources = articles.ConvertAll(a =>
            ClaimSource.Prepare(DigestRows.DocumentOf(a.Article, a.Text))
        );
        var disagreements = StoryComparison.Disagreements(sources);
        foreach (var (disagreement, position) in disagreements.Select((d, i) => (d, i)))
        {
            db.Add(Kept(story.Id, position, disagreement, articles, sources));
        }

        if (articles[0].Article.Id == story.LeadId)
        {
            await Add(db, story.Id, articles, sources, disagreements, cancel);
        }
    }

    private static StoryDisagreement Kept(
        long story,
        int position,
        Disagreement disagreement,
        List<Compared> articles,
        List<ClaimSource> sources
    ) =>
        new()
        {
            StoryId = story,
            Position = position,
            Kind = disagreement.Kind,
            Tellings =
            [
                .. disagreement.Sides.SelectMany(
                    (side, number) =>
                        side.Select(t => new DisagreementTelling
                        {
                            Side = number,
                            ArticleId = articles[t.Article].Article.Id,
                            TextId = articles[t.Article].Text.Id,
                            Value = Short(t.Value.Of(sources[t.Article].Document.Text)),
                            Evidence = new Evidence([t.Sentence]),
                        })
                ),
            ],
        };

    private static async Task Add(
        PithDb db,
        long story,
        List<Compared> articles,
        List<ClaimSource> sources,
        IReadOnlyList<Disagreement> disagreements,
        CancellationToken cancel
    )
    {
        var texts = articles
            .Skip(1)
            .Where(a => a.Text.Language == articles[0].Text.Language)
            .Select(a => a.Text.Id)
            .ToList();
        var takeaways = (
            await (
                from t in db.Set<Takeaway>().AsNoTracking()
                join d in db.Shown() on t.DigestId equals d.Id
                where texts.Contains(d.TextId)
                orderby t.Position, d.TextId
                select new
                {
                    t.Id,
                    t.Text,
                    t.Evidence,
                    d.TextId,
                }
            ).ToListAsync(cancel)
        )
            .Select(t =>
                (t.Id, t.Text, t.Evidence, Article: articles.FindIndex(a => a.Text.Id == t.TextId))
            )
            // What is told differently stands beside its other tellings already.
            .Where(t =>
                !disagreements.Any(d =>
                    d.Sides.Any(s =>
                        s.Any(x => x.Article == t.Article && t.Evidence.Spans.Contains(x.Sentence))
                    )
                )
            )
            .ToList();
        var found = Additions.Find(sources[0], [.. takeaways.Select(t => (t.Article, t.Text))]);
        foreach (var (index, position) in found.Select((x, i) => (x, i)))
        {
            db.Add(
                new StoryAddition
                {
                    StoryId = story,
                    TakeawayId = takeaways[index].Id,
                    Position = position,
                }
            );
        }
    }

    private static string Short(string value)
    {
        var line = string.Join(
            ' ',
            value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return line.Length <= LongestValue ? line : line[..(LongestValue - 1)] + "…";
    }

    private sealed record Compared(Article Article, ArticleText Text);
}
