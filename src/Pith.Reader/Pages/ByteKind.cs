namespace Pith.Reader.Pages;

/// <summary>Tells bytes that are no page from those that may be one.</summary>
internal static class ByteKind
{
    private const int Window = 4_096;

    /// <summary>Types, by their beginning, that are no page whatever the bytes are.</summary>
    private static readonly string[] OtherTypes =
    [
        "application/gzip",
        "application/json",
        "application/msword",
        "application/octet-stream",
        "application/pdf",
        "application/vnd.",
        "application/zip",
        "audio/",
        "font/",
        "image/",
        "video/",
    ];

    /// <summary>Whether the bytes can be read as HTML: by the type that the server states, and by their own look.</summary>
    public static bool MayBePage(ReadOnlySpan<byte> body, string? contentType)
    {
        var type = contentType?.TrimStart() ?? "";
        if (
            Array.Exists(OtherTypes, t => type.StartsWith(t, StringComparison.OrdinalIgnoreCase))
            && !LooksLikeHtml(body)
        )
        {
            return false;
        }

        return !IsBinary(body);
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, 512)].TrimStart(" \t\r\n\u00EF\u00BB\u00BF"u8);
        return start.StartsWith("<!doctype"u8)
            || start.StartsWith("<!DOCTYPE"u8)
            || start.StartsWith("<html"u8)
            || start.StartsWith("<HTML"u8);
    }

    /// <summary>Known first bytes, or more control characters than any text has. UTF-16 with its mark is text.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> body)
    {
        if (body is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return false;
        }

        if (
            body.StartsWith("%PDF"u8)
            || body.StartsWith("PK\u0003\u0004"u8)
            || body
                is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
                    or [0xFF, 0xD8, 0xFF, ..]
                    or [0x1F, 0x8B, ..]
        )
        {
            return true;
        }

        var window = body[..Math.Min(body.Length, Window)];
        var control = 0;
        foreach (var b in window)
        {
            control +=
                b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B)
                    ? 1
                    : 0;
        }

        return control > window.Length / 20;
    }
}
