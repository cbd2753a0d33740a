using System.Net;

namespace Pith.Reader.Fetching;

/// <summary>The proxy for all hosts but those that the demo leads to loopback. Unlike <see cref="WebProxy"/>, it skips no local names.</summary>
internal sealed class DoorProxy(Uri proxy, Func<string, IPEndPoint?>? loopback) : IWebProxy
{
    public ICredentials? Credentials { get; set; }

    public Uri GetProxy(Uri destination) => proxy;

    public bool IsBypassed(Uri host) => loopback?.Invoke(host.IdnHost) is not null;
}
