using System.Net;

namespace Pith.Reader.Fetching;

/// <summary>How a <see cref="Fetcher"/> behaves.</summary>
public sealed record FetcherOptions
{
    /// <summary>Whom a publisher can write to: an e-mail address or the address of a page. It stands in the User-Agent.</summary>
    public required string Contact { get; init; }

    /// <summary>The most bytes of an answer, after decompression.</summary>
    public long MaxBytes { get; init; } = FetchLimits.MaxBytes;

    /// <summary>How long a fetch may take in all, redirects included; waiting for one's turn at a host does not count.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long making a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause between the end of one request to a host and the beginning of the next.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Where a host's name leads instead of its DNS addresses, before any check; null for every other host. The demo alone
    /// sets it, for the <c>.example</c> hosts of its newsroom. What is sent there is plain HTTP, for https addresses too.
    /// </summary>
    public Func<string, IPEndPoint?>? Loopback { get; init; }

    /// <summary>Networks that may be fetched from although they are not public: an intranet, or loopback in a test.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = [];

    /// <summary>A proxy to go through; null for none, whatever the environment says. It must refuse private addresses by itself.</summary>
    public Uri? Proxy { get; init; }
}
