using System.Net;
using System.Text;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Values of metadata as plain text.</summary>
internal static class Plain
{
    private const int MaxLength = 1_000;

    /// <summary>
    /// White space collapsed, entities decoded (many systems encode twice), tags taken out; null where nothing is left.
    /// </summary>
    public static string? Text(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = value.Length > MaxLength ? value[..MaxLength] : value;
        text = text.Contains('&') ? WebUtility.HtmlDecode(text) : text;
        text = text.Contains('<') ? WithoutTags(text) : text;
        return WhiteSpace.Collapse(text) is { Length: > 0 } plain ? plain : null;
    }

    /// <summary>Letters and digits only, lower case, a space between words: to compare what is punctuated differently.</summary>
    public static string Loose(string? value)
    {
        var made = new StringBuilder(value?.Length ?? 0);
        var space = false;
        foreach (var c in value ?? "")
        {
            if (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                made.Append(space && made.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
                space = false;
            }
            else
            {
                space = true;
            }
        }

        return made.ToString();
    }

    private static string WithoutTags(string text)
    {
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end =
                text[i] == '<'
                && i + 1 < text.Length
                && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/')
                    ? text.IndexOf('>', i)
                    : -1;
            if (end < 0)
            {
                made.Append(text[i]);
            }
            else
            {
                i = end;
            }
        }

        return made.ToString();
    }
}
