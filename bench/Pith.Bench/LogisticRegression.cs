namespace Pith.Bench;

/// <summary>Logistic regression with a ridge, fitted by Newton's method: exact, and quick for some dozens of features.</summary>
internal static class LogisticRegression
{
    private const int Steps = 12;

    /// <param name="rows">The examples' features, row by row.</param>
    /// <param name="labels">For each example, the chance from 0 to 1 that is to be learned.</param>
    /// <param name="count">Features a row.</param>
    /// <param name="ridge">What a squared weight costs, in examples.</param>
    public static double[] Fit(float[] rows, float[] labels, int count, double ridge)
    {
        var weights = new double[count];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[count];
            var hessian = new double[count, count];
            for (var r = 0; r < labels.Length; r++)
            {
                var row = rows.AsSpan(r * count, count);
                var logit = 0.0;
                for (var i = 0; i < count; i++)
                {
                    logit += row[i] * weights[i];
                }

                var p = 1 / (1 + Math.Exp(-logit));
                var (error, spread) = (labels[r] - p, Math.Max(p * (1 - p), 1e-6));
                for (var i = 0; i < count; i++)
                {
                    if (row[i] == 0)
                    {
                        continue;
                    }

                    gradient[i] += error * row[i];
                    var part = spread * row[i];
                    for (var j = 0; j <= i; j++)
                    {
                        hessian[i, j] += part * row[j];
                    }
                }
            }

            for (var i = 0; i < count; i++)
            {
                gradient[i] -= ridge * weights[i];
                hessian[i, i] += ridge;
            }

            var move = Solve(hessian, gradient);
            var largest = 0.0;
            for (var i = 0; i < count; i++)
            {
                weights[i] += move[i];
                largest = Math.Max(largest, Math.Abs(move[i]));
            }

            if (largest < 1e-5)
            {
                break;
            }
        }

        return weights;
    }

    /// <summary>Solves a symmetric positive definite system, given by its lower half, by Cholesky's decomposition.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / lower[j, j];
            }
        }

        var x = new double[n];
        for (var i = 0; i < n; i++)
        {
            x[i] = right[i];
            for (var k = 0; k < i; k++)
            {
                x[i] -= lower[i, k] * x[k];
            }

            x[i] /= lower[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }
}
