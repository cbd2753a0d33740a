using Pith.Text.Terms.Stemming;

namespace Pith.Text.Terms;

/// <summary>
/// Keeps the stems of words met lately, so that a frequent word costs a lookup and its term is one string however often it
/// comes. Direct-mapped: a newcomer takes the place of whatever had its slot, so it never grows (16,384 words, at most 4 MB).
/// </summary>
internal static class StemCache
{
    private const int Slots = 16_384;

    /// <summary>Entries are immutable and a reference is written at once, so threads need no lock.</summary>
    private static readonly Entry?[] Entries = new Entry?[Slots];

    /// <summary>The stem of <paramref name="word"/>, which lies at the start of <paramref name="room"/>; it is made there in place.</summary>
    public static string Stem(ReadOnlySpan<char> word, Span<char> room, Stemmer? stemmer)
    {
        var slot = (int)(
            (uint)(string.GetHashCode(word, StringComparison.Ordinal) + (stemmer?.Seed ?? 0))
            % Slots
        );
        var entry = Entries[slot];
        if (entry is not null && entry.Stemmer == stemmer && word.SequenceEqual(entry.Word))
        {
            return entry.Stem;
        }

        var whole = word.ToString();
        var length = stemmer?.Stem(room, word.Length) ?? word.Length;
        var stem = room[..length].SequenceEqual(whole) ? whole : room[..length].ToString();
        Entries[slot] = new Entry(whole, stem, stemmer);
        return stem;
    }

    private sealed record Entry(string Word, string Stem, Stemmer? Stemmer);
}
