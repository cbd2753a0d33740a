using System.Globalization;

namespace Pith.Reader.Pages.Content;

/// <summary>A sum of small decision trees over features, as a chance between 0 and 1.</summary>
/// <remarks>
/// Gradient boosting over complete trees (Friedman, "Greedy function approximation", 2001). The file has one line with the names
/// of the features, one with the starting value, and one for each tree: its splits, from the root down and from left to right, as
/// feature:threshold, then its leaves. A value at or above the threshold goes right.
/// </remarks>
internal sealed class TreeModel
{
    private readonly float start;
    private readonly Tree[] trees;

    private TreeModel(float start, Tree[] trees)
    {
        this.start = start;
        this.trees = trees;
    }

    /// <summary>Reads a model that was trained on exactly the features <paramref name="names"/>.</summary>
    /// <exception cref="InvalidDataException">The file was trained on other features.</exception>
    public static TreeModel Load(Stream stream, IReadOnlyList<string> names)
    {
        using var reader = new StreamReader(stream);
        if (reader.ReadLine() != string.Join('|', names))
        {
            throw new InvalidDataException(
                "The model was trained on other features: train it again."
            );
        }

        var first = Number(reader.ReadLine());
        var read = new List<Tree>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var parts = line.Split(' ');
            var splits = parts.Length / 2;
            read.Add(
                new Tree(
                    [
                        .. parts
                            .Take(splits)
                            .Select(p =>
                                int.Parse(p.AsSpan(0, p.IndexOf(':')), CultureInfo.InvariantCulture)
                            ),
                    ],
                    [.. parts.Take(splits).Select(p => Number(p[(p.IndexOf(':') + 1)..]))],
                    [.. parts.Skip(splits).Select(Number)]
                )
            );
        }

        return new TreeModel(first, [.. read]);
    }

    /// <summary>The chance, 0 to 1.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        var sum = start;
        foreach (var tree in trees)
        {
            var node = 0;
            while (node < tree.Features.Length)
            {
                node =
                    (2 * node) + (features[tree.Features[node]] >= tree.Thresholds[node] ? 2 : 1);
            }

            sum += tree.Leaves[node - tree.Features.Length];
        }

        return 1 / (1 + MathF.Exp(-sum));
    }

    private static float Number(string? text) =>
        float.Parse(text ?? "", CultureInfo.InvariantCulture);

    private sealed record Tree(int[] Features, float[] Thresholds, float[] Leaves);
}
