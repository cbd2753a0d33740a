using Pith.Text.Digests;
using Pith.Text.Terms;

namespace Pith.Bench;

/// <summary>Learns the digest writer's model from articles with highlights.</summary>
internal static class DigestTraining
{
    private const double Ridge = 150;
    private const int FewestArticles = 4;

    private const string File = "src/Pith.Text/Digests/digest-model.txt";

    /// <summary><c>train-digest DATA_FOLDER</c>.</summary>
    public static int Train(string folder)
    {
        var cases = DigestCase.Read(folder);
        System.IO.File.WriteAllText(File, Fit(cases).Format());
        Console.WriteLine($"{cases.Count} articles learned; weights written to {File}");
        return 0;
    }

    public static DigestModel Fit(IReadOnlyList<DigestCase> cases)
    {
        var count = WordFeatures.Count + SentenceFeatures.Count + DigestModel.WordPlaces;
        var common = Common(cases);
        var rows = new List<float>();
        var labels = new List<float>();
        foreach (var one in cases)
        {
            Examples(one, common, rows, labels);
        }

        var weights = LogisticRegression.Fit([.. rows], [.. labels], count, Ridge);
        var all = weights.Select(w => (float)w).ToArray();
        var model = new DigestModel(
            all[..WordFeatures.Count],
            all[WordFeatures.Count..(WordFeatures.Count + SentenceFeatures.Count)],
            all[(WordFeatures.Count + SentenceFeatures.Count)..],
            new float[PairChances.Features],
            common,
            (float)cases.Average(c => Rouge.Words(c.Want).Length)
        );
        rows.Clear();
        labels.Clear();
        foreach (var one in cases)
        {
            Pairs(one, model, rows, labels);
        }

        weights = LogisticRegression.Fit([.. rows], [.. labels], PairChances.Features, Ridge);
        return model with { Pair = [.. weights.Select(w => (float)w)] };
    }

    /// <summary>One example for each pair of neighbours: whether the highlights have it.</summary>
    private static void Pairs(
        DigestCase one,
        DigestModel model,
        List<float> rows,
        List<float> labels
    )
    {
        var article = Article.Read(one.Document);
        var chances = WordChances.Of(article, model);
        var pairs = new PairChances(article, model.Pair);
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        var terms = List(one.Want, one.Document.Language);
        for (var i = 1; i < terms.Count; i++)
        {
            wanted.Add(terms[i - 1] + " " + terms[i]);
        }

        Span<float> f = stackalloc float[PairChances.Features];
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var from = article.FirstWord[s];
            var stems = List(article.Chars(s).ToString(), one.Document.Language);
            for (var i = from + 1; i < article.FirstWord[s + 1]; i++)
            {
                pairs.Fill(
                    f,
                    article.Words[i - 1].Id,
                    article.Words[i].Id,
                    chances[i - 1],
                    chances[i]
                );
                rows.AddRange(f);
                labels.Add(wanted.Contains(stems[i - 1 - from] + " " + stems[i - from]) ? 1 : 0);
            }
        }
    }

    /// <summary>One example for each word of the article: whether the highlights have it.</summary>
    internal static void Examples(
        DigestCase one,
        Dictionary<string, float> common,
        List<float> rows,
        List<float> labels
    )
    {
        var article = Article.Read(one.Document);
        var byWord = WordFeatures.Of(article, common);
        var bySentence = SentenceFeatures.Of(article);
        var wanted = Terms(one.Want, one.Document.Language);
        for (var s = 0; s < article.SentenceCount; s++)
        {
            var (from, to) = (article.FirstWord[s], article.FirstWord[s + 1]);
            for (var i = from; i < to; i++)
            {
                var word = article.Words[i];
                rows.AddRange(byWord.AsSpan(word.Id * WordFeatures.Count, WordFeatures.Count));
                rows.AddRange(
                    bySentence.AsSpan(s * SentenceFeatures.Count, SentenceFeatures.Count)
                );
                for (var p = 0; p < DigestModel.WordPlaces; p++)
                {
                    rows.Add(p == WordChances.Place(i - from, to - from) ? 1 : 0);
                }

                var stem = TermMaker.Stem(
                    article.Text[word.Start..word.End].ToLowerInvariant(),
                    one.Document.Language
                );
                labels.Add(wanted.Contains(stem) ? 1 : 0);
            }
        }
    }

    /// <summary>In how many articles each stem stands, on a log scale; those of fewer than four say nothing.</summary>
    private static Dictionary<string, float> Common(IReadOnlyList<DigestCase> cases) =>
        cases
            .SelectMany(c => Article.Read(c.Document).Stems)
            .CountBy(stem => stem)
            .Where(c => c.Value >= FewestArticles)
            .ToDictionary(
                c => c.Key,
                c => MathF.Round(MathF.Log(c.Value / (FewestArticles - 1f)) / 4, 2)
            );

    /// <summary>How surprised the model is, at a mean word, by whether the highlights have it.</summary>
    public static double Surprise(DigestCase one, DigestModel model)
    {
        var article = Article.Read(one.Document);
        var chances = WordChances.Of(article, model);
        var wanted = Terms(one.Want, one.Document.Language);
        var sum = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            var word = article.Words[i];
            var stem = TermMaker.Stem(
                article.Text[word.Start..word.End].ToLowerInvariant(),
                one.Document.Language
            );
            sum -= Math.Log(wanted.Contains(stem) ? chances[i] : 1 - chances[i]);
        }

        return sum / Math.Max(1, chances.Length);
    }

    private static HashSet<string> Terms(string text, string language) => [.. List(text, language)];

    private static List<string> List(string text, string language)
    {
        var terms = new List<string>();
        foreach (var word in Tokenizer.Words(text))
        {
            terms.Add(TermMaker.Stem(word.Of(text).ToLowerInvariant(), language));
        }

        return terms;
    }
}
