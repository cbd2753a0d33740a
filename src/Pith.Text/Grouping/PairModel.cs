using System.Globalization;

namespace Pith.Text.Grouping;

/// <summary>A logistic regression over <see cref="PairFeatures"/>: how likely two articles tell of one event.</summary>
/// <param name="Bias">The constant.</param>
/// <param name="Weights">One for each feature, in their order.</param>
internal sealed record PairModel(double Bias, double[] Weights)
{
    /// <summary>What each day between two articles beyond the first takes off, in log odds; a judgement, not learned.</summary>
    private const double PerDay = 0.35;

    /// <summary>
    /// What comes off where both days of publication are known, in log odds: the annotated articles have one other event for
    /// each on its subject, a window of some days in one field about five.
    /// </summary>
    private const double Dated = 2;

    /// <summary>What comes off between two headlines without a text, in log odds: titles overlap more easily than events do.</summary>
    private const double Untold = 2;

    private static readonly Lazy<PairModel> Embedded = new(Load);

    /// <summary>The model trained on annotated news; see <c>train-grouping</c> in bench/.</summary>
    public static PairModel Default => Embedded.Value;

    /// <summary>Likelihood that both tell of one event, 0 to 1.</summary>
    public double Likelihood(WeighedArticle a, GroupedArticle b, in WeightSums bSums)
    {
        Span<float> features = stackalloc float[PairFeatures.Count];
        PairFeatures.Of(a, b, bSums, features);
        var odds = Bias - Apart(a.Article, b) - (a.Article.HasText || b.HasText ? 0 : Untold);
        for (var i = 0; i < features.Length; i++)
        {
            odds += Weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-odds));
    }

    private static double Apart(GroupedArticle a, GroupedArticle b)
    {
        if (a.Published is not { } first || b.Published is not { } second)
        {
            return 0;
        }

        var days = Math.Abs((first - second).TotalDays);
        return Dated + (days > 1 ? PerDay * (days - 1) : 0);
    }

    private static PairModel Load()
    {
        using var resource =
            typeof(PairModel).Assembly.GetManifestResourceStream(
                "Pith.Text.Grouping.pair-weights.txt"
            ) ?? throw new InvalidOperationException("The weights of grouping are not embedded.");
        using var reader = new StreamReader(resource);
        var values = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => double.Parse(l.Split(' ')[0], CultureInfo.InvariantCulture))
            .ToArray();
        return new PairModel(values[0], values[1..]);
    }
}
