namespace Pith.Accounts;

/// <summary>Where to go after signing in: an address of this site, whatever the link said.</summary>
internal static class LocalPath
{
    public static string Of(string? wished, string otherwise = "/") =>
        wished is { Length: > 0 and <= 500 }
        && wished[0] == '/'
        && !wished.StartsWith("//", StringComparison.Ordinal)
        && !wished.Any(c => char.IsControl(c) || c == '\\')
        && Uri.IsWellFormedUriString(wished, UriKind.Relative)
            ? wished
            : otherwise;
}
