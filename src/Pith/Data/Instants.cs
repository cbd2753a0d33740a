namespace Pith.Data;

/// <summary>Instants as the database keeps them: Unix milliseconds.</summary>
public static class Instants
{
    /// <summary>The clock's time in Unix milliseconds.</summary>
    public static long Now(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    /// <summary>An instant with the offset, in minutes, that its publisher wrote it in.</summary>
    public static DateTimeOffset At(long instant, int offsetMinutes = 0) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instant)
            .ToOffset(TimeSpan.FromMinutes(offsetMinutes));
}
