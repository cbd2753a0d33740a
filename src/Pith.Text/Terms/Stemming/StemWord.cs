namespace Pith.Text.Terms.Stemming;

/// <summary>A word while its endings are taken off, with the two regions that Snowball's rules look into.</summary>
internal ref struct StemWord(Span<char> room, int length)
{
    private readonly Span<char> room = room;

    public int Length { get; set; } = length;

    /// <summary>Where the first region begins; the word's length where it is empty.</summary>
    public int R1 { get; set; } = length;

    /// <summary>Where the second region begins, inside the first.</summary>
    public int R2 { get; set; } = length;

    public readonly Span<char> Letters => room[..Length];

    public readonly ref char this[int at] => ref room[at];

    public readonly ref char this[Index at] => ref room[at.GetOffset(Length)];

    public readonly bool Ends(string suffix) =>
        room[..Length].EndsWith(suffix, StringComparison.Ordinal);

    public void Append(char c) => room[Length++] = c;

    /// <summary>The place behind the first consonant that follows a vowel, from <paramref name="start"/> on.</summary>
    public readonly int AfterVowelAndConsonant(int start, Func<char, bool> isVowel)
    {
        for (var i = start + 1; i < Length; i++)
        {
            if (!isVowel(room[i]) && isVowel(room[i - 1]))
            {
                return i + 1;
            }
        }

        return Length;
    }

    /// <summary>Whether a vowel stands before <paramref name="end"/>.</summary>
    public readonly bool HasBefore(int end, Func<char, bool> isVowel)
    {
        for (var i = 0; i < end; i++)
        {
            if (isVowel(room[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Drops <paramref name="suffix"/> where the word ends in it and it begins at or behind <paramref name="region"/>.</summary>
    public bool Drop(string suffix, int region)
    {
        if (!Ends(suffix) || Length - suffix.Length < region)
        {
            return false;
        }

        Length -= suffix.Length;
        return true;
    }
}
