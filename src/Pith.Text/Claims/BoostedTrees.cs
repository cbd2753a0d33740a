using System.Globalization;

namespace Pith.Text.Claims;

/// <summary>Gradient-boosted regression trees as one plain array; their sum is the logarithm of odds.</summary>
internal sealed class BoostedTrees
{
    private readonly float _start;
    private readonly IReadOnlyList<Node[]> _trees;

    // All trees behind one another; children are counted from their tree's root.
    private readonly Flat[] _nodes;
    private readonly int[] _roots;

    public BoostedTrees(float start, IReadOnlyList<Node[]> trees)
    {
        (_start, _trees) = (start, trees);
        _roots = new int[trees.Count];
        _nodes = new Flat[trees.Sum(t => t.Length)];
        var at = 0;
        for (var t = 0; t < trees.Count; t++)
        {
            _roots[t] = at;
            foreach (var node in trees[t])
            {
                _nodes[at++] = new Flat(
                    node.Feature < 0 ? node.Value : node.Threshold,
                    (short)node.Feature,
                    (short)node.Left,
                    (short)node.Right
                );
            }
        }
    }

    /// <summary>A node: a leaf where <paramref name="Feature"/> is negative, else a question whose "yes" leads to <paramref name="Left"/>.</summary>
    internal readonly record struct Node(
        int Feature,
        float Threshold,
        int Left,
        int Right,
        float Value
    );

    private readonly record struct Flat(float Value, short Feature, short Left, short Right);

    public float LogOdds(ReadOnlySpan<float> features)
    {
        var sum = _start;
        var nodes = _nodes.AsSpan();
        foreach (var root in _roots)
        {
            ref readonly var node = ref nodes[root];
            while (node.Feature >= 0)
            {
                node = ref nodes[
                    root + (features[node.Feature] <= node.Value ? node.Left : node.Right)
                ];
            }

            sum += node.Value;
        }

        return sum;
    }

    public float Chance(ReadOnlySpan<float> features) => 1f / (1f + MathF.Exp(-LogOdds(features)));

    /// <summary>One line: the start, then for each tree its nodes, each as "feature threshold left right" or "value".</summary>
    public string Write() =>
        string.Join(
            ';',
            _trees
                .Select(tree =>
                    string.Join(
                        ' ',
                        tree.Select(n =>
                            n.Feature < 0
                                ? Number(n.Value)
                                : $"{n.Feature},{Number(n.Threshold)},{n.Left},{n.Right}"
                        )
                    )
                )
                .Prepend(Number(_start))
        );

    public static BoostedTrees Read(string line)
    {
        var parts = line.Split(';');
        var trees = new Node[parts.Length - 1][];
        for (var t = 1; t < parts.Length; t++)
        {
            trees[t - 1] = [.. parts[t].Split(' ').Select(ReadNode)];
        }

        return new BoostedTrees(float.Parse(parts[0], CultureInfo.InvariantCulture), trees);
    }

    private static Node ReadNode(string text)
    {
        var parts = text.Split(',');
        return parts.Length == 1
            ? new Node(-1, 0, 0, 0, float.Parse(parts[0], CultureInfo.InvariantCulture))
            : new Node(
                int.Parse(parts[0], CultureInfo.InvariantCulture),
                float.Parse(parts[1], CultureInfo.InvariantCulture),
                int.Parse(parts[2], CultureInfo.InvariantCulture),
                int.Parse(parts[3], CultureInfo.InvariantCulture),
                0
            );
    }

    private static string Number(float value) =>
        value.ToString("0.#####", CultureInfo.InvariantCulture);
}
