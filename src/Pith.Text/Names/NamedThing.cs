namespace Pith.Text.Names;

/// <summary>What sort of thing a name stands for, as far as the text tells.</summary>
public enum NameKind
{
    /// <summary>A name of which the text does not tell more.</summary>
    Other,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A company, party, team, agency, school or other body.</summary>
    Organisation,

    /// <summary>A country, town, street, sea or other place; also the people and the adjective of a country.</summary>
    Place,

    /// <summary>Something made: a product, model, program, work.</summary>
    Product,
}

/// <summary>A person, body, place or product that a text names, with all the places where it does.</summary>
/// <param name="Name">The fullest form in the text, without titles: "Mustafa Suleyman" where the text also says "Mr Suleyman".</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Mentions">Every place in the text, in order, without titles and possessive endings; never empty.</param>
/// <param name="Forms">The different forms in the text, the fullest first.</param>
public sealed record NamedThing(
    string Name,
    NameKind Kind,
    IReadOnlyList<TextSpan> Mentions,
    IReadOnlyList<string> Forms
);
