using System.IO.Compression;

namespace Pith.Reader.Fetching;

/// <summary>Thrown where an answer has more bytes than allowed.</summary>
internal sealed class TooLargeException : Exception;

/// <summary>Takes the bytes of an answer: decompressed, and counted both as they come and as they are.</summary>
internal static class BodyReader
{
    private const int Chunk = 64 * 1024;

    /// <summary>Reads to the end.</summary>
    /// <param name="content">The answer's content.</param>
    /// <param name="encodings">The values of Content-Encoding, in the order in which they were laid on.</param>
    /// <param name="maxBytes">The most bytes, before and after decompression.</param>
    /// <param name="cut">Whether what is beyond that is cut off; else it is a <see cref="TooLargeException"/>.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="InvalidDataException">The compression is broken or not known.</exception>
    public static async Task<byte[]> Read(
        HttpContent content,
        IReadOnlyList<string> encodings,
        long maxBytes,
        bool cut,
        CancellationToken cancel
    )
    {
        if (!cut && content.Headers.ContentLength > maxBytes)
        {
            throw new TooLargeException();
        }

        var layers = new List<Stream>();
        try
        {
            var stream = await content.ReadAsStreamAsync(cancel);
            layers.Add(stream);
            for (var i = encodings.Count - 1; i >= 0; i--)
            {
                if (layers.Count == 1)
                {
                    // Empty blocks decompress to nothing: what comes in is bounded by itself.
                    layers.Add(stream = new CountedStream(stream, maxBytes));
                }

                stream = await Decoder(encodings[i], stream, cancel);
                layers.Add(stream);
            }

            return await ReadAll(stream, maxBytes, cut, cancel);
        }
        finally
        {
            for (var i = layers.Count - 1; i >= 0; i--)
            {
                await layers[i].DisposeAsync();
            }
        }
    }

    private static async Task<byte[]> ReadAll(
        Stream stream,
        long maxBytes,
        bool cut,
        CancellationToken cancel
    )
    {
        using var body = new MemoryStream();
        var chunk = new byte[Chunk];
        while (true)
        {
            var read = await stream.ReadAsync(chunk, cancel);
            if (read == 0)
            {
                return body.ToArray();
            }

            var room = maxBytes - body.Length;
            body.Write(chunk, 0, (int)Math.Min(read, room));
            if (read > room)
            {
                return cut ? body.ToArray() : throw new TooLargeException();
            }
        }
    }

    private static async Task<Stream> Decoder(
        string encoding,
        Stream stream,
        CancellationToken cancel
    ) =>
        encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "deflate" => await Deflate(stream, cancel),
            _ => throw new InvalidDataException($"The compression {encoding} is not known."),
        };

    /// <summary>"deflate" means zlib's format (RFC 9110, 8.4.1.2); some servers send the bare one.</summary>
    private static async Task<Stream> Deflate(Stream stream, CancellationToken cancel)
    {
        var head = new byte[2];
        var length = await stream.ReadAtLeastAsync(head, 2, throwOnEndOfStream: false, cancel);
        var isZlib = length == 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        var whole = new HeadedStream(head.AsMemory(0, length), stream);
        return isZlib
            ? new ZLibStream(whole, CompressionMode.Decompress)
            : new DeflateStream(whole, CompressionMode.Decompress);
    }
}
