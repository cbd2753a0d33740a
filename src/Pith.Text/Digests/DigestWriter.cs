namespace Pith.Text.Digests;

/// <summary>The writer that is built in: it takes a text's telling sentences, shortens them, and says where each stands.</summary>
public static class DigestWriter
{
    /// <summary>
    /// Digests a text. The same document and limits give the same digest. Time grows linearly with the text; sentences
    /// past the 2,000th are not looked at.
    /// </summary>
    /// <param name="document">The text, prepared.</param>
    /// <param name="limits">How much may be shown; <see cref="DigestLimits.Usual"/> where null.</param>
    /// <returns>The digest; without any part, and with the reason, where nothing can be shown.</returns>
    public static Digest Write(Document document, DigestLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        limits ??= DigestLimits.Usual;
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return Empty(document, "The text is empty.");
        }

        if (limits.MaxCharacters is <= 0)
        {
            return Empty(document, "The publisher asks that none of its text be shown.");
        }

        var article = Article.Read(document);
        if (article.WordsTotal == 0)
        {
            return Empty(document, "The text has no words.");
        }

        var budget = DigestBudget.For(article, limits);
        var scores = SentenceRanker.Score(article);
        var takeaways = TakeawayChooser.Choose(article, scores, budget);
        var summary = SummaryComposer.Compose(article, scores, takeaways, budget);
        return takeaways.Count == 0 && summary.Count == 0
            ? Empty(
                document,
                limits.MaxCharacters is null
                    ? "The text is too short, or has no sentence that can be read alone."
                    : "No sentence is as short as the publisher's limit asks."
            )
            : new Digest(document.Language, summary, takeaways, EmptyBecause: null);
    }

    private static Digest Empty(Document document, string because) =>
        new(document.Language, [], [], because);
}
