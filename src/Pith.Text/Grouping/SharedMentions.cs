namespace Pith.Text.Grouping;

/// <summary>What an article shares with another, as it stands in it, the most telling first; eight of each at most.</summary>
/// <param name="Names">Names (each word of one) that both have.</param>
/// <param name="Numbers">Numbers that both have.</param>
/// <param name="Terms">Other words that both have and few others do.</param>
public sealed record SharedMentions(
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Terms
)
{
    private const int Most = 8;

    /// <summary>Weight below which a word tells too little to be shown.</summary>
    private const float Telling = 0.45f;

    /// <summary>Nothing shared.</summary>
    public static SharedMentions None { get; } = new([], [], []);

    internal static SharedMentions Of(WeighedArticle article, ArticleTerms other)
    {
        var terms = article.Article.Terms;
        var (names, numbers, words) = (new List<string>(), new List<string>(), new List<string>());
        var order = Enumerable
            .Range(0, article.Article.Words.Length)
            .Where(i =>
                article.Weights[i] >= Telling && Array.BinarySearch(other.Ids, terms.Ids[i]) >= 0
            )
            .OrderByDescending(i => article.Weights[i] * ArticleTerms.CountWeights[terms.Counts[i]])
            .ThenBy(i => terms.Ids[i]);
        foreach (var i in order)
        {
            var list =
                terms.Places[i].Has(TermPlace.Number) ? numbers
                : terms.Places[i].Has(TermPlace.Name) ? names
                : words;
            var word = article.Article.Words[i];
            if (list.Count < Most && (list != words || !char.IsAsciiDigit(word[0])))
            {
                list.Add(word);
            }
        }

        return new SharedMentions(names, numbers, words);
    }
}
