namespace Pith.Text.Claims;

/// <summary>A claim must not say all where its source says some or most.</summary>
internal static class QuantifierRule
{
    /// <summary>How many tokens may stand between a quantifier and its noun: "some of the".</summary>
    private const int Reach = 3;

    private const float Aligned = 0.4f;

    /// <summary>The first quantifier of the sentence that says more than the source's; null where there is none.</summary>
    public static Unsupported? Find(SourceReading source, ClaimSentence sentence)
    {
        var tokens = sentence.Claim.Tokens;
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (tokens[i].Form is not ("all" or "every" or "everyone" or "always"))
            {
                continue;
            }

            for (var k = i + 1; k < Math.Min(sentence.To, i + 1 + Reach); k++)
            {
                if (IsBetween(tokens[k].Form))
                {
                    continue;
                }

                if (!tokens[k].Content)
                {
                    break;
                }

                if (Weaker(source, sentence, k - sentence.From) is { } at)
                {
                    var span = new TextSpan(tokens[i].Start, tokens[k].End);
                    var other = new TextSpan(
                        source.Passage.Tokens[at.From].Start,
                        source.Passage.Tokens[at.To].End
                    );
                    var (words, theirs) = (
                        span.Of(sentence.Claim.Text),
                        other.Of(source.Passage.Text)
                    );
                    return new Unsupported(
                        "quantifier",
                        words,
                        $"The claim says “{words}”; the source says “{theirs}”.",
                        span,
                        other
                    );
                }

                break;
            }
        }

        return null;
    }

    /// <summary>"all of the residents": what may stand between a quantifier and its noun.</summary>
    private static bool IsBetween(string form) =>
        form is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "these" or "those";

    /// <summary>Where the source has the noun with a weaker quantifier, if in no sentence near to the claim it has it without.</summary>
    private static (int From, int To)? Weaker(
        SourceReading source,
        ClaimSentence sentence,
        int noun
    )
    {
        (int From, int To)? found = null;
        var passage = source.Passage;
        foreach (var position in source.Index.Positions(sentence.Ids[noun]))
        {
            var at = passage.SentenceOf[position];
            if (sentence.Overlap[at] < Aligned * sentence.Total)
            {
                continue;
            }

            var weak = -1;
            for (var i = position - 1; i >= Math.Max(passage.FirstToken[at], position - Reach); i--)
            {
                if (
                    passage.Tokens[i].Form
                    is "some"
                        or "many"
                        or "most"
                        or "several"
                        or "few"
                        or "half"
                        or "part"
                        or "certain"
                )
                {
                    weak = i;
                    break;
                }

                if (!IsBetween(passage.Tokens[i].Form))
                {
                    break;
                }
            }

            if (
                weak < 0
                || passage.Tokens[position].Form.TrimEnd('s')
                    != sentence.Claim.Tokens[sentence.From + noun].Form.TrimEnd('s')
            )
            {
                return null;
            }

            found ??= (weak, position);
        }

        return found;
    }
}
