using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>
/// The days and years that an article names in its text. Where the day of publication is not known, they tell when it was
/// written and what it tells of.
/// </summary>
internal sealed class DayMentions
{
    /// <summary>A day named this early is taken for that of publication.</summary>
    private const int Head = 300;

    /// <summary>A weekday named this early is taken for that of the event.</summary>
    private const int WeekdayHead = 600;

    private static readonly string[][] Weekdays =
    [
        ["monday", "montag", "lundi", "lunes", "maandag", "lunedì", "понедельник"],
        ["tuesday", "dienstag", "mardi", "martes", "dinsdag", "martedì", "вторник"],
        ["wednesday", "mittwoch", "mercredi", "miércoles", "woensdag", "mercoledì", "среду"],
        ["thursday", "donnerstag", "jeudi", "jueves", "donderdag", "giovedì", "четверг"],
        ["friday", "freitag", "vendredi", "viernes", "vrijdag", "venerdì", "пятницу"],
        ["saturday", "samstag", "samedi", "sábado", "zaterdag", "sabato", "субботу"],
        ["sunday", "sonntag", "dimanche", "domingo", "zondag", "domenica", "воскресенье"],
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WeekdayOf =
        Weekdays
            .SelectMany((names, day) => names.Select(name => (name, day)))
            .ToDictionary(n => n.name, n => n.day, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private DayMentions(int written, int[] days, int[] years, byte weekdays)
    {
        Written = written;
        Days = days;
        Years = years;
        InWeek = weekdays;
    }

    /// <summary>Number of the day that the head of the text names in full; 0 where none.</summary>
    public int Written { get; }

    /// <summary>Day numbers named in full, ascending.</summary>
    public int[] Days { get; }

    /// <summary>Years named, ascending.</summary>
    public int[] Years { get; }

    /// <summary>Weekdays named in the head of the text, Monday as the first bit.</summary>
    public byte InWeek { get; }

    public static DayMentions Of(string title, string text)
    {
        var written = 0;
        var days = new SortedSet<int>();
        var years = new SortedSet<int>();
        foreach (var part in new[] { title, text })
        {
            DateScanner.Scan(
                part,
                (day, at) =>
                {
                    days.Add(day);
                    written = written == 0 && at < Head ? day : written;
                },
                year => years.Add(year)
            );
        }

        // More than these are a list or a table, and every further comparison would cost.
        const int Most = 16;
        return new DayMentions(
            written,
            [.. days.Take(Most)],
            [.. years.Take(Most)],
            Named(text.AsSpan(0, Math.Min(text.Length, WeekdayHead)))
        );
    }

    private static byte Named(ReadOnlySpan<char> head)
    {
        var named = 0;
        foreach (var word in Tokenizer.Each(head))
        {
            if (WeekdayOf.TryGetValue(head[word.Start..word.End], out var day))
            {
                named |= 1 << day;
            }
        }

        return (byte)named;
    }
}
