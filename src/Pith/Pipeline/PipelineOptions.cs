namespace Pith.Pipeline;

/// <summary>The paces of reading that differ between a running site and the demo.</summary>
public sealed record PipelineOptions
{
    /// <summary>How far back a first poll goes.</summary>
    public TimeSpan FirstPollAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>When the page of a read article is looked at again, each counted from the look before: publishers change most in the first hours.</summary>
    public IReadOnlyList<TimeSpan> LookAgain { get; init; } =
    [TimeSpan.FromHours(1), TimeSpan.FromHours(5), TimeSpan.FromHours(18), TimeSpan.FromDays(3)];

    /// <summary>The shortest pace of a feed.</summary>
    public TimeSpan ShortestPoll { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest pace of a feed that answers.</summary>
    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromHours(12);
}
