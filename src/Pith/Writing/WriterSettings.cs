using System.Globalization;

namespace Pith.Writing;

/// <summary>Who writes the digests of stories' leads.</summary>
public enum WriterKind
{
    /// <summary>The built-in writer alone.</summary>
    Builtin,

    /// <summary>A model behind an address that speaks OpenAI's wire format.</summary>
    OpenAI,

    /// <summary>A model behind Ollama.</summary>
    Ollama,

    /// <summary>A model behind Anthropic's wire format.</summary>
    Anthropic,
}

/// <summary>The model that writes, and how it is reached. Not a record: printing one would print its key.</summary>
public sealed class WriterSettings
{
    /// <summary>The built-in writer.</summary>
    public const string Builtin = "builtin";

    public required WriterKind Kind { get; init; }

    /// <summary>Where its wire format is spoken, without a slash at its end.</summary>
    public required Uri Address { get; init; }

    /// <summary>The model's name as the other side knows it.</summary>
    public required string Model { get; init; }

    /// <summary>The key; empty where the other side asks for none.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether a model writes at all.</summary>
    public bool IsModel => Kind != WriterKind.Builtin;

    /// <summary>The built-in writer's settings.</summary>
    public static WriterSettings OfBuiltin { get; } =
        new()
        {
            Kind = WriterKind.Builtin,
            Address = new Uri("about:blank"),
            Model = Builtin,
        };

    /// <summary>Reads PITH_WRITER, PITH_WRITER_URL, PITH_WRITER_MODEL and PITH_WRITER_KEY or PITH_WRITER_KEY_FILE; null where PITH_WRITER is not set.</summary>
    /// <param name="of">The environment.</param>
    /// <param name="writer">Stands for PITH_WRITER where it is given.</param>
    /// <exception cref="BadInputException">A value cannot be used.</exception>
    public static WriterSettings? Read(Func<string, string?> of, string? writer = null)
    {
        ArgumentNullException.ThrowIfNull(of);
        var name = writer is null ? "PITH_WRITER" : "--writer";
        writer ??= of("PITH_WRITER");
        return writer is null
            ? null
            : Make(
                KindOf(writer)
                    ?? throw new BadInputException(
                        $"{name} is '{writer}'; it is builtin, openai, ollama or anthropic."
                    ),
                of("PITH_WRITER_URL"),
                of("PITH_WRITER_MODEL"),
                of("PITH_WRITER_KEY") ?? FromFile(of("PITH_WRITER_KEY_FILE")) ?? "",
                "PITH_WRITER_"
            );
    }

    /// <summary>The kind of that name; null where there is none.</summary>
    public static WriterKind? KindOf(string? name) =>
        name?.ToLowerInvariant() switch
        {
            Builtin => WriterKind.Builtin,
            "openai" => WriterKind.OpenAI,
            "ollama" => WriterKind.Ollama,
            "anthropic" => WriterKind.Anthropic,
            _ => null,
        };

    /// <summary>Puts the parts together.</summary>
    /// <param name="kind">Which wire format.</param>
    /// <param name="url">The address; the usual one where null.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="key">The key, empty for none.</param>
    /// <param name="named">What the names of the settings begin with in messages.</param>
    /// <exception cref="BadInputException">A part cannot be used.</exception>
    public static WriterSettings Make(
        WriterKind kind,
        string? url,
        string? model,
        string key,
        string named = ""
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        if (kind == WriterKind.Builtin)
        {
            return OfBuiltin;
        }

        var address = url is { Length: > 0 } ? url : Usual(kind);
        if (
            address.Length > 500
            || !Uri.TryCreate(address.TrimEnd('/'), UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Length > 0
            || uri.Query.Length > 0
            || uri.Fragment.Length > 0
        )
        {
            // The value is not said again: it may hold a key, and this goes to logs.
            throw new BadInputException(
                $"{named}URL is not the address of a model; write it like {Usual(kind)}, and a key into {named}KEY."
            );
        }

        if (model is not { Length: > 0 and <= 180 } || model.Any(char.IsControl))
        {
            throw new BadInputException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{named}MODEL names no model; write its name as {kind} knows it, in at most 180 characters."
                )
            );
        }

        if (key.Length > 2000 || key.Any(c => c is <= ' ' or > '~'))
        {
            throw new BadInputException(
                $"{named}KEY cannot be a key: it goes into a request header, so it holds plain ASCII without spaces."
            );
        }

        return new WriterSettings
        {
            Kind = kind,
            Address = Complete(kind, uri),
            Model = model,
            Key = key,
        };
    }

    /// <summary>The address that is taken where none is set.</summary>
    public static string Usual(WriterKind kind) =>
        kind switch
        {
            WriterKind.Ollama => "http://localhost:11434",
            WriterKind.Anthropic => "https://api.anthropic.com",
            _ => "https://api.openai.com/v1",
        };

    /// <summary>People write addresses with and without the version: what the clients add is taken off, what they lack is put on.</summary>
    private static Uri Complete(WriterKind kind, Uri uri)
    {
        var path = uri.AbsolutePath.TrimEnd('/');
        foreach (
            var tail in kind switch
            {
                WriterKind.OpenAI => (string[])["/chat/completions"],
                WriterKind.Ollama => ["/api/chat", "/api/generate", "/api", "/v1"],
                _ => ["/v1/messages", "/v1"],
            }
        )
        {
            if (path.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
            {
                path = path[..^tail.Length];
                break;
            }
        }

        return new UriBuilder(uri)
        {
            Path = path.Length == 0 && kind == WriterKind.OpenAI ? "/v1" : path,
        }.Uri;
    }

    private static string? FromFile(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"PITH_WRITER_KEY_FILE is '{path}', which cannot be read: name a file that this account may read."
            );
        }
    }
}
