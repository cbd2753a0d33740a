namespace Pith.Sources;

/// <summary>The domain that a source is known by.</summary>
public static class SourceDomain
{
    /// <summary>The host of <paramref name="address"/> without "www.", in lower case.</summary>
    public static string Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = HostOf(address).ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0
            ? host[4..]
            : host;
    }

    /// <summary>The host in ASCII where it has such a form: some that parse have none.</summary>
    private static string HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException)
        {
            return address.Host;
        }
    }
}
