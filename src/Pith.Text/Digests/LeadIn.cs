namespace Pith.Text.Digests;

/// <summary>Drops a connecting word that opens a sentence and only ties it to the one before.</summary>
internal static class LeadIn
{
    private static readonly string[] Words =
    [
        "But ",
        "And ",
        "So ",
        "Yet ",
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
        "Of course, ",
        "For example, ",
        "For instance, ",
        "At the same time, ",
        "As a result, ",
        "Therefore, ",
        "Thus, ",
    ];

    public static void Drop(Draft draft)
    {
        foreach (var word in Words)
        {
            if (draft.Chars.StartsWith(word, StringComparison.Ordinal))
            {
                draft.Remove(0, word.Length);
                draft.Capitalise();
                return;
            }
        }
    }
}
