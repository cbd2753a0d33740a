namespace Pith.Text.Grouping;

/// <summary>Groups articles that are all at hand, rather than as they come.</summary>
public static class StoryGrouper
{
    /// <summary>Articles that are looked at together, at most.</summary>
    private const int MostTogether = 400;

    /// <summary>Later rounds only settle what the first moved.</summary>
    private const int MostRounds = 4;

    /// <summary>The story of each article, each language by itself; a story goes by the id of its oldest article.</summary>
    /// <param name="articles">Articles with ids of their own.</param>
    public static IReadOnlyDictionary<long, long> Group(IEnumerable<GroupedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var stories = new Dictionary<long, long>();
        foreach (var language in articles.GroupBy(a => a.Language))
        {
            foreach (var (article, story) in Group([.. language], new StoryIndex(language.Key)))
            {
                stories[article] = story;
            }
        }

        return stories;
    }

    internal static IEnumerable<(long Article, long Story)> Group(
        IReadOnlyCollection<GroupedArticle> articles,
        StoryIndex index,
        int together = MostTogether
    )
    {
        foreach (var article in articles)
        {
            index.Add(article, article.Id);
        }

        for (var round = 0; round < MostRounds && index.Settle(together); round++) { }

        index.JoinLarge(together);
        return articles.Select(a => (a.Id, index.StoryOf(a.Id)!.Value));
    }
}
