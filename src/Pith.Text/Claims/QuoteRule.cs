namespace Pith.Text.Claims;

/// <summary>What the claim quotes stands in the source word for word.</summary>
internal static class QuoteRule
{
    public static void Check(
        SourceReading source,
        Passage claim,
        int sentence,
        List<Unsupported> unsupported
    )
    {
        foreach (var quote in claim.Quotes)
        {
            if (claim.SentenceOf[quote.From] != sentence || Stands(source, claim, quote))
            {
                continue;
            }

            var words = quote.Span.Of(claim.Text);
            unsupported.Add(
                new Unsupported(
                    "quote",
                    words,
                    $"The source does not have the words “{words}” in this order.",
                    quote.Span,
                    null
                )
            );
        }
    }

    private static bool Stands(SourceReading source, Passage claim, Quotation quote)
    {
        var length = quote.To - quote.From;
        var first = source.Index.IdOf(claim.Tokens[quote.From].Stem);
        foreach (var position in source.Index.Positions(first))
        {
            if (position + length > source.Passage.Tokens.Length)
            {
                break;
            }

            var k = 1;
            while (
                k < length
                && source.Passage.Tokens[position + k].Stem == claim.Tokens[quote.From + k].Stem
            )
            {
                k++;
            }

            if (k == length)
            {
                return true;
            }
        }

        return false;
    }
}
