namespace Pith.Reader.Feeds.Dates;

/// <summary>A run of digits or of letters in a date.</summary>
/// <param name="Text">The run itself; words in lower case.</param>
/// <param name="IsNumber">Whether it is digits.</param>
/// <param name="Before">The sign that stands right before it, or a blank.</param>
/// <param name="After">The sign that stands right after it, or a blank.</param>
internal readonly record struct DatePiece(string Text, bool IsNumber, char Before, char After)
{
    public int Value =>
        Text.Length > 9 ? -1 : int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Takes a date's text apart.</summary>
internal static class DatePieces
{
    public static List<DatePiece> Of(string text)
    {
        var pieces = new List<DatePiece>();
        var depth = 0;
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (!char.IsLetterOrDigit(c) || depth > 0)
            {
                i++;
                continue;
            }

            var start = i;
            var isNumber = char.IsDigit(c);
            while (i < text.Length && (isNumber ? char.IsDigit(text[i]) : IsWordPart(text, i)))
            {
                i++;
            }

            pieces.Add(
                new DatePiece(
                    isNumber ? Ascii(text[start..i]) : text[start..i].ToLowerInvariant(),
                    isNumber,
                    start == 0 ? ' ' : text[start - 1],
                    i == text.Length ? ' ' : text[i]
                )
            );
        }

        return pieces;
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetter(text[at])
        || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    // Full-width, Arabic-Indic and other digits.
    private static string Ascii(string digits) =>
        string.Create(
            digits.Length,
            digits,
            (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = (char)('0' + (int)char.GetNumericValue(from[i]));
                }
            }
        );
}
