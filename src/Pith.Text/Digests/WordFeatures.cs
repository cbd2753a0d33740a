namespace Pith.Text.Digests;

/// <summary>What the ranker sees of a word, wherever it stands in the article: numbers roughly from 0 to 1, by word id.</summary>
internal static class WordFeatures
{
    public static readonly string[] Names =
    [
        "bias",
        "glue",
        "count, log",
        "glue's count, log",
        "once",
        "twice",
        "in the first sentence",
        "in the second",
        "in the third",
        "first place, inverse",
        "first place, share",
        "spread",
        "capital",
        "all capitals",
        "number",
        "length",
        "article's words, log",
        "company",
        "common",
        "common, count",
        "rare",
    ];

    public static int Count => Names.Length;

    public static float[] Of(Article article, Dictionary<string, float> common)
    {
        var n = article.Counts.Length;
        var all = new float[n * Count];
        var first = new int[n];
        var last = new int[n];
        var capitals = new int[n];
        var inner = new int[n];
        var shapes = new byte[n];
        var lengths = new int[n];
        var company = new float[n];
        Array.Fill(first, -1);
        var body = 0;
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var words = article.WordsOf(s);
            var weight = Weight(article, words);
            for (var i = 0; i < words.Length; i++)
            {
                var id = words[i].Id;
                company[id] += weight;
                if (first[id] < 0 && article.Places[s] >= 0)
                {
                    first[id] = body;
                }

                last[id] = body;
                lengths[id] = words[i].End - words[i].Start;
                if (i > 0)
                {
                    inner[id]++;
                    capitals[id] += char.IsUpper(article.Text[words[i].Start]) ? 1 : 0;
                }

                shapes[id] |= Shape(
                    article.Text.AsSpan(words[i].Start, words[i].End - words[i].Start)
                );
            }

            body += article.Places[s] < 0 ? 0 : 1;
        }

        var size = MathF.Log(1 + article.Words.Length) / 8;
        for (var id = 0; id < n; id++)
        {
            var f = all.AsSpan(id * Count, Count);
            first[id] = first[id] < 0 ? body : first[id];
            last[id] = Math.Max(last[id], first[id]);
            var count = MathF.Log(article.Counts[id]);
            var glue = article.IsFunction[id];
            f[0] = 1;
            f[1] = glue ? 1 : 0;
            f[2] = glue ? 0 : count;
            f[3] = glue ? count : 0;
            f[4] = article.Counts[id] == 1 ? 1 : 0;
            f[5] = article.Counts[id] == 2 ? 1 : 0;
            f[6] = first[id] == 0 ? 1 : 0;
            f[7] = first[id] == 1 ? 1 : 0;
            f[8] = first[id] == 2 ? 1 : 0;
            f[9] = 1f / (1 + first[id]);
            f[10] = (float)first[id] / Math.Max(1, body);
            f[11] = (float)(last[id] - first[id]) / Math.Max(1, body);
            f[12] = (float)capitals[id] / Math.Max(1, inner[id]);
            f[13] = (shapes[id] & 1) != 0 ? 1 : 0;
            f[14] = (shapes[id] & 2) != 0 ? 1 : 0;
            f[15] = MathF.Min(lengths[id], 12) / 12f;
            f[16] = size;
            var usual = glue ? 0 : common.GetValueOrDefault(article.Stems[id]);
            f[18] = usual;
            f[19] = usual * count;
            f[20] = !glue && usual == 0 ? 1 : 0;
            f[17] = company[id] / article.Counts[id];
        }

        return all;
    }

    /// <summary>How much a sentence is about what the article is about: the mean log count of its content words.</summary>
    private static float Weight(Article article, ReadOnlySpan<ArticleWord> words)
    {
        var (sum, content) = (0f, 0);
        foreach (var word in words)
        {
            if (!article.IsFunction[word.Id])
            {
                sum += MathF.Log(article.Counts[word.Id]);
                content++;
            }
        }

        return content == 0 ? 0 : sum / content / 2;
    }

    /// <summary>1: two capitals or more and no small letter; 2: a number.</summary>
    private static byte Shape(ReadOnlySpan<char> word)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return (byte)((upper > 1 && lower == 0 ? 1 : 0) | (char.IsDigit(word[0]) ? 2 : 0));
    }
}
