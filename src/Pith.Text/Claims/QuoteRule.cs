namespace Pith.Text.Claims;

/// <summary>What the claim quotes stands in the source word for word.</summary>
internal static class QuoteRule
{
    /// <summary>The largest share of a quotation of the sentence that the source does not have in one piece, from 0 to 1.</summary>
    public static float Missing(SourceReading source, ClaimSentence sentence)
    {
        var worst = 0f;
        foreach (var quote in sentence.Claim.Quotes)
        {
            worst = Math.Max(worst, Missing(source, sentence, quote));
        }

        return worst;
    }

    /// <summary>The same of one quotation; what stands on either side of dots or a bracket may stand apart in the source too.</summary>
    public static float Missing(SourceReading source, ClaimSentence sentence, Quotation quote)
    {
        var to = Math.Min(quote.To, sentence.To);
        if (quote.From < sentence.From || quote.From >= to)
        {
            return 0;
        }

        var had = 0;
        for (var from = quote.From; from < to; )
        {
            var end = from + 1;
            while (end < to && !IsCut(sentence.Claim, end))
            {
                end++;
            }

            had += Longest(source, sentence, from, end - from);
            from = end;
        }

        return 1 - ((float)had / (to - quote.From));
    }

    /// <summary>Whether the writer left something out, or put something in, before a token.</summary>
    private static bool IsCut(Passage claim, int token)
    {
        var gap = claim.Text.AsSpan(claim.Tokens[token - 1].End..claim.Tokens[token].Start);
        return gap.ContainsAny('…', '[', ']') || gap.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>The longest run of a quotation's tokens, from any of them on, that the source has.</summary>
    private static int Longest(SourceReading source, ClaimSentence sentence, int from, int length)
    {
        var longest = 0;
        var tokens = source.Passage.Tokens;
        for (var start = 0; start < length - longest; start++)
        {
            var id = sentence.Ids[from + start - sentence.From];
            foreach (var position in source.Index.Positions(id))
            {
                var k = 1;
                while (
                    start + k < length
                    && position + k < tokens.Length
                    && sentence.Ids[from + start + k - sentence.From]
                        == source.Index.Ids[position + k]
                )
                {
                    k++;
                }

                longest = Math.Max(longest, k);
                if (longest == length - start)
                {
                    break;
                }
            }
        }

        return longest;
    }
}
