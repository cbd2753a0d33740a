namespace Pith.Stories;

/// <summary>
/// What a story is ranked by: a sum of terms that each page can show. Age takes off a fixed amount an hour, so that the
/// order of two stories does not change by time alone: what is kept is the sum with the age counted from a fixed instant.
/// </summary>
public static class Standing
{
    /// <summary>For the base-2 logarithm of the number of independent sources, one source counting as 0: five sources weigh 3.5.</summary>
    public const double PerDoublingOfSources = 1.5;

    /// <summary>For the base-2 logarithm of one more than the votes: 1 vote weighs 1, 15 votes 4.</summary>
    public const double PerDoublingOfVotes = 1;

    /// <summary>For the base-2 logarithm of one more than the comments.</summary>
    public const double PerDoublingOfComments = 0.5;

    /// <summary>Taken off for each hour since the newest article: a story has to be told by twice as many to hold its place half a day longer.</summary>
    public const double PerHour = 0.125;

    private const double MillisecondsPerHour = 3_600_000;

    /// <summary>The same as <see cref="PerHour"/>, for each millisecond.</summary>
    internal const double PerMillisecond = PerHour / MillisecondsPerHour;

    /// <summary>The kept figure: higher stands above lower. Age counts from the Unix epoch here, so that it never has to be made anew.</summary>
    public static double Of(int sources, int votes, int comments, long newestAt) =>
        OfSources(sources) + OfVotes(votes) + OfComments(comments) - OfAge(newestAt, now: 0);

    /// <summary>What the number of sources adds.</summary>
    public static double OfSources(int sources) =>
        PerDoublingOfSources * Math.Log2(Math.Max(1, sources));

    /// <summary>What the votes add.</summary>
    public static double OfVotes(int votes) =>
        PerDoublingOfVotes * Math.Log2(1 + Math.Max(0, votes));

    /// <summary>What the comments add.</summary>
    public static double OfComments(int comments) =>
        PerDoublingOfComments * Math.Log2(1 + Math.Max(0, comments));

    /// <summary>What the age takes off at an instant.</summary>
    public static double OfAge(long newestAt, long now) => PerHour * HoursSince(newestAt, now);

    /// <summary>The standing at an instant, as readers are shown it: the order is that of the kept figures.</summary>
    public static double At(double kept, long now) => kept - OfAge(0, now);

    /// <summary>Hours from one instant to another.</summary>
    public static double HoursSince(long instant, long now) =>
        (now - instant) / MillisecondsPerHour;
}
