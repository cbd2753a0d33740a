using System.Globalization;

namespace Pith.Reader.Feeds.Dates;

/// <summary>Finds year, month and day in the pieces of a date without its time.</summary>
internal static class DayReader
{
    public static (int Year, int Month, int Day)? Read(List<DatePiece> pieces, bool hasTime)
    {
        var numbers = pieces.FindAll(p => p.IsNumber);
        // The last word that names a month: "mar. 4 mars 2025" starts with a weekday.
        var month = pieces.FindLastIndex(p => !p.IsNumber && MonthNames.Find(p.Text) > 0);
        if (month >= 0)
        {
            return WithName(MonthNames.Find(pieces[month].Text), numbers, hasTime);
        }

        return numbers switch
        {
            [var y, var m, var d, ..] when IsYear(y) => (y.Value, m.Value, d.Value),
            [var a, var b, var y, ..] when IsYear(y) => OfThree(a, b, y.Value),
            [var a, var b, var c, ..] when a.Text.Length <= 2 && c.Text.Length == 2 => OfShort(
                a,
                b,
                c
            ),
            [var y, { Text.Length: 3 } ordinal] when IsYear(y) => OfOrdinal(y.Value, ordinal.Value),
            [var y, var m] when IsYear(y) => (y.Value, m.Value, 1),
            [{ Text.Length: 8 } whole, ..] => OfWhole(whole.Text),
            [var y] when IsYear(y) => (y.Value, 1, 1),
            _ => null,
        };
    }

    private static (int, int, int)? WithName(int month, List<DatePiece> numbers, bool hasTime)
    {
        var year = numbers.FindIndex(IsYear);
        var day = numbers.FindIndex(n => n.Text.Length <= 2);
        if (year < 0 && day >= 0)
        {
            // "01-Jan-25"
            year = numbers.FindIndex(day + 1, n => n.Text.Length == 2);
        }

        // "January 2025" is a month; with a time and no day something is missing.
        return year < 0 || (day < 0 && hasTime)
            ? null
            : (FullYear(numbers[year]), month, day < 0 ? 1 : numbers[day].Value);
    }

    /// <summary>Day and month before a year: dots and dashes put the day first, as all who use them do; slashes the month, as
    /// Americans do, unless that cannot be.</summary>
    private static (int, int, int) OfThree(DatePiece a, DatePiece b, int year)
    {
        var isMonthFirst = b.Before == '/' ? a.Value <= 12 : b.Value > 12;
        return isMonthFirst ? (year, a.Value, b.Value) : (year, b.Value, a.Value);
    }

    private static (int, int, int) OfShort(DatePiece a, DatePiece b, DatePiece c) =>
        b.Before == '-' ? (FullYear(a), b.Value, c.Value) : OfThree(a, b, FullYear(c));

    private static (int, int, int)? OfOrdinal(int year, int ordinal)
    {
        if (year is < 1970 or > 2200 || ordinal is < 1 or > 365)
        {
            return null;
        }

        var day = new DateOnly(year, 1, 1).AddDays(ordinal - 1);
        return (day.Year, day.Month, day.Day);
    }

    private static (int, int, int) OfWhole(string digits) =>
        (
            int.Parse(digits.AsSpan(0, 4), CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(4, 2), CultureInfo.InvariantCulture),
            int.Parse(digits.AsSpan(6, 2), CultureInfo.InvariantCulture)
        );

    private static bool IsYear(DatePiece piece) => piece.IsNumber && piece.Text.Length == 4;

    // Feeds are younger than 1970, and RFC 2822 takes 50 as the border.
    private static int FullYear(DatePiece piece) =>
        piece.Text.Length > 2 ? piece.Value : piece.Value + (piece.Value < 50 ? 2000 : 1900);
}
