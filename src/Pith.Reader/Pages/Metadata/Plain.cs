using System.Net;
using System.Text;
using Pith.Reader.Pages.Content;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Values of metadata as plain text.</summary>
internal static class Plain
{
    private const int MaxLength = 1_000;

    private const string Decorations = "»›>•·|–—~⋆→▶►/";

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

    /// <summary>A title without the signs that templates draw before and behind it: "» Title", "[&gt; Title", "Title |".</summary>
    public static string Undecorated(string title)
    {
        var text = title.AsSpan().Trim();
        if (text.Contains('«') && text.Contains('»'))
        {
            return title;
        }

        while (text.Length > 2 && Decorations.Contains(text[text[0] == '[' ? 1 : 0]) && Parts(text))
        {
            text = text[(text.IndexOf(' ') + 1)..].TrimStart();
        }

        while (text.Length > 2 && Decorations.Contains(text[^1]) && text[^2] == ' ')
        {
            text = text[..^1].TrimEnd();
        }

        return text.Length == title.Length || text.Length < 2 ? title : text.ToString();

        static bool Parts(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and < 3;
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
