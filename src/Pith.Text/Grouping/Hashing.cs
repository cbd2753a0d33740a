namespace Pith.Text.Grouping;

/// <summary>Hashes that are the same in every process: FNV-1a over UTF-16 units, then murmur's finish.</summary>
internal static class Hashing
{
    private const uint Basis = 2_166_136_261;

    public static uint Of(ReadOnlySpan<char> text, uint seed = Basis)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        return Finish(hash);
    }

    /// <summary>Spreads a hash over all bits.</summary>
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
