using System.Net;
using System.Net.Sockets;

namespace Pith.Reader.Fetching;

/// <summary>Thrown where a name leads to an address that is not public.</summary>
internal sealed class AddressNotPublicException(string host)
    : Exception($"{host} leads to an address that is not public.")
{
    public string Host => host;
}

/// <summary>
/// Makes every connection of a <see cref="Fetcher"/>: the name is resolved here, all its addresses are checked, and only
/// a checked one is connected to, so that a name that changes its mind in between gains nothing.
/// </summary>
internal sealed class Connector(FetcherOptions options)
{
    // The head start of RFC 8305 (5): 250 ms.
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(250);

    private const int MaxAddresses = 8;

    public async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        CancellationToken cancel
    )
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        if (options.Loopback?.Invoke(host) is { } leads)
        {
            return await Open(leads, cancel);
        }

        var isProxy = options.Proxy is { } proxy && proxy.IdnHost == host && proxy.Port == port;
        var addresses = await Resolve(host, cancel);
        if (!isProxy)
        {
            Check(host, addresses);
        }

        return await OpenFirst(addresses, port, cancel);
    }

    /// <summary>
    /// Checks a name without connecting to it: all that can be done where a proxy makes the connection. A name that is not
    /// known here may be known there.
    /// </summary>
    public async Task Check(string host, CancellationToken cancel)
    {
        IPAddress[] addresses;
        try
        {
            addresses = await Resolve(host, cancel);
        }
        catch (SocketException)
        {
            return;
        }

        Check(host, addresses);
    }

    private void Check(string host, IPAddress[] addresses)
    {
        if (!Array.TrueForAll(addresses, a => PublicAddress.IsPublic(a) || IsAllowed(a)))
        {
            throw new AddressNotPublicException(host);
        }
    }

    private bool IsAllowed(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var network in options.AllowedNetworks)
        {
            if (network.Contains(plain))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IPAddress[]> Resolve(string host, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancel);
        return addresses.Length > 0
            ? addresses
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>The first of the addresses that answers; the next is tried when one fails or takes longer than a head start.</summary>
    private static async Task<Stream> OpenFirst(
        IPAddress[] addresses,
        int port,
        CancellationToken cancel
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var running = new List<Task<Stream>>();
        Exception? failure = null;
        var next = 0;
        var count = Math.Min(addresses.Length, MaxAddresses);
        try
        {
            while (next < count || running.Count > 0)
            {
                if (next < count)
                {
                    running.Add(Open(new IPEndPoint(addresses[next++], port), stop.Token));
                }

                Task any = Task.WhenAny(running);
                var isLast = next == count;
                if (!isLast && await Task.WhenAny(any, Task.Delay(HeadStart, stop.Token)) != any)
                {
                    cancel.ThrowIfCancellationRequested();
                    continue;
                }

                var done = await Task.WhenAny(running);
                running.Remove(done);
                try
                {
                    return await done;
                }
                catch (SocketException e)
                {
                    failure ??= e;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            foreach (var late in running)
            {
                _ = late.ContinueWith(
                    t =>
                    {
                        if (t.IsCompletedSuccessfully)
                        {
                            t.Result.Dispose();
                        }
                        else
                        {
                            _ = t.Exception;
                        }
                    },
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
            }
        }

        throw failure ?? new SocketException((int)SocketError.HostUnreachable);
    }

    private static async Task<Stream> Open(IPEndPoint end, CancellationToken cancel)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
        };
        try
        {
            await socket.ConnectAsync(end, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
