using System.Buffers;

namespace Pith.Text.Sentences;

/// <summary>The marks that end, open and close sentences.</summary>
internal static class SentenceMarks
{
    // A run of marks such as "?!…" or closers longer than this is decoration; the bound keeps every look-around short.
    private const int LongestRun = 12;

    public static readonly SearchValues<char> LineEnds = SearchValues.Create(
        "\n\r\u0085\u2028\u2029"
    );

    /// <summary>Full stops, question and exclamation marks of the scripts that have them.</summary>
    public static bool MayEnd(char c) =>
        c switch
        {
            '.' or '!' or '?' => true,
            < '\u0589' => false,
            '…' or '‼' or '⁇' or '⁈' or '⁉' => true,
            '\u0589' or '\u061F' or '\u06D4' or '\u0964' or '\u0965' or '\u1362' => true,
            '\u3002' or '\uFF01' or '\uFF0E' or '\uFF1F' or '\uFF61' => true,
            _ => false,
        };

    /// <summary>Marks that need no space behind them.</summary>
    public static bool IsWide(char c) =>
        c is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF61' or '\u0964' or '\u0965';

    public static bool IsCloser(char c) =>
        c
            is '"'
                or '\''
                or ')'
                or ']'
                or '}'
                or '\u2019'
                or '\u201D'
                or '\u00BB'
                or '\u203A'
                or '\u300D'
                or '\u300F'
                or '\uFF09'
                or '\u3011'
                or '\u300B'
                or '\u201C';

    public static bool IsOpener(char c) =>
        c
            is '"'
                or '\''
                or '('
                or '['
                or '{'
                or '\u2018'
                or '\u201C'
                or '\u201E'
                or '\u201A'
                or '\u00AB'
                or '\u2039'
                or '\u300C'
                or '\u300E'
                or '\uFF08'
                or '\u3010'
                or '\u300A'
                or '\u00BF'
                or '\u00A1'
                or '\u00BB';

    public static bool IsQuote(char c) =>
        c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2018' or '\'';

    public static bool IsBullet(char c) =>
        c
            is '•'
                or '◦'
                or '▪'
                or '■'
                or '●'
                or '·'
                or '*'
                or '–'
                or '—'
                or '-'
                or '‣'
                or '→'
                or '>';

    /// <summary>Whether a list number such as "3." or "12)" stands at <paramref name="at"/>.</summary>
    public static bool IsEnumerator(string text, int at)
    {
        var i = at;
        while (i < text.Length && i - at < 3 && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i > at
            && i + 1 < text.Length
            && text[i] is '.' or ')'
            && char.IsWhiteSpace(text[i + 1]);
    }

    /// <summary>The offset behind the run of marks and closing quotes or brackets that begins at <paramref name="at"/>.</summary>
    public static int SkipEnd(string text, int at, int end)
    {
        var stop = Math.Min(end, at + LongestRun);
        var i = at;
        while (i < stop && MayEnd(text[i]))
        {
            i++;
        }

        while (i < stop && IsCloser(text[i]))
        {
            // A low-nine quote's partner also opens in other languages: “ closes only where a word does not follow.
            if (text[i] == '\u201C' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))
            {
                break;
            }

            i++;
        }

        // French sets its closing quote apart: "Fini ! »".
        if (i + 1 < stop && char.IsWhiteSpace(text[i]) && text[i + 1] is '\u00BB' or '\u203A')
        {
            i += 2;
        }

        // The footnote marks of encyclopaedias: "… in 2019.[3]".
        while (
            i + 2 < stop
            && text[i] == '['
            && char.IsAsciiDigit(text[i + 1])
            && text.AsSpan(i, Math.Min(5, end - i)).IndexOf(']') is > 0 and var close
        )
        {
            i += close + 1;
        }

        return Math.Max(i, at + 1);
    }
}
