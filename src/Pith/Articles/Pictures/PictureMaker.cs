using System.Security.Cryptography;
using NetVips;

namespace Pith.Articles.Pictures;

/// <summary>Decodes a picture from elsewhere and writes it anew, so that nothing of the original's bytes is served.</summary>
public static class PictureMaker
{
    /// <summary>The most bytes of an original.</summary>
    public const int MaxBytes = 12 * 1024 * 1024;

    /// <summary>The most pixels of an original: 40 million, which decode in about a second and 160 MB at worst.</summary>
    public const long MaxPixels = 40_000_000;

    /// <summary>Narrower pictures are refused, in pixels.</summary>
    public const int MinWidth = 200;

    /// <summary>Lower pictures are refused, in pixels.</summary>
    public const int MinHeight = 100;

    /// <summary>The longer side may be this many times the shorter one.</summary>
    public const int MaxRatio = 5;

    /// <summary>Width of the picture for a story's page, in pixels.</summary>
    public const int LargeWidth = 1280;

    /// <summary>Width of the picture for lists, in pixels.</summary>
    public const int SmallWidth = 320;

    /// <summary>Upright pictures are kept from being longer than any screen, in pixels.</summary>
    private const int LargeHeight = 1920;

    private const int Quality = 80;

    private static readonly double[] White = [255, 255, 255];

    /// <summary>What libvips would print for damaged pictures: each is answered with a reason, so nothing is lost.</summary>
    private static readonly Log.LogDelegate Silent = (_, _, _) => { };

    static PictureMaker()
    {
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silent);

        // Loaders that libvips marks as unsafe for strangers' bytes (SVG, PDF, ImageMagick and others) are off for the process.
        NetVips.NetVips.BlockUntrusted = true;
        // Each original is decoded once: a cache of operations would only hold its memory.
        Cache.Max = 0;
    }

    /// <summary>Makes the picture, or says why not. Throws nothing on any bytes.</summary>
    /// <param name="original">The bytes as they were fetched.</param>
    public static PictureOutcome Make(byte[] original)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (original.Length > MaxBytes)
        {
            return new PictureRefused(PictureProblem.TooManyBytes, $"{original.Length}");
        }

        if (!PictureFormat.IsKnown(original))
        {
            return new PictureRefused(PictureProblem.NotAPicture, "");
        }

        try
        {
            var (refused, shrink) = Header(original);
            return refused ?? Encode(original, shrink);
        }
        catch (VipsException e)
        {
            return new PictureRefused(PictureProblem.Broken, FirstLine(e.Message));
        }
    }

    private static (PictureRefused? Refused, int Shrink) Header(byte[] original)
    {
        using var header = Image.NewFromBuffer(original, access: Enums.Access.Sequential);
        var (width, height) = (header.Width, header.Height);
        var size = $"{width} x {height}";
        if ((long)width * height > MaxPixels)
        {
            return (new PictureRefused(PictureProblem.TooManyPixels, size), 1);
        }

        // Exif orientations 5 to 8 lie on their side.
        if (header.Contains("orientation") && header.Get("orientation") is int and >= 5)
        {
            (width, height) = (height, width);
        }

        if (width < MinWidth || height < MinHeight)
        {
            return (new PictureRefused(PictureProblem.TooSmall, size), 1);
        }

        if (Math.Max(width, height) > MaxRatio * (long)Math.Min(width, height))
        {
            return (new PictureRefused(PictureProblem.Strip, size), 1);
        }

        // A JPEG decodes at a half, a quarter or an eighth for far less; twice the width that is wanted keeps it sharp.
        var jpeg =
            (header.Get("vips-loader") as string)?.StartsWith("jpeg", StringComparison.Ordinal)
            == true;
        return (
            null,
            !jpeg
                ? 1
                : (width / (2 * LargeWidth)) switch
                {
                    >= 8 => 8,
                    >= 4 => 4,
                    >= 2 => 2,
                    _ => 1,
                }
        );
    }

    private static PictureOutcome Encode(byte[] original, int shrink)
    {
        using var large = Decode(original, shrink);
        if (PictureColor.Of(large) is not { } color)
        {
            return new PictureRefused(PictureProblem.Blank, $"{large.Width} x {large.Height}");
        }

        using var small = Fit(large, SmallWidth);
        var bytes = Webp(large);
        return new MadePicture(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            large.Width,
            large.Height,
            color,
            bytes,
            Webp(small)
        );
    }

    /// <summary>The first frame, upright, in sRGB, without alpha, in memory, in the large size.</summary>
    private static Image Decode(byte[] original, int shrink)
    {
        // Not read as a stream: libvips paints over what fails in a stream, and a cut-off picture would pass.
        using var decoded = Image.NewFromBuffer(
            original,
            access: Enums.Access.Random,
            failOn: Enums.FailOn.Error,
            kwargs: shrink > 1 ? new VOption { { "shrink", shrink } } : null
        );
        using var upright = decoded.Autorot();
        using var colored = Srgb(upright);
        using var flat = colored.HasAlpha() ? colored.Flatten(background: White) : colored.Copy();
        using var bytes = flat.Cast(Enums.BandFormat.Uchar);
        using var fitting = Fit(bytes, LargeWidth);
        return fitting.CopyMemory();
    }

    private static Image Srgb(Image image)
    {
        var cmyk = image.Interpretation == Enums.Interpretation.Cmyk;
        if (cmyk || image.Contains("icc-profile-data"))
        {
            try
            {
                using var lazy = image.IccTransform(
                    "srgb",
                    embedded: true,
                    inputProfile: cmyk ? "cmyk" : "srgb",
                    depth: 8
                );
                return lazy.CopyMemory();
            }
            catch (VipsException)
            {
                // A profile that does not fit its picture: the colours as they stand are the better guess.
            }
        }

        return image.Colourspace(Enums.Interpretation.Srgb);
    }

    private static Image Fit(Image image, int width) =>
        image.ThumbnailImage(width, height: LargeHeight, size: Enums.Size.Down, noRotate: true);

    private static byte[] Webp(Image image) =>
        image.WebpsaveBuffer(q: Quality, keep: Enums.ForeignKeep.None);

    private static string FirstLine(string message)
    {
        // libvips gathers the messages of all that failed before; the last line is of this one.
        var lines = message.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        return lines.Length == 0 ? "" : lines[^1];
    }
}
