namespace Pith.Tools;

/// <summary>The address behind a source: a page's own, or that of a file in a public repository.</summary>
internal static class SourceLink
{
    private const string GitHub = "github.com/";

    /// <summary>An address to open; null where the source is none.</summary>
    public static string? Of(string source)
    {
        if (IsWeb(source))
        {
            return source;
        }

        var host = source.Split('/')[0];
        if (!host.Contains('.', StringComparison.Ordinal) || source.Any(char.IsWhiteSpace))
        {
            return null;
        }

        if (!source.StartsWith(GitHub, StringComparison.Ordinal))
        {
            return "https://" + source;
        }

        var parts = source[GitHub.Length..].Split('/', 3);
        return parts.Length switch
        {
            2 => "https://" + source,
            3 => $"https://{GitHub}{parts[0]}/{parts[1]}/blob/HEAD/{parts[2]}",
            _ => null,
        };
    }

    /// <summary>As pages show it: short.</summary>
    public static string NameOf(string source) =>
        IsWeb(source) && Uri.TryCreate(source, UriKind.Absolute, out var address)
            ? address.Host
            : source;

    private static bool IsWeb(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";
}
