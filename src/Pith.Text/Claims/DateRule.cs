namespace Pith.Text.Claims;

/// <summary>Every date of the claim is one that the source gives, or that follows from one and the day of publication.</summary>
internal static class DateRule
{
    public static void Check(
        SourceReading source,
        Passage claim,
        int sentence,
        List<Unsupported> unsupported
    )
    {
        var published = source.Passage.Document.Published;
        foreach (var date in claim.Dates)
        {
            if (claim.SentenceOf[date.From] != sentence || IsBacked(source, date, published))
            {
                continue;
            }

            var words = date.Span.Of(claim.Text);
            unsupported.Add(
                new Unsupported(
                    "date",
                    words,
                    $"The source does not give the date “{words}”.",
                    date.Span,
                    null
                )
            );
        }
    }

    private static bool IsBacked(
        SourceReading source,
        CalendarDate claim,
        DateTimeOffset? published
    )
    {
        foreach (var given in source.Passage.Dates)
        {
            if (Matches(claim, given, published))
            {
                return true;
            }
        }

        return claim.Relative is not null
            && source.Index.IdOf("today") < 0
            && claim.Relative == 0
            && published is null;
    }

    public static bool Matches(CalendarDate claim, CalendarDate given, DateTimeOffset? published)
    {
        if (claim.Relative is { } c)
        {
            return given.Relative == c
                || (
                    published is { } day
                    && (Resolve(given, published) is { } g)
                    && g == DateOnly.FromDateTime(day.Date).AddDays(c)
                )
                || (
                    published is { } when
                    && given.Weekday > 0
                    && given.Weekday == WeekdayOf(DateOnly.FromDateTime(when.Date).AddDays(c))
                );
        }

        var resolved = Resolve(given, published);
        if (claim.Weekday > 0)
        {
            return given.Weekday == claim.Weekday
                || (resolved is { } r && WeekdayOf(r) == claim.Weekday);
        }

        if (given is { Weekday: > 0, Month: 0 } && IsDayOfThatWeek(claim, given, published))
        {
            return true;
        }

        var (year, month, dayOf) = (given.Year, given.Month, given.Day);
        if (resolved is { } known && given.Month == 0)
        {
            (year, month, dayOf) = (known.Year, known.Month, known.Day);
        }

        return (claim.Month == 0 || claim.Month == month)
            && (claim.Day == 0 || claim.Day == dayOf)
            && (claim.Year == 0 || year == 0 || claim.Year == year);
    }

    /// <summary>"January 21" for the "Tuesday" of a report of January 22: that weekday, no more than a week away.</summary>
    private static bool IsDayOfThatWeek(
        CalendarDate claim,
        CalendarDate given,
        DateTimeOffset? published
    )
    {
        if (published is not { } when || claim.Month == 0 || claim.Day == 0)
        {
            return false;
        }

        var report = DateOnly.FromDateTime(when.Date);
        foreach (var year in (ReadOnlySpan<int>)[report.Year, report.Year - 1, report.Year + 1])
        {
            if (
                year is >= 1 and <= 9999
                && (claim.Year == 0 || claim.Year == year)
                && claim.Day <= DateTime.DaysInMonth(year, claim.Month)
                && new DateOnly(year, claim.Month, claim.Day) is var day
                && Math.Abs(day.DayNumber - report.DayNumber) <= 7
            )
            {
                return WeekdayOf(day) == given.Weekday;
            }
        }

        return false;
    }

    /// <summary>The day that a date of the source means, where the day of publication tells.</summary>
    private static DateOnly? Resolve(CalendarDate date, DateTimeOffset? published)
    {
        if (published is not { } when)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(when.Date);
        if (date.Relative is { } days)
        {
            return
                (days < 0 && today.DayNumber < -days)
                || (days > 0 && today.DayNumber > DateOnly.MaxValue.DayNumber - days)
                ? null
                : today.AddDays(days);
        }

        if (date is { Month: > 0, Day: > 0 })
        {
            var year = date.Year > 0 ? date.Year : today.Year;
            return date.Day <= DateTime.DaysInMonth(year, date.Month)
                ? new DateOnly(year, date.Month, date.Day)
                : null;
        }

        return null;
    }

    private static int WeekdayOf(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
