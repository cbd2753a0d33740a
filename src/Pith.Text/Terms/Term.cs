namespace Pith.Text.Terms;

/// <summary>A term with the place that it was made from.</summary>
/// <param name="Text">One token of letters and digits (and marks, in scripts that need them), 1 to 64 UTF-16 units.</param>
/// <param name="Start">Offset of the first UTF-16 unit of its place in the text.</param>
/// <param name="End">Offset just behind the last one.</param>
public readonly record struct Term(string Text, int Start, int End);
