namespace Pith.Text.Claims;

/// <summary>Checks one claim against a source: sentence by sentence, rule by rule.</summary>
internal static class ClaimCheck
{
    private const int MostEvidence = 3;

    public static Verdict Run(SourceReading source, string claim)
    {
        var trimmed = claim.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return new Verdict(1, true, [], []);
        }

        if (Verbatim(source, trimmed) is { } copied)
        {
            return copied;
        }

        var passage = new Passage(
            Document.Prepare(
                claim,
                language: source.Passage.Document.Language,
                published: source.Passage.Document.Published
            )
        );
        var (score, unsupported, evidence) = (1.0, new List<Unsupported>(), new SortedSet<int>());
        var found = false;
        for (var s = 0; s < passage.Document.Sentences.Count; s++)
        {
            if (passage.FirstToken[s] == passage.FirstToken[s + 1])
            {
                continue;
            }

            found = true;
            var alignment = new Alignment(source, passage, s);
            var before = unsupported.Count;
            NameRule.Check(source, passage, s, alignment, unsupported);
            NumberRule.Check(source, passage, s, unsupported);
            DateRule.Check(source, passage, s, unsupported);
            QuoteRule.Check(source, passage, s, unsupported);
            NegationRule.Check(source, passage, s, alignment, unsupported);
            var backed = alignment.Coverage;
            if (unsupported.Count == before && backed < 0.4)
            {
                unsupported.Add(WordingOf(passage, s, alignment));
            }

            score = Math.Min(
                score,
                unsupported.Count > before ? backed * 0.3 : 0.3 + (0.7 * backed)
            );
            foreach (var sentence in alignment.Best(MostEvidence))
            {
                evidence.Add(sentence);
            }
        }

        if (!found)
        {
            return new Verdict(1, true, [], []);
        }

        var sentences = source.Passage.Document.Sentences;
        return new Verdict(
            Math.Clamp(score, 0, 1),
            unsupported.Count == 0,
            unsupported,
            [.. evidence.Select(e => sentences[e].Span)]
        );
    }

    private static Unsupported WordingOf(Passage claim, int sentence, Alignment alignment)
    {
        var span = claim.Document.Sentences[sentence].Span;
        var words = alignment.Missing.Take(6).Select(t => claim.Text[t.Start..t.End]).Distinct();
        return new Unsupported(
            "wording",
            span.Of(claim.Text),
            $"The source has no sentence that says this; it lacks the words {string.Join(", ", words)}.",
            span,
            null
        );
    }

    /// <summary>A claim that stands word for word in the source needs no rule, in any language.</summary>
    private static Verdict? Verbatim(SourceReading source, ReadOnlySpan<char> claim)
    {
        var text = source.Passage.Text;
        var sentences = source.Passage.Document.Sentences;
        for (var from = 0; from <= text.Length - claim.Length; )
        {
            var at = text.AsSpan(from).IndexOf(claim, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            at += from;
            var span = new TextSpan(at, at + claim.Length);
            var covered = sentences.Where(s => s.Start < span.End && s.End > span.Start).ToList();
            if (covered.Count > 0 && span.Start <= covered[0].Start && span.End >= covered[^1].End)
            {
                return new Verdict(1, true, [], [.. covered.Select(s => s.Span)]);
            }

            from = at + claim.Length;
        }

        return null;
    }
}
