namespace Pith.Text.Claims;

/// <summary>Something in a claim that the source does not back.</summary>
/// <param name="Kind">name, number, money, date, quote, negation, modality, quantifier, role, or wording.</param>
/// <param name="Text">The words of the claim that are meant.</param>
/// <param name="Why">Why, in one sentence.</param>
/// <param name="Claim">Where these words stand in the claim.</param>
/// <param name="Source">What the source says there instead, where that is known.</param>
public sealed record Unsupported(
    string Kind,
    string Text,
    string Why,
    TextSpan Claim,
    TextSpan? Source
);

/// <summary>What the check says of one claim.</summary>
/// <param name="Score">How well the source backs the claim, from 0 (not at all) to 1 (word for word).</param>
/// <param name="Supported">Whether it may be published.</param>
/// <param name="Unsupported">What is not backed; empty where <paramref name="Supported"/> holds.</param>
/// <param name="Evidence">The source's sentences that back the claim best, in their order.</param>
public sealed record Verdict(
    double Score,
    bool Supported,
    IReadOnlyList<Unsupported> Unsupported,
    IReadOnlyList<TextSpan> Evidence
);
