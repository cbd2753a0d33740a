using System.IO.Compression;
using System.Security.Cryptography;

namespace Pith.Articles;

/// <summary>The bytes of fetched pages, kept compressed for a few days, each under the hash of its bytes.</summary>
public sealed class PageFiles(string folder)
{
    /// <summary>Keeps <paramref name="body"/> and gives its hash. A file is complete or not there: it is written aside and moved into place.</summary>
    public async Task<string> Keep(byte[] body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(body);
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return hash;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = File.Create(aside))
        await using (var squeezed = new BrotliStream(file, CompressionLevel.Fastest))
        {
            await squeezed.WriteAsync(body, cancel);
        }

        File.Move(aside, path, overwrite: true);
        return hash;
    }

    /// <summary>The bytes under <paramref name="hash"/>; null where they are gone.</summary>
    public async Task<byte[]?> Read(string hash, CancellationToken cancel)
    {
        var path = PathOf(hash);
        if (!File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        await using var squeezed = new BrotliStream(file, CompressionMode.Decompress);
        using var body = new MemoryStream();
        await squeezed.CopyToAsync(body, cancel);
        return body.ToArray();
    }

    /// <summary>Removes what is older than <paramref name="before"/>, unfinished files included.</summary>
    public int RemoveBefore(DateTimeOffset before)
    {
        if (!Directory.Exists(folder))
        {
            return 0;
        }

        var removed = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            {
                File.Delete(file);
                removed++;
            }
        }

        return removed;
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash + ".br");
}
