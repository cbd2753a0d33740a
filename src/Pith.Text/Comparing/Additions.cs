using Pith.Text.Claims;

namespace Pith.Text.Comparing;

/// <summary>Finds what other articles of a story say that the one readers see first does not.</summary>
public static class Additions
{
    /// <summary>The most that are given, and of one article.</summary>
    public const int Most = 5;
    private const int MostOfOne = 2;

    // Of its words, so many may another addition have said already.
    private const double MostSaidAlready = 0.5;

    /// <summary>
    /// Of the takeaways of other articles, those with a name, number, date or quotation that the lead's text lacks. Each
    /// is checked against the lead: what it backs adds nothing.
    /// </summary>
    /// <param name="lead">The article whose digest readers see.</param>
    /// <param name="takeaways">The others' takeaways with the index of their article, the most important first.</param>
    /// <returns>Indexes into <paramref name="takeaways"/>, in their order.</returns>
    public static IReadOnlyList<int> Find(
        ClaimSource lead,
        IReadOnlyList<(int Article, string Text)> takeaways
    )
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(takeaways);
        var found = new List<int>();
        var ofArticle = new Dictionary<int, int>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < takeaways.Count && found.Count < Most; i++)
        {
            var (article, text) = takeaways[i];
            if (ofArticle.GetValueOrDefault(article) == MostOfOne || !Adds(lead.Check(text)))
            {
                continue;
            }

            var words = Words(text, lead.Document.Language);
            if (words.Count == 0 || words.Count(said.Contains) > words.Count * MostSaidAlready)
            {
                continue;
            }

            said.UnionWith(words);
            ofArticle[article] = ofArticle.GetValueOrDefault(article) + 1;
            found.Add(i);
        }

        return found;
    }

    private static bool Adds(Verdict verdict) =>
        verdict.Unsupported.Any(u => u.Kind is "name" or "number" or "money" or "date" or "quote");

    private static HashSet<string> Words(string text, string language) =>
        TokenScanner
            .Scan(text, language)
            .Where(t => t.Content)
            .Select(t => t.Stem)
            .ToHashSet(StringComparer.Ordinal);
}
