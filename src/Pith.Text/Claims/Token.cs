namespace Pith.Text.Claims;

/// <summary>One word, number or CJK character of a text.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Form">The word as it is compared: lower case, without accents, "n't" as "not".</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Traits">What else is known of it.</param>
internal readonly record struct Token(
    int Start,
    int End,
    string Form,
    string Stem,
    TokenTraits Traits
)
{
    public bool Is(TokenTraits traits) => (Traits & traits) != TokenTraits.None;

    /// <summary>Whether it says something by itself: no function word.</summary>
    public bool Content => !Is(TokenTraits.Function);
}

[Flags]
internal enum TokenTraits
{
    None = 0,
    Number = 1,
    Function = 2,
    Capital = 4,
    Cjk = 8,
    Possessive = 16,
}
