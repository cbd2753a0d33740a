namespace Pith.Text.Grouping;

/// <summary>How much a term tells: the rarer it is among the window's articles, the more, up to a limit.</summary>
internal static class TermWeights
{
    /// <summary>
    /// A term rarer than one article in 1,500 tells no more than one of that share: a misspelling is no evidence, and the
    /// weights hold for windows of any size.
    /// </summary>
    private const double Rarest = 1.0 / 1_500;

    /// <summary>Articles that the common terms count for, beside those of the window.</summary>
    private const double Counted = 1_000;

    /// <summary>The same where common terms are not counted.</summary>
    private const double Guessed = 60;

    private static readonly double Most = -Math.Log(Rarest);

    /// <summary>0 for a term that stands everywhere, 1 for the rarest.</summary>
    public static float Weight(double share) =>
        (float)(-Math.Log(Math.Min(1, share + Rarest)) / Most);

    /// <summary>The weight of a term that stands in <paramref name="articles"/> of a window's articles.</summary>
    public static float Weight(int articles, int window, CommonTerms common, uint id)
    {
        var before = common.IsCounted ? Counted : Guessed;
        return Weight((articles + before * common.Share(id)) / (window + before));
    }
}
