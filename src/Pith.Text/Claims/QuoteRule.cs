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
            if (quote.From >= sentence.From && quote.From < sentence.To)
            {
                var length = Math.Min(quote.To, sentence.To) - quote.From;
                worst = Math.Max(
                    worst,
                    1 - ((float)Longest(source, sentence, quote.From, length) / length)
                );
            }
        }

        return worst;
    }

    /// <summary>The longest run of a quotation's tokens, from any of them on, that the source has.</summary>
    public static int Longest(SourceReading source, ClaimSentence sentence, int from, int length)
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
