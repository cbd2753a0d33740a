namespace Pith.Text.Digests;

/// <summary>Puts the summary together: whole sentences in the order of the text, in two paragraphs.</summary>
internal static class SummaryComposer
{
    // Below this a second paragraph would be a line.
    private const int WordsForTwo = 90;
    private const float Redundancy = 2.0f;

    public static List<IReadOnlyList<DigestSentence>> Compose(
        Article article,
        float[] scores,
        List<DigestSentence> takeaways,
        DigestBudget budget
    )
    {
        var left = budget.ForSummary;
        var chosen = new SortedDictionary<int, (Draft Draft, int Words)>();
        var covered = new bool[article.Counts.Length];
        var drafts = new Draft?[scores.Length];
        for (var s = 0; s < scores.Length; s++)
        {
            drafts[s] = TakeawayDraft.Of(article, s);
        }

        while (true)
        {
            var (best, most) = (-1, float.MinValue);
            (Draft Draft, int Words) taken = (null!, 0);
            for (var s = 0; s < scores.Length; s++)
            {
                var score = scores[s] - (Redundancy * Repeated(article, s, covered));
                if (
                    score > most
                    && !chosen.ContainsKey(s)
                    && drafts[s] is { } draft
                    && WordCount.Of(draft.Chars) is var words
                    && words <= left
                    && words > 4
                    && budget.Fits(words, draft.Length)
                    && !(
                        takeaways.Count > 0
                        && budget.ForSummary < 60
                        && takeaways.Any(t => t.Evidence[0].Start == article.Sentences[s].Start)
                    )
                )
                {
                    (best, most, taken) = (s, score, (draft, words));
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen.Add(best, taken);
            left -= taken.Words;
            budget.Spend(taken.Words, taken.Draft.Length);
            foreach (var word in article.WordsOf(best))
            {
                covered[word.Id] |= !article.IsFunction[word.Id];
            }
        }

        return Paragraphs(article, chosen);
    }

    private static List<IReadOnlyList<DigestSentence>> Paragraphs(
        Article article,
        SortedDictionary<int, (Draft Draft, int Words)> chosen
    )
    {
        var paragraphs = new List<IReadOnlyList<DigestSentence>>();
        var total = chosen.Values.Sum(c => c.Words);
        var first = total < WordsForTwo ? total : (total + 1) / 2;
        var current = new List<DigestSentence>();
        var words = 0;
        foreach (var (s, (draft, n)) in chosen)
        {
            if (paragraphs.Count == 0 && current.Count > 0 && words + (n / 2) > first)
            {
                paragraphs.Add(current);
                current = [];
            }

            current.Add(draft.Finish([article.Sentences[s].Span]));
            words += n;
        }

        if (current.Count > 0)
        {
            paragraphs.Add(current);
        }

        return paragraphs;
    }

    private static float Repeated(Article article, int s, bool[] covered)
    {
        var (content, repeated) = (0, 0);
        foreach (var word in article.WordsOf(s))
        {
            if (!article.IsFunction[word.Id])
            {
                content++;
                repeated += covered[word.Id] ? 1 : 0;
            }
        }

        return (float)repeated / Math.Max(1, content);
    }
}
