namespace Pith.Text.Digests;

/// <summary>For each word of an article, the chance that an editor's summary has it.</summary>
internal static class WordChances
{
    // The articles that the model was trained on have no titles. A title's word is about as telling as one of the
    // first sentence that is said twice: their weights together.
    private const float InTitle = 0.9f;

    // A sentence that has all that the title says is the story in one sentence.
    private const float TellsTitle = 1.2f;

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
            byWord[id] += article.InTitle[id] * InTitle;
        }

        var titled = TitleShares(article);
        var chances = new float[article.Words.Length];
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var (from, to) = (article.FirstWord[s], article.FirstWord[s + 1]);
            var ofSentence = bySentence[s] + (titled[s] * TellsTitle);
            for (var i = from; i < to; i++)
            {
                var logit =
                    byWord[article.Words[i].Id]
                    + ofSentence
                    + model.Place[Place(i - from, to - from)];
                chances[i] = 1 / (1 + MathF.Exp(-logit));
            }
        }

        return chances;
    }

    /// <summary>By sentence: what share of the title's words it has.</summary>
    private static float[] TitleShares(Article article)
    {
        var shares = new float[article.SentenceCount];
        var title = 0;
        foreach (var weight in article.InTitle)
        {
            title += weight >= 1 ? 1 : 0;
        }

        if (title == 0)
        {
            return shares;
        }

        var seen = new int[article.InTitle.Length];
        for (var s = 0; s < shares.Length; s++)
        {
            foreach (var word in article.WordsOf(s))
            {
                if (article.InTitle[word.Id] >= 1 && seen[word.Id] != s + 1)
                {
                    seen[word.Id] = s + 1;
                    shares[s] += 1f / title;
                }
            }
        }

        return shares;
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
