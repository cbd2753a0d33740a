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

    /// <summary>Group numbers of the articles, each the least index of its group. About quadratic in their number.</summary>
    /// <param name="likelihood">Symmetric; the diagonal is not read.</param>
    public static int[] Group(double[,] likelihood) => new Groups(likelihood).Join();

    private static double Cohesion(double within, int size) =>
        (within + Least * PriorPairs) / (size * (size - 1) / 2.0 + PriorPairs);

    /// <summary>The groups on their way: sums between and within them, and for each the one it would join best.</summary>
    private sealed class Groups
    {
        private readonly double[][] between;
        private readonly double[] within;
        private readonly double[] cohesion;
        private readonly int[] size;
        private readonly int[] group;
        private readonly int[] nearest;

        /// <summary>How far the mean likelihood to the nearest lies above what is needed; where stale, no more than this.</summary>
        private readonly double[] margin;
        private readonly bool[] stale;

        public Groups(double[,] likelihood)
        {
            var count = likelihood.GetLength(0);
            between = new double[count][];
            (within, cohesion, margin) = (new double[count], new double[count], new double[count]);
            (size, nearest, stale) = (new int[count], new int[count], new bool[count]);
            group = [.. Enumerable.Range(0, count)];
            for (var i = 0; i < count; i++)
            {
                between[i] = new double[count];
                for (var j = 0; j < count; j++)
                {
                    between[i][j] = likelihood[i, j];
                }

                (size[i], cohesion[i]) = (1, Cohesion(0, 1));
            }

            for (var i = 0; i < count; i++)
            {
                Search(i);
            }
        }

        public int[] Join()
        {
            while (Best() is var best && best >= 0 && margin[best] >= 0)
            {
                Join(Math.Min(best, nearest[best]), Math.Max(best, nearest[best]));
            }

            return group;
        }

        /// <summary>The group with the greatest margin; those that may have it are searched again until one is known to.</summary>
        private int Best()
        {
            while (true)
            {
                var best = -1;
                for (var i = 0; i < size.Length; i++)
                {
                    if (size[i] > 0 && nearest[i] >= 0 && (best < 0 || margin[i] > margin[best]))
                    {
                        best = i;
                    }
                }

                if (best < 0 || !stale[best])
                {
                    return best;
                }

                Search(best);
            }
        }

        private double Margin(int a, int b) =>
            between[a][b] / (size[a] * (double)size[b])
            - Math.Max(Least, OfCohesion * Math.Min(cohesion[a], cohesion[b]));

        private void Search(int a)
        {
            (nearest[a], margin[a], stale[a]) = (-1, double.NegativeInfinity, false);
            for (var b = 0; b < size.Length; b++)
            {
                if (b != a && size[b] > 0 && Margin(a, b) is var found && found > margin[a])
                {
                    (nearest[a], margin[a]) = (b, found);
                }
            }
        }

        private void Join(int into, int from)
        {
            within[into] += within[from] + between[into][from];
            size[into] += size[from];
            size[from] = 0;
            cohesion[into] = Cohesion(within[into], size[into]);
            for (var k = 0; k < size.Length; k++)
            {
                between[into][k] += between[from][k];
                between[k][into] = between[into][k];
                group[k] = group[k] == from ? into : group[k];
            }

            for (var k = 0; k < size.Length; k++)
            {
                if (size[k] == 0 || k == into)
                {
                    continue;
                }

                var found = Margin(k, into);
                if (found >= margin[k])
                {
                    (nearest[k], margin[k], stale[k]) = (into, found, false);
                }
                else if (nearest[k] == into || nearest[k] == from)
                {
                    (nearest[k], stale[k]) = (into, true);
                }
            }

            Search(into);
        }
    }
}
