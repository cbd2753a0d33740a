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
        var found = UncasedNames.WritesWithoutCase(document.Language)
            ? UncasedNames.Find(document)
            : new CasedNames(document).Find();
        return NameJoiner.Join(document.Text, found);
    }
}
