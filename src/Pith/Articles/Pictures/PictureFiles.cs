namespace Pith.Articles.Pictures;

/// <summary>Pictures as they are served, in a folder, named by their hash: they never change.</summary>
public sealed class PictureFiles(string folder)
{
    /// <summary>Keeps both widths. A file is complete or not there: it is written aside and moved into place.</summary>
    public async Task Keep(MadePicture picture, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(picture);
        await Write(PathOf(picture.Hash, PictureMaker.LargeWidth), picture.Large, cancel);
        await Write(PathOf(picture.Hash, PictureMaker.SmallWidth), picture.Small, cancel);
    }

    /// <summary>The file of a picture at a width that is kept; null where there is none.</summary>
    /// <param name="name">As addresses have it: 64 hex digits, a hyphen, the width.</param>
    public string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('-');
        if (
            parts.Length != 2
            || parts[0].Length != 64
            || !parts[0].All(char.IsAsciiHexDigitLower)
            || parts[1] is not ("1280" or "320")
        )
        {
            return null;
        }

        var path = Path.Combine(folder, parts[0][..2], name + ".webp");
        return File.Exists(path) ? path : null;
    }

    private string PathOf(string hash, int width) =>
        Path.Combine(folder, hash[..2], FormattableString.Invariant($"{hash}-{width}.webp"));

    private static async Task Write(string path, byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}.part";
        await File.WriteAllBytesAsync(aside, bytes, cancel);
        File.Move(aside, path, overwrite: true);
    }
}
