using System.Text;

namespace Pith.Reader.Fetching.Robots;

/// <summary>Paths and patterns as RFC 9309 (2.2.2) compares them: percent-encoding made the same on both sides.</summary>
internal static class RobotsPath
{
    private const string Hex = "0123456789ABCDEF";

    /// <summary>A rule's pattern: its * and final $ keep their meaning.</summary>
    public static string OfPattern(string pattern) => Normalise(pattern, isPattern: true);

    /// <summary>A path with its query: a * or $ in it is a letter like others.</summary>
    public static string OfPath(string path) => Normalise(path, isPattern: false);

    private static string Normalise(string text, bool isPattern)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (
                c == '%'
                && i + 2 < text.Length
                && char.IsAsciiHexDigit(text[i + 1])
                && char.IsAsciiHexDigit(text[i + 2])
            )
            {
                var value = (byte)Convert.ToInt32(text.Substring(i + 1, 2), 16);
                if (IsUnreserved((char)value))
                {
                    result.Append((char)value);
                }
                else
                {
                    Encode(value, result);
                }

                i += 2;
            }
            else if (c is '*' or '$')
            {
                var hasMeaning = isPattern && (c == '*' || i == text.Length - 1);
                if (hasMeaning)
                {
                    result.Append(c);
                }
                else
                {
                    Encode((byte)c, result);
                }
            }
            else if (c is > ' ' and < '\u007F')
            {
                result.Append(c);
            }
            else
            {
                i += EncodeRune(text, i, result) - 1;
            }
        }

        return result.ToString();
    }

    private static int EncodeRune(string text, int at, StringBuilder result)
    {
        var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        Span<byte> bytes = stackalloc byte[4];
        var count = (
            status == System.Buffers.OperationStatus.Done ? rune : Rune.ReplacementChar
        ).EncodeToUtf8(bytes);
        foreach (var value in bytes[..count])
        {
            Encode(value, result);
        }

        return length;
    }

    private static void Encode(byte value, StringBuilder result) =>
        result.Append('%').Append(Hex[value >> 4]).Append(Hex[value & 15]);

    private static bool IsUnreserved(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
