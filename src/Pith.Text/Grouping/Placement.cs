namespace Pith.Text.Grouping;

/// <summary>Where an article belongs.</summary>
/// <param name="Story">The story it tells of; null where none of those known will do.</param>
/// <param name="Score">Mean likelihood, 0 to 1, that it tells of what the best story's articles tell of, even where that was not enough.</param>
/// <param name="Nearest">The article that it is most like, null where nothing is like it at all.</param>
/// <param name="CopyOf">The article whose wording it repeats, where it is a near copy of one in that story.</param>
/// <param name="Shared">What it shares with the nearest article.</param>
public sealed record Placement(
    long? Story,
    double Score,
    long? Nearest,
    long? CopyOf,
    SharedMentions Shared
)
{
    /// <summary>The placement of an article that nothing is like.</summary>
    public static Placement None { get; } = new(null, 0, null, null, SharedMentions.None);
}
