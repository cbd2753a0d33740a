using System.Text;

namespace Pith.Text.Digests;

/// <summary>Takes a proposed sentence's words out of what writers put around them: list marks, emphasis, invisible characters.</summary>
internal static class ProposedWords
{
    /// <summary>
    /// The words with single spaces. Control characters and those that turn the direction of writing go; halves of
    /// surrogate pairs become U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 1_000));
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = Rune.IsWhiteSpace(rune);
            if (isBreak || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (rune.Value is not ('*' or '`') && !IsInvisible(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().AsSpan(LeadingMark(clean)).Trim().ToString();
    }

    /// <summary>The first address or mailbox in the words that the source does not have; null where it has all.</summary>
    public static string? StrangeAddress(string text, string source)
    {
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range).Trim("()[]<>{}\"'“”‘’.,;:!?").ToString();
            var isAddress =
                word.Contains("://", StringComparison.Ordinal)
                || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || (word.IndexOf('@', StringComparison.Ordinal) > 0 && word.Contains('.'));
            if (isAddress && !source.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Zero-width spaces, byte order marks, and what turns the direction of writing. Joiners stay: scripts need them.</summary>
    private static bool IsInvisible(int c) =>
        c
            is 0x200B
                or 0x200E
                or 0x200F
                or 0xFEFF
                or 0xAD
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x2069)
                or (>= 0xE0000 and <= 0xE007F);

    /// <summary>Length of a mark at the start: a dash, a bullet, signs of a heading, a number with a full stop or bracket.</summary>
    private static int LeadingMark(StringBuilder text)
    {
        var i = 0;
        while (i < text.Length && text[i] is ' ' or '-' or '–' or '—' or '•' or '·' or '#' or '>')
        {
            i++;
        }

        var digits = i;
        while (digits < text.Length && digits - i < 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return
            digits > i
            && digits + 1 < text.Length
            && text[digits] is '.' or ')'
            && text[digits + 1] == ' '
            ? digits + 2
            : i;
    }
}
