namespace Pith.Reader.Pages.Content;

/// <summary>An element whose names say that it holds an author, a date or a title.</summary>
/// <param name="Hints">What they say.</param>
/// <param name="Text">Its text, white space collapsed, not too long.</param>
/// <param name="DateTime">Its machine-readable date (datetime, content or title attribute), as it stands.</param>
/// <param name="Names">Its class, rel and itemprop, lower case.</param>
/// <param name="Link">Where it, or the first link in it, leads.</param>
/// <param name="Region">The block-level element around it.</param>
/// <param name="Block">How many blocks stand before it.</param>
internal sealed record Mark(
    Hints Hints,
    string Text,
    string? DateTime,
    string Names,
    string? Link,
    Region Region,
    int Block
);

/// <summary>All that one walk over a page's body brings.</summary>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Marks">Its marks.</param>
/// <param name="Elements">How many elements the whole page has.</param>
/// <param name="Breaks">How many line breaks.</param>
/// <param name="Chars">UTF-16 units of text, white space and all.</param>
internal sealed record WalkedPage(
    IReadOnlyList<PageBlock> Blocks,
    IReadOnlyList<Mark> Marks,
    int Elements,
    int Breaks,
    long Chars
)
{
    public static WalkedPage Empty { get; } = new([], [], 0, 0, 0);
}
