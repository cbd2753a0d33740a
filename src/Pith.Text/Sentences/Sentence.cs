namespace Pith.Text.Sentences;

/// <summary>One sentence of a text, by its place.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset just behind its last UTF-16 unit.</param>
/// <param name="Paragraph">Number of its paragraph, from 0.</param>
/// <param name="IsHeading">Whether it is a heading or a label rather than a sentence.</param>
public readonly record struct Sentence(int Start, int End, int Paragraph, bool IsHeading)
{
    /// <summary>Its place alone.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The sentence itself, cut from <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}
