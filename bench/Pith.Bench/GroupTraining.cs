using Pith.Text.Grouping;

namespace Pith.Bench;

/// <summary>Learns the likelihood that two articles tell of one event: logistic regression by Newton's method, with a ridge.</summary>
internal static class GroupTraining
{
    /// <summary>Two events on one topic are what is hard: their pairs count for more than those of unlike topics.</summary>
    private const double SameTopic = 2;

    private const double Ridge = 1e-4;

    /// <summary>Every fifth pair of different topics is enough, and counts for five.</summary>
    private const int Thinned = 5;

    public static PairModel Train(IEnumerable<IReadOnlyList<GroupCase>> windows)
    {
        var pairs = windows.SelectMany(Pairs).ToList();
        var weights = new double[PairFeatures.Count + 1];
        var total = pairs.Sum(p => p.Weight);
        for (var round = 0; round < 15; round++)
        {
            var (slope, curve) = Derive(pairs, weights, Ridge * total);
            var step = Solve(curve, slope);
            for (var k = 0; k < weights.Length; k++)
            {
                weights[k] -= step[k];
            }

            if (step.Max(Math.Abs) < 1e-6)
            {
                break;
            }
        }

        return new PairModel(weights[0], weights[1..]);
    }

    /// <summary>All pairs of a window's articles, with the terms weighed as the window has them.</summary>
    private static IEnumerable<Pair> Pairs(IReadOnlyList<GroupCase> window)
    {
        var terms = new TermIndex(CommonTerms.Of("en"));
        for (var i = 0; i < window.Count; i++)
        {
            terms.Add(i, window[i].Article.Terms);
        }

        var weighed = window.Select(c => new WeighedArticle(c.Article, terms.Weight)).ToList();
        for (var i = 0; i < window.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var topic = window[i].Topic == window[j].Topic;
                if (!topic && (i * 31 + j) % Thinned != 0)
                {
                    continue;
                }

                var features = new float[PairFeatures.Count];
                PairFeatures.Of(weighed[i], weighed[j].Article, weighed[j].Sums, features);
                var same = window[i].Event == window[j].Event;
                yield return new Pair(
                    features,
                    same,
                    same ? 1
                        : topic ? SameTopic
                        : Thinned
                );
            }
        }
    }

    private static (double[] Slope, double[,] Curve) Derive(
        List<Pair> pairs,
        double[] weights,
        double ridge
    )
    {
        var count = weights.Length;
        var slope = new double[count];
        var curve = new double[count, count];
        var x = new double[count];
        x[0] = 1;
        foreach (var pair in pairs)
        {
            pair.Features.Select(f => (double)f).ToArray().CopyTo(x, 1);
            var odds = 0.0;
            for (var k = 0; k < count; k++)
            {
                odds += weights[k] * x[k];
            }

            var likelihood = 1 / (1 + Math.Exp(-odds));
            var error = pair.Weight * (likelihood - (pair.Same ? 1 : 0));
            var bend = pair.Weight * Math.Max(1e-6, likelihood * (1 - likelihood));
            for (var k = 0; k < count; k++)
            {
                slope[k] += error * x[k];
                for (var q = 0; q <= k; q++)
                {
                    curve[k, q] += bend * x[k] * x[q];
                }
            }
        }

        for (var k = 0; k < count; k++)
        {
            slope[k] += k > 0 ? ridge * weights[k] : 0;
            curve[k, k] += k > 0 ? ridge : 0;
            for (var q = 0; q < k; q++)
            {
                curve[q, k] = curve[k, q];
            }
        }

        return (slope, curve);
    }

    /// <summary>Solves a symmetric positive system by elimination.</summary>
    private static double[] Solve(double[,] left, double[] right)
    {
        var count = right.Length;
        var (a, b) = ((double[,])left.Clone(), (double[])right.Clone());
        for (var c = 0; c < count; c++)
        {
            for (var r = c + 1; r < count; r++)
            {
                var factor = a[r, c] / a[c, c];
                for (var k = c; k < count; k++)
                {
                    a[r, k] -= factor * a[c, k];
                }

                b[r] -= factor * b[c];
            }
        }

        for (var c = count - 1; c >= 0; c--)
        {
            for (var k = c + 1; k < count; k++)
            {
                b[c] -= a[c, k] * b[k];
            }

            b[c] /= a[c, c];
        }

        return b;
    }

    private sealed record Pair(float[] Features, bool Same, double Weight);
}
