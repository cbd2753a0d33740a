using System.Net;
using System.Text;
using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    [InlineData(308, true)]
    public async Task APermanentOneMovesTheAddressAndOthersDoNot(int status, bool isPermanent)
    {
        await using var server = await WebServer.Start(
            ("/old", WebServer.Redirect("/new?a=1", status)),
            ("/new", WebServer.Text("here"))
        );
        using var door = Door.Open();

        var fetched = await door.Get(new Uri(server.Root, "/old")).Body();

        Assert.Equal(new Uri(server.Root, "/new?a=1"), fetched.FinalAddress);
        Assert.Equal(isPermanent ? fetched.FinalAddress : null, fetched.MovedTo);
    }

    [Fact]
    public async Task OneTemporaryRedirectAmongPermanentOnesMovesNothing()
    {
        await using var server = await WebServer.Start(
            ("/a", WebServer.Redirect("/b", 301)),
            ("/b", WebServer.Redirect("/c", 302)),
            ("/c", WebServer.Redirect("/d", 308)),
            ("/d", WebServer.Text("here"))
        );
        using var door = Door.Open();

        var fetched = await door.Get(new Uri(server.Root, "/a")).Body();

        Assert.Equal("/d", fetched.FinalAddress.AbsolutePath);
        Assert.Null(fetched.MovedTo);
    }

    [Fact]
    public async Task ALoopIsLeftAtItsFirstTurn()
    {
        await using var server = await WebServer.Start(
            ("/a", WebServer.Redirect("/b")),
            ("/b", WebServer.Redirect("/a"))
        );
        using var door = Door.Open();

        var failed = await door.Get(new Uri(server.Root, "/a")).Failure();

        Assert.Equal(FetchProblem.TooManyRedirects, failed.Problem);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task AnEndlessChainIsLeftAtTheLimit()
    {
        await using var server = await WebServer.Start(c =>
            WebServer.Redirect($"/{Guid.NewGuid()}")(c)
        );
        using var door = Door.Open();

        var failed = await door.Get(server.Root).Failure();

        Assert.Equal(FetchProblem.TooManyRedirects, failed.Problem);
        Assert.Equal(FetchLimits.MaxRedirects + 1, server.Asked.Count);
    }

    [Theory]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://[::ffff:7f00:1]:{0}/")]
    [InlineData("http://[64:ff9b::127.0.0.1]:{0}/")]
    [InlineData("http://[2002:7f00:1::]:{0}/")]
    [InlineData("http://0:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://[::]:{0}/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("//localhost:{0}/")]
    public async Task ARedirectToWhatIsNotPublicIsRefused(string to)
    {
        await using var secret = await WebServer.Start(WebServer.Text("secret"));
        var location = to.Replace("{0}", $"{secret.Root.Port}", StringComparison.Ordinal);
        await using var server = await WebServer.Start(WebServer.Redirect(location));
        using var door = Door.Open(o =>
            o with
            {
                AllowedNetworks = [],
                Loopback = host =>
                    host == "paper.example"
                        ? new IPEndPoint(IPAddress.Loopback, server.Root.Port)
                        : null,
            }
        );

        var failed = await door.Get(new Uri("http://paper.example/")).Failure();

        Assert.Equal(FetchProblem.AddressNotPublic, failed.Problem);
        Assert.Empty(secret.Asked);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://paper.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://paper.example:22/")]
    public async Task ARedirectToWhatIsNoWebAddressIsRefused(string to)
    {
        await using var server = await WebServer.Start(WebServer.Redirect(to));
        using var door = Door.Open();

        Assert.Equal(
            FetchProblem.AddressNotAllowed,
            (await door.Get(server.Root).Failure()).Problem
        );
    }

    [Fact]
    public async Task NameAndPasswordInAnAddressAreNeverSent()
    {
        await using var server = await WebServer.Start(WebServer.Text("here"));
        using var door = Door.Open();
        var address = new UriBuilder(server.Root) { UserName = "me", Password = "secret" }.Uri;

        await door.Get(address).Body();

        Assert.False(server.Asked.Single().Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task AnAddressInUtf8InLocationIsFollowed()
    {
        await using var server = await WebServer.Start(c =>
            WebServer.Text(c.Request.Path.Value!)(c)
        );
        await using var raw = RawServer.Start(
            $"HTTP/1.1 302 Found\r\nLocation: {server.Root}café\r\nContent-Length: 0\r\n\r\n"
        );
        using var door = Door.Open();

        Assert.Equal("/café", Encoding.UTF8.GetString((await door.Get(raw.Root).Body()).Body));
    }

    [Fact]
    public async Task ARedirectThatLeadsNowhereIsItsStatus()
    {
        await using var server = await WebServer.Start(WebServer.Status(302));
        using var door = Door.Open();

        Assert.Equal("302", (await door.Get(server.Root).Failure()).Detail);
    }
}
