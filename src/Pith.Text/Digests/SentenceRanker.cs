namespace Pith.Text.Digests;

/// <summary>Scores the sentences of an article: how much each belongs into its digest.</summary>
internal static class SentenceRanker
{
    private static readonly float[] Weights =
    [
        1.2f,
        0.5f,
        0.3f,
        0.8f,
        -0.5f,
        0.1f,
        0.6f,
        -1.0f,
        -0.4f,
        0.8f,
        2.5f,
        0.6f,
        1.0f,
        0.1f,
        0.2f,
        -0.5f,
        -0.4f,
        -0.6f,
        -0.8f,
        -0.1f,
        -0.2f,
        -2f,
    ];

    public static float[] Score(Article article)
    {
        var features = SentenceFeatures.Of(article);
        var scores = new float[article.Sentences.Length];
        for (var s = 0; s < scores.Length; s++)
        {
            var row = features.AsSpan(s * SentenceFeatures.Count, SentenceFeatures.Count);
            for (var i = 0; i < row.Length; i++)
            {
                scores[s] += row[i] * Weights[i];
            }
        }

        return scores;
    }
}
