namespace Pith.Text.Grouping;

/// <summary>
/// Finds the days and years that a text names in full: <c>9 September 2013</c>, <c>Sept. 9, 2013</c>, <c>2013-09-09</c>,
/// <c>9/24/2013</c>. Days of which only the order of the parts would tell the month are left out.
/// </summary>
internal static class DateScanner
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly (string Start, int Month)[] Others =
    [
        ("janv", 1),
        ("ener", 1),
        ("jän", 1),
        ("genn", 1),
        ("fév", 2),
        ("fev", 2),
        ("mär", 3),
        ("maar", 3),
        ("marz", 3),
        ("avr", 4),
        ("abr", 4),
        ("mai", 5),
        ("may", 5),
        ("mei", 5),
        ("magg", 5),
        ("juin", 6),
        ("giug", 6),
        ("juil", 7),
        ("lugl", 7),
        ("aoû", 8),
        ("aou", 8),
        ("ago", 8),
        ("set", 9),
        ("okt", 10),
        ("ott", 10),
        ("out", 10),
        ("dez", 12),
        ("déc", 12),
        ("dic", 12),
    ];

    /// <summary>Hands over each day (as a day number) with where it stands.</summary>
    public static void Scan(string text, Action<int, int> day, Action<int> year)
    {
        Span<int> numbers = stackalloc int[3];
        var at = 0;
        var (month, dayOfMonth, gap) = (0, 0, 0);
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                var start = at;
                var value = 0;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    value = Math.Min(value * 10 + (text[at] - '0'), 1_000_000);
                    at++;
                }

                var digits = at - start;
                if (digits == 4 && value is >= 1900 and < 2100)
                {
                    if (month > 0 && gap <= 2)
                    {
                        Give(value, month, dayOfMonth, start, day);
                    }
                    else if (Parts(text, at, numbers, out var end) == 2)
                    {
                        Give(value, numbers[0], numbers[1], start, day);
                        at = end;
                    }

                    year(value);
                    (month, dayOfMonth) = (0, 0);
                }
                else if (digits <= 2 && value is >= 1 and <= 31)
                {
                    if (Parts(text, at, numbers, out var end) == 2)
                    {
                        Slashed(value, numbers[0], numbers[1], start, day, year);
                        at = end;
                        (month, dayOfMonth) = (0, 0);
                    }
                    else
                    {
                        dayOfMonth = value;
                        gap = 0;
                    }
                }
                else
                {
                    (month, dayOfMonth) = (0, 0);
                }
            }
            else if (char.IsLetter(c))
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                var word = text.AsSpan(start, at - start);
                var named = char.IsUpper(c) || word.Length > 3 ? Month(word) : 0;
                if (named > 0)
                {
                    month = named;
                    dayOfMonth = gap <= 1 ? dayOfMonth : 0;
                    gap = 0;
                }
                else if (word is not ("st" or "nd" or "rd" or "th" or "de" or "of"))
                {
                    gap = 3;
                    month = 0;
                    dayOfMonth = 0;
                }
            }
            else
            {
                gap += c is ' ' or ',' or '.' ? 0 : 3;
                if (c is '\n')
                {
                    (month, dayOfMonth) = (0, 0);
                }

                at++;
            }
        }
    }

    /// <summary>Further numbers behind a separator: <c>-09-12</c>.</summary>
    private static int Parts(string text, int at, Span<int> numbers, out int end)
    {
        end = at;
        var separator = '\0';
        for (var i = 0; i < 2; i++)
        {
            var from = end;
            while (from < text.Length && text[from] == ' ' && from - end < 2)
            {
                from++;
            }

            if (
                from >= text.Length
                || text[from] is not ('-' or '/' or '.')
                || (separator != '\0' && text[from] != separator)
            )
            {
                return i;
            }

            separator = text[from];
            from++;
            while (from < text.Length && text[from] == ' ' && from - end < 4)
            {
                from++;
            }

            var start = from;
            var value = 0;
            while (from < text.Length && char.IsAsciiDigit(text[from]) && from - start < 5)
            {
                value = value * 10 + (text[from] - '0');
                from++;
            }

            if (from == start || from - start > 4)
            {
                return i;
            }

            numbers[i] = value;
            end = from;
        }

        return 2;
    }

    private static void Slashed(
        int a,
        int b,
        int year,
        int start,
        Action<int, int> day,
        Action<int> giveYear
    )
    {
        year +=
            year < 70 ? 2000
            : year < 100 ? 1900
            : 0;
        if (year is < 1900 or >= 2100)
        {
            return;
        }

        giveYear(year);
        if (b > 12 && a <= 12)
        {
            Give(year, a, b, start, day);
        }
        else if (a > 12 && b <= 12)
        {
            Give(year, b, a, start, day);
        }
        else if (a == b)
        {
            Give(year, a, b, start, day);
        }
    }

    private static void Give(int year, int month, int dayOfMonth, int start, Action<int, int> day)
    {
        if (
            month is >= 1 and <= 12
            && dayOfMonth >= 1
            && dayOfMonth <= DateTime.DaysInMonth(year, month)
        )
        {
            day(new DateOnly(year, month, dayOfMonth).DayNumber, start);
        }
    }

    private static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 10)
        {
            return 0;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        foreach (var (start, month) in Others)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return month;
            }
        }

        return 0;
    }
}
