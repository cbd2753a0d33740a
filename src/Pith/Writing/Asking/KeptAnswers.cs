using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Pith.Writing.Asking;

/// <summary>Models' answers, kept in files under the hash of what was asked of whom: nothing is paid for twice.</summary>
public sealed class KeptAnswers(string folder)
{
    /// <summary>Answers are used again for so long; the digests made of them stay.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>The hash of what is asked, of which model, where.</summary>
    internal static string KeyOf(WriterSettings settings, IReadOnlyList<ChatMessage> messages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        Add(settings.Kind.ToString());
        Add(settings.Address.AbsoluteUri);
        Add(settings.Model);
        foreach (var message in messages)
        {
            Add(message.Role.Value);
            Add(message.Text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The answer under a key; null where there is none, or none that can be read.</summary>
    internal async Task<ModelReply?> Get(string key, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(PathOf(key));
            return await JsonSerializer.DeserializeAsync<ModelReply>(
                file,
                cancellationToken: cancel
            );
        }
        catch (Exception e)
            when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer. A file is complete or not there: it is written aside and moved into place.</summary>
    internal async Task Put(string key, ModelReply reply, CancellationToken cancel)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = $"{path}.{Guid.NewGuid():N}.part";
        await using (var file = File.Create(aside))
        {
            await JsonSerializer.SerializeAsync(file, reply, cancellationToken: cancel);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Removes what is older than <paramref name="before"/>.</summary>
    public void RemoveBefore(DateTimeOffset before)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            {
                File.Delete(file);
            }
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key + ".json");
}
