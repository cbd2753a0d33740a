namespace Pith.Text.Claims;

/// <summary>A claim that stands word for word in the source needs no rule, in any language.</summary>
internal static class VerbatimClaim
{
    /// <summary>The source's sentences that are the claim; null where it does not stand there as whole sentences.</summary>
    public static List<TextSpan>? Find(Document source, ReadOnlySpan<char> claim)
    {
        var text = source.Text;
        for (var from = 0; from <= text.Length - claim.Length; )
        {
            var at = text.AsSpan(from).IndexOf(claim, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            at += from;
            if (Covered(source, at, at + claim.Length) is { } sentences)
            {
                return sentences;
            }

            from = at + claim.Length;
        }

        return null;
    }

    private static List<TextSpan>? Covered(Document source, int start, int end)
    {
        var sentences = source.Sentences;
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        var covered = new List<TextSpan>();
        for (var s = low; s < sentences.Count && sentences[s].Start < end; s++)
        {
            if (sentences[s].Start < start || sentences[s].End > end)
            {
                return null;
            }

            covered.Add(sentences[s].Span);
        }

        return covered.Count > 0 ? covered : null;
    }
}
