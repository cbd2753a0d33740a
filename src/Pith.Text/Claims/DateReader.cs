using System.Collections.Frozen;
using System.Globalization;

namespace Pith.Text.Claims;

/// <summary>Reads the dates of a text: months with their days and years, weekdays, "yesterday", and dates in digits.</summary>
internal sealed class DateReader(string text, Token[] tokens, string language)
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        12,
        (
            "en",
            "january february march april may june july august september october november december"
        ),
        ("en", "jan feb mar apr - jun jul aug sept oct nov dec"),
        ("en", "- - - - - - - - sep - - -"),
        (
            "de",
            "januar februar marz april mai juni juli august september oktober november dezember"
        ),
        ("de", "janner - - - - - - - - - - -"),
        (
            "fr",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
        ),
        (
            "es",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        ),
        (
            "it",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
        ),
        (
            "pt",
            "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"
        ),
        (
            "nl",
            "januari februari maart april mei juni juli augustus september oktober november december"
        ),
        ("ru", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
        ("ru", "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
        ("ru", "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре")
    );

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        7,
        ("en", "monday tuesday wednesday thursday friday saturday sunday"),
        ("en", "mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
        ("en", "- tues weds thurs - - -"),
        ("de", "montag dienstag mittwoch donnerstag freitag samstag sonntag"),
        ("de", "- - - - - sonnabend -"),
        ("fr", "lundi mardi mercredi jeudi vendredi samedi dimanche"),
        ("es", "lunes martes miercoles jueves viernes sabado domingo"),
        ("it", "lunedi martedi mercoledi giovedi venerdi sabato domenica"),
        ("nl", "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"),
        ("ru", "понедельник вторник среду четверг пятницу субботу воскресенье"),
        ("pt", "segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado domingo")
    );

    private static readonly FrozenDictionary<string, int> Relatives = new Dictionary<string, int>
    {
        ["en today"] = 0,
        ["en tonight"] = 0,
        ["en yesterday"] = -1,
        ["en tomorrow"] = 1,
        ["de heute"] = 0,
        ["de gestern"] = -1,
        ["fr hier"] = -1,
        ["fr demain"] = 1,
        ["es hoy"] = 0,
        ["es ayer"] = -1,
        ["it oggi"] = 0,
        ["it ieri"] = -1,
        ["it domani"] = 1,
        ["pt hoje"] = 0,
        ["pt ontem"] = -1,
        ["nl vandaag"] = 0,
        ["nl gisteren"] = -1,
        ["ru сегодня"] = 0,
        ["ru вчера"] = -1,
        ["ru завтра"] = 1,
    }.ToFrozenDictionary();

    private readonly List<CalendarDate> _found = [];

    /// <summary>The dates in their order; the tokens that they use are marked in <paramref name="taken"/>.</summary>
    public CalendarDate[] Read(bool[] taken)
    {
        for (var i = 0; i < tokens.Length; )
        {
            var next = ReadAt(i);
            for (var k = i; k < next; k++)
            {
                taken[k] = true;
            }

            i = Math.Max(next, i + 1);
        }

        return [.. _found];
    }

    private int ReadAt(int i)
    {
        var form = tokens[i].Form;
        if (Lookup(Weekdays, form) is var weekday and > 0)
        {
            return Add(i, i + 1, 0, 0, 0, weekday);
        }

        if (
            language == "pt"
            && i + 1 < tokens.Length
            && tokens[i + 1].Form == "feira"
            && Lookup(Weekdays, form + "-feira") is var feira and > 0
        )
        {
            return Add(i, i + 2, 0, 0, 0, feira);
        }

        if (Relatives.TryGetValue(Key(form), out var days))
        {
            _found.Add(
                new CalendarDate(
                    new TextSpan(tokens[i].Start, tokens[i].End),
                    i,
                    i + 1,
                    0,
                    0,
                    0,
                    0,
                    days
                )
            );
            return i + 1;
        }

        if (Lookup(Months, form) is var month and > 0)
        {
            return MonthAt(i, i, 0, month);
        }

        return tokens[i].Is(TokenTraits.Number) ? NumberAt(i) : i;
    }

    /// <summary>A number that opens a date: 22 January, 2025-01-22, 22.1.2025, 2025年1月22日.</summary>
    private int NumberAt(int i)
    {
        if (Cjk(i) is var cjk && cjk > i)
        {
            return cjk;
        }

        var day = Day(i);
        var m = i + 1;
        if (day > 0)
        {
            if (
                m < tokens.Length
                && tokens[m].Start == tokens[i].End
                && tokens[m].Form is "st" or "nd" or "rd" or "th" or "er"
            )
            {
                m++;
            }

            if (m < tokens.Length && tokens[m].Form is "of" or "de" or "di")
            {
                m++;
            }

            if (
                m < tokens.Length
                && tokens[m].Start - tokens[m - 1].End <= 2
                && Lookup(Months, tokens[m].Form) is var month and > 0
            )
            {
                return MonthAt(i, m, day, month);
            }
        }

        return InDigits(i);
    }

    private int MonthAt(int from, int at, int day, int month)
    {
        var to = at + 1;
        var word = tokens[at];
        if (
            day == 0
            && to < tokens.Length
            && Day(to) is var behind and > 0
            && tokens[to].Start - word.End <= 2
            && !IsYear(to)
        )
        {
            // "May 27", but not "in May 27 people".
            day = behind;
            to++;
            if (
                to < tokens.Length
                && tokens[to].Start == tokens[to - 1].End
                && tokens[to].Form is "st" or "nd" or "rd" or "th"
            )
            {
                to++;
            }
        }

        var year = 0;
        var y = to < tokens.Length && tokens[to].Form is "of" or "de" or "del" ? to + 1 : to;
        if (y < tokens.Length && IsYear(y) && tokens[y].Start - tokens[y - 1].End <= 2)
        {
            year = int.Parse(tokens[y].Form, CultureInfo.InvariantCulture);
            to = y + 1;
        }

        // "may" and "march" are verbs, "mar" and "dec" may be anything, unless something says that a month is meant.
        var doubtful =
            word.Form
            is "may"
                or "march"
                or "mar"
                or "mai"
                or "mars"
                or "sept"
                or "jan"
                or "dec"
                or "oct"
                or "marco";
        if (doubtful && day == 0 && year == 0 && !IsMonthByNeighbours(at))
        {
            return from;
        }

        return Add(from, to, year, month, day, 0);
    }

    private bool IsMonthByNeighbours(int at)
    {
        var before = at > 0 ? tokens[at - 1].Form : "";
        if (tokens[at].Form is "may" or "march" && !tokens[at].Is(TokenTraits.Capital))
        {
            return before
                is "last"
                    or "in"
                    or "since"
                    or "until"
                    or "early"
                    or "late"
                    or "mid"
                    or "next"
                    or "during"
                    or "by";
        }

        return at > 0
            && tokens[at].Is(TokenTraits.Capital)
            && !Opens(tokens[at].Start)
            && !(tokens[at - 1].Is(TokenTraits.Capital) && tokens[at - 1].Content);
    }

    private bool Opens(int start)
    {
        var i = start - 1;
        while (i >= 0 && start - i < 4 && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        return i < 0
            || text[i] is '.' or '!' or '?' or '"' or '“' or ':'
            || char.IsWhiteSpace(text[i]);
    }

    private int InDigits(int i)
    {
        if (
            i + 2 >= tokens.Length
            || !tokens[i + 1].Is(TokenTraits.Number)
            || !tokens[i + 2].Is(TokenTraits.Number)
        )
        {
            return Dotted(i);
        }

        if (
            tokens[i + 1].Start - tokens[i].End != 1
            || tokens[i + 2].Start - tokens[i + 1].End != 1
        )
        {
            return i;
        }

        var mark = text[tokens[i].End];
        if (mark is not ('-' or '/') || text[tokens[i + 1].End] != mark)
        {
            return i;
        }

        var (a, b, c) = (Small(i), Small(i + 1), Small(i + 2));
        if (IsYear(i) && b is >= 1 and <= 12 && c is >= 1 and <= 31)
        {
            return Add(i, i + 3, a, b, c, 0);
        }

        if (IsYear(i + 2) && a is >= 1 and <= 31 && b is >= 1 and <= 31)
        {
            // Day first, except where only month first makes sense, or where American English is as likely: then the day is left open.
            return b > 12 ? Add(i, i + 3, c, a, b, 0)
                : a > 12 || language != "en" ? Add(i, i + 3, c, b, a, 0)
                : Add(i, i + 3, c, 0, 0, 0);
        }

        return i;
    }

    /// <summary>22.01.2025 is one token of digits and points.</summary>
    private int Dotted(int i)
    {
        var parts = tokens[i].Form.Split('.');
        if (
            parts.Length == 3
            && parts[2].Length == 4
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var day)
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var month)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var year)
            && day is >= 1 and <= 31
            && month is >= 1 and <= 12
        )
        {
            return Add(i, i + 1, year, month, day, 0);
        }

        return i;
    }

    private int Cjk(int i)
    {
        var (at, year, month, day) = (i, 0, 0, 0);
        while (
            at + 1 < tokens.Length
            && tokens[at].Is(TokenTraits.Number)
            && tokens[at + 1].Start == tokens[at].End
        )
        {
            var value = Small(at);
            var mark = tokens[at + 1].Form;
            if (mark == "年" && year == 0 && value is > 1000 and < 2200)
            {
                year = value;
            }
            else if (mark == "月" && month == 0 && value is >= 1 and <= 12)
            {
                month = value;
            }
            else if (mark is "日" or "号" && day == 0 && value is >= 1 and <= 31)
            {
                day = value;
            }
            else
            {
                break;
            }

            at += 2;
        }

        return at > i ? Add(i, at, year, month, day, 0) : i;
    }

    private int Add(int from, int to, int year, int month, int day, int weekday)
    {
        _found.Add(
            new CalendarDate(
                new TextSpan(tokens[from].Start, tokens[to - 1].End),
                from,
                to,
                year,
                month,
                day,
                weekday,
                null
            )
        );
        return to;
    }

    private int Day(int i)
    {
        var value = Small(i);
        return
            tokens[i].Is(TokenTraits.Number)
            && tokens[i].Form.Length <= 3
            && value is >= 1 and <= 31
            ? value
            : 0;
    }

    private int Small(int i) =>
        tokens[i].Form.Length <= 4
        && int.TryParse(
            tokens[i].Form.TrimEnd('.'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : -1;

    private bool IsYear(int i) =>
        tokens[i].Is(TokenTraits.Number)
        && tokens[i].Form.Length == 4
        && Small(i) is >= 1000 and < 2200;

    private string Key(string form) => (language.Length == 2 ? language : "en") + " " + form;

    private int Lookup(FrozenDictionary<string, int> table, string form) =>
        table.TryGetValue(Key(form), out var value)
        || (IsUnknown && table.TryGetValue("en " + form, out value))
            ? value
            : 0;

    private bool IsUnknown =>
        language is not ("en" or "de" or "fr" or "es" or "it" or "pt" or "nl" or "ru");

    private static FrozenDictionary<string, int> Numbered(
        int count,
        params (string Language, string Words)[] lines
    )
    {
        var table = new Dictionary<string, int>();
        foreach (var (language, words) in lines)
        {
            var parts = words.Split(' ');
            for (var i = 0; i < count; i++)
            {
                if (parts[i] != "-")
                {
                    table.TryAdd(language + " " + parts[i], i + 1);
                }
            }
        }

        return table.ToFrozenDictionary();
    }
}
