using System.Globalization;

namespace Pith.Demo;

/// <summary>
/// A time that is laid out from the demo's first start. Written as an ISO 8601 instant; as hours, minutes or days
/// from the first start (<c>-26h</c>, <c>-40m</c>, <c>+30d</c>); or as days from the first start's date in UTC with
/// a time of day at the outlet (<c>-2d 14:20</c>).
/// </summary>
public readonly record struct MomentInDemo
{
    private readonly DateTimeOffset? _absolute;
    private readonly TimeSpan _shift;
    private readonly TimeSpan? _timeOfDay;

    private MomentInDemo(DateTimeOffset? absolute, TimeSpan shift, TimeSpan? timeOfDay) =>
        (_absolute, _shift, _timeOfDay) = (absolute, shift, timeOfDay);

    /// <summary>The instant, for a first start, at an offset from UTC.</summary>
    public DateTimeOffset At(DateTimeOffset firstStart, TimeSpan offset)
    {
        if (_absolute is { } absolute)
        {
            return absolute;
        }

        if (_timeOfDay is { } timeOfDay)
        {
            var day = DateTime.SpecifyKind(firstStart.UtcDateTime.Date, DateTimeKind.Unspecified);
            return new DateTimeOffset(day + _shift + timeOfDay, offset);
        }

        var instant = (firstStart + _shift).ToOffset(offset);
        return instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>Reads one as it is written; false for anything else.</summary>
    public static bool TryParse(string text, out MomentInDemo moment)
    {
        moment = default;
        var parts = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 0 && TryParseShift(parts[0], out var shift))
        {
            if (parts.Length == 1)
            {
                moment = new(null, shift, null);
                return true;
            }

            if (
                shift.Ticks % TimeSpan.TicksPerDay == 0
                && TimeSpan.TryParseExact(parts[1], "hh\\:mm", null, out var timeOfDay)
            )
            {
                moment = new(null, shift, timeOfDay);
                return true;
            }

            return false;
        }

        if (
            DateTimeOffset.TryParseExact(
                text,
                "yyyy-MM-dd'T'HH:mm:sszzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var absolute
            )
        )
        {
            moment = new(absolute, default, null);
            return true;
        }

        return false;
    }

    /// <summary>Whether the text is an offset from UTC such as <c>-05:00</c>, of 14 hours at most.</summary>
    internal static bool IsOffset(string text) =>
        text.Length == 6
        && text[0] is ('+' or '-')
        && TimeSpan.TryParseExact(
            text.AsSpan(1),
            "hh\\:mm",
            CultureInfo.InvariantCulture,
            out var length
        )
        && length <= TimeSpan.FromHours(14);

    internal static TimeSpan ParseOffset(string text)
    {
        var length = TimeSpan.ParseExact(
            text.AsSpan(1),
            "hh\\:mm",
            CultureInfo.InvariantCulture,
            TimeSpanStyles.None
        );
        return text[0] == '-' ? -length : length;
    }

    private static bool TryParseShift(string text, out TimeSpan shift)
    {
        shift = default;
        if (
            text.Length < 3
            || text[0] is not ('-' or '+')
            || !int.TryParse(
                text.AsSpan(1, text.Length - 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var amount
            )
            || amount > 40_000
        )
        {
            return false;
        }

        TimeSpan? length = text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(amount),
            'h' => TimeSpan.FromHours(amount),
            'd' => TimeSpan.FromDays(amount),
            _ => null,
        };
        shift = text[0] == '-' ? -(length ?? default) : length ?? default;
        return length is not null;
    }
}
