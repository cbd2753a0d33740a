using System.Globalization;

namespace Pith.Text.Claims;

/// <summary>Gradient-boosted regression trees as plain arrays; their sum is the logarithm of odds.</summary>
internal sealed class BoostedTrees(float start, IReadOnlyList<BoostedTrees.Node[]> trees)
{
    /// <summary>A node: a leaf where <paramref name="Feature"/> is negative, else a question whose "yes" leads to <paramref name="Left"/>.</summary>
    internal readonly record struct Node(
        int Feature,
        float Threshold,
        int Left,
        int Right,
        float Value
    );

    public float LogOdds(ReadOnlySpan<float> features)
    {
        var sum = start;
        foreach (var tree in trees)
        {
            var at = 0;
            while (tree[at].Feature >= 0)
            {
                ref readonly var node = ref tree[at];
                at = features[node.Feature] <= node.Threshold ? node.Left : node.Right;
            }

            sum += tree[at].Value;
        }

        return sum;
    }

    public float Chance(ReadOnlySpan<float> features) => 1f / (1f + MathF.Exp(-LogOdds(features)));

    /// <summary>One line: the start, then for each tree its nodes, each as "feature threshold left right" or "value".</summary>
    public string Write() =>
        string.Join(
            ';',
            trees
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
                .Prepend(Number(start))
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
