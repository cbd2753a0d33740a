namespace Pith.Text.Digests;

/// <summary>Puts the summary together: whole sentences in the order of the text, in two paragraphs.</summary>
internal static class SummaryComposer
{
    // Below this a second paragraph would be a line.
    private const int WordsForTwo = 90;
    private const int FewestWords = 5;

    public static List<IReadOnlyList<DigestSentence>> Compose(
        Article article,
        List<Candidate> candidates,
        List<Candidate> takeaways,
        DigestBudget budget
    )
    {
        var left = budget.ForSummary;
        var isShort = left < 60;
        var open = candidates
            .Where(c =>
                c.Words >= FewestWords
                && !(isShort && takeaways.Exists(t => t.Sentence == c.Sentence))
            )
            .ToList();
        var chosen = new List<Candidate>();
        var covered = new float[article.Counts.Length];
        while (true)
        {
            Candidate? best = null;
            var most = 0f;
            foreach (var candidate in open)
            {
                if (
                    candidate.Words > left
                    || !budget.Fits(candidate.Words, candidate.Draft.Length + 1)
                )
                {
                    continue;
                }

                var gain = 0f;
                for (var k = 0; k < candidate.Ids.Length; k++)
                {
                    gain += MathF.Max(0, candidate.Chances[k] - covered[candidate.Ids[k]]);
                }

                gain /= candidate.Ids.Length + 4;
                if (gain > most)
                {
                    (best, most) = (candidate, gain);
                }
            }

            if (best is null)
            {
                break;
            }

            open.Remove(best);
            chosen.Add(best);
            left -= best.Words;
            budget.Spend(best.Words, best.Draft.Length + 1);
            for (var k = 0; k < best.Ids.Length; k++)
            {
                ref var c = ref covered[best.Ids[k]];
                c = MathF.Max(c, best.Chances[k]);
            }
        }

        return Paragraphs(article, [.. chosen.OrderBy(c => c.Sentence)]);
    }

    private static List<IReadOnlyList<DigestSentence>> Paragraphs(
        Article article,
        List<Candidate> chosen
    )
    {
        var paragraphs = new List<IReadOnlyList<DigestSentence>>();
        var total = chosen.Sum(c => c.Words);
        var first = total < WordsForTwo ? total : (total + 1) / 2;
        var current = new List<DigestSentence>();
        var words = 0;
        foreach (var candidate in chosen)
        {
            if (paragraphs.Count == 0 && current.Count > 0 && words + (candidate.Words / 2) > first)
            {
                paragraphs.Add(current);
                current = [];
            }

            current.Add(candidate.Draft.Finish([article.Sentence(candidate.Sentence).Span]));
            words += candidate.Words;
        }

        if (current.Count > 0)
        {
            paragraphs.Add(current);
        }

        return paragraphs;
    }
}
