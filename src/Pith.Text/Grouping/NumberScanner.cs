using System.Globalization;

namespace Pith.Text.Grouping;

/// <summary>
/// Finds the numbers of a text that may tell one event from another: counts, sums and measures with their scale
/// (<c>2.6 million</c> and <c>2,600,000</c> are one). Years, clock times and single digits are left out.
/// </summary>
internal static class NumberScanner
{
    private static readonly (string Word, int Zeros)[] Scales =
    [
        ("hundred", 2),
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
        ("bn", 9),
        ("mn", 6),
        ("mln", 6),
        ("m", 6),
        ("k", 3),
        ("tausend", 3),
        ("millionen", 6),
        ("mio", 6),
        ("milliarden", 9),
        ("milliarde", 9),
        ("mrd", 9),
        ("millions", 6),
        ("milliards", 9),
        ("milliard", 9),
        ("millones", 6),
        ("milhões", 6),
        ("bilhões", 9),
        ("milioni", 6),
        ("miliardi", 9),
        ("miljoen", 6),
        ("miljard", 9),
        ("万", 4),
        ("億", 8),
        ("亿", 8),
        ("兆", 12),
    ];

    public static void Scan(string text, Action<string, TextSpan> take)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            if (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is ':' or '/'))
            {
                at = SkipDigits(text, at);
                continue;
            }

            var value = Read(text, ref at);
            if (at < text.Length && text[at] is ':' or '/')
            {
                continue;
            }

            var digitsEnd = at;
            var zeros = Scale(text, ref at);
            if (zeros == 0)
            {
                var isYear = value is >= 1900 and < 2100 && digitsEnd - start == 4;
                if (isYear || (value < 10 && value == Math.Floor(value)))
                {
                    continue;
                }
            }

            var scaled = value * Math.Pow(10, zeros);
            take(scaled.ToString("G6", CultureInfo.InvariantCulture), new TextSpan(start, at));
        }
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Digits with groups of three behind a comma, point or thin space, and one decimal part.</summary>
    private static double Read(string text, ref int at)
    {
        var value = Digits(text, ref at, out var count);
        var grouped = count <= 3;
        while (grouped && IsGroup(text, at, out var skip))
        {
            at += skip;
            value = value * 1000 + Digits(text, ref at, out _);
        }

        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            var part = Digits(text, ref at, out var places);
            value += part / Math.Pow(10, places);
        }

        return value;
    }

    private static bool IsGroup(string text, int at, out int skip)
    {
        skip = at + 1 < text.Length && text[at] == ',' && text[at + 1] == ' ' ? 2 : 1;
        return at + skip + 2 < text.Length
            && text[at] is ',' or '.' or '\u00A0' or '\u202F' or '\''
            && char.IsAsciiDigit(text[at + skip])
            && char.IsAsciiDigit(text[at + skip + 1])
            && char.IsAsciiDigit(text[at + skip + 2])
            && (at + skip + 3 == text.Length || !char.IsAsciiDigit(text[at + skip + 3]));
    }

    private static double Digits(string text, ref int at, out int count)
    {
        var value = 0.0;
        count = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            value = count < 15 ? value * 10 + (text[at] - '0') : value;
            at++;
            count++;
        }

        return value;
    }

    private static int Scale(string text, ref int at)
    {
        var from = at;
        if (from < text.Length && text[from] is ' ' or '-' or '\u00A0')
        {
            from++;
        }

        var to = from;
        while (to < text.Length && char.IsLetter(text[to]) && to - from < 12)
        {
            to++;
        }

        if (to == from)
        {
            return 0;
        }

        var word = text.AsSpan(from, to - from);
        foreach (var (name, zeros) in Scales)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                at = to;
                return zeros;
            }
        }

        return 0;
    }
}
