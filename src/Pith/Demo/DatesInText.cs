using System.Globalization;
using System.Text;

namespace Pith.Demo;

/// <summary>
/// Dates inside headlines and texts, written so that they suit any first start: <c>{weekday -2d}</c>,
/// <c>{date -2d}</c> (day and month), <c>{fulldate +60d}</c> (with the year), <c>{month +60d}</c> and <c>{year +700d}</c>.
/// All outlets reckon them in UTC, so that they say the same of the same event.
/// </summary>
public static class DatesInText
{
    /// <summary>The text with each date written out in the culture's way.</summary>
    /// <exception cref="FormatException">A piece in braces is none of these dates; the message names it.</exception>
    public static string WriteOut(string text, CultureInfo culture, DateTimeOffset firstStart)
    {
        var written = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var open)
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"the brace at \"{Near(text, open)}\" is not closed");
            }

            written.Append(text, at, open - at);
            written.Append(Date(text[(open + 1)..close], culture, firstStart));
            at = close + 1;
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    private static string Date(string inside, CultureInfo culture, DateTimeOffset firstStart)
    {
        var parts = inside.Split(' ', 2);
        if (parts.Length != 2 || !MomentInDemo.TryParse(parts[1], out var moment))
        {
            throw new FormatException(
                $"\"{{{inside}}}\" is no date: write a kind and a time, such as {{weekday -2d}}"
            );
        }

        var day = moment.At(firstStart, TimeSpan.Zero);
        var format = culture.DateTimeFormat;
        return parts[0] switch
        {
            "weekday" => day.ToString("dddd", culture),
            "date" => day.ToString(format.MonthDayPattern, culture),
            "fulldate" => day.ToString(
                format
                    .LongDatePattern.Replace("dddd, ", "", StringComparison.Ordinal)
                    .Replace("dddd ", "", StringComparison.Ordinal)
                    .Replace("dddd", "", StringComparison.Ordinal),
                culture
            ),
            "month" => day.ToString("MMMM", culture),
            "year" => day.ToString("yyyy", culture),
            _ => throw new FormatException(
                $"\"{{{inside}}}\" has no kind of date that is known: use weekday, date, fulldate, month or year"
            ),
        };
    }

    private static string Near(string text, int at) => text[at..Math.Min(text.Length, at + 30)];
}
