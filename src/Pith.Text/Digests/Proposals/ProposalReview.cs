using Pith.Text.Claims;

namespace Pith.Text.Digests;

/// <summary>
/// A text made ready to judge digests that other writers propose of it: each sentence is aligned to the text's sentences and
/// checked; what the text does not back is left to the built-in writer. Safe to share between threads.
/// </summary>
public sealed class ProposalReview
{
    /// <summary>Paragraphs that a summary may have.</summary>
    public const int MostParagraphs = 4;

    /// <summary>Takeaways that a digest may have.</summary>
    public const int MostTakeaways = 8;

    private const int MostSentences = 16;
    private const int MostWords = 400;
    private const int LongestTakeaway = 60;
    private const int LongestSentence = 80;

    // What is longer is no sentence; splitting it would only take time.
    private const int LongestItem = 8_000;

    internal const string TooMuch = "It is more than a digest may have.";
    private const string Nowhere = "No sentence of the source says this.";
    internal const string Twice = "It is said twice.";

    private readonly DigestLimits _limits;
    private readonly ClaimSource _claims;
    private readonly Ground _ground;

    private ProposalReview(Document document, DigestLimits limits)
    {
        _limits = limits;
        var text = Commands.Blank(document);
        Source = ReferenceEquals(text, document.Text)
            ? document
            : Document.Prepare(text, document.Title, document.Language, document.Published);
        _claims = ClaimSource.Prepare(Source);
        _ground = new Ground(Source);
        var words = (int)(WordCount.Of(Source.Text) * Math.Clamp(limits.MaxShare, 0, 1));
        words = Math.Min(words, (limits.MaxCharacters ?? int.MaxValue) / 8);
        SummaryWords = Math.Clamp(words * 3 / 5, 20, 160);
        Takeaways = words switch
        {
            < 25 => 1,
            < 60 => 2,
            < 100 => 3,
            < 160 => 4,
            _ => 5,
        };
    }

    /// <summary>
    /// The text that may back a digest: the article's, with what it says to a machine that reads it ("ignore your
    /// instructions …") blanked out. Offsets are the article's.
    /// </summary>
    public Document Source { get; }

    /// <summary>Words that a summary of this text should have at the most.</summary>
    public int SummaryWords { get; }

    /// <summary>Takeaways that a digest of this text should have at the most.</summary>
    public int Takeaways { get; }

    /// <summary>Makes a text ready. Time and memory grow linearly with it.</summary>
    /// <param name="document">The article's text.</param>
    /// <param name="limits">How much may be shown; <see cref="DigestLimits.Usual"/> where null. A proposal is held to its characters, not to its share of the text.</param>
    public static ProposalReview Prepare(Document document, DigestLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ProposalReview(document, limits ?? DigestLimits.Usual);
    }

    /// <summary>Aligns and checks each sentence of a proposal. Any strings will do; the same proposal gives the same judgement.</summary>
    public IReadOnlyList<JudgedSentence> Judge(ProposedDigest proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var judged = new List<JudgedSentence>();
        var (words, said) = (0, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var (paragraph, text) in Sentences(proposal.Summary))
        {
            words += WordCount.Of(text);
            judged.Add(
                !said.Add(text)
                    ? Refuse(text, paragraph, Twice)
                    : Judge(
                        text,
                        paragraph,
                        paragraph >= MostParagraphs
                            || judged.Count >= MostSentences
                            || words > MostWords
                    )
            );
            if (judged.Count > MostSentences)
            {
                break;
            }
        }

        var before = judged.Count;
        said.Clear();
        foreach (var takeaway in proposal.Takeaways.Take(4 * MostTakeaways))
        {
            if (ProposedWords.Clean(Cut(takeaway)) is not { Length: > 0 } text)
            {
                continue;
            }

            judged.Add(
                !said.Add(text)
                    ? Refuse(text, paragraph: null, Twice)
                    : Judge(text, paragraph: null, judged.Count - before >= MostTakeaways)
            );
            if (judged.Count - before > MostTakeaways)
            {
                break;
            }
        }

        return judged;
    }

    /// <summary>
    /// Makes the digest: what is backed stays; what is not gives way to its correction, where one is backed, and else to
    /// what the built-in writer says of the same place of the text.
    /// </summary>
    /// <param name="judged">The proposal as <see cref="Judge(ProposedDigest)"/> judged it.</param>
    /// <param name="corrections">
    /// The refused sentences written anew: as many paragraphs and takeaways as were refused, in their order, or the
    /// whole digest again; null where none were asked for.
    /// </param>
    public GuardedDigest Settle(
        IReadOnlyList<JudgedSentence> judged,
        ProposedDigest? corrections = null
    )
    {
        ArgumentNullException.ThrowIfNull(judged);
        var corrected = corrections is null
            ? judged
            : Corrections.Apply(judged, corrections, text => Judge(text, 0, isTooMuch: false));
        return Settlement.Of(Source, _limits, corrected);
    }

    private JudgedSentence Judge(string text, int? paragraph, bool isTooMuch)
    {
        if (isTooMuch)
        {
            return Refuse(text, paragraph, TooMuch);
        }

        if (WordCount.Of(text) > (paragraph is null ? LongestTakeaway : LongestSentence))
        {
            return Refuse(text, paragraph, "It is too long to be read at once.");
        }

        if (ProposedWords.StrangeAddress(text, Source.Text) is { } address)
        {
            return Refuse(text, paragraph, $"The source does not have the address “{address}”.");
        }

        // Each sentence of a takeaway has to stand by itself: one that is well backed must not carry another in.
        var evidence = new SortedSet<TextSpan>(
            Comparer<TextSpan>.Create((a, b) => a.Start - b.Start)
        );
        var unsupported = new List<Unsupported>();
        var why = new List<string>();
        foreach (var sentence in Document.Prepare(text, language: Source.Language).Sentences)
        {
            var words = sentence.Of(text);
            var verdict = _claims.Check(words);
            evidence.UnionWith(verdict.Evidence);
            unsupported.AddRange(
                verdict.Unsupported.Select(u =>
                    u with
                    {
                        Claim = new(u.Claim.Start + sentence.Start, u.Claim.End + sentence.Start),
                    }
                )
            );
            why.AddRange(verdict.Unsupported.Select(u => u.Why));
            if (verdict.Supported && (verdict.Evidence.Count == 0 || !_ground.Holds(words)))
            {
                why.Add(Nowhere);
            }
        }

        return new(
            text,
            paragraph,
            [.. evidence],
            why.Count > 0 ? string.Join(' ', why.Distinct())
                : evidence.Count == 0 ? Nowhere
                : null,
            unsupported
        );
    }

    private static JudgedSentence Refuse(string text, int? paragraph, string why) =>
        new(text, paragraph, [], why, []);

    private IEnumerable<(int Paragraph, string Text)> Sentences(IReadOnlyList<string> summary)
    {
        var paragraph = 0;
        foreach (var item in summary.Take(4 * MostParagraphs))
        {
            var text = ProposedWords.Clean(Cut(item));
            if (text.Length == 0)
            {
                continue;
            }

            foreach (var sentence in Document.Prepare(text, language: Source.Language).Sentences)
            {
                yield return (paragraph, sentence.Of(text));
            }

            paragraph++;
        }
    }

    private static string Cut(string? item) =>
        item is { Length: > LongestItem } ? item[..LongestItem] : item ?? "";
}
