namespace Pith.Stories;

/// <summary>An article that could lead its story.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="IsCopy">It repeats another.</param>
/// <param name="CanBeShown">The publisher lets its text be shown and it has a digest.</param>
/// <param name="IsPaywalled">It needs a subscription at its source.</param>
/// <param name="Weight">The weight of its source; 0 never leads where another can.</param>
/// <param name="Characters">Length of its text, in UTF-16 units.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record LeadCandidate(
    long ArticleId,
    bool IsCopy,
    bool CanBeShown,
    bool IsPaywalled,
    double Weight,
    int Characters,
    long PublishedAt
);

/// <summary>Chooses the article whose digest a story shows.</summary>
public static class LeadChoice
{
    /// <summary>Texts are as full as one another within this step: about 150 words.</summary>
    private const int FullnessStep = 900;

    /// <summary>A text is full enough from here on: about 900 words. More does not lead.</summary>
    private const int FullEnough = 5400;

    /// <summary>
    /// Original before copy, shown before not shown, trusted source before one of no weight, open before paywalled, fuller
    /// before shorter, then the earlier one.
    /// </summary>
    public static long Of(IReadOnlyCollection<LeadCandidate> candidates) =>
        candidates
            .OrderBy(c => c.IsCopy)
            .ThenBy(c => !c.CanBeShown)
            .ThenBy(c => c.Weight <= 0)
            .ThenBy(c => c.IsPaywalled)
            .ThenByDescending(c => Math.Min(FullEnough, c.Characters) / FullnessStep)
            .ThenBy(c => c.PublishedAt)
            .ThenBy(c => c.ArticleId)
            .First()
            .ArticleId;
}
