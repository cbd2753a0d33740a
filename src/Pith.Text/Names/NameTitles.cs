namespace Pith.Text.Names;

/// <summary>Words that go with a person's name and are no part of it.</summary>
public static class NameTitles
{
    /// <summary>Whether <paramref name="word"/> is a title, an office or a form of address: "Mr", "CEO", "striker".</summary>
    public static bool Is(ReadOnlySpan<char> word) =>
        NameWords.IsTitle(word) || NameWords.IsOffice(word);
}
