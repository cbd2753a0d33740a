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

    /// <summary>Hands over each day (as a day number) with where it stands, and each year.</summary>
    public static void Scan(string text, Action<int, int> day, Action<int> year)
    {
        Span<int> parts = stackalloc int[2];
        var state = default(State);
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                var start = at;
                var value = Number(text, ref at);
                if (at - start <= 4 && Parts(text, at, parts, out var end) == 2)
                {
                    Numeric(value, at - start, parts, start, day, year);
                    at = end;
                    state = default;
                }
                else if (at - start == 4 && value is >= 1900 and < 2100)
                {
                    state.Year(text, value, start, day);
                    year(value);
                    state = default;
                }
                else
                {
                    state.Number(text, at - start <= 2 && value is >= 1 and <= 31 ? value : 0);
                }
            }
            else if (char.IsLetter(c))
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at]))
                {
                    at++;
                }

                if (
                    text.AsSpan(start, at - start)
                    is not ("st" or "nd" or "rd" or "th" or "de" or "of")
                )
                {
                    state.Word(start, at);
                }
            }
            else
            {
                state = c is ' ' or ',' or '.' ? state : default;
                at++;
            }
        }
    }

    private static int Number(string text, ref int at)
    {
        var value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = Math.Min(value * 10 + (text[at] - '0'), 1_000_000);
            at++;
        }

        return value;
    }

    /// <summary>What stands right before: a number, a word, a number before the word, or a month with its day.</summary>
    private struct State
    {
        private int number;
        private int numberBeforeWord;
        private int month;
        private int wordStart;
        private int wordEnd;

        public void Word(int start, int end)
        {
            (numberBeforeWord, number, month) = (month == 0 ? number : 0, 0, 0);
            (wordStart, wordEnd) = (start, end);
        }

        /// <summary>A number that is no year; 0 for one that is no day of a month either.</summary>
        public void Number(string text, int value)
        {
            month =
                value > 0 && wordEnd > wordStart
                    ? Month(text.AsSpan(wordStart, wordEnd - wordStart))
                    : 0;
            (number, numberBeforeWord, wordEnd) = (value, 0, wordStart);
        }

        public readonly void Year(string text, int year, int start, Action<int, int> day)
        {
            if (month > 0)
            {
                Give(year, month, number, start, day);
            }
            else if (numberBeforeWord > 0 && wordEnd > wordStart)
            {
                Give(
                    year,
                    Month(text.AsSpan(wordStart, wordEnd - wordStart)),
                    numberBeforeWord,
                    start,
                    day
                );
            }
        }
    }

    /// <summary>Three numbers with a separator between them: year first, or year last.</summary>
    private static void Numeric(
        int first,
        int digits,
        Span<int> parts,
        int start,
        Action<int, int> day,
        Action<int> year
    )
    {
        if (digits == 4)
        {
            if (first is >= 1900 and < 2100)
            {
                year(first);
                Give(first, parts[0], parts[1], start, day);
            }
        }
        else if (digits <= 2)
        {
            Slashed(first, parts[0], parts[1], start, day, year);
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
