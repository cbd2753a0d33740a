namespace Pith.Text.Grouping;

/// <summary>Where an article belongs.</summary>
/// <param name="Story">The story it tells of; null where none of those known will do.</param>
/// <param name="Score">How sure that is, 0 to 1; that of the best story even where it was not enough.</param>
/// <param name="Nearest">The article that it is most like, null where nothing is like it at all.</param>
/// <param name="CopyOf">The article whose wording it repeats, where it is a near copy of one in that story.</param>
/// <param name="Shared">What it shares with that story.</param>
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

/// <summary>What an article shares with the nearest one of a story, the most telling first, as it stands in the new article.</summary>
/// <param name="Names">Names that both have.</param>
/// <param name="Numbers">Numbers that both have.</param>
/// <param name="Terms">Other words that both have and few others do.</param>
public sealed record SharedMentions(
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Terms
)
{
    /// <summary>Nothing shared.</summary>
    public static SharedMentions None { get; } = new([], [], []);
}
