namespace Pith.Text.Digests;

/// <summary>For each word of an article, the chance that an editor's summary has it.</summary>
internal static class WordChances
{
    // The articles that the model was trained on have no titles. A title's word is about as telling as one of the
    // first sentence that is said twice: their weights together.
    private const float InTitle = 0.9f;

    public static float[] Of(Article article, DigestModel model)
    {
        var byWord = Products(
            WordFeatures.Of(article, model.Common),
            model.Word,
            article.Counts.Length
        );
        var bySentence = Products(
            SentenceFeatures.Of(article),
            model.Sentence,
            article.SentenceCount
        );
        for (var id = 0; id < byWord.Length; id++)
        {
            byWord[id] += article.InTitle[id] ? InTitle : 0;
        }

        var chances = new float[article.Words.Length];
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var (from, to) = (article.FirstWord[s], article.FirstWord[s + 1]);
            for (var i = from; i < to; i++)
            {
                var logit =
                    byWord[article.Words[i].Id]
                    + bySentence[s]
                    + model.Place[Place(i - from, to - from)];
                chances[i] = 1 / (1 + MathF.Exp(-logit));
            }
        }

        return chances;
    }

    public static int Place(int i, int length) => i * DigestModel.WordPlaces / length;

    private static float[] Products(float[] rows, float[] weights, int count)
    {
        var products = new float[count];
        for (var r = 0; r < count; r++)
        {
            var row = rows.AsSpan(r * weights.Length, weights.Length);
            var sum = 0f;
            for (var i = 0; i < weights.Length; i++)
            {
                sum += row[i] * weights[i];
            }

            products[r] = sum;
        }

        return products;
    }
}
