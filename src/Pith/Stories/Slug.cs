using System.Globalization;
using System.Text;

namespace Pith.Stories;

/// <summary>The readable part of an address, made of a title.</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>Lower-case words of ASCII letters and digits, joined by hyphens; empty where the title has none.</summary>
    public static string Of(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var slug = new StringBuilder();
        foreach (var c in title.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (
                slug.Length > 0
                && slug[^1] != '-'
                && c is not ('\'' or '’')
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
            )
            {
                slug.Append('-');
            }
        }

        if (slug.Length > Longest)
        {
            var cut = slug.ToString(0, Longest + 1).LastIndexOf('-');
            slug.Length = cut > 20 ? cut : Longest;
        }

        return slug.ToString().Trim('-');
    }
}
