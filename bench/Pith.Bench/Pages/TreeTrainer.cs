using System.Globalization;
using System.Text;

namespace Pith.Bench.Pages;

/// <summary>Trains the trees that <c>TreeModel</c> reads: gradient boosting with logistic loss over complete trees and binned features.</summary>
internal sealed class TreeTrainer(IReadOnlyList<string> names, int rounds, int seed)
{
    private const int Bins = 48;
    private const int Depth = 4;
    private const float Rate = 0.06f;
    private const float LeafPenalty = 8f;
    private const float LeastWeight = 12f;
    private const double FeatureShare = 0.35;
    private const double RowShare = 0.7;

    private static readonly int Inner = (1 << Depth) - 1;

    private readonly StringBuilder model = new();

    /// <summary>The model's file, once trained.</summary>
    public string Model => model.ToString();

    /// <summary>Trains on <paramref name="rows"/> and leaves the model's text in <see cref="Model"/>.</summary>
    public void Train(float[][] rows, float[] labels, float[] weights)
    {
        var random = new Random(seed);
        var cuts = Enumerable.Range(0, names.Count).Select(f => Cuts(rows, f)).ToArray();
        var bins = Enumerable
            .Range(0, names.Count)
            .Select(f => rows.Select(r => Bin(cuts[f], r[f])).ToArray())
            .ToArray();
        var positive = labels.Zip(weights).Sum(p => p.First * p.Second);
        var start = MathF.Log(positive / Math.Max(1e-3f, weights.Sum() - positive));
        model
            .Append(string.Join('|', names))
            .Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{start:0.####}\n");
        var sums = Enumerable.Repeat(start, rows.Length).ToArray();
        var (slopes, curves, node) = (
            new float[rows.Length],
            new float[rows.Length],
            new int[rows.Length]
        );
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var chance = 1 / (1 + MathF.Exp(-sums[i]));
                var weight = random.NextDouble() < RowShare ? weights[i] : 0;
                slopes[i] = (labels[i] - chance) * weight;
                curves[i] = chance * (1 - chance) * weight;
                node[i] = 0;
            }

            var features = Enumerable
                .Range(0, names.Count)
                .Where(_ => random.NextDouble() < FeatureShare)
                .ToArray();
            var splits = new (int Feature, int Bin)[Inner];
            for (var level = 0; level < Depth; level++)
            {
                Split(level, features, bins, cuts, slopes, curves, node, splits);
                for (var i = 0; i < rows.Length; i++)
                {
                    var (feature, bin) = splits[node[i]];
                    node[i] = (2 * node[i]) + (bins[feature][i] >= bin ? 2 : 1);
                }
            }

            var leaves = new (float Slope, float Curve)[Inner + 1];
            for (var i = 0; i < rows.Length; i++)
            {
                ref var leaf = ref leaves[node[i] - Inner];
                leaf = (leaf.Slope + slopes[i], leaf.Curve + curves[i]);
            }

            var values = leaves
                .Select(l => MathF.Round(Rate * l.Slope / (l.Curve + LeafPenalty), 4))
                .ToArray();
            for (var i = 0; i < rows.Length; i++)
            {
                sums[i] += values[node[i] - Inner];
            }

            foreach (var (feature, bin) in splits)
            {
                var threshold =
                    bin == 0 ? float.MinValue
                    : bin > cuts[feature].Length ? float.MaxValue
                    : cuts[feature][bin - 1];
                model.Append(CultureInfo.InvariantCulture, $"{feature}:{threshold:R} ");
            }

            model
                .AppendJoin(
                    ' ',
                    values.Select(v => v.ToString("0.####", CultureInfo.InvariantCulture))
                )
                .Append('\n');
        }
    }

    private static void Split(
        int level,
        int[] features,
        byte[][] bins,
        float[][] cuts,
        float[] slopes,
        float[] curves,
        int[] node,
        (int Feature, int Bin)[] splits
    )
    {
        var first = (1 << level) - 1;
        var count = 1 << level;
        var best = new float[count];
        for (var n = 0; n < count; n++)
        {
            // No split that helps: everything goes left.
            splits[first + n] = (0, Bins + 2);
        }

        var histogram = new (float Slope, float Curve)[count, Bins + 2];
        foreach (var feature in features)
        {
            if (cuts[feature].Length == 0)
            {
                continue;
            }

            Array.Clear(histogram);
            var column = bins[feature];
            for (var i = 0; i < column.Length; i++)
            {
                if (curves[i] > 0)
                {
                    ref var cell = ref histogram[node[i] - first, column[i]];
                    cell = (cell.Slope + slopes[i], cell.Curve + curves[i]);
                }
            }

            for (var n = 0; n < count; n++)
            {
                var (allSlope, allCurve) = (0f, 0f);
                for (var b = 0; b < Bins + 2; b++)
                {
                    allSlope += histogram[n, b].Slope;
                    allCurve += histogram[n, b].Curve;
                }

                var (slope, curve) = (0f, 0f);
                for (var b = 0; b < cuts[feature].Length; b++)
                {
                    slope += histogram[n, b].Slope;
                    curve += histogram[n, b].Curve;
                    if (curve < LeastWeight / 4 || allCurve - curve < LeastWeight / 4)
                    {
                        continue;
                    }

                    var gain =
                        Gain(slope, curve)
                        + Gain(allSlope - slope, allCurve - curve)
                        - Gain(allSlope, allCurve);
                    if (gain > best[n])
                    {
                        best[n] = gain;
                        splits[first + n] = (feature, b + 1);
                    }
                }
            }
        }
    }

    private static float Gain(float slope, float curve) => slope * slope / (curve + LeafPenalty);

    private static float[] Cuts(float[][] rows, int feature)
    {
        var values = rows.Select(r => r[feature]).Order().ToArray();
        var cuts = new List<float>();
        for (var k = 1; k < Bins; k++)
        {
            var value = values[(int)((long)k * values.Length / Bins)];
            if (value > values[0] && (cuts.Count == 0 || value > cuts[^1]))
            {
                cuts.Add(value);
            }
        }

        if (cuts.Count == 0 && values[^1] > values[0])
        {
            cuts.Add(values[^1]);
        }

        return [.. cuts];
    }

    /// <summary>How many cuts a value reaches.</summary>
    private static byte Bin(float[] cuts, float value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at >= 0 ? at + 1 : ~at);
    }
}
