namespace Pith.Text.Claims;

/// <summary>How far a sentence's words are the source's: coverage, copied fragments, and whether words that stand together here stand together there.</summary>
internal static class WordingFeatures
{
    public static readonly string[] Names =
    [
        "known",
        "knownTokens",
        "pairs",
        "triples",
        "contentPairs",
        "top",
        "topTwo",
        "coverage",
        "density",
        "fragments",
        "longest",
        "junctions",
        "jumps",
        "together",
        "weakest",
        "weakestTwo",
        "near",
        "weakestNear",
        "doubled",
        "length",
        "missingCount",
        "maxMissing",
        "inOrder",
        "subject",
        "lead",
    ];

    private const int NearReach = 6;

    public static int Count => Names.Length;

    public static void Fill(SourceReading source, ClaimSentence claim, Span<float> features)
    {
        features.Clear();
        var n = claim.Length;
        features[0] = claim.Total > 0 ? claim.Known / claim.Total : 1;
        var (known, pairs, triples, doubled, missing) = (0, 0, 0, 0, 0);
        var (content, contentPairs, contentPairsHad) = (0, 0, 0);
        var (maxMissing, last) = (0f, -1);
        for (var i = 0; i < n; i++)
        {
            var id = claim.Ids[i];
            known += id >= 0 ? 1 : 0;
            pairs +=
                i > 0 && id >= 0 && claim.Ids[i - 1] >= 0 && source.HasPair(claim.Ids[i - 1], id)
                    ? 1
                    : 0;
            triples +=
                i > 1
                && id >= 0
                && claim.Ids[i - 1] >= 0
                && claim.Ids[i - 2] >= 0
                && source.HasTriple(claim.Ids[i - 2], claim.Ids[i - 1], id)
                    ? 1
                    : 0;
            if (!claim.IsContent(i))
            {
                continue;
            }

            content++;
            doubled += claim.FirstUse(i) ? 0 : 1;
            if (id < 0)
            {
                missing++;
                maxMissing = Math.Max(maxMissing, claim.Claim.Tokens[claim.From + i].Form.Length);
            }

            if (last >= 0)
            {
                contentPairs++;
                contentPairsHad +=
                    id >= 0 && claim.Ids[last] >= 0 && Near(source, claim.Ids[last], id, 4) ? 1 : 0;
            }

            last = i;
        }

        features[1] = Share(known, n);
        features[2] = Share(pairs, n - 1);
        features[3] = Share(triples, n - 2);
        features[4] = Share(contentPairsHad, contentPairs);
        var best = claim.Best(2);
        features[5] = claim.Total > 0 && best.Count > 0 ? claim.Overlap[best[0]] / claim.Total : 0;
        features[6] = TwoTogether(source, claim, best);
        Fragments(source, claim, features);
        Together(source, claim, features);
        features[18] = Share(doubled, Math.Max(1, content));
        features[19] = Math.Min(60, n);
        features[20] = Math.Min(6, missing);
        features[21] = Math.Min(12, maxMissing);
        features[22] = best.Count > 0 ? InOrder(source, claim, best[0]) : 0;
        Subject(source, claim, features);
    }

    private static float Share(int part, int all) => all <= 0 ? 1 : (float)part / all;

    private static float TwoTogether(SourceReading source, ClaimSentence claim, List<int> best)
    {
        if (best.Count == 0 || claim.Total <= 0)
        {
            return 0;
        }

        var had = 0f;
        for (var i = 0; i < claim.Length; i++)
        {
            if (claim.IsContent(i) && claim.FirstUse(i) && claim.Ids[i] >= 0)
            {
                foreach (var sentence in best)
                {
                    if (source.IdsOf(sentence).Contains(claim.Ids[i]))
                    {
                        had += claim.Weights[i];
                        break;
                    }
                }
            }
        }

        return had / claim.Total;
    }

    /// <summary>Greedy longest copied fragments (Grusky, Naaman and Artzi 2018), and how the joints between them lie in the source.</summary>
    private static void Fragments(SourceReading source, ClaimSentence claim, Span<float> features)
    {
        var ids = source.Index.Ids;
        var (covered, squares, count, longest) = (0, 0, 0, 0);
        var (joints, near, jumps) = (0, 0, 0);
        var (endedAt, endedIn) = (-1, -2);
        for (var i = 0; i < claim.Length; )
        {
            var (length, at) = (0, -1);
            if (claim.Ids[i] >= 0)
            {
                // The continuation that goes on from where the last fragment ended wins a tie.
                foreach (var position in source.Index.Positions(claim.Ids[i]))
                {
                    var k = 1;
                    while (
                        i + k < claim.Length
                        && position + k < ids.Length
                        && claim.Ids[i + k] == ids[position + k]
                    )
                    {
                        k++;
                    }

                    if (k > length || (k == length && Closer(position, at, endedAt)))
                    {
                        (length, at) = (k, position);
                    }
                }
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            covered += length;
            squares += length * length;
            count++;
            longest = Math.Max(longest, length);
            if (endedAt >= 0)
            {
                joints++;
                var sameSentence = source.Passage.SentenceOf[at] == endedIn;
                near += sameSentence ? 1 : 0;
                jumps += sameSentence && at >= endedAt && at - endedAt < 12 ? 0 : 1;
            }

            (endedAt, endedIn) = (at + length, source.Passage.SentenceOf[at + length - 1]);
            i += length;
        }

        var n = Math.Max(1, claim.Length);
        features[7] = (float)covered / n;
        features[8] = MathF.Min(1, (float)squares / n / 20);
        features[9] = (float)count / n;
        features[10] = (float)longest / n;
        features[11] = Share(near, joints);
        features[12] = (float)jumps / n;
    }

    private static bool Closer(int position, int at, int ended) =>
        ended >= 0 && Math.Abs(position - ended) < Math.Abs(at - ended);

    /// <summary>For each two content words that the source has: whether one of its sentences has both, and how near.</summary>
    private static void Together(SourceReading source, ClaimSentence claim, Span<float> features)
    {
        // Beyond this many words a sentence says the same by a part of its pairs.
        const int Most = 24;
        Span<int> at = stackalloc int[Most];
        var m = 0;
        for (var i = 0; i < claim.Length && m < Most; i++)
        {
            if (claim.IsContent(i) && claim.FirstUse(i) && claim.Ids[i] >= 0)
            {
                at[m++] = i;
            }
        }

        if (m < 2)
        {
            features[13..18].Fill(m == 1 ? 0.5f : 0);
            return;
        }

        Span<float> together = stackalloc float[Most];
        Span<float> nearby = stackalloc float[Most];
        Span<float> all = stackalloc float[Most];
        var (sum, sumNear, sumAll) = (0f, 0f, 0f);
        for (var a = 0; a < m; a++)
        {
            for (var b = a + 1; b < m; b++)
            {
                var weight = claim.Weights[at[a]] * claim.Weights[at[b]] / MathF.Sqrt(b - a);
                var (same, near) = Meet(source, claim.Ids[at[a]], claim.Ids[at[b]]);
                together[a] += weight * same;
                together[b] += weight * same;
                nearby[a] += weight * near;
                nearby[b] += weight * near;
                all[a] += weight;
                all[b] += weight;
                (sum, sumNear, sumAll) = (
                    sum + (weight * same),
                    sumNear + (weight * near),
                    sumAll + weight
                );
            }
        }

        var (weakest, second, weakestNear) = (1f, 1f, 1f);
        for (var a = 0; a < m; a++)
        {
            var share = together[a] / all[a];
            if (share < weakest)
            {
                (weakest, second) = (share, weakest);
            }
            else
            {
                second = Math.Min(second, share);
            }

            weakestNear = Math.Min(weakestNear, nearby[a] / all[a]);
        }

        features[13] = sum / sumAll;
        features[14] = weakest;
        features[15] = second;
        features[16] = sumNear / sumAll;
        features[17] = weakestNear;
    }

    /// <summary>Whether two words share a sentence of the source (half for neighbouring sentences), and whether they stand near each other in it.</summary>
    internal static (float Same, float Near) Meet(SourceReading source, int a, int b)
    {
        var pa = source.Index.Positions(a);
        var pb = source.Index.Positions(b);
        var (i, k, same, near) = (0, 0, 0f, 0f);
        while (i < pa.Length && k < pb.Length)
        {
            var (sa, sb) = (source.Passage.SentenceOf[pa[i]], source.Passage.SentenceOf[pb[k]]);
            var apart = Math.Abs(sa - sb);
            if (apart <= 1)
            {
                same = Math.Max(same, apart == 0 ? 1 : 0.5f);
                if (apart == 0 && Math.Abs(pa[i] - pb[k]) <= NearReach)
                {
                    near = 1;
                    break;
                }
            }

            if (pa[i] < pb[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return (same, near);
    }

    private static bool Near(SourceReading source, int a, int b, int reach)
    {
        var pa = source.Index.Positions(a);
        var pb = source.Index.Positions(b);
        var (i, k) = (0, 0);
        while (i < pa.Length && k < pb.Length)
        {
            var apart = pb[k] - pa[i];
            if (apart > 0 && apart <= reach)
            {
                return true;
            }

            if (apart <= 0)
            {
                k++;
            }
            else
            {
                i++;
            }
        }

        return false;
    }

    /// <summary>The share of the content words that stand in the best sentence in the same order (longest common subsequence over unique places).</summary>
    private static float InOrder(SourceReading source, ClaimSentence claim, int sentence)
    {
        const int Most = 40;
        Span<int> places = stackalloc int[Most];
        var m = 0;
        var ids = source.IdsOf(sentence);
        for (var i = 0; i < claim.Length && m < Most; i++)
        {
            if (
                claim.IsContent(i)
                && claim.Ids[i] >= 0
                && ids.IndexOf(claim.Ids[i]) is >= 0 and var at
            )
            {
                places[m++] = at;
            }
        }

        if (m < 2)
        {
            return m == 0 ? 0 : 1;
        }

        Span<int> lengths = stackalloc int[Most];
        var longest = 0;
        for (var i = 0; i < m; i++)
        {
            lengths[i] = 1;
            for (var k = 0; k < i; k++)
            {
                if (places[k] < places[i])
                {
                    lengths[i] = Math.Max(lengths[i], lengths[k] + 1);
                }
            }

            longest = Math.Max(longest, lengths[i]);
        }

        return (float)longest / m;
    }

    /// <summary>Whether the first content words of the sentence meet what is said of them.</summary>
    private static void Subject(SourceReading source, ClaimSentence claim, Span<float> features)
    {
        var (seen, first, second) = (0, -1, -1);
        var (meets, all, meetsNext, allNext) = (0f, 0f, 0f, 0f);
        for (var i = 0; i < claim.Length && seen < 8; i++)
        {
            if (!claim.IsContent(i) || claim.Ids[i] < 0)
            {
                continue;
            }

            seen++;
            if (first < 0)
            {
                first = i;
                continue;
            }

            if (second < 0)
            {
                second = i;
            }

            if (claim.Ids[i] == claim.Ids[first])
            {
                continue;
            }

            var weight = claim.Weights[i];
            meets += weight * Meet(source, claim.Ids[first], claim.Ids[i]).Same;
            all += weight;
            if (i != second && claim.Ids[i] != claim.Ids[second])
            {
                meetsNext += weight * Meet(source, claim.Ids[second], claim.Ids[i]).Same;
                allNext += weight;
            }
        }

        features[23] = all > 0 ? meets / all : 1;
        features[24] = allNext > 0 ? meetsNext / allNext : 1;
    }
}
