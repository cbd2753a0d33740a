namespace Pith.Articles.Pictures;

/// <summary>How the making of a picture ended: <see cref="MadePicture"/> or <see cref="PictureRefused"/>.</summary>
public abstract record PictureOutcome;

/// <summary>A picture decoded and written anew, in two widths, without any metadata.</summary>
/// <param name="Hash">SHA-256 of <paramref name="Large"/>, 64 lower-case hex digits; names both files.</param>
/// <param name="Width">Width of <paramref name="Large"/> in pixels, at most <see cref="PictureMaker.LargeWidth"/>.</param>
/// <param name="Height">Height of <paramref name="Large"/> in pixels.</param>
/// <param name="Color">The colour that most of the picture has, as #rrggbb, to show until it is loaded.</param>
/// <param name="Large">WebP bytes.</param>
/// <param name="Small">WebP bytes, at most <see cref="PictureMaker.SmallWidth"/> wide.</param>
public sealed record MadePicture(
    string Hash,
    int Width,
    int Height,
    string Color,
    byte[] Large,
    byte[] Small
) : PictureOutcome;

/// <summary>No picture was made.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Detail">The argument for the wording: a size, the decoder's message.</param>
public sealed record PictureRefused(PictureProblem Problem, string Detail) : PictureOutcome;

/// <summary>Why a picture is refused. Worded when shown.</summary>
public enum PictureProblem
{
    /// <summary>Not JPEG, PNG, WebP, GIF or AVIF by its first bytes.</summary>
    NotAPicture,

    /// <summary>More bytes than <see cref="PictureMaker.MaxBytes"/>.</summary>
    TooManyBytes,

    /// <summary>More pixels than <see cref="PictureMaker.MaxPixels"/>, by its header.</summary>
    TooManyPixels,

    /// <summary>Smaller than <see cref="PictureMaker.MinWidth"/> by <see cref="PictureMaker.MinHeight"/>: a logo or a tracking pixel.</summary>
    TooSmall,

    /// <summary>A strip: one side more than <see cref="PictureMaker.MaxRatio"/> times the other.</summary>
    Strip,

    /// <summary>All of one colour, so that it shows nothing.</summary>
    Blank,

    /// <summary>Cut off or damaged.</summary>
    Broken,
}
