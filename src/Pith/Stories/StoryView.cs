using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Text;
using Pith.Topics;

namespace Pith.Stories;

/// <summary>A sentence of a digest with its evidence as readers see it.</summary>
public sealed record ShownSentence(
    string Text,
    IReadOnlyList<ShownEvidence> Evidence,
    bool ByModel
);

/// <summary>A takeaway with its evidence as readers see it.</summary>
public sealed record ShownTakeaway(
    long Id,
    string Text,
    IReadOnlyList<ShownEvidence> Evidence,
    bool ByModel
);

/// <summary>A model's sentence that the check refused.</summary>
public sealed record ShownRefusal(string Text, string Why);

/// <summary>An evidence sentence between the sentences before and after it.</summary>
/// <param name="Place">Where it stands in the text.</param>
public sealed record ShownEvidence(string Before, string Sentence, string After, TextSpan Place);

/// <summary>An article of a story as its page lists it.</summary>
public sealed record ShownArticle(
    long Id,
    string Title,
    string Address,
    string Domain,
    string SourceName,
    string? Byline,
    DateTimeOffset Published,
    string Language,
    bool IsLead,
    bool IsCopy,
    bool IsPaywalled,
    string? Takeaway,
    long? TextId
);

/// <summary>Everything that a story's page shows.</summary>
public sealed record StoryView(
    Story Story,
    ShownArticle Lead,
    string? EmptyBecause,
    string? Model,
    IReadOnlyList<ShownRefusal> Refusals,
    IReadOnlyList<IReadOnlyList<ShownSentence>> Summary,
    IReadOnlyList<ShownTakeaway> Takeaways,
    IReadOnlyList<ShownArticle> Others,
    IReadOnlyList<StoryTopicName> Topics,
    StoryPicture Picture
)
{
    /// <summary>Whether sentences may be quoted beyond the digest: not where the publisher limits how much is shown.</summary>
    public bool MayQuote => Story.Lead is { NoSnippet: false, MaxSnippet: null };

    /// <summary>The path of the story that another was joined into; null where it was not.</summary>
    public static async Task<string?> JoinedInto(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var story = await (
            from r in db.Set<StoryRedirect>()
            where r.FromId == id
            join s in db.Set<Story>() on r.StoryId equals s.Id
            where s.HiddenAt == null
            select new { s.Id, s.Slug }
        ).SingleOrDefaultAsync(cancel);
        return story is null ? null : StoryPath.Of(story.Id, story.Slug);
    }

    /// <summary>Reads a story that is not hidden; null where there is none.</summary>
    public static async Task<StoryView?> Read(PithDb db, long id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var story = await db.Set<Story>()
            .AsNoTracking()
            .Include(s => s.Lead)
                .ThenInclude(l => l!.Source)
            .SingleOrDefaultAsync(s => s.Id == id && s.HiddenAt == null, cancel);
        if (story is null)
        {
            return null;
        }

        var articles = await (
            from a in db.Set<StoryArticle>().AsNoTracking()
            where a.StoryId == id
            join article in db.Set<Article>().Include(x => x.Source)
                on a.ArticleId equals article.Id
            orderby article.PublishedAt, article.Id
            select new { Article = article, a.CopyOfId }
        ).ToListAsync(cancel);
        var texts = articles.Select(a => a.Article.TextId).OfType<long>().ToList();
        var firsts = (
            await (
                from t in db.Set<Takeaway>().AsNoTracking()
                join d in db.Shown() on t.DigestId equals d.Id
                where texts.Contains(d.TextId) && t.Position == 0
                select new { d.TextId, t.Text }
            ).ToListAsync(cancel)
        ).ToLookup(t => t.TextId, t => t.Text);
        var topics = await (
            from t in db.Set<StoryTopic>().AsNoTracking()
            where t.StoryId == id
            join topic in db.Set<Topic>() on t.TopicId equals topic.Id
            orderby t.Score descending, topic.Position
            select new StoryTopicName(topic.Slug, topic.Name)
        ).ToListAsync(cancel);
        ShownArticle Show(Article a, bool isCopy) =>
            new(
                a.Id,
                a.Title,
                a.Address,
                a.Source!.Domain,
                a.Source.Name,
                a.Byline,
                Instants.At(a.PublishedAt, a.PublishedOffset),
                a.Language,
                a.Id == story.LeadId,
                isCopy,
                a.IsPaywalled,
                a.TextId is { } text ? firsts[text].FirstOrDefault() : null,
                a.TextId
            );

        var digest = await db.Shown()
            .AsNoTracking()
            .Include(d => d.Text)
            .Include(d => d.Summary.OrderBy(s => s.Paragraph).ThenBy(s => s.Position))
            .Include(d => d.Takeaways.OrderBy(t => t.Position))
            .Include(d => d.Refusals.OrderBy(r => r.Position))
            .AsSplitQuery()
            .Where(d => d.TextId == story.Lead!.TextId)
            .OrderByDescending(d => d.Id)
            .FirstOrDefaultAsync(cancel);
        var document = digest is null
            ? null
            : Document.Prepare(digest.Text!.Content, language: digest.Text.Language);
        return new(
            story,
            Show(story.Lead!, isCopy: false),
            digest?.EmptyBecause,
            digest is { Recipe.Length: > 0 } ? digest.Writer : null,
            [.. digest?.Refusals.Select(r => new ShownRefusal(r.Text, r.Why)) ?? []],
            digest is null
                ? []
                :
                [
                    .. digest
                        .Summary.GroupBy(s => s.Paragraph)
                        .Select(p =>
                            p.Select(s => new ShownSentence(
                                    s.Text,
                                    EvidenceView.Of(document!, s.Evidence),
                                    s.ByModel
                                ))
                                .ToList()
                        ),
                ],
            digest is null
                ? []
                :
                [
                    .. digest.Takeaways.Select(t => new ShownTakeaway(
                        t.Id,
                        t.Text,
                        EvidenceView.Of(document!, t.Evidence),
                        t.ByModel
                    )),
                ],
            [
                .. articles
                    .Where(a => a.Article.Id != story.LeadId)
                    .Select(a => Show(a.Article, a.CopyOfId is not null)),
            ],
            topics,
            StoryList.PictureOf(story.Id, story.Lead!, topics.FirstOrDefault()?.Slug)
        );
    }
}
