namespace Pith.Text.Comparing;

/// <summary>What sort of thing articles tell differently.</summary>
public enum DisagreementKind
{
    /// <summary>A count or a measure.</summary>
    Number,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A person's name.</summary>
    Name,
}

/// <summary>What one article says of something that another tells differently.</summary>
/// <param name="Article">Its index among the articles compared.</param>
/// <param name="Value">The number, date or name, with what it counts.</param>
/// <param name="Sentence">The sentence that it stands in.</param>
public sealed record Telling(int Article, TextSpan Value, TextSpan Sentence);

/// <summary>Something that the articles of one story tell differently.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Sides">The tellings, those that agree together; at least two sides, the one with most articles first.</param>
public sealed record Disagreement(
    DisagreementKind Kind,
    IReadOnlyList<IReadOnlyList<Telling>> Sides
);
