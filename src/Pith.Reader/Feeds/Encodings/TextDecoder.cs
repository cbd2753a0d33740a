using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Pith.Reader.Feeds.Encodings;

/// <summary>
/// Bytes to text. In this order: a byte order mark, UTF-16 told by its zeros, the charset of Content-Type, the one that the
/// document declares, detection. What is declared loses against bytes that can be nothing but UTF-8: servers add a charset
/// to everything they send, and programs declare UTF-8 over texts that they got in windows-1252.
/// </summary>
internal static class TextDecoder
{
    // Enough to tell an encoding; a declaration stands in the first kilobyte by every standard.
    private const int DetectionBytes = 64 * 1024;
    private const int DeclarationBytes = 1024;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" ;\"'?>/");

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public static string Decode(byte[] body, string? contentType, FeedProblems problems)
    {
        if (OfMark(body) is var (marked, skip) && marked is not null)
        {
            return marked.GetString(body, skip, body.Length - skip);
        }

        if (OfZeros(body) is { } wide)
        {
            return wide.GetString(body);
        }

        var told = Charsets.OfContentType(contentType) ?? Declared(body);
        var encoding = Charsets.Find(told);
        if (told is not null && encoding is null)
        {
            problems.Add($"The encoding {FeedProblems.Quote(told)} is not known.");
        }

        if (System.Text.Unicode.Utf8.IsValid(body))
        {
            if (encoding is not null && encoding.CodePage != 65001 && IsPlainlyUtf8(body, encoding))
            {
                problems.Add($"It says that it is {encoding.WebName}, and is UTF-8.");
                encoding = null;
            }

            return (encoding ?? StrictUtf8).GetString(body);
        }

        if (
            encoding is not null
            && encoding.CodePage is not (65001 or 1200 or 1201 or 12000 or 12001)
        )
        {
            return encoding.GetString(body);
        }

        if (encoding is not null)
        {
            if (IsNearlyUtf8(body))
            {
                problems.Add("Some of its bytes are not UTF-8; they were replaced.");
                return Encoding.UTF8.GetString(body);
            }

            problems.Add($"It says that it is {encoding.WebName}, and is not.");
        }

        return Detect(body).GetString(body);
    }

    private static (Encoding? Encoding, int Length) OfMark(byte[] body) =>
        body switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    private static Encoding? OfZeros(byte[] body) =>
        body switch
        {
            [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
            [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>What the XML declaration or an HTML meta element near the beginning names.</summary>
    private static string? Declared(byte[] body)
    {
        var head = Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, DeclarationBytes));
        foreach (var mark in (ReadOnlySpan<string>)["encoding", "charset"])
        {
            var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            var rest = at < 0 ? default : head.AsSpan(at + mark.Length).TrimStart();
            if (rest is ['=', ..])
            {
                rest = rest[1..].TrimStart(" \"'");
                var end = rest.IndexOfAny(LabelEnds);
                return (end < 0 ? rest : rest[..end]).ToString();
            }
        }

        return null;
    }

    /// <summary>Whether bytes that are valid UTF-8 are that for sure: in another encoding such sequences make no sense.</summary>
    private static bool IsPlainlyUtf8(byte[] body, Encoding declared)
    {
        var index = body.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        // ISO-2022-JP and HZ are ASCII bytes throughout.
        return index >= 0 && declared.IsSingleByte || (index >= 0 && body.Length - index > 8);
    }

    private static bool IsNearlyUtf8(byte[] body)
    {
        var (wide, broken) = (0, 0);
        var rest = body.AsSpan(0, Math.Min(body.Length, DetectionBytes));
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (status == OperationStatus.Done)
            {
                wide += rune.IsAscii ? 0 : 1;
            }
            else
            {
                broken++;
            }

            rest = rest[length..];
        }

        return wide > 4 * broken;
    }

    private static Encoding Detect(byte[] body)
    {
        var start = Math.Max(0, body.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - 512);
        var length = Math.Min(body.Length - start, DetectionBytes);
        var found = CharsetDetector.DetectFromBytes(body, start, length).Detected;
        var encoding = found is { Confidence: > 0.5f } ? Charsets.Find(found.EncodingName) : null;
        return encoding ?? Charsets.Find("windows-1252")!;
    }
}
