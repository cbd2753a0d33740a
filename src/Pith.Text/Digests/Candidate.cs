using Pith.Text.Digests.Editing;

namespace Pith.Text.Digests;

/// <summary>A takeaway that could be chosen: its wording, and the article's words in it with their chances.</summary>
internal sealed class Candidate
{
    private Candidate(int sentence, Draft draft, int[] ids, float[] chances, float[] pairs)
    {
        (Sentence, Draft, Ids, Chances, Pairs) = (sentence, draft, ids, chances, pairs);
        Words = WordCount.Of(draft.Chars);
        foreach (var chance in chances)
        {
            Expected += chance;
        }
    }

    public int Sentence { get; }

    public Draft Draft { get; }

    /// <summary>Whether it can be read only behind the sentence before it.</summary>
    public bool Leans { get; private init; }

    /// <summary>Its length in words, as readers count.</summary>
    public int Words { get; }

    public int[] Ids { get; }

    public float[] Chances { get; }

    /// <summary>For each word but the last, the chance that an editor's summary has it and the next together.</summary>
    public float[] Pairs { get; }

    /// <summary>How many of its words an editor's summary can be expected to have.</summary>
    public float Expected { get; }

    public static Candidate Of(
        Article article,
        float[] chances,
        PairChances pairs,
        int sentence,
        Draft draft,
        bool leans = false
    )
    {
        var ids = new List<int>(40);
        var own = new List<float>(40);
        var word = article.FirstWord[sentence];
        var end = article.FirstWord[sentence + 1];
        for (var i = 0; i < draft.Length && word < end; i++)
        {
            var from = draft.From(i);
            while (word < end && from > article.Words[word].Start)
            {
                word++;
            }

            if (word < end && from == article.Words[word].Start)
            {
                ids.Add(article.Words[word].Id);
                own.Add(chances[word]);
                word++;
            }
        }

        var together = new float[Math.Max(0, ids.Count - 1)];
        for (var k = 0; k < together.Length; k++)
        {
            together[k] = pairs.Of(ids[k], ids[k + 1], own[k], own[k + 1]);
        }

        return new Candidate(sentence, draft, [.. ids], [.. own], together) { Leans = leans };
    }
}
