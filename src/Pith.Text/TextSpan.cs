namespace Pith.Text;

/// <summary>A half-open piece of a text: from <paramref name="Start"/> up to, not including, <paramref name="End"/>, both in UTF-16 units.</summary>
/// <param name="Start">Offset of the first unit, 0 or more.</param>
/// <param name="End">Offset just behind the last unit, at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The piece itself, cut from <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}
