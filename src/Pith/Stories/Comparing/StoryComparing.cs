using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Text;
using Pith.Text.Claims;
using Pith.Text.Comparing;

namespace Pith.Stories.Comparing;

/// <summary>Compares the articles of a story anew and keeps what came of it.</summary>
internal static class StoryComparing
{
    /// <summary>More articles than this repeat one another; the earliest are compared.</summary>
    private const int MostArticles = 12;
    private const int LongestValue = 200;

    /// <summary>
    /// Compares the story's articles in their own words. Articles of which the publisher lets little or nothing be shown are
    /// left out: what they say could not be quoted. The caller saves.
    /// </summary>
    /// <param name="articles">The story's articles with their texts, without copies.</param>
    public static async Task Run(
        PithDb db,
        Story story,
        IEnumerable<(Article Article, ArticleText Text)> articles,
        CancellationToken cancel
    )
    {
        await db.Set<StoryDisagreement>()
            .Where(d => d.StoryId == story.Id)
            .ExecuteDeleteAsync(cancel);
        await db.Set<StoryAddition>().Where(a => a.StoryId == story.Id).ExecuteDeleteAsync(cancel);
        var compared = articles
            .Where(a => a.Article is { NoSnippet: false, MaxSnippet: null })
            .OrderBy(a => a.Article.Id == story.LeadId ? 0 : 1)
            .ThenBy(a => a.Article.PublishedAt)
            .ThenBy(a => a.Article.Id)
            .Take(MostArticles)
            .ToList();
        if (compared.Count < 2)
        {
            return;
        }

        var sources = compared
            .Select(a =>
                ClaimSource.Prepare(Document.Prepare(a.Text.Content, a.Text.Title, a.Text.Language))
            )
            .ToList();
        var disagreements = StoryComparison.Disagreements(sources);
        foreach (var (disagreement, position) in disagreements.Select((d, i) => (d, i)))
        {
            db.Add(Kept(story.Id, position, disagreement, compared, sources));
        }

        if (compared[0].Article.Id == story.LeadId)
        {
            await Add(db, story.Id, compared, sources, disagreements, cancel);
        }
    }

    private static StoryDisagreement Kept(
        long story,
        int position,
        Disagreement disagreement,
        List<(Article Article, ArticleText Text)> articles,
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
        List<(Article Article, ArticleText Text)> articles,
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
}
