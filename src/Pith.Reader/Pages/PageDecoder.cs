using System.Buffers;
using System.Text;
using AngleSharp.Text;
using UtfUnknown;

namespace Pith.Reader.Pages;

/// <summary>
/// Bytes of a page to characters. In this order: byte order mark, UTF-8 where the bytes prove it, the Content-Type header,
/// the page's own meta element, detection by letter frequencies, windows-1252.
/// </summary>
/// <remarks>
/// The WHATWG order has no proof by the bytes. It comes before what is declared because text beyond ASCII that is valid
/// UTF-8 is practically never anything else, while servers that declare a default charset for pages in UTF-8 are common.
/// </remarks>
internal static class PageDecoder
{
    /// <summary>How far into the page a meta charset is looked for; the standard says 1024, pages with long comments need more.</summary>
    private const int MetaWindow = 8192;

    /// <summary>How many bytes letter frequencies are counted over.</summary>
    private const int DetectionWindow = 65536;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \t;,\"'>/");

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes <paramref name="body"/>; bytes that fit no character become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> body, string? contentType)
    {
        if (OfMark(body) is var (marked, length) && marked is not null)
        {
            return marked.GetString(body[length..]);
        }

        var declared = Named(contentType) ?? OfMeta(body);
        var (valid, invalid) = CountUtf8(body);
        if (invalid == 0 && (valid > 0 || declared is null))
        {
            return Encoding.UTF8.GetString(body);
        }

        // A page in UTF-8 with a few broken pieces (a cut comment, a pasted byte) stays UTF-8.
        if (valid > 0 && invalid <= Math.Max(2, valid / 20))
        {
            return Encoding.UTF8.GetString(body);
        }

        if (
            declared is null
            || (
                TextEncoding.IsUnicode(declared)
                && declared.CodePage != 1200
                && declared.CodePage != 1201
            )
        )
        {
            declared = invalid == 0 ? Encoding.UTF8 : Detected(body) ?? TextEncoding.Windows1252;
        }

        return declared.GetString(body);
    }

    private static (Encoding? Encoding, int Length) OfMark(ReadOnlySpan<byte> body) =>
        body switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };

    private static Encoding? Named(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var at = text.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }

        rest = rest[1..].TrimStart(" \t\"'");
        var end = rest.IndexOfAny(LabelEnds);
        var label = (end < 0 ? rest : rest[..end]).Trim().ToString();
        return label.Length is > 0 and < 40 && TextEncoding.IsSupported(label)
            ? TextEncoding.Resolve(label)
            : null;
    }

    private static Encoding? OfMeta(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(MetaWindow, body.Length)]);
        for (
            var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = head.IndexOf('>', at);
            if (Named(end < 0 ? head[at..] : head[at..end]) is { } found)
            {
                // A meta element that could be read as bytes cannot be in UTF-16 (WHATWG: take UTF-8).
                return found.CodePage is 1200 or 1201 ? Encoding.UTF8 : found;
            }
        }

        var declaration = head.IndexOf("<?xml", StringComparison.Ordinal);
        if (declaration is >= 0 and < 16)
        {
            var text = head.AsSpan(declaration, Math.Min(200, head.Length - declaration));
            var at = text.IndexOf("encoding=", StringComparison.Ordinal);
            if (at >= 0)
            {
                return Named(string.Concat("charset=", text[(at + "encoding=".Length)..]));
            }
        }

        return null;
    }

    private static Encoding? Detected(ReadOnlySpan<byte> body)
    {
        // Detection needs the bytes that are not ASCII: start a little before the first of them.
        var first = Math.Max(0, body.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 1024);
        var window = body.Slice(first, Math.Min(DetectionWindow, body.Length - first));
        var found = CharsetDetector.DetectFromBytes(window).Detected;
        return
            found is { Confidence: >= 0.5f }
            && !TextEncoding.IsUnicode(found.Encoding ?? Encoding.UTF8)
            ? found.Encoding
            : null;
    }

    /// <summary>How many sequences of two bytes and more are valid UTF-8, and how many are not.</summary>
    private static (int Valid, int Invalid) CountUtf8(ReadOnlySpan<byte> body)
    {
        var (valid, invalid) = (0, 0);
        while (true)
        {
            var at = body.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (at < 0)
            {
                return (valid, invalid);
            }

            body = body[at..];
            if (Rune.DecodeFromUtf8(body, out _, out var consumed) == OperationStatus.Done)
            {
                valid++;
            }
            else
            {
                invalid++;
            }

            body = body[consumed..];
        }
    }
}
