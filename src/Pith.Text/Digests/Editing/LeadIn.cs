namespace Pith.Text.Digests.Editing;

/// <summary>Drops connecting words that open a sentence and only tie it to the one before.</summary>
internal static class LeadIn
{
    // With a comma, or without one where nothing else is possible.
    private static readonly string[] Openings =
    [
        "But ",
        "And ",
        "So ",
        "Yet ",
        "Or ",
        "However, ",
        "Meanwhile, ",
        "Moreover, ",
        "Furthermore, ",
        "Also, ",
        "In addition, ",
        "Additionally, ",
        "Nevertheless, ",
        "Nonetheless, ",
        "Still, ",
        "Indeed, ",
        "In fact, ",
        "In fact ",
        "Of course, ",
        "For example, ",
        "For instance, ",
        "At the same time, ",
        "As a result, ",
        "Therefore, ",
        "Thus, ",
        "Then, ",
        "Besides, ",
        "Similarly, ",
        "Consequently, ",
        "Accordingly, ",
        "Likewise, ",
        "In turn, ",
        "In other words, ",
        "That said, ",
        "Even so, ",
        "On the other hand, ",
        "By contrast, ",
        "In contrast, ",
        "Unsurprisingly, ",
        "Interestingly, ",
        "Notably, ",
        "Importantly, ",
        "Overall, ",
        "Finally, ",
        "Lastly, ",
        "Instead, ",
        "Rather, ",
        "Sure, ",
        "Now, ",
        "Well, ",
        "To be sure, ",
        "After all, ",
        "Put simply, ",
    ];

    public static void Drop(Draft draft)
    {
        for (var again = true; again; )
        {
            again = false;
            foreach (var opening in Openings)
            {
                if (
                    draft.Length > opening.Length
                    && draft.Chars.StartsWith(opening, StringComparison.Ordinal)
                    && !IsInverted(draft.Chars[opening.Length..])
                )
                {
                    draft.Remove(
                        0,
                        draft.Chars[opening.Length] == ' ' ? opening.Length + 1 : opening.Length
                    );
                    draft.Capitalise();
                    again = true;
                }
            }
        }
    }

    /// <summary>"So does the agreement": without its first word it would ask.</summary>
    private static bool IsInverted(ReadOnlySpan<char> rest)
    {
        var space = rest.IndexOf(' ');
        return space > 0
            && (EnglishLexicon.Of(rest[..space]) & WordClass.Auxiliary) != WordClass.None;
    }
}
