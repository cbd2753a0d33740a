using NetVips;

namespace Pith.Articles.Pictures;

/// <summary>Finds the colour that stands for a picture.</summary>
internal static class PictureColor
{
    /// <summary>Side of the square that the picture is shrunk to: colours of details are averaged away.</summary>
    private const int Side = 32;

    /// <summary>Below this spread, in steps of 0 to 255, there is nothing to see.</summary>
    private const int LeastSpread = 6;

    /// <summary>The mean of the fullest of 4,096 boxes of similar colour, as #rrggbb; null where the picture is of one colour.</summary>
    /// <param name="image">An sRGB picture of 8 bits and three bands.</param>
    public static string? Of(Image image)
    {
        using var tiny = image.ThumbnailImage(
            Side,
            height: Side,
            size: Enums.Size.Force,
            noRotate: true
        );
        var pixels = tiny.WriteToMemory<byte>();
        Span<(int Count, int Red, int Green, int Blue)> boxes = new (int, int, int, int)[4096];
        Span<byte> least = [255, 255, 255];
        Span<byte> most = [0, 0, 0];
        var best = 0;
        for (var i = 0; i + 2 < pixels.Length; i += 3)
        {
            var (red, green, blue) = (pixels[i], pixels[i + 1], pixels[i + 2]);
            for (var band = 0; band < 3; band++)
            {
                least[band] = Math.Min(least[band], pixels[i + band]);
                most[band] = Math.Max(most[band], pixels[i + band]);
            }

            var at = (red >> 4 << 8) | (green >> 4 << 4) | (blue >> 4);
            ref var box = ref boxes[at];
            box = (box.Count + 1, box.Red + red, box.Green + green, box.Blue + blue);
            best = box.Count > boxes[best].Count ? at : best;
        }

        if (
            most[0] - least[0] < LeastSpread
            && most[1] - least[1] < LeastSpread
            && most[2] - least[2] < LeastSpread
        )
        {
            return null;
        }

        var (count, r, g, b) = boxes[best];
        var half = count / 2;
        return $"#{(r + half) / count:x2}{(g + half) / count:x2}{(b + half) / count:x2}";
    }
}
