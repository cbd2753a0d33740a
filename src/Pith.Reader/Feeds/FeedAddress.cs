using Pith.Reader.Fetching;

namespace Pith.Reader.Feeds;

/// <summary>Addresses as feeds write them.</summary>
internal static class FeedAddress
{
    /// <summary>The address as given where it is absolute, resolved where it is not; null where it leads nowhere on the web.</summary>
    public static string? Absolute(string? given, Uri against)
    {
        if (Clean(given) is not { Length: > 0 } line)
        {
            return null;
        }

        if (Uri.TryCreate(line, UriKind.Absolute, out var absolute) && IsWeb(absolute))
        {
            return line;
        }

        return Resolve(line, against) is { } resolved && IsWeb(resolved)
            ? resolved.AbsoluteUri
            : null;
    }

    /// <summary>The address against a base; null where it is none.</summary>
    public static Uri? Resolve(string? given, Uri against) =>
        Clean(given) is { } line
        && Uri.TryCreate(against, line, out var resolved)
        && resolved.IsAbsoluteUri
            ? resolved
            : null;

    public static bool IsWeb(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && HostName.Of(address) is { Length: > 0 };

    private static string? Clean(string? given)
    {
        var line = given?.Trim();
        if (line is null || line.Length > FeedLimits.MaxLine)
        {
            return null;
        }

        // Feeds wrap long addresses; a browser drops the breaks too (URL Standard).
        return line.AsSpan().IndexOfAny('\n', '\r', '\t') < 0
            ? line
            : line.Replace("\n", "", StringComparison.Ordinal)
                .Replace("\r", "", StringComparison.Ordinal)
                .Replace("\t", "", StringComparison.Ordinal);
    }
}
