namespace Pith.Text.Digests;

/// <summary>
/// Puts the summary together: whole sentences in the order of the text, the lead first, in two paragraphs where there is
/// room: what happened, and what lies behind it. A sentence that leans on the one before is taken only behind it.
/// </summary>
internal static class SummaryComposer
{
    // Readers meet two paragraphs: what happened, and what lies behind it. Below this each would be a line.
    private const int WordsForTwo = 40;

    // From here on a summary has room to be read by itself, so it may say again what a takeaway says.
    private const int WordsForAll = 90;
    private const int FewestWords = 6;

    // With fewer words than this to spend, a sentence that is a takeaway already would be most of the summary.
    private const int WordsForOverlap = 30;

    // Keeps a short sentence from winning by its density alone; cross-validated between 2 and 15.
    private const float Smoothing = 6;

    public static List<IReadOnlyList<DigestSentence>> Compose(
        Article article,
        List<Candidate> candidates,
        Candidate? opening,
        List<Candidate> takeaways,
        DigestBudget budget,
        Guard guard
    )
    {
        // What is a takeaway already comes again where the summary has room to be read by itself, and the lead, which
        // says what the story is; not word for word in a short one.
        bool MayRepeat(Candidate takeaway, Candidate c) =>
            budget.ForSummary >= WordsForAll
            || (
                budget.ForSummary >= WordsForOverlap
                && (article.Places[c.Sentence] == 0 || takeaway.Draft.Length != c.Draft.Length)
            );

        var open = candidates
            .Where(c =>
                c.Words >= FewestWords
                && c.Sentence != opening?.Sentence
                && !takeaways.Exists(t => t.Sentence == c.Sentence && !MayRepeat(t, c))
            )
            .ToList();
        var chosen = new List<(Candidate Candidate, DigestSentence Worded)>();
        var covered = new float[article.Counts.Length];
        var left = budget.ForSummary;
        var best =
            opening
            ?? open.Find(c =>
                article.Places[c.Sentence] == 0
                && c.Words <= left
                && budget.Fits(c.Words, c.Draft.Length + 1)
            );
        while (true)
        {
            best ??= Best(open, chosen, covered, left, budget);
            if (best is null)
            {
                break;
            }

            open.Remove(best);
            var worded = best.Draft.Finish(article.Document, best.Sentence);
            if (!guard.Backs(worded))
            {
                best = null;
                continue;
            }

            chosen.Add((best, worded));
            left -= best.Words;
            budget.Spend(best.Words, best.Draft.Length + 1);
            for (var k = 0; k < best.Ids.Length; k++)
            {
                ref var c = ref covered[best.Ids[k]];
                c = MathF.Max(c, best.Chances[k]);
            }

            best = null;
        }

        return Paragraphs([.. chosen.OrderBy(c => c.Candidate.Sentence)]);
    }

    /// <summary>The sentence that adds most for its words to what the summary has.</summary>
    private static Candidate? Best(
        List<Candidate> open,
        List<(Candidate Candidate, DigestSentence Worded)> chosen,
        float[] covered,
        int left,
        DigestBudget budget
    )
    {
        Candidate? best = null;
        var most = 0f;
        foreach (var candidate in open)
        {
            if (
                candidate.Words > left
                || !budget.Fits(candidate.Words, candidate.Draft.Length + 1)
                || (
                    candidate.Leans
                    && !chosen.Exists(c => c.Candidate.Sentence == candidate.Sentence - 1)
                )
            )
            {
                continue;
            }

            var gain = 0f;
            for (var k = 0; k < candidate.Ids.Length; k++)
            {
                gain += MathF.Max(0, candidate.Chances[k] - covered[candidate.Ids[k]]);
            }

            gain /= candidate.Ids.Length + Smoothing;
            if (gain > most)
            {
                (best, most) = (candidate, gain);
            }
        }

        return best;
    }

    private static List<IReadOnlyList<DigestSentence>> Paragraphs(
        List<(Candidate Candidate, DigestSentence Worded)> chosen
    )
    {
        var paragraphs = new List<IReadOnlyList<DigestSentence>>();
        var total = chosen.Sum(c => c.Candidate.Words);
        var first = total < WordsForTwo ? total : (total + 1) / 2;
        var current = new List<DigestSentence>();
        var words = 0;
        foreach (var (candidate, worded) in chosen)
        {
            if (
                paragraphs.Count == 0
                && current.Count > 0
                && words + (candidate.Words / 2) > first
                && !candidate.Leans
            )
            {
                paragraphs.Add(current);
                current = [];
            }

            current.Add(worded);
            words += candidate.Words;
        }

        if (current.Count > 0)
        {
            paragraphs.Add(current);
        }

        return paragraphs;
    }
}
