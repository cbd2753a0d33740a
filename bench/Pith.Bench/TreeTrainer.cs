using Pith.Text.Claims;

namespace Pith.Bench;

/// <summary>A row to learn from.</summary>
/// <param name="Features">What was measured.</param>
/// <param name="Bad">Whether the claim is unsupported.</param>
/// <param name="Weight">How much the row counts.</param>
internal readonly record struct TrainingRow(float[] Features, bool Bad, float Weight);

/// <summary>
/// Learns boosted trees for a yes or no (Friedman 2001, with second-order steps as in Chen and Guestrin 2016): binned
/// features, best leaf first, and features that may only push one way.
/// </summary>
internal sealed class TreeTrainer(
    int rounds,
    float rate,
    int leaves,
    float smallest,
    float l2,
    int[] features,
    int[] directions,
    double share = 1
)
{
#pragma warning disable CA5394 // Nothing here guards anything: the same rows must give the same trees.
    private readonly Random _random = new(11);
    private readonly bool[] _offered = new bool[features.Length];

    private const int Bins = 48;

    public BoostedTrees Train(IReadOnlyList<TrainingRow> rows)
    {
        var n = rows.Count;
        var cuts = features.Select(f => Cuts([.. rows.Select(r => r.Features[f])])).ToArray();
        var binned = new byte[features.Length][];
        for (var k = 0; k < features.Length; k++)
        {
            binned[k] = [.. rows.Select(r => BinOf(cuts[k], r.Features[features[k]]))];
        }

        var (bad, all) = (rows.Where(r => r.Bad).Sum(r => r.Weight), rows.Sum(r => r.Weight));
        var start = MathF.Log(bad / (all - bad));
        var scores = Enumerable.Repeat(start, n).ToArray();
        var (g, h) = (new float[n], new float[n]);
        var trees = new List<BoostedTrees.Node[]>();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < n; i++)
            {
                var p = 1f / (1f + MathF.Exp(-scores[i]));
                g[i] = rows[i].Weight * (p - (rows[i].Bad ? 1 : 0));
                h[i] = rows[i].Weight * Math.Max(1e-6f, p * (1 - p));
            }

            trees.Add(Grow(n, binned, cuts, g, h, scores));
        }

        return new BoostedTrees(start, trees);
    }

    private sealed class Leaf
    {
        public required int Node;
        public required int[] Rows;
        public required float Low;
        public required float High;
        public float Gain;
        public int Feature = -1;
        public int Bin;
        public float LeftValue;
        public float RightValue;
    }

    private BoostedTrees.Node[] Grow(
        int n,
        byte[][] binned,
        float[][] cuts,
        float[] g,
        float[] h,
        float[] scores
    )
    {
        // Each tree sees a part of the rows and of the features, so that they make different mistakes.
        var rows = Enumerable.Range(0, n).Where(_ => share >= 1 || _random.NextDouble() < share);
        for (var k = 0; k < features.Length; k++)
        {
            _offered[k] = share >= 1 || _random.NextDouble() < share;
        }

        var nodes = new List<BoostedTrees.Node> { new(-1, 0, 0, 0, 0) };
        var open = new List<Leaf>();
        var root = new Leaf
        {
            Node = 0,
            Rows = [.. rows],
            Low = float.NegativeInfinity,
            High = float.PositiveInfinity,
        };
        FindSplit(root, binned, cuts, g, h);
        open.Add(root);
        var values = new Dictionary<int, float> { [0] = 0 };
        while (open.Count < leaves && open.MaxBy(l => l.Gain) is { Gain: > 1e-4f } leaf)
        {
            open.Remove(leaf);
            var left = leaf.Rows.Where(i => binned[leaf.Feature][i] <= leaf.Bin).ToArray();
            var right = leaf.Rows.Where(i => binned[leaf.Feature][i] > leaf.Bin).ToArray();
            var (l, r) = (nodes.Count, nodes.Count + 1);
            nodes[leaf.Node] = new BoostedTrees.Node(
                features[leaf.Feature],
                cuts[leaf.Feature][leaf.Bin],
                l,
                r,
                0
            );
            nodes.Add(new BoostedTrees.Node(-1, 0, 0, 0, 0));
            nodes.Add(new BoostedTrees.Node(-1, 0, 0, 0, 0));
            values.Remove(leaf.Node);
            (values[l], values[r]) = (leaf.LeftValue, leaf.RightValue);
            var middle = (leaf.LeftValue + leaf.RightValue) / 2;
            var way = directions[leaf.Feature];
            var a = new Leaf
            {
                Node = l,
                Rows = left,
                Low = way < 0 ? Math.Max(leaf.Low, middle) : leaf.Low,
                High = way > 0 ? Math.Min(leaf.High, middle) : leaf.High,
            };
            var b = new Leaf
            {
                Node = r,
                Rows = right,
                Low = way > 0 ? Math.Max(leaf.Low, middle) : leaf.Low,
                High = way < 0 ? Math.Min(leaf.High, middle) : leaf.High,
            };
            FindSplit(a, binned, cuts, g, h);
            FindSplit(b, binned, cuts, g, h);
            open.Add(a);
            open.Add(b);
        }

        foreach (var leaf in open)
        {
            var value = rate * values[leaf.Node];
            nodes[leaf.Node] = new BoostedTrees.Node(-1, 0, 0, 0, value);
        }

        for (var i = 0; i < n; i++)
        {
            var at = 0;
            while (nodes[at].Feature >= 0)
            {
                var k = Array.IndexOf(features, nodes[at].Feature);
                at =
                    binned[k][i] <= BinOf(cuts[k], nodes[at].Threshold)
                        ? nodes[at].Left
                        : nodes[at].Right;
            }

            scores[i] += nodes[at].Value;
        }

        return [.. nodes];
    }

    private void FindSplit(Leaf leaf, byte[][] binned, float[][] cuts, float[] g, float[] h)
    {
        var (totalG, totalH) = (leaf.Rows.Sum(i => (double)g[i]), leaf.Rows.Sum(i => (double)h[i]));
        var parent = totalG * totalG / (totalH + l2);
        var (binG, binH, binN) = (new double[Bins + 1], new double[Bins + 1], new int[Bins + 1]);
        for (var k = 0; k < features.Length; k++)
        {
            if (!_offered[k])
            {
                continue;
            }

            Array.Clear(binG);
            Array.Clear(binH);
            Array.Clear(binN);
            foreach (var i in leaf.Rows)
            {
                var bin = binned[k][i];
                binG[bin] += g[i];
                binH[bin] += h[i];
                binN[bin]++;
            }

            var (leftG, leftH, leftN) = (0.0, 0.0, 0);
            for (var bin = 0; bin < cuts[k].Length; bin++)
            {
                leftG += binG[bin];
                leftH += binH[bin];
                leftN += binN[bin];
                var rightN = leaf.Rows.Length - leftN;
                if (leftN < smallest || rightN < smallest)
                {
                    continue;
                }

                var (rightG, rightH) = (totalG - leftG, totalH - leftH);
                var gain =
                    (leftG * leftG / (leftH + l2)) + (rightG * rightG / (rightH + l2)) - parent;
                if (gain <= leaf.Gain)
                {
                    continue;
                }

                var left = Math.Clamp((float)(-leftG / (leftH + l2)), leaf.Low, leaf.High);
                var right = Math.Clamp((float)(-rightG / (rightH + l2)), leaf.Low, leaf.High);
                if ((directions[k] > 0 && left > right) || (directions[k] < 0 && left < right))
                {
                    continue;
                }

                (leaf.Gain, leaf.Feature, leaf.Bin, leaf.LeftValue, leaf.RightValue) = (
                    (float)gain,
                    k,
                    bin,
                    left,
                    right
                );
            }
        }
    }

    private static float[] Cuts(float[] values)
    {
        Array.Sort(values);
        var cuts = new SortedSet<float>();
        for (var b = 1; b < Bins; b++)
        {
            var at = (int)((long)b * values.Length / Bins);
            if (at > 0 && values[at] > values[0])
            {
                // Between two values, so that a rounding on the way to the file moves no row across.
                var below = values[at - 1] < values[at] ? values[at - 1] : Below(values, at);
                cuts.Add((below + values[at]) / 2);
            }
        }

        return [.. cuts];
    }

    private static float Below(float[] sorted, int at)
    {
        var value = sorted[at];
        while (at > 0 && sorted[at] == value)
        {
            at--;
        }

        return sorted[at];
    }

    private static byte BinOf(float[] cuts, float value)
    {
        var bin = Array.BinarySearch(cuts, value);
        return (byte)(bin < 0 ? ~bin : bin);
    }
}
