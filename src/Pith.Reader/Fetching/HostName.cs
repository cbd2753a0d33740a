namespace Pith.Reader.Fetching;

/// <summary>Hosts of addresses as DNS knows them.</summary>
internal static class HostName
{
    /// <summary>The host in ASCII; null where its letters can stand in no name, which <see cref="Uri"/> finds out only now.</summary>
    public static string? Of(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
