using System.Collections.Frozen;

namespace Pith.Text.Claims;

/// <summary>
/// A claim must not be surer than its source: what the source says may happen, the claim must not say will; what it says is
/// planned, the claim must not say has happened.
/// </summary>
internal static class ModalityRule
{
    /// <summary>How many tokens may stand between a word of modality and its verb.</summary>
    private const int Reach = 3;

    /// <summary>A sentence of the source with less of the claim than this says something else.</summary>
    private const float Aligned = 0.45f;

    private enum Sureness
    {
        Open,
        Planned,
        Will,
        Done,
        Unmarked,
    }

    private static readonly FrozenSet<string> Open = FrozenSet.ToFrozenSet([
        "may",
        "might",
        "could",
        "considers",
        "considering",
        "considered",
        "hopes",
        "hoping",
        "wants",
        "mulls",
        "weighs",
        "weighing",
        "possibly",
        "perhaps",
    ]);

    private static readonly FrozenSet<string> Planned = FrozenSet.ToFrozenSet([
        "plans",
        "plan",
        "planning",
        "intends",
        "intend",
        "aims",
        "expected",
        "expects",
        "scheduled",
        "due",
        "proposes",
        "proposed",
        "promises",
        "promised",
        "threatens",
        "threatened",
        "set",
    ]);

    /// <summary>The first word of the sentence that is surer than the source; null where there is none.</summary>
    public static Unsupported? Find(SourceReading source, ClaimSentence sentence)
    {
        var top = sentence.Top();
        if (top < 0 || sentence.Overlap[top] < Aligned * sentence.Total)
        {
            return null;
        }

        var tokens = sentence.Claim.Tokens;
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (
                !tokens[i].Content
                || tokens[i].Is(TokenTraits.Capital | TokenTraits.Number)
                || sentence.Ids[i - sentence.From] < 0
            )
            {
                continue;
            }

            var (claimed, marker) = Of(tokens, i, sentence.From);
            if (claimed is not (Sureness.Will or Sureness.Done))
            {
                continue;
            }

            if (Weaker(source, sentence, i - sentence.From, claimed) is { } at)
            {
                var span = new TextSpan(tokens[marker].Start, tokens[i].End);
                var other = new TextSpan(
                    source.Passage.Tokens[at.From].Start,
                    source.Passage.Tokens[at.To].End
                );
                var (words, theirs) = (span.Of(sentence.Claim.Text), other.Of(source.Passage.Text));
                return new Unsupported(
                    "modality",
                    words,
                    $"The claim says “{words}”; the source is less sure: “{theirs}”.",
                    span,
                    other
                );
            }
        }

        return null;
    }

    /// <summary>Where the source has the word, in sentences near to the claim, and each time less sure; null where once it is as sure.</summary>
    private static (int From, int To)? Weaker(
        SourceReading source,
        ClaimSentence sentence,
        int word,
        Sureness claimed
    )
    {
        (int From, int To)? found = null;
        var passage = source.Passage;
        foreach (var position in source.Index.Positions(sentence.Ids[word]))
        {
            var at = passage.SentenceOf[position];
            if (IsNoun(passage.Tokens, position))
            {
                continue;
            }

            var (sureness, marker) = Of(passage.Tokens, position, passage.FirstToken[at]);
            if (sureness >= claimed)
            {
                return null;
            }

            if (sentence.Overlap[at] >= Aligned * sentence.Total)
            {
                found ??= (marker, position);
            }
        }

        return found;
    }

    /// <summary>"the move" says nothing of who moves.</summary>
    private static bool IsNoun(Token[] tokens, int at) =>
        at > 0
        && tokens[at - 1].Form
            is "the"
                or "a"
                or "an"
                or "this"
                or "that"
                or "its"
                or "their"
                or "his"
                or "her"
                or "of";

    private static (Sureness Sureness, int Marker) Of(Token[] tokens, int at, int first)
    {
        for (var i = at - 1; i >= Math.Max(first, at - Reach); i--)
        {
            var form = tokens[i].Form;
            if (Open.Contains(form))
            {
                return (Sureness.Open, i);
            }

            if (form == "will")
            {
                return (Sureness.Will, i);
            }

            if (form is "has" or "have" or "had" or "did" or "was" or "were")
            {
                // "may have closed", "will have closed".
                var before = i > first ? Of(tokens, i, Math.Max(first, i - 1)) : default;
                return i > first && before.Sureness is Sureness.Open or Sureness.Will
                    ? before
                    : (Sureness.Done, i);
            }

            if (form == "to" && i > first && Planned.Contains(tokens[i - 1].Form))
            {
                return (Sureness.Planned, i - 1);
            }

            if (form == "to" && i > first && Open.Contains(tokens[i - 1].Form))
            {
                return (Sureness.Open, i - 1);
            }

            if (tokens[i].Content || tokens[i + 1].Start - tokens[i].End > 1)
            {
                break;
            }
        }

        return (Sureness.Unmarked, at);
    }
}
