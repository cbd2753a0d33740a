using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pith.Reader.Tests.Fetching;

/// <summary>A server below HTTP: it reads a request's head and then does to the connection what a test says.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private Task running = Task.CompletedTask;

    public Uri Root => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public int Connections { get; private set; }

    public static RawServer Start(Func<Socket, CancellationToken, Task> answer)
    {
        var server = new RawServer();
        server.listener.Start();
        server.running = server.Serve(answer);
        return server;
    }

    /// <summary>Sends these bytes and closes.</summary>
    public static RawServer Start(string answer) =>
        Start(
            async (socket, cancel) =>
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(answer), cancel);
                socket.Shutdown(SocketShutdown.Both);
            }
        );

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await running;
        stop.Dispose();
    }

    private async Task Serve(Func<Socket, CancellationToken, Task> answer)
    {
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptSocketAsync(stop.Token);
                Connections++;
                var head = new byte[8192];
                await socket.ReceiveAsync(head, stop.Token);
                await answer(socket, stop.Token);
            }
        }
        catch (Exception e)
            when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over, or the client went away, as it should.
        }
    }
}
