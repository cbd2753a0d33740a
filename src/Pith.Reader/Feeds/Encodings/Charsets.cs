using System.Collections.Frozen;
using System.Text;

namespace Pith.Reader.Feeds.Encodings;

/// <summary>Encodings by the labels that feeds and pages declare.</summary>
internal static class Charsets
{
    // The Encoding Standard (encoding.spec.whatwg.org) reads these labels as a wider set than their name says.
    private static readonly FrozenDictionary<string, string> Wider = new Dictionary<string, string>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["ansi_x3.4-1968"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["gb2312"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["gbk"] = "gb18030",
        ["iso-8859-1"] = "windows-1252",
        ["iso-8859-11"] = "windows-874",
        ["iso-8859-9"] = "windows-1254",
        ["iso8859-1"] = "windows-1252",
        ["iso_8859-1"] = "windows-1252",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["l1"] = "windows-1252",
        ["latin-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["ms949"] = "ks_c_5601-1987",
        ["sjis"] = "shift_jis",
        ["tis-620"] = "windows-874",
        ["unicode"] = "utf-16",
        ["us-ascii"] = "windows-1252",
        ["utf8"] = "utf-8",
        ["windows-31j"] = "shift_jis",
        ["windows-949"] = "ks_c_5601-1987",
        ["x-gbk"] = "gb18030",
        ["x-sjis"] = "shift_jis",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding of a label; null where no encoding has it.</summary>
    public static Encoding? Find(string? label)
    {
        var name = label?.Trim().Trim('"', '\'').Trim();
        if (string.IsNullOrEmpty(name) || name.Length > 40)
        {
            return null;
        }

        name = Wider.GetValueOrDefault(name, name);
        if (name.Equals("windows-874", StringComparison.OrdinalIgnoreCase))
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(874);
        }

        try
        {
            // The provider is asked by hand: registering it would change what the whole process knows.
            return CodePagesEncodingProvider.Instance.GetEncoding(name)
                ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The label in a Content-Type header.</summary>
    public static string? OfContentType(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var label = contentType.AsSpan(at + "charset=".Length).TrimStart(" \"'");
        var end = label.IndexOfAny(" ;,\"'");
        return (end < 0 ? label : label[..end]).ToString();
    }
}
