namespace Pith.Text.Claims;

/// <summary>Checks one claim against a source: sentence by sentence, the worst one deciding.</summary>
internal static class ClaimCheck
{
    /// <summary>Claims beyond this many UTF-16 units are no claims that anyone makes; they are refused unread.</summary>
    public const int LongestClaim = 20_000;

    private const int MostEvidence = 3;

    /// <summary>The most that a sentence with a certain fault scores, before the halving of all that is unsupported.</summary>
    private const float CertainFault = 0.3f;

    public static Verdict Run(SourceReading source, CheckModel model, string claim)
    {
        var trimmed = claim.AsSpan().Trim();
        if (trimmed.IsEmpty)
        {
            return new Verdict(1, true, [], []);
        }

        if (VerbatimClaim.Find(source.Passage.Document, trimmed) is { } copied)
        {
            return new Verdict(1, true, [], copied);
        }

        if (claim.Length > LongestClaim)
        {
            var all = new TextSpan(0, claim.Length);
            var why = $"The claim has more than {LongestClaim} characters; check it in parts.";
            return new Verdict(
                0,
                false,
                [new Unsupported("wording", claim[..80], why, all, null)],
                []
            );
        }

        var passage = new Passage(
            Document.Prepare(
                claim,
                language: source.Passage.Document.Language,
                published: source.Passage.Document.Published
            ),
            source.Passage
        );
        var (backing, unsupported, evidence) = (1f, new List<Unsupported>(), new SortedSet<int>());
        for (var s = 0; s < passage.Document.Sentences.Count; s++)
        {
            if (passage.FirstToken[s] == passage.FirstToken[s + 1])
            {
                continue;
            }

            var sentence = passage.Document.Sentences[s].Span;
            if (VerbatimClaim.Find(source.Passage.Document, sentence.Of(claim)) is { } same)
            {
                evidence.UnionWith(same.Select(e => IndexOf(source, e.Start)));
                continue;
            }

            var reading = new SentenceReading(source, passage, s, model.Fit);
            backing = Math.Min(backing, Judge(source, model, reading, unsupported));
            evidence.UnionWith(reading.Sentence.Best(MostEvidence));
        }

        var sentences = source.Passage.Document.Sentences;
        var supported = unsupported.Count == 0;
        return new Verdict(
            supported ? 0.5 + (backing / 2) : backing / 2,
            supported,
            unsupported,
            [.. evidence.Where(e => e < sentences.Count).Select(e => sentences[e].Span)]
        );
    }

    /// <summary>Adds what is not backed in a sentence, and returns how well it is backed, from 0 to 1.</summary>
    private static float Judge(
        SourceReading source,
        CheckModel model,
        SentenceReading reading,
        List<Unsupported> unsupported
    )
    {
        var facts = model.Facts.Chance(reading.Features);
        var wording = model.Wording.Chance(reading.Features);
        var backing = Math.Clamp(1 - Math.Max(facts, wording), 0, 1);
        var findings = new Findings(source, reading);
        var found = findings.Certain();
        if (found.Count > 0)
        {
            backing = Math.Min(backing, CertainFault);
        }
        else if (facts >= model.FactsLimit)
        {
            found = findings.Likely();
        }
        else if (wording >= model.WordingLimit)
        {
            found = findings.Wording();
        }

        unsupported.AddRange(found);
        return backing;
    }

    private static int IndexOf(SourceReading source, int start)
    {
        var (low, high) = (0, source.Passage.Document.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) =
                source.Passage.Document.Sentences[middle].Start <= start
                    ? (middle, high)
                    : (low, middle - 1);
        }

        return low;
    }
}
