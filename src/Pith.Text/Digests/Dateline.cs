namespace Pith.Text.Digests;

/// <summary>Drops the place and agency that open a report: "MIAMI, Florida (CNN) -- ".</summary>
internal static class Dateline
{
    private const int Longest = 80;

    public static void Drop(Draft draft)
    {
        var text = draft.Chars[..Math.Min(draft.Length, Longest)];
        foreach (var mark in (ReadOnlySpan<string>)[" -- ", " – ", " — ", " - "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && IsPlace(text[..at]))
            {
                draft.Remove(0, at + mark.Length);
                return;
            }
        }
    }

    /// <summary>Capitals only, or words with a capital and an agency in brackets at the end.</summary>
    private static bool IsPlace(ReadOnlySpan<char> text)
    {
        var agency = text[^1] == ')';
        var upper = 0;
        var lowerWords = 0;
        for (var i = 0; i < text.Length; i++)
        {
            upper += char.IsUpper(text[i]) ? 1 : 0;
            lowerWords += char.IsLower(text[i]) && (i == 0 || text[i - 1] == ' ') ? 1 : 0;
        }

        var comma = text.IndexOf(',');
        var city = comma > 0 ? text[..comma] : text;
        var cityIsCapitals = city.Length > 2 && city.IndexOfAnyInRange('a', 'z') < 0 && upper > 2;
        return lowerWords <= 1 && (agency || cityIsCapitals);
    }
}
