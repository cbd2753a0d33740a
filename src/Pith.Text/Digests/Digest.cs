namespace Pith.Text.Digests;

/// <summary>A sentence of a digest with the sentences of the text that back it.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Evidence">The text's exact sentences that back it, in their order; never empty.</param>
public sealed record DigestSentence(string Text, IReadOnlyList<TextSpan> Evidence)
{
    /// <summary>
    /// Where each part of <see cref="Text"/> comes from, in order and without gaps; empty where the sentence was not made
    /// by the built-in writer.
    /// </summary>
    public IReadOnlyList<DigestPiece> Pieces { get; init; } = [];

    /// <summary>Whether it was proposed by another writer and passed the check; false where the built-in writer wrote it.</summary>
    public bool IsProposed { get; init; }
}

/// <summary>A part of a digest's sentence, with its place in the text it was made from.</summary>
/// <param name="Written">Where it stands in the digest's sentence.</param>
/// <param name="Source">
/// The words of the text it copies (but for a changed capital or a full stop added), or, where it stands for something
/// else, the words that say what: a name for a pronoun, "Friday" for a date. Empty where it is a word of the writer's own.
/// </param>
/// <param name="IsCopy">Whether it copies <paramref name="Source"/>.</param>
public readonly record struct DigestPiece(TextSpan Written, TextSpan Source, bool IsCopy);

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
