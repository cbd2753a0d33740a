using System.Collections.Frozen;

namespace Pith.Newsletter.Editions;

/// <summary>How often somebody gets mail.</summary>
public enum Rhythm
{
    Daily,
    Weekly,
}

/// <summary>When somebody gets mail: at an hour of their own zone, each day or on one day of the week.</summary>
/// <param name="Weekday">Of weekly mail alone.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Zone">The IANA name of a time zone.</param>
internal sealed record SendTime(Rhythm Rhythm, DayOfWeek Weekday, int Hour, string Zone)
{
    /// <summary>The longest name of a zone that is taken.</summary>
    public const int LongestZone = 64;

    /// <summary>When the site makes the edition of the day that its archive has in any case, and the week's on a Monday.</summary>
    public static readonly SendTime EveryDay = new(Rhythm.Daily, DayOfWeek.Monday, 6, "UTC");

    /// <inheritdoc cref="EveryDay"/>
    public static readonly SendTime EveryMonday = EveryDay with { Rhythm = Rhythm.Weekly };

    /// <summary>Zones that people choose from, in order.</summary>
    public static readonly IReadOnlyList<string> Zones =
    [
        "UTC",
        .. TimeZoneInfo
            .GetSystemTimeZones()
            .Select(z => z.Id)
            .Where(id =>
                id.Contains('/', StringComparison.Ordinal)
                && char.IsAsciiLetterUpper(id[0])
                && !Unchosen.Any(u => id.StartsWith(u, StringComparison.Ordinal))
            )
            .Order(StringComparer.Ordinal),
    ];

    private static readonly FrozenSet<string> Known = TimeZoneInfo
        .GetSystemTimeZones()
        .Select(z => z.Id)
        .Append("UTC")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that are kept for old programs.</summary>
    private static string[] Unchosen =>
        ["Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/"];

    /// <summary>Whether a name is that of a zone: the system's list has it, so no name is ever looked up as a file.</summary>
    public static bool IsZone(string? name) =>
        name is { Length: > 0 and <= LongestZone } && Known.Contains(name);

    /// <summary>The first sending after an instant.</summary>
    public long After(long instant)
    {
        var zone = ZoneOf();
        var day = DayOf(instant, zone).AddDays(-1);
        while (true)
        {
            if (
                (Rhythm == Rhythm.Daily || day.DayOfWeek == Weekday)
                && At(day, zone) is { } at
                && at > instant
            )
            {
                return at;
            }

            day = day.AddDays(1);
        }
    }

    /// <summary>The last sending before an instant.</summary>
    public long Before(long instant)
    {
        var zone = ZoneOf();
        var day = DayOf(instant, zone).AddDays(1);
        while (true)
        {
            if (
                (Rhythm == Rhythm.Daily || day.DayOfWeek == Weekday)
                && At(day, zone) is { } at
                && at < instant
            )
            {
                return at;
            }

            day = day.AddDays(-1);
        }
    }

    /// <summary>An instant as the zone's clocks show it.</summary>
    public DateTimeOffset In(long instant) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), ZoneOf());

    private TimeZoneInfo ZoneOf() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;

    private static DateOnly DayOf(long instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(
            TimeZoneInfo
                .ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), zone)
                .DateTime
        );

    /// <summary>
    /// The hour on a day: where clocks leap over it, the next that there is; where it comes twice, the first. Null where they
    /// leap over the rest of the day.
    /// </summary>
    private long? At(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(Hour, 0), DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local)
            ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.GetUtcOffset(local);
        var at = new DateTimeOffset(local, offset);
        // Asked of the clocks, as not every leap is known as an invalid time (Punta Arenas, October 2000). Clocks have leapt
        // by 20 minutes at the least, on quarters of an hour since 1970.
        while (TimeZoneInfo.ConvertTime(at, zone).DateTime < local)
        {
            at = at.AddMinutes(15);
        }

        return DayOf(at.ToUnixTimeMilliseconds(), zone) == day ? at.ToUnixTimeMilliseconds() : null;
    }
}
