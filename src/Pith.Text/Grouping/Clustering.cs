namespace Pith.Text.Grouping;

/// <summary>
/// Average-linkage clustering with one more condition: two groups that each hold together well join only if the likelihood
/// between them is a good part of that within them. Two quakes in one country are alike, but less than the reports of each.
/// </summary>
internal static class Clustering
{
    /// <summary>Mean likelihood between two groups below which they never join.</summary>
    public const double Least = 0.1;

    /// <summary>The part of the less cohesive group's own mean likelihood that the mean between both must reach.</summary>
    public const double OfCohesion = 0.75;

    /// <summary>Pairs of likelihood <see cref="Least"/> added to each group: a small group's cohesion is not yet known.</summary>
    private const double PriorPairs = 4;

    /// <summary>What the mean likelihood between two groups must reach for them to be one.</summary>
    /// <param name="aWithin">Sum of the likelihoods within the first group.</param>
    /// <param name="aSize">Its number of articles.</param>
    /// <param name="bWithin">Sum within the second.</param>
    /// <param name="bSize">Its number of articles.</param>
    public static double Needed(double aWithin, int aSize, double bWithin, int bSize) =>
        Math.Max(Least, OfCohesion * Math.Min(Cohesion(aWithin, aSize), Cohesion(bWithin, bSize)));

    /// <summary>Group numbers of the articles, each the least index of its group.</summary>
    /// <param name="likelihood">Symmetric; the diagonal is not read.</param>
    public static int[] Group(double[,] likelihood)
    {
        var count = likelihood.GetLength(0);
        var between = (double[,])likelihood.Clone();
        var within = new double[count];
        var size = new int[count];
        Array.Fill(size, 1);
        var group = Enumerable.Range(0, count).ToArray();
        var nearest = new int[count];
        for (var i = 0; i < count; i++)
        {
            nearest[i] = Nearest(i);
        }

        while (true)
        {
            var (best, into) = (0.0, -1);
            for (var i = 0; i < count; i++)
            {
                if (
                    size[i] > 0
                    && nearest[i] >= 0
                    && Margin(i, nearest[i]) is var margin
                    && (into < 0 || margin > best)
                )
                {
                    (best, into) = (margin, i);
                }
            }

            if (into < 0 || best < 0)
            {
                return group;
            }

            Join(Math.Min(into, nearest[into]), Math.Max(into, nearest[into]));
        }

        double Margin(int a, int b) =>
            between[a, b] / (size[a] * (double)size[b])
            - Needed(within[a], size[a], within[b], size[b]);

        int Nearest(int a)
        {
            var (best, nearest) = (double.NegativeInfinity, -1);
            for (var b = 0; b < count; b++)
            {
                if (b != a && size[b] > 0 && Margin(a, b) is var margin && margin > best)
                {
                    (best, nearest) = (margin, b);
                }
            }

            return nearest;
        }

        void Join(int into, int from)
        {
            within[into] += within[from] + between[into, from];
            for (var k = 0; k < count; k++)
            {
                between[into, k] += between[from, k];
                between[k, into] = between[into, k];
                group[k] = group[k] == from ? into : group[k];
            }

            size[into] += size[from];
            size[from] = 0;
            nearest[into] = Nearest(into);
            for (var k = 0; k < count; k++)
            {
                if (size[k] == 0 || k == into)
                {
                    continue;
                }

                if (nearest[k] == into || nearest[k] == from)
                {
                    nearest[k] = Nearest(k);
                }
                else if (nearest[k] < 0 || Margin(k, into) > Margin(k, nearest[k]))
                {
                    nearest[k] = into;
                }
            }
        }
    }

    private static double Cohesion(double within, int size) =>
        (within + Least * PriorPairs) / (size * (size - 1) / 2.0 + PriorPairs);
}
