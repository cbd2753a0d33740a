namespace Pith.Text.Digests.Editing;

/// <summary>Drops words inside a sentence that point to other sentences or to a picture: ", however,", "also", "(pictured)".</summary>
internal static class Asides
{
    private static readonly (string Find, string Keep)[] Phrases =
    [
        (", however, ", " "),
        (", meanwhile, ", " "),
        (", for example, ", " "),
        (", for instance, ", " "),
        (", of course, ", " "),
        (", therefore, ", " "),
        (", moreover, ", " "),
        (", too.", "."),
        (" too.", "."),
        (" as well.", "."),
        (" also ", " "),
        (" (pictured)", ""),
        (" (pictured above)", ""),
        (" (pictured below)", ""),
        (" (above)", ""),
        (" (below)", ""),
        (" (left)", ""),
        (" (right)", ""),
        (", pictured,", ""),
        (", above,", ""),
        (", pictured above,", ""),
    ];

    public static void Drop(Draft draft)
    {
        foreach (var (find, keep) in Phrases)
        {
            var at = draft.Chars.IndexOf(find, StringComparison.Ordinal);
            if (at > 0 && !(find == " also " && IsQuoted(draft, at)))
            {
                // What is kept are characters of the phrase itself: its last space, or its full stop.
                draft.Remove(at, at + find.Length - keep.Length);
            }
        }
    }

    private static bool IsQuoted(Draft draft, int at)
    {
        var quotes = new QuoteMarks(draft.Chars);
        for (var i = 0; i < at; i++)
        {
            quotes.Step(i);
        }

        return quotes.Inside;
    }
}
