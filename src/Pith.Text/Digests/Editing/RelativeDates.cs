using System.Globalization;

namespace Pith.Text.Digests.Editing;

/// <summary>
/// Makes the days that an English report names by themselves absolute, counted from its own date: "on Tuesday" in a
/// report of January 22, 2025 is "on January 21". Words in quotations, and days that could be either side of the report, stay.
/// </summary>
internal static class RelativeDates
{
    /// <summary>Whether a text may name a day at all.</summary>
    public static bool MayHave(ReadOnlySpan<char> text) =>
        text.Contains("day", StringComparison.Ordinal)
        || text.Contains("omorrow", StringComparison.Ordinal);

    /// <summary>Puts the date in the place of each such day.</summary>
    /// <param name="parse">The draft, just read; not to be used afterwards.</param>
    /// <param name="date">When the report was published.</param>
    public static void Resolve(Parse parse, DateTimeOffset date)
    {
        // From the end, so that the tokens before an edit keep their places.
        for (var i = parse.Count - 1; i >= 0; i--)
        {
            if (parse[i].IsWord && !parse[i].InQuote && DayOf(parse, i, date.Date) is { } day)
            {
                Write(parse, i, day, date.Year);
            }
        }
    }

    private static DateTime? DayOf(Parse parse, int i, DateTime report)
    {
        var word = parse.Chars(i);
        if (word is "yesterday" or "Yesterday")
        {
            return report.AddDays(-1);
        }

        if (word is "tomorrow" or "Tomorrow")
        {
            return report.AddDays(1);
        }

        if (!parse[i].Is(WordClass.Day) || !parse[i].IsCapital || word[^1] != 'y')
        {
            return null;
        }

        var weekday = Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
            name => parse.Chars(i).SequenceEqual(name)
        );
        if (weekday < 0 || !IsPlain(parse, i))
        {
            return null;
        }

        return IsPast(parse, i) ? Back(report, weekday) : null;
    }

    /// <summary>
    /// Whether the verb that the day belongs to, the nearest before it or else behind it, tells what was: a report's
    /// "will vote Thursday" and "is expected to vote Thursday" mean a day to come.
    /// </summary>
    private static bool IsPast(Parse parse, int i)
    {
        for (var k = i - 1; k >= 0; k--)
        {
            if (parse.Chars(k) is "to" or "next")
            {
                return false;
            }

            if (parse.IsFinite(k))
            {
                return IsPastVerb(parse, k);
            }
        }

        for (var k = i + 1; k < parse.Count; k++)
        {
            if (parse.IsFinite(k))
            {
                return IsPastVerb(parse, k);
            }
        }

        return false;
    }

    private static bool IsPastVerb(Parse parse, int k)
    {
        var word = parse.Chars(k);
        return word is "was" or "were" or "had" or "did" or "said"
            || word.EndsWith("ed")
            || (
                parse[k].Is(WordClass.Certain)
                && word
                    is not (
                        "is"
                        or "are"
                        or "has"
                        or "have"
                        or "does"
                        or "will"
                        or "would"
                        or "can"
                        or "could"
                        or "may"
                        or "might"
                        or "must"
                        or "should"
                        or "says"
                    )
                && !word.EndsWith("n't")
                && !word.EndsWith("n’t")
            );
    }

    private static DateTime Back(DateTime report, int weekday) =>
        report.AddDays(-(((int)report.DayOfWeek - weekday + 7) % 7));

    /// <summary>Nothing beside it says which: "last Tuesday", "every Tuesday", "Tuesday, March 4", "Tuesday's", "Black Friday".</summary>
    private static bool IsPlain(Parse parse, int i)
    {
        if (i == 0)
        {
            return false;
        }

        var before = parse[i - 1];
        var on = parse.Chars(i - 1) is "on" or "On";
        var next = i + 1 < parse.Count ? parse[i + 1] : default;
        var further = i + 2 < parse.Count ? parse[i + 2] : default;
        var dated =
            next.IsNumber
            || next.Is(WordClass.Month)
            || (next.Mark == ',' && (further.Is(WordClass.Month) || further.IsNumber));
        return !dated
            && (i + 1 >= parse.Count || !next.IsWord || !next.IsCapital)
            && (
                i + 1 >= parse.Count
                || parse.Chars(i + 1)
                    is not (
                        "morning"
                        or "afternoon"
                        or "evening"
                        or "night"
                        or "and"
                        or "or"
                        or "to"
                        or "through"
                    )
            )
            && (
                on
                || (
                    before.IsWord
                    && !before.IsCapital
                    && !before.IsNumber
                    && !before.Is(
                        WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction
                    )
                    && parse.Chars(i - 1)
                        is not ("last" or "next" or "early" or "late" or "past" or "coming")
                )
            );
    }

    private static void Write(Parse parse, int i, DateTime day, int year)
    {
        var token = parse[i];
        var written = day.ToString(
            day.Year == year ? "MMMM d" : "MMMM d, yyyy",
            CultureInfo.InvariantCulture
        );
        var hasOn = i > 0 && parse.Chars(i - 1) is "on" or "On";
        var place = new TextSpan(
            parse.Draft.From(token.Start),
            parse.Draft.From(token.End - 1) + 1
        );
        parse.Draft.Replace(token.Start, token.End, hasOn ? written : "on " + written, place);
    }
}
