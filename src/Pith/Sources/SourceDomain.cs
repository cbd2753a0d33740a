namespace Pith.Sources;

/// <summary>The domain that a source is known by.</summary>
public static class SourceDomain
{
    /// <summary>The host of <paramref name="address"/> without "www.", in lower case.</summary>
    public static string Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0
            ? host[4..]
            : host;
    }
}
