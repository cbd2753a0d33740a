using System.Globalization;

namespace Pith.Reader.Pages.Metadata;

/// <summary>A date found in a text.</summary>
/// <param name="Value">The date; midnight where no time is written, offset zero where none is.</param>
/// <param name="HasTime">Whether a time is written.</param>
/// <param name="HasOffset">Whether an offset is written.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Just behind it.</param>
internal readonly record struct FoundDate(
    DateTimeOffset Value,
    bool HasTime,
    bool HasOffset,
    int Start,
    int End
);

/// <summary>
/// Finds dates as people and programs write them: 2025-01-22T10:00:00+01:00, 22. Januar 2025, January 22nd, 2025 at 5:03 pm,
/// 22/01/2025, 2025年1月22日. One pass, no backtracking beyond a few tokens.
/// </summary>
internal static class DateText
{
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    /// <summary>The first date in <paramref name="text"/>.</summary>
    /// <param name="text">Any text; only its first 400 units are read.</param>
    /// <param name="monthFirst">Whether 01/02/2025 is January 2, as in the United States.</param>
    public static FoundDate? Find(string? text, bool monthFirst = false)
    {
        if (text is null)
        {
            return null;
        }

        var tokens = Tokens(text.Length > 400 ? text[..400] : text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (DateAt(tokens, i, monthFirst) is var (date, next) && next > 0)
            {
                var (time, offset, end) = TimeAt(tokens, next);
                return new FoundDate(
                    new DateTimeOffset(
                        date.ToDateTime(time ?? TimeOnly.MinValue),
                        offset ?? TimeSpan.Zero
                    ),
                    time is not null,
                    offset is not null,
                    tokens[i].Start,
                    end < tokens.Count
                        ? tokens[end - 1].Start + tokens[end - 1].Length
                        : text.Length
                );
            }
        }

        return null;
    }

    private static (DateOnly Date, int Next) DateAt(List<Token> t, int i, bool monthFirst)
    {
        if (t[i].Kind == TokenKind.Number)
        {
            return YearFirst(t, i)
                ?? Compact(t, i)
                ?? Numbers(t, i, monthFirst)
                ?? DayMonth(t, i)
                ?? default;
        }

        return MonthDay(t, i) ?? default;
    }

    /// <summary>2025-01-22, 2025/1/22, 2025.01.22, 2025年1月22日, 2025 January 22.</summary>
    private static (DateOnly, int)? YearFirst(List<Token> t, int i)
    {
        if (t[i].Length != 4 || !IsYear(t[i].Value) || i + 2 >= t.Count)
        {
            return null;
        }

        var at = i + 1;
        if (t[at].Is("年") || t[at].Is("년"))
        {
            return
                Number(t, at + 1)
                && Sign(t, at + 2, "月", "월")
                && Number(t, at + 3)
                && Date(t[i].Value, t[at + 1].Value, t[at + 3].Value) is { } eastern
                ? (eastern, at + 5)
                : null;
        }

        if (
            t[at].Kind == TokenKind.Word
            && t[at].Month > 0
            && Number(t, at + 1)
            && Date(t[i].Value, t[at].Month, t[at + 1].Value) is { } named
        )
        {
            return (named, at + 2);
        }

        return
            Sign(t, at, "-", "/", ".")
            && Number(t, at + 1)
            && Sign(t, at + 2, t[at].Text)
            && Number(t, at + 3)
            && Date(t[i].Value, t[at + 1].Value, t[at + 3].Value) is { } date
            ? (date, at + 4)
            : null;
    }

    /// <summary>20250122, also at the head of 20250122T101500.</summary>
    private static (DateOnly, int)? Compact(List<Token> t, int i)
    {
        var text = t[i].Text;
        return
            text.Length is 8 or 14
            && IsYear(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture))
            && Date(
                int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(6, 2), CultureInfo.InvariantCulture)
            )
                is { } date
            ? (date, i + 1)
            : null;
    }

    /// <summary>22.01.2025, 22/1/25, 1/22/2025, 22-01-2025.</summary>
    private static (DateOnly, int)? Numbers(List<Token> t, int i, bool monthFirst)
    {
        if (
            t[i].Length > 2
            || !Sign(t, i + 1, ".", "/", "-")
            || !Number(t, i + 2)
            || t[i + 2].Length > 2
        )
        {
            return null;
        }

        var at = i + 3;
        if (!Sign(t, at, t[i + 1].Text) || !Number(t, at + 1) || t[at + 1].Length is not (2 or 4))
        {
            return null;
        }

        var (first, second, year) = (t[i].Value, t[i + 2].Value, t[at + 1].Value);
        if (t[at + 1].Length == 2)
        {
            // Two figures of a year only with points, where they cannot be a part of something else.
            if (t[i + 1].Text != "." || t[i].Length != 2 || t[i + 2].Length != 2)
            {
                return null;
            }

            year += 2000;
        }

        // With points the day always comes first; else the order is the language's, unless only the other one is a date.
        var swapped = monthFirst && t[i + 1].Text != ".";
        var date =
            Date(year, swapped ? first : second, swapped ? second : first)
            ?? (
                t[i + 1].Text == "."
                    ? null
                    : Date(year, swapped ? second : first, swapped ? first : second)
            );
        return date is { } found ? (found, at + 2) : null;
    }

    /// <summary>22. Januar 2025, 22nd January 2025, 22 de enero de 2025, 22-Jan-2025.</summary>
    private static (DateOnly, int)? DayMonth(List<Token> t, int i)
    {
        if (t[i].Length > 2)
        {
            return null;
        }

        var at = i + 1;
        while (
            at < t.Count
            && at < i + 4
            && (t[at].Text is "." or "-" or "," or "º" || IsFiller(t[at]))
        )
        {
            at++;
        }

        if (at >= t.Count || t[at].Month == 0)
        {
            return null;
        }

        var month = t[at++].Month;
        while (
            at < t.Count
            && at < i + 8
            && (t[at].Text is "." or "," or "-" or "'" or "’" || IsFiller(t[at]))
        )
        {
            at++;
        }

        return
            Number(t, at) && t[at].Length == 4 && Date(t[at].Value, month, t[i].Value) is { } date
            ? (date, at + 1)
            : null;
    }

    /// <summary>January 22, 2025; Jan. 22nd 2025; enero 22 de 2025.</summary>
    private static (DateOnly, int)? MonthDay(List<Token> t, int i)
    {
        if (t[i].Month == 0)
        {
            return null;
        }

        var at = i + 1;
        at += Sign(t, at, ".") ? 1 : 0;
        if (!Number(t, at) || t[at].Length > 2)
        {
            return null;
        }

        var day = t[at++].Value;
        while (at < t.Count && at < i + 6 && (t[at].Text is "." or "," || IsFiller(t[at])))
        {
            at++;
        }

        return Number(t, at) && t[at].Length == 4 && Date(t[at].Value, t[i].Month, day) is { } date
            ? (date, at + 1)
            : null;
    }

    /// <summary>The time behind a date, within a few tokens, and the offset behind that.</summary>
    private static (TimeOnly? Time, TimeSpan? Offset, int Next) TimeAt(List<Token> t, int at)
    {
        for (var i = at; i < Math.Min(t.Count, at + 5); i++)
        {
            if (!Number(t, i))
            {
                continue;
            }

            if (
                t[i].Length > 2
                || t[i].Value > 24
                || !(Sign(t, i + 1, ":", "h", "H", ".") || Sign(t, i + 1, "Uhr", "am", "pm"))
            )
            {
                return (null, null, at);
            }

            var (hour, minute, second, next) = (t[i].Value, 0, 0, i + 1);
            if (Sign(t, next, ":", "h", "H", ".") && Number(t, next + 1) && t[next + 1].Length == 2)
            {
                minute = t[next + 1].Value;
                next += 2;
                if (Sign(t, next, ":") && Number(t, next + 1) && t[next + 1].Length == 2)
                {
                    second = t[next + 1].Value;
                    next += 2;
                    next += Sign(t, next, ".", ",") && Number(t, next + 1) ? 2 : 0;
                }
            }
            else if (!Sign(t, next, "h", "H", "Uhr", "am", "pm", "AM", "PM"))
            {
                return (null, null, at);
            }

            if (next < t.Count && t[next].Text.ToLowerInvariant() is "am" or "pm" or "a" or "p")
            {
                hour = (hour % 12) + (t[next].Text[0] is 'p' or 'P' ? 12 : 0);
                next++;
            }

            if (hour > 23 || minute > 59 || second > 59)
            {
                return (null, null, at);
            }

            var (offset, end) = OffsetAt(t, next);
            return (new TimeOnly(hour, minute, second), offset, end);
        }

        return (null, null, at);
    }

    /// <summary>Z, UTC, GMT, +01:00, -0500 or +1 behind a time.</summary>
    private static (TimeSpan? Offset, int Next) OffsetAt(List<Token> t, int at)
    {
        var named = Sign(t, at, "Z", "z", "UTC", "GMT");
        at += named ? 1 : 0;
        if (!Sign(t, at, "+", "-", "−") || !Number(t, at + 1))
        {
            return (named ? TimeSpan.Zero : null, at);
        }

        var (sign, digits) = (t[at].Text == "+" ? 1 : -1, t[at + 1]);
        var (hours, minutes, next) = digits.Length switch
        {
            4 => (digits.Value / 100, digits.Value % 100, at + 2),
            1 or 2 when Sign(t, at + 2, ":") && Number(t, at + 3) => (
                digits.Value,
                t[at + 3].Value,
                at + 4
            ),
            1 or 2 => (digits.Value, 0, at + 2),
            _ => (99, 0, at),
        };
        return hours > 14 || minutes > 59
            ? (named ? TimeSpan.Zero : null, at)
            : (sign * new TimeSpan(hours, minutes, 0), next);
    }

    private static bool Number(List<Token> t, int i) =>
        i < t.Count && t[i].Kind == TokenKind.Number;

    private static bool Sign(List<Token> t, int i, params ReadOnlySpan<string> signs) =>
        i < t.Count && signs.Contains(t[i].Text);

    /// <summary>Words and endings that stand between a day, a month and a year.</summary>
    private static bool IsFiller(Token token) =>
        token.Text
            is "de"
                or "del"
                or "di"
                or "of"
                or "st"
                or "nd"
                or "rd"
                or "th"
                or "er"
                or "den"
                or "да";

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    private static DateOnly? Date(int year, int month, int day) =>
        IsYear(year)
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private enum TokenKind
    {
        Number,
        Word,
        Sign,
    }

    private readonly record struct Token(
        TokenKind Kind,
        string Text,
        int Start,
        int Value,
        int Month
    )
    {
        public int Length => Text.Length;

        public bool Is(string text) => Text == text;
    }

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length; )
        {
            var (start, c) = (i, text[i]);
            if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                var digits = text[start..i];
                tokens.Add(
                    new Token(
                        TokenKind.Number,
                        digits,
                        start,
                        digits.Length > 9 ? -1 : int.Parse(digits, CultureInfo.InvariantCulture),
                        0
                    )
                );
            }
            else if (char.IsLetter(c))
            {
                // CJK writes no spaces: each of its signs stands alone.
                i++;
                while (
                    i < text.Length && char.IsLetter(text[i]) && c < '\u2E80' && text[i] < '\u2E80'
                )
                {
                    i++;
                }

                tokens.Add(
                    new Token(
                        TokenKind.Word,
                        text[start..i],
                        start,
                        0,
                        MonthNames.Number(text.AsSpan(start, i - start))
                    )
                );
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c))
                {
                    tokens.Add(new Token(TokenKind.Sign, text[start..i], start, 0, 0));
                }
            }
        }

        return tokens;
    }
}
