namespace Pith.Text.Claims;

/// <summary>
/// How a sentence of the claim could have been made from one sentence of the source: by leaving words out (fair), by
/// putting in words of its own (paraphrase), or by putting in words from elsewhere in the source (often a mistake).
/// </summary>
internal static class AlignmentFeatures
{
    public static readonly string[] Names =
    [
        "aligned",
        "restKnown",
        "restNew",
        "leadKnown",
        "leadPronoun",
        "leadReplaces",
        "replacedKnown",
        "replacedNew",
        "skipped",
        "runs",
        "window",
        "restTogether",
        "tailKnown",
        "crossed",
        "restNear",
    ];

    private const int Sentences = 4;

    /// <summary>With how many of them the sentence behind is looked at as well.</summary>
    private const int Windows = 2;
    private const int LongestSource = 160;
    private const int LongestClaim = 80;

    public static int Count => Names.Length;

    public static void Fill(SourceReading source, ClaimSentence claim, Span<float> f)
    {
        f.Clear();
        if (claim.Total <= 0)
        {
            f[0] = 1;
            return;
        }

        var best = new Path();
        var window = 0f;
        var windows = Windows;
        foreach (var sentence in Candidates(claim))
        {
            var first = source.Passage.FirstToken;
            var path = Align(source, claim, first[sentence], first[sentence + 1]);
            if (path.Score > best.Score)
            {
                best = path;
                best.Sentence = sentence;
            }

            if (windows-- > 0 && sentence + 2 < first.Length)
            {
                window = Math.Max(
                    window,
                    Align(source, claim, first[sentence], first[sentence + 2]).Weight
                );
            }
        }

        if (best.Pairs is null)
        {
            f[2] = 1;
            return;
        }

        f[0] = best.Weight / claim.Total;
        f[10] = Math.Max(0, window - best.Weight) / claim.Total;
        Rest(source, claim, best, f);
        Gaps(source, claim, best, f);
    }

    private static List<int> Candidates(ClaimSentence claim)
    {
        var chosen = new List<int>(Sentences);
        while (chosen.Count < Sentences)
        {
            var best = -1;
            for (var s = 0; s < claim.Overlap.Length; s++)
            {
                if (
                    claim.Overlap[s] > 0
                    && (best < 0 || claim.Overlap[s] > claim.Overlap[best])
                    && !chosen.Contains(s)
                )
                {
                    best = s;
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen.Add(best);
        }

        return chosen;
    }

    private struct Path
    {
        public float Score;
        public float Weight;
        public int Sentence;

        // For each token of the claim, the token of the source that it lies on, or -1.
        public int[]? Pairs;
    }

    /// <summary>The heaviest common subsequence, runs preferred.</summary>
    private static Path Align(SourceReading source, ClaimSentence claim, int from, int to)
    {
        var n = Math.Min(claim.Length, LongestClaim);
        var m = Math.Min(to - from, LongestSource);
        var score = new float[(n + 1) * (m + 1)];
        var width = m + 1;
        var ids = source.Index.Ids;
        for (var i = 1; i <= n; i++)
        {
            for (var k = 1; k <= m; k++)
            {
                var value = Math.Max(score[((i - 1) * width) + k], score[(i * width) + k - 1]);
                if (claim.Ids[i - 1] >= 0 && claim.Ids[i - 1] == ids[from + k - 1])
                {
                    var run = i > 1 && k > 1 && claim.Ids[i - 2] == ids[from + k - 2] ? 0.25f : 0;
                    var match = claim.IsContent(i - 1) ? claim.Weights[i - 1] : 0.15f;
                    value = Math.Max(value, score[((i - 1) * width) + k - 1] + match + run);
                }

                score[(i * width) + k] = value;
            }
        }

        var pairs = new int[claim.Length];
        Array.Fill(pairs, -1);
        var path = new Path { Score = score[^1], Pairs = pairs };
        for (var (i, k) = (n, m); i > 0 && k > 0; )
        {
            var here = score[(i * width) + k];
            if (here == score[((i - 1) * width) + k])
            {
                i--;
            }
            else if (here == score[(i * width) + k - 1])
            {
                k--;
            }
            else
            {
                pairs[i - 1] = from + k - 1;
                path.Weight += claim.FirstUse(i - 1) ? claim.Weights[i - 1] : 0;
                i--;
                k--;
            }
        }

        return path;
    }

    /// <summary>What the best sentence leaves of the claim, and whether the rest of the source has it.</summary>
    private static void Rest(SourceReading source, ClaimSentence claim, Path path, Span<float> f)
    {
        var ids = source.IdsOf(path.Sentence);
        var restKnown = new List<(int Id, float Weight)>();
        for (var i = 0; i < claim.Length; i++)
        {
            if (!claim.IsContent(i) || path.Pairs![i] >= 0 || !claim.FirstUse(i))
            {
                continue;
            }

            var share = claim.Weights[i] / claim.Total;
            if (claim.Ids[i] < 0)
            {
                f[2] += share;
            }
            else if (ids.Contains(claim.Ids[i]))
            {
                f[13] += share;
            }
            else
            {
                f[1] += share;
                restKnown.Add((claim.Ids[i], share));
            }
        }

        if (restKnown.Count == 0)
        {
            f[11] = f[14] = 1;
            return;
        }

        // The most of the rest that one other sentence has, and that a neighbour of the best one has.
        var sums = new Dictionary<int, float>();
        foreach (var (id, weight) in restKnown)
        {
            var last = -1;
            foreach (var position in source.Index.Positions(id))
            {
                var sentence = source.Passage.SentenceOf[position];
                if (sentence != last)
                {
                    sums[sentence] = sums.GetValueOrDefault(sentence) + weight;
                    last = sentence;
                }
            }
        }

        f[11] = sums.Values.Max() / f[1];
        f[14] =
            Math.Max(
                sums.GetValueOrDefault(path.Sentence - 1),
                sums.GetValueOrDefault(path.Sentence + 1)
            ) / f[1];
    }

    /// <summary>What stands between the aligned words on either side.</summary>
    private static void Gaps(SourceReading source, ClaimSentence claim, Path path, Span<float> f)
    {
        var pairs = path.Pairs!;
        var first = source.Passage.FirstToken[path.Sentence];
        var (lastClaim, lastSource, runs, aligned, skipped) = (-1, first - 1, 0, 0, 0);
        for (var i = 0; i <= claim.Length; i++)
        {
            var at = i < claim.Length ? pairs[i] : -1;
            if (i < claim.Length && at < 0)
            {
                continue;
            }

            var (known, added) = (0f, 0f);
            for (var k = lastClaim + 1; k < i; k++)
            {
                if (claim.IsContent(k))
                {
                    known += claim.Ids[k] >= 0 ? claim.Weights[k] / claim.Total : 0;
                    added += claim.Ids[k] < 0 ? claim.Weights[k] / claim.Total : 0;
                }
            }

            if (i == claim.Length)
            {
                f[12] = known;
                break;
            }

            var (content, pronoun) = Between(source, lastSource + 1, at);
            if (lastClaim < 0)
            {
                f[3] = known;
                f[4] = known + added > 0 && (pronoun || content == 0) ? 1 : 0;
                f[5] = known > 0 && !pronoun && content > 0 ? known : 0;
            }
            else
            {
                skipped += content;
                if (content > 0)
                {
                    f[6] += known;
                    f[7] += added;
                }
            }

            runs += at == lastSource + 1 && lastClaim == i - 1 ? 0 : 1;
            aligned++;
            (lastClaim, lastSource) = (i, at);
        }

        f[8] = (float)skipped / Math.Max(1, aligned);
        f[9] = (float)runs / Math.Max(1, aligned);
    }

    private static (int Content, bool Pronoun) Between(SourceReading source, int from, int to)
    {
        var (content, pronoun) = (0, false);
        for (var i = from; i < to; i++)
        {
            content += source.Passage.Tokens[i].Content ? 1 : 0;
            pronoun |=
                source.Passage.Tokens[i].Form
                    is "he"
                        or "she"
                        or "it"
                        or "they"
                        or "his"
                        or "her"
                        or "their"
                        or "its"
                        or "who"
                        or "which";
        }

        return (content, pronoun);
    }
}
