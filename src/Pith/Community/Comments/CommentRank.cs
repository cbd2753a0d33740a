namespace Pith.Community;

/// <summary>
/// "Best": the lower end of Wilson's score interval (E. B. Wilson, 1927) for the share of votes that are for a comment, at
/// 95 % confidence. One vote for and none against comes to 0.21, ten to 0.72: few votes prove little.
/// </summary>
public static class CommentRank
{
    /// <summary>The normal quantile of a two-sided 95 % interval.</summary>
    public const double Z = 1.96;

    /// <summary>The bound, 0 to 1; 0 where there are no votes.</summary>
    public static double Of(int ups, int downs)
    {
        double all = ups + downs;
        return all <= 0
            ? 0
            : (ups + Z * Z / 2 - Z * Math.Sqrt(ups * (downs / all) + Z * Z / 4)) / (all + Z * Z);
    }
}
