namespace Pith.Articles.Pictures;

/// <summary>Tells a picture's format by its first bytes, whatever its server calls it.</summary>
internal static class PictureFormat
{
    /// <summary>Whether the bytes begin as JPEG, PNG, GIF, WebP or AVIF do.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => true,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => true,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] =>
                true,
            [
                (byte)'R',
                (byte)'I',
                (byte)'F',
                (byte)'F',
                _,
                _,
                _,
                _,
                (byte)'W',
                (byte)'E',
                (byte)'B',
                (byte)'P',
                ..,
            ] => true,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] =>
                brand.StartsWith("avif"u8)
                    || brand.StartsWith("avis"u8)
                    || (
                        brand.StartsWith("mif1"u8)
                        && brand[..Math.Min(brand.Length, 32)].IndexOf("avif"u8) > 0
                    ),
            _ => false,
        };
}
