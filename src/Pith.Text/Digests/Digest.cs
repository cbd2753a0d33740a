namespace Pith.Text.Digests;

/// <summary>A sentence of a digest with the sentences of the text that back it.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Evidence">The text's exact sentences that back it, in their order; never empty.</param>
public sealed record DigestSentence(string Text, IReadOnlyList<TextSpan> Evidence);

/// <summary>A digest of one text: what readers see instead of it, and why they may believe it.</summary>
/// <param name="Language">Primary language subtag of the text.</param>
/// <param name="Summary">Up to two paragraphs, each of one or more sentences.</param>
/// <param name="Takeaways">The points that read alone, the most important first.</param>
/// <param name="EmptyBecause">Why there is nothing to show, in words; null when there is something.</param>
public sealed record Digest(
    string Language,
    IReadOnlyList<IReadOnlyList<DigestSentence>> Summary,
    IReadOnlyList<DigestSentence> Takeaways,
    string? EmptyBecause
);
