namespace Pith.Text.Names;

/// <summary>German writes every noun with a capital: what else tells a name from a noun.</summary>
internal static class GermanNouns
{
    private static readonly string[] NounEndings =
    [
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "schaft",
        "schaften",
        "tion",
        "tionen",
        "tät",
        "täten",
        "nis",
        "nisse",
        "ment",
        "mente",
        "ismus",
        "chen",
        "lein",
        "tum",
        "ling",
        "linge",
        "ierung",
        "ern",
        "eln",
    ];

    /// <summary>Whether the word may be a name: it has no noun's ending, and no article, number or adjective before it.</summary>
    public static bool CanBeName(string text, List<NameWord> words, int at)
    {
        var word = words[at].Of(text);
        foreach (var ending in NounEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return false;
            }
        }

        if (words[at].Possessive)
        {
            return true;
        }

        if (at == 0 || !words[at].Touches)
        {
            return false;
        }

        // Nouns in the singular nearly always have a companion; a name after a bare preposition or verb has none.
        return words[at - 1].Of(text)
            is "in"
                or "In"
                or "aus"
                or "Aus"
                or "nach"
                or "Nach"
                or "bei"
                or "Bei"
                or "von"
                or "Von"
                or "sagte"
                or "sagt";
    }
}
