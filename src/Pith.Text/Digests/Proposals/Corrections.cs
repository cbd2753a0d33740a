namespace Pith.Text.Digests;

/// <summary>Puts a writer's second try in the places of what was refused of its first.</summary>
internal static class Corrections
{
    /// <summary>The sentences with each refused one given way to its correction, where that is backed.</summary>
    public static List<JudgedSentence> Apply(
        IReadOnlyList<JudgedSentence> judged,
        ProposedDigest corrections,
        Func<string, JudgedSentence> judge
    )
    {
        var result = judged.ToList();
        var said = judged
            .Where(j => j.IsBacked)
            .Select(j => j.Text)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var isTakeaway in (bool[])[false, true])
        {
            var all = Places(judged, j => j.Paragraph is null == isTakeaway);
            var refused = all.Where(i => !judged[i].IsBacked).ToList();
            var anew = isTakeaway ? corrections.Takeaways : corrections.Summary;
            // As it was asked: one for each refused sentence; or the whole again, sentence by sentence.
            var places =
                anew.Count == refused.Count ? refused
                : anew.Count == all.Count ? all
                : [];
            for (var k = 0; k < places.Count; k++)
            {
                var place = places[k];
                var text = ProposedWords.Clean(anew[k] ?? "");
                if (judged[place].IsBacked || text.Length == 0 || said.Contains(text))
                {
                    continue;
                }

                var again = judge(text);
                if (again.IsBacked)
                {
                    said.Add(text);
                    result[place] = again with { Paragraph = judged[place].Paragraph };
                }
            }
        }

        return result;
    }

    private static List<int> Places(
        IReadOnlyList<JudgedSentence> judged,
        Func<JudgedSentence, bool> which
    ) => [.. Enumerable.Range(0, judged.Count).Where(i => which(judged[i]))];
}
