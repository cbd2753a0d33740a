namespace Pith.Text.Terms.Stemming;

/// <summary>The stemming of one language: works in place on a folded word and gives the new length, one longer at most.</summary>
internal sealed class Stemmer
{
    private static readonly Dictionary<string, Stemmer> ByLanguage = new Stemmer[]
    {
        new("en", EnglishStemmer.Stem),
        new("de", GermanStemmer.Stem),
        new("nl", DutchStemmer.Stem),
        new("fr", SuffixTables.French.Stem, "l d j m t s n c qu jusqu lorsqu puisqu quoiqu"),
        new(
            "it",
            SuffixTables.Italian.Stem,
            "l d c s m t v un gl all bell dall dell nell quell quest sant sull"
        ),
        new("es", SuffixTables.Spanish.Stem),
        new("pt", SuffixTables.Portuguese.Stem),
        new("ru", SuffixTables.Russian.Stem),
    }.ToDictionary(s => s.Language);

    private readonly Rule rule;
    private readonly string[] elisions;

    private Stemmer(string language, Rule rule, string elisions = "")
    {
        Language = language;
        this.rule = rule;
        this.elisions = elisions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Seed = language[0] * 31 + language[1];
    }

    internal delegate int Rule(Span<char> room, int length);

    public string Language { get; }

    /// <summary>Keeps the same word of two languages in two slots of the cache.</summary>
    public int Seed { get; }

    /// <summary>The stemmer of a primary language subtag; null where there is none.</summary>
    public static Stemmer? For(string language) => ByLanguage.GetValueOrDefault(language);

    public int Stem(Span<char> room, int length)
    {
        // Names and numbers such as h100 or 1.5b are not inflected.
        foreach (var c in room[..length])
        {
            if (!char.IsLetter(c))
            {
                return length;
            }
        }

        return rule(room, length);
    }

    /// <summary>The word without an elided article before it or a possessive s behind it.</summary>
    public ReadOnlySpan<char> WithoutClitics(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return word;
        }

        if (elisions.Length == 0)
        {
            return Characters.IsApostrophe(word[^2]) && word[^1] is 's' or 'S' ? word[..^2] : word;
        }

        for (var i = 1; i <= 6 && i < word.Length - 1; i++)
        {
            if (Characters.IsApostrophe(word[i]))
            {
                foreach (var elision in elisions)
                {
                    if (word[..i].Equals(elision, StringComparison.OrdinalIgnoreCase))
                    {
                        return word[(i + 1)..];
                    }
                }

                return word;
            }
        }

        return word;
    }
}
