namespace Pith.Bench;

/// <summary>B-cubed precision, recall and their harmonic mean (Bagga and Baldwin 1998).</summary>
internal readonly record struct BCubed(double Precision, double Recall)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Compares groups with those wanted, article by article.</summary>
    public static BCubed Of(IReadOnlyList<(string Wanted, long Got)> articles)
    {
        var wanted = articles.CountBy(a => a.Wanted).ToDictionary();
        var got = articles.CountBy(a => a.Got).ToDictionary();
        var both = articles.CountBy(a => a).ToDictionary();
        return new BCubed(
            articles.Average(a => both[a] / (double)got[a.Got]),
            articles.Average(a => both[a] / (double)wanted[a.Wanted])
        );
    }

    public override string ToString() =>
        FormattableString.Invariant($"{F1:F4} (precision {Precision:F3}, recall {Recall:F3})");
}
