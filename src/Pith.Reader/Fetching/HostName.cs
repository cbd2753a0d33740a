namespace Pith.Reader.Fetching;

/// <summary>Hosts of addresses as DNS knows them, in ASCII: what lanes, robots.txt and the door count by.</summary>
public static class HostName
{
    /// <summary>The host in ASCII; null where its letters can stand in no name, which <see cref="Uri"/> finds out only now.</summary>
    public static string? Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>The host whose lane an address waits in; as it was written where it has no form in ASCII.</summary>
    public static string Lane(Uri address) => Of(address) ?? address.Host;
}
