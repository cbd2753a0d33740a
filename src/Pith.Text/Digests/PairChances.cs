namespace Pith.Text.Digests;

/// <summary>The chance that an editor's summary has two words one behind the other, from the chances of each.</summary>
internal sealed class PairChances
{
    public const int Features = 8;

    private readonly Article _article;
    private readonly float[] _weights;
    private readonly Dictionary<long, int> _counts;

    public PairChances(Article article, float[] weights)
    {
        (_article, _weights) = (article, weights);
        _counts = new Dictionary<long, int>(article.Words.Length);
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var words = article.WordsOf(s);
            for (var i = 1; i < words.Length; i++)
            {
                var key = Key(words[i - 1].Id, words[i].Id);
                _counts[key] = _counts.GetValueOrDefault(key) + 1;
            }
        }
    }

    public float Of(int first, int second, float firstChance, float secondChance)
    {
        Span<float> f = stackalloc float[Features];
        Fill(f, first, second, firstChance, secondChance);
        var logit = 0f;
        for (var i = 0; i < Features; i++)
        {
            logit += f[i] * _weights[i];
        }

        return 1 / (1 + MathF.Exp(-logit));
    }

    /// <summary>What the model sees of a pair.</summary>
    public void Fill(Span<float> f, int first, int second, float firstChance, float secondChance)
    {
        var (a, b) = (Logit(firstChance), Logit(secondChance));
        var count = _counts.GetValueOrDefault(Key(first, second));
        var (glueA, glueB) = (_article.IsFunction[first], _article.IsFunction[second]);
        f[0] = 1;
        f[1] = a;
        f[2] = b;
        f[3] = MathF.Min(a, b);
        f[4] = MathF.Log(1 + count);
        f[5] = glueA && glueB ? 1 : 0;
        f[6] = glueA != glueB ? 1 : 0;
        f[7] = count == 0 ? 1 : 0;
    }

    public static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    private static float Logit(float p)
    {
        p = Math.Clamp(p, 0.001f, 0.999f);
        return MathF.Log(p / (1 - p));
    }
}
