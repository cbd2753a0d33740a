namespace Pith.Text.Names;

/// <summary>Finds the people, bodies, places and products that a text names.</summary>
public static class NameFinder
{
    /// <summary>
    /// The things that <paramref name="document"/> names, in the order of their first mention. Variants are joined where
    /// that is certain: acronyms with what they stand for, names with and without a title, a person's last name with
    /// the one full name it ends, a country with its other names and its adjective. Time grows linearly with the text.
    /// </summary>
    public static IReadOnlyList<NamedThing> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Find(document, SmallNames.FewestWords);
    }

    /// <summary>The same; a text of <paramref name="fewest"/> words or more that has no capitals counts as one written without them.</summary>
    internal static IReadOnlyList<NamedThing> Find(Document document, int fewest)
    {
        var found = UncasedNames.WritesWithoutCase(document.Language)
            ? UncasedNames.Find(document)
            : Cased(document, fewest);
        return NameJoiner.Join(document.Text, found);
    }

    private static List<FoundName> Cased(Document document, int fewest)
    {
        var sentences = new List<List<NameWord>>(document.Sentences.Count);
        foreach (var sentence in document.Sentences)
        {
            var words = new List<NameWord>();
            NameWordScanner.Scan(document.Text, sentence, words);
            sentences.Add(words);
        }

        return SmallNames.Fits(document, sentences, fewest)
            ? SmallNames.Find(document.Text, sentences)
            : new CasedNames(document).Find(sentences);
    }
}
