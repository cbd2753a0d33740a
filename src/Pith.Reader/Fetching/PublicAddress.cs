using System.Net;
using System.Net.Sockets;

namespace Pith.Reader.Fetching;

/// <summary>Tells public addresses from private, local and reserved ones (IANA's special-purpose registries, RFC 6890 and later).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] ReservedV4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // shared by carriers
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("168.63.129.16/32"), // the host of a virtual machine at Azure
        IPNetwork.Parse("169.254.0.0/16"), // link-local; metadata of clouds
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays, withdrawn
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, and broadcast
    ];

    // All that is handed out; what is not in it (loopback, unspecified, unique local, link-local, multicast, IPv4-compatible,
    // the local-use NAT64 prefix) needs no list.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] ReservedV6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, ORCHID, benchmarks
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4, withdrawn: holds any IPv4 address
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address is reachable for everybody. IPv4 addresses inside IPv6 ones are judged as what they are.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(ReservedV4, n => n.Contains(address));
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        // A scope names an interface of this machine.
        var plain = new IPAddress(bytes);
        if (Nat64.Contains(plain))
        {
            return address.ScopeId == 0 && IsPublic(new IPAddress(bytes.AsSpan(12)));
        }

        return address.ScopeId == 0
            && GlobalV6.Contains(plain)
            && !Array.Exists(ReservedV6, n => n.Contains(plain));
    }
}
