using System.Runtime.InteropServices;

namespace Pith.Text.Grouping;

/// <summary>
/// Links articles of different languages that tell of one event, by the names and numbers that all languages write alike. A
/// link says "also in German"; nothing is merged by it. Not for use by several threads at once.
/// </summary>
public sealed class LanguageLinks
{
    /// <summary>Shared names and numbers that a link needs: two may be chance.</summary>
    private const int FewestShared = 4;

    /// <summary>What part of the names and numbers of the one that has fewer the other must have, by weight.</summary>
    private const double LeastShare = 0.3;

    /// <summary>How much more like another story's article one must be to be that story's.</summary>
    private const double ClearlyMore = 1.2;

    /// <summary>Days between two articles that tell of one event as it happens.</summary>
    private const double MostDays = 3;

    /// <summary>Articles that the shares are reckoned over, beside those known: the first ones have no rare marks yet.</summary>
    private const double Before = 60;

    private readonly Dictionary<long, (GroupedArticle Article, long Story)> articles = [];
    private readonly Dictionary<uint, List<long>> byMark = [];

    /// <summary>Number of articles in it.</summary>
    public int Count => articles.Count;

    /// <summary>Adds an article of a story; one already there moves to that story.</summary>
    public void Add(GroupedArticle article, long story)
    {
        ArgumentNullException.ThrowIfNull(article);
        Remove(article.Id);
        articles.Add(article.Id, (article.WithoutWords(), story));
        foreach (var mark in article.Marks)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byMark, mark, out _);
            (list ??= []).Add(article.Id);
        }
    }

    /// <summary>Takes an article out; false where it was not there.</summary>
    public bool Remove(long article)
    {
        if (!articles.Remove(article, out var known))
        {
            return false;
        }

        foreach (var mark in known.Article.Marks)
        {
            var list = byMark[mark];
            list.Remove(article);
            if (list.Count == 0)
            {
                byMark.Remove(mark);
            }
        }

        return true;
    }

    /// <summary>Takes out what was published before <paramref name="instant"/>; gives how many.</summary>
    public int RemoveBefore(DateTimeOffset instant)
    {
        var old = articles
            .Values.Where(a => a.Article.Published < instant)
            .Select(a => a.Article.Id)
            .ToList();
        old.ForEach(id => Remove(id));
        return old.Count;
    }

    /// <summary>
    /// The stories in other languages that tell of the same event, one for each language at most, the surest first; none on
    /// doubt, and none for an article whose day of publication is not known.
    /// </summary>
    public IReadOnlyList<LanguageLink> Find(GroupedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        long? story = articles.TryGetValue(article.Id, out var known) ? known.Story : null;
        return [.. Alike(article).Where(link => !HasBetter(link, article.Language, story))];
    }

    /// <summary>Whether another story in that language is clearly more like the article found: then it is that one's.</summary>
    private bool HasBetter(LanguageLink link, string language, long? story) =>
        Alike(articles[link.Article].Article)
            .Any(back =>
                back.Language == language
                && back.Story != story
                && back.Score > ClearlyMore * link.Score
            );

    private IEnumerable<LanguageLink> Alike(GroupedArticle article)
    {
        if (article.Published is not { } published)
        {
            return [];
        }

        var shared = new Dictionary<long, (int Count, double Weight)>();
        foreach (var mark in article.Marks)
        {
            if (!byMark.TryGetValue(mark, out var list))
            {
                continue;
            }

            var weight = Weight(mark);
            foreach (var id in list)
            {
                var sum = shared.GetValueOrDefault(id);
                shared[id] = (sum.Count + 1, sum.Weight + weight);
            }
        }

        var whole = Whole(article);
        return shared
            .Where(s => s.Value.Count >= FewestShared)
            .Select(s => (Known: articles[s.Key], s.Value.Weight))
            .Where(s =>
                s.Known.Article.Language != article.Language
                && s.Known.Article.Published is { } other
                && Math.Abs((other - published).TotalDays) <= MostDays
            )
            .Select(s => new LanguageLink(
                s.Known.Article.Id,
                s.Known.Story,
                s.Known.Article.Language,
                Math.Min(1, s.Weight / Math.Min(whole, Whole(s.Known.Article)))
            ))
            .Where(l => l.Score >= LeastShare)
            .GroupBy(l => l.Language)
            .Select(g => g.OrderByDescending(l => l.Score).ThenBy(l => l.Article).First())
            .OrderByDescending(l => l.Score)
            .ThenBy(l => l.Language, StringComparer.Ordinal);
    }

    private double Whole(GroupedArticle article)
    {
        var sum = 0.0;
        foreach (var mark in article.Marks)
        {
            // A mark that no other article has cannot be shared; half of it counts, as it may be that language's own word.
            sum +=
                Weight(mark) * (byMark.TryGetValue(mark, out var list) && list.Count > 1 ? 1 : 0.5);
        }

        return sum;
    }

    private double Weight(uint mark) =>
        TermWeights.Weight(
            byMark.TryGetValue(mark, out var list) ? list.Count / (articles.Count + Before) : 0
        );
}

/// <summary>An article in another language that tells of the same event.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Story">Its story.</param>
/// <param name="Language">Its language.</param>
/// <param name="Score">What part of the names and numbers of the one that has fewer the other has too, by weight, 0 to 1.</param>
public sealed record LanguageLink(long Article, long Story, string Language, double Score);
