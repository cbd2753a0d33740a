using System.Collections.Frozen;
using System.Globalization;

namespace Pith.Text.Names;

/// <summary>
/// How common English words are: learned from about a thousand news articles by <c>bench train-words</c>. Holds only words
/// that are written small more often than with a capital, so that it also tells words from names.
/// </summary>
public static class EnglishWords
{
    /// <summary>The rarity of a word that is not listed.</summary>
    public const int Unlisted = 10;

    private static readonly FrozenDictionary<string, byte> Rarities = Read();

    internal static IEnumerable<string> All => Rarities.Keys;

    /// <summary>How rare <paramref name="word"/> (in small letters) is: 0 for a word of every article, one more for each halving; <see cref="Unlisted"/> where it is not listed.</summary>
    public static int Rarity(ReadOnlySpan<char> word) =>
        Rarities.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var rarity)
            ? rarity
            : Unlisted;

    /// <summary>Whether <paramref name="word"/>, whatever its case, is a listed word, and so by itself no name.</summary>
    public static bool IsListed(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[32];
        if (word.Length > small.Length)
        {
            return false;
        }

        var length = word.ToLowerInvariant(small);
        return length > 0 && Rarity(small[..length]) < Unlisted;
    }

    private static FrozenDictionary<string, byte> Read()
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream(
            "Pith.Text.Names.words-en.txt"
        )!;
        using var reader = new StreamReader(stream);
        var rarities = new Dictionary<string, byte>(8000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            var rarity = byte.Parse(words[0], CultureInfo.InvariantCulture);
            foreach (var word in words.AsSpan(1))
            {
                rarities[word] = rarity;
            }
        }

        return rarities.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
