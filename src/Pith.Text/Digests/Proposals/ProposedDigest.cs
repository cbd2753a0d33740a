using Pith.Text.Claims;

namespace Pith.Text.Digests;

/// <summary>A digest as some writer proposes it: words alone, of which nothing is believed yet.</summary>
/// <param name="Summary">Paragraphs, each of one or more sentences.</param>
/// <param name="Takeaways">Points that read alone.</param>
public sealed record ProposedDigest(IReadOnlyList<string> Summary, IReadOnlyList<string> Takeaways);

/// <summary>A sentence or takeaway of a proposal, with what the check says of it.</summary>
/// <param name="Text">Its words, freed from marks of lists and of layout.</param>
/// <param name="Paragraph">Its paragraph in the summary, from 0; null for a takeaway.</param>
/// <param name="Evidence">The text's sentences that it was aligned to, in their order.</param>
/// <param name="Why">Why it may not be published, in words; null where it may.</param>
/// <param name="Unsupported">What in it the text does not back, with places on both sides.</param>
public sealed record JudgedSentence(
    string Text,
    int? Paragraph,
    IReadOnlyList<TextSpan> Evidence,
    string? Why,
    IReadOnlyList<Unsupported> Unsupported
)
{
    /// <summary>Whether it may be published.</summary>
    public bool IsBacked => Why is null;
}

/// <summary>A sentence of a proposal that was not published.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Why">Why, in one or more sentences.</param>
/// <param name="IsTakeaway">Whether it was a takeaway; else it stood in the summary.</param>
public sealed record RefusedSentence(string Text, string Why, bool IsTakeaway);

/// <summary>A digest after the check: the proposal's sentences where the text backs them, the built-in writer's elsewhere.</summary>
/// <param name="Digest">What may be published; <see cref="DigestSentence.IsProposed"/> says who wrote each part.</param>
/// <param name="Refused">What may not be, in the proposal's order.</param>
public sealed record GuardedDigest(Digest Digest, IReadOnlyList<RefusedSentence> Refused);
