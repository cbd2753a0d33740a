using System.Text;
using QRCoder;

namespace Pith.Accounts.MySettings;

/// <summary>What an authenticator app is given (the otpauth scheme of Google Authenticator's "Key URI Format").</summary>
internal static class AppLink
{
    public static string Of(string site, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(site)}&digits=6";

    /// <summary>The link as a QR code: an SVG path, dark on light in either scheme, as cameras need it.</summary>
    public static string Picture(string site, string account, string key)
    {
        using var code = QRCodeGenerator.GenerateQrCode(
            Of(site, account, key),
            QRCodeGenerator.ECCLevel.M
        );
        var path = new StringBuilder();
        var rows = code.ModuleMatrix;
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"M{x} {y}h1v1h-1z"
                    );
                }
            }
        }

        return $"""<svg viewBox="0 0 {rows.Count} {rows.Count}" role="img" aria-label="{Words.QrLabel}"><rect width="100%" height="100%" fill="#fff"/><path d="{path}" fill="#000"/></svg>""";
    }

    /// <summary>The key in groups of four, for who types it.</summary>
    public static string Spaced(string key) =>
        string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}
