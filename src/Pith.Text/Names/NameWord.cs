namespace Pith.Text.Names;

/// <summary>A word as the finder of names sees it.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset behind its last one, a possessive ending left out.</param>
/// <param name="Next">Offset behind the possessive ending, where there is one.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Opens">Whether a capital would stand here for any word: at the start of a sentence or a quote, or behind a colon.</param>
/// <param name="Touches">Whether nothing but a space, a hyphen or an abbreviation's point parts it from the word before.</param>
internal readonly record struct NameWord(
    int Start,
    int End,
    int Next,
    bool Capital,
    bool Opens,
    bool Touches
)
{
    public bool Possessive => Next > End;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);
}
