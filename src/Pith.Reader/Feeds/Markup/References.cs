using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Pith.Reader.Feeds.Markup;

/// <summary>
/// Decodes character references: those of XML, numeric ones, and HTML's names, which feeds use without declaring them.
/// A reference needs its semicolon here, so that <c>?a=1&amp;copy=2</c> stays an address; anything else keeps its ampersand.
/// </summary>
internal static class References
{
    // The longest name of HTML is 31 letters ("CounterClockwiseContourIntegral").
    private const int MaxName = 32;

    /// <summary>What the numbers 0x80 to 0x9F mean to browsers (HTML Standard, numeric character reference end state).</summary>
    public const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<char> text, FeedProblems? problems = null)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var window = text[..Math.Min(text.Length, MaxName + 2)];
            var end = window.IndexOf(';');
            if (end > 1 && Meaning(text[1..end], problems) is { } meaning)
            {
                decoded.Append(meaning);
                text = text[(end + 1)..];
            }
            else
            {
                if (problems is not null)
                {
                    Report(end > 1 ? text[..(end + 1)] : "&", problems);
                }

                decoded.Append('&');
                text = text[1..];
            }

            at = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private static string? Meaning(ReadOnlySpan<char> name, FeedProblems? problems)
    {
        if (name[0] == '#')
        {
            return Numeric(name[1..]);
        }

        switch (name)
        {
            case "amp":
                return "&";
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "quot":
                return "\"";
            case "apos":
                return "'";
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }
        }

        var meaning = HtmlEntityProvider.Resolver.GetSymbol($"{name};");
        if (meaning is not null)
        {
            problems?.Add($"It uses &{name};, which is HTML's and not declared in it.");
        }

        return meaning;
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        if (isHex)
        {
            digits = digits[1..];
        }

        var isNumber = isHex
            ? int.TryParse(
                digits,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            )
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!isNumber)
        {
            return null;
        }

        if (code is >= 0x80 and <= 0x9F)
        {
            return Windows1252[code - 0x80].ToString();
        }

        var isText =
            code is '\t' or '\n' or '\r'
            || (code >= 0x20 && code is not (0x7F or 0xFFFE or 0xFFFF));
        return !isText ? ""
            : Rune.TryCreate(code, out var rune) ? rune.ToString()
            : "\uFFFD";
    }

    private static void Report(ReadOnlySpan<char> reference, FeedProblems problems)
    {
        foreach (var c in reference[1..].TrimEnd(';'))
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                reference = "&";
                break;
            }
        }

        problems.Add(
            reference.Length == 1
                ? "It has an & that is not written as &amp;."
                : $"It uses {reference}, which means nothing; it was left as text."
        );
    }
}
