using System.Buffers;
using System.Text;

namespace Pith.Reader.Pages.Content;

/// <summary>White space and characters that nobody sees.</summary>
internal static class WhiteSpace
{
    /// <summary>Soft hyphens, zero-width characters, marks of direction and byte order marks, which break the search for words.</summary>
    private static readonly SearchValues<char> Invisible = SearchValues.Create(
        "\u00AD\u200B\u200E\u200F\u202A\u202B\u202C\u2060\u2066\u2067\u2068\u2069\uFEFF\0"
    );

    /// <summary>Whether a character is one that <see cref="Collapse"/> drops.</summary>
    public static bool IsInvisible(char c) => Invisible.Contains(c);

    /// <summary>Each run of white space as one space, none at the ends, invisible characters left out.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var made = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
            }
            else if (!Invisible.Contains(c) && !char.IsControl(c))
            {
                if (space && made.Length > 0)
                {
                    made.Append(' ');
                }

                space = false;
                made.Append(c);
            }
        }

        return made.ToString();
    }

    /// <summary>The text without any white space or invisible characters, to compare what was laid out differently.</summary>
    public static string Without(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Invisible.Contains(c) && !char.IsControl(c))
            {
                made.Append(c);
            }
        }

        return made.ToString();
    }

    /// <summary>Lines kept with their indentation, empty ones and the spaces behind each left out.</summary>
    public static string Lines(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimEnd();
            if (trimmed.Length == 0)
            {
                continue;
            }

            if (made.Length > 0)
            {
                made.Append('\n');
            }

            foreach (var c in trimmed)
            {
                if (!Invisible.Contains(c) && (c == '\t' || !char.IsControl(c)))
                {
                    made.Append(c);
                }
            }
        }

        return made.ToString().Trim('\n');
    }
}
