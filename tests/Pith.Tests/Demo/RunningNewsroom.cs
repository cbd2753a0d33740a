using Pith.Demo;
using Xunit;

namespace Pith.Tests.Demo;

/// <summary>The sample newsroom, served once for all tests of the demo, with a clock that tests set.</summary>
public sealed class RunningNewsroom : IAsyncLifetime
{
    public static readonly DateTimeOffset FirstStart = new(2025, 2, 12, 14, 7, 31, TimeSpan.Zero);

    public Newsroom Newsroom { get; } = Newsroom.Load(Newsroom.SampleFolder);

    public NewsroomTruths Truths { get; } = NewsroomTruths.Load(Newsroom.SampleFolder);

    /// <summary>As it is right after the first start.</summary>
    public NewsroomHost Fresh { get; private set; } = null!;

    /// <summary>As it is two minutes later.</summary>
    public NewsroomHost Later { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Fresh = await NewsroomHost.Start(
            Newsroom,
            FirstStart,
            new FixedTime(FirstStart),
            CancellationToken.None
        );
        Later = await NewsroomHost.Start(
            Newsroom,
            FirstStart,
            new FixedTime(FirstStart.AddMinutes(2)),
            CancellationToken.None
        );
    }

    public NewsroomArticle Article(string id) =>
        Newsroom.Articles.Single(article => article.Id == id);

    /// <summary>A client whose every connection leads to the host, whatever the name; redirects are not followed.</summary>
    public static HttpClient Client(NewsroomHost host) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = async (_, cancel) =>
                {
                    var socket = new System.Net.Sockets.Socket(
                        System.Net.Sockets.SocketType.Stream,
                        System.Net.Sockets.ProtocolType.Tcp
                    );
                    await socket.ConnectAsync(host.EndPoint, cancel);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                },
            }
        );

    public async ValueTask DisposeAsync()
    {
        await Fresh.DisposeAsync();
        await Later.DisposeAsync();
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
