namespace Pith.Text.Digests;

/// <summary>Chooses and words the takeaways: the best sentences that say different things, within the budget.</summary>
internal static class TakeawayChooser
{
    private const int Most = 5;
    private const int FewestWords = 5;
    private const int MostWords = 45;
    private const float Redundancy = 2.0f;

    public static List<DigestSentence> Choose(Article article, float[] scores, DigestBudget budget)
    {
        var drafts = new Draft?[scores.Length];
        var words = new int[scores.Length];
        for (var s = 0; s < scores.Length; s++)
        {
            drafts[s] = TakeawayDraft.Of(article, s);
            words[s] = drafts[s] is { } d ? WordCount.Of(d.Chars) : 0;
        }

        var chosen = new List<DigestSentence>();
        var covered = new bool[article.Counts.Length];
        var left = budget.ForTakeaways;
        while (chosen.Count < Most)
        {
            var (best, most) = (-1, float.MinValue);
            for (var s = 0; s < scores.Length; s++)
            {
                if (
                    drafts[s] is { } draft
                    && words[s] is >= FewestWords and <= MostWords
                    && words[s] <= left
                    && budget.Fits(words[s], draft.Length)
                )
                {
                    var score = scores[s] - (Redundancy * Repeated(article, s, covered));
                    if (score > most)
                    {
                        (best, most) = (s, score);
                    }
                }
            }

            if (best < 0)
            {
                break;
            }

            var taken = drafts[best]!;
            drafts[best] = null;
            foreach (var word in article.WordsOf(best))
            {
                covered[word.Id] |= !article.IsFunction[word.Id];
            }

            left -= words[best];
            budget.Spend(words[best], taken.Length);
            chosen.Add(taken.Finish([article.Sentences[best].Span]));
        }

        return chosen;
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
