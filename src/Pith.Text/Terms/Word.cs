namespace Pith.Text.Terms;

/// <summary>A word of a text by its place: a run of letters and digits, or one character of a script that does not part its words.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset just behind its last UTF-16 unit.</param>
public readonly record struct Word(int Start, int End)
{
    /// <summary>The word itself, cut from <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}
