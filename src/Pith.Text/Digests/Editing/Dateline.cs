namespace Pith.Text.Digests.Editing;

/// <summary>Drops the place and agency that open a report: "MIAMI, Florida (CNN) -- ".</summary>
internal static class Dateline
{
    private const int Longest = 80;

    public static void Drop(Draft draft) => draft.Remove(0, Length(draft.Chars));

    /// <summary>How many characters of a sentence are its dateline; 0 where it has none.</summary>
    public static int Length(ReadOnlySpan<char> sentence)
    {
        var text = sentence[..Math.Min(sentence.Length, Longest)];
        foreach (var mark in (ReadOnlySpan<string>)[" -- ", " – ", " — ", " - "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && IsPlace(text[..at]))
            {
                return at + mark.Length;
            }
        }

        return 0;
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
