using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

public sealed class FetcherTests
{
    [Fact]
    public async Task TheBodyComesWithItsHeadersAndItsAddress()
    {
        await using var server = await WebServer.Start(
            (
                "/feed",
                c =>
                {
                    c.Response.Headers.ETag = "\"v1\"";
                    c.Response.Headers.LastModified = "Wed, 22 Jan 2025 09:30:00 GMT";
                    c.Response.Headers.CacheControl = "max-age=600";
                    c.Response.Headers.Append("X-Robots-Tag", "noarchive");
                    c.Response.Headers.Append("X-Robots-Tag", "nosnippet");
                    return WebServer.Text("hello", "application/rss+xml")(c);
                }
            )
        );
        using var door = Door.Open();

        var fetched = await door.Get(new Uri(server.Root, "/feed")).Body();

        Assert.Equal("hello", Encoding.UTF8.GetString(fetched.Body));
        Assert.Equal(new Uri(server.Root, "/feed"), fetched.FinalAddress);
        Assert.Null(fetched.MovedTo);
        Assert.Equal("application/rss+xml", fetched.ContentType);
        Assert.Equal("\"v1\"", fetched.ETag);
        Assert.Equal("Wed, 22 Jan 2025 09:30:00 GMT", fetched.LastModified);
        Assert.Equal("noarchive, nosnippet", fetched.Headers["x-robots-tag"]);
        Assert.Equal(TimeSpan.FromMinutes(10), fetched.FreshFor);
    }

    [Fact]
    public async Task ItSaysWhoItIsAndSendsNoCookie()
    {
        await using var server = await WebServer.Start(c =>
        {
            c.Response.Cookies.Append("track", "you");
            return Task.CompletedTask;
        });
        using var door = Door.Open();

        await door.Get(server.Root);
        await door.Get(server.Root);

        var headers = server.Asked.Last().Headers;
        Assert.Equal("PithBot/0.1 (+https://pith.example/about)", headers.UserAgent);
        Assert.False(headers.ContainsKey("Cookie"));
        Assert.False(headers.ContainsKey("traceparent"));
    }

    [Fact]
    public async Task WhatIsKnownFromLastTimeIsSentAndNotModifiedComesBack()
    {
        await using var server = await WebServer.Start(c =>
        {
            c.Response.StatusCode = c.Request.Headers.IfNoneMatch == "W/\"v1\"" ? 304 : 200;
            c.Response.Headers.CacheControl = "max-age=60";
            return Task.CompletedTask;
        });
        using var door = Door.Open();

        var outcome = await door.Fetch(
            new FetchRequest(server.Root)
            {
                ETag = "W/\"v1\"",
                LastModified = "Wed, 22 Jan 2025 09:30:00 GMT",
            },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(new NotModified(TimeSpan.FromMinutes(1)), outcome);
        Assert.Equal(
            "Wed, 22 Jan 2025 09:30:00 GMT",
            server.Asked.Single().Headers.IfModifiedSince
        );
    }

    [Fact]
    public async Task NotModifiedThatNobodyAskedForIsAFailure()
    {
        await using var server = await WebServer.Start(WebServer.Status(304));
        using var door = Door.Open();

        var failed = await door.Get(server.Root).Failure();

        Assert.Equal((FetchProblem.Status, "304"), (failed.Problem, failed.Detail));
    }

    [Fact]
    public async Task AnErrorStatusIsToldWithIt()
    {
        await using var server = await WebServer.Start(WebServer.Status(410));
        using var door = Door.Open();

        var failed = await door.Get(server.Root).Failure();

        Assert.Equal(HttpStatusCode.Gone, failed.Status);
        Assert.Equal("The server answered 410: the page is gone for good.", FetchWords.Say(failed));
    }

    [Theory]
    [InlineData(429, "120")]
    [InlineData(503, "120")]
    public async Task RetryAfterInSecondsIsKept(int status, string after)
    {
        await using var server = await WebServer.Start(
            WebServer.Status(status, ("Retry-After", after))
        );
        using var door = Door.Open();

        var failed = await door.Get(server.Root).Failure();

        Assert.Equal((FetchProblem.Status, status), (failed.Problem, (int)failed.Status!));
        Assert.Equal(TimeSpan.FromMinutes(2), failed.RetryAfter);
    }

    [Fact]
    public async Task RetryAfterAsADateCountsFromNow()
    {
        await using var server = await WebServer.Start(
            WebServer.Status(503, ("Retry-After", "Wed, 22 Jan 2025 10:00:00 GMT"))
        );
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(
            new DateTimeOffset(2025, 1, 22, 9, 30, 0, TimeSpan.Zero)
        );
        using var door = Door.Open(time: time);

        Assert.Equal(TimeSpan.FromMinutes(30), (await door.Get(server.Root).Failure()).RetryAfter);
    }

    [Theory]
    [InlineData("ftp://paper.example/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://paper.example:25/")]
    [InlineData("http://paper.example:6667/")]
    [InlineData("http://\uFFFD.example/")]
    [InlineData("http://\u00AD/")]
    [InlineData("http://xn--\u00e9.example/")]
    public async Task OnlyWebAddressesOnWebPortsAreFetched(string address)
    {
        using var door = Door.Guarded();

        var failed = await door.Get(new Uri(address)).Failure();

        Assert.Equal(FetchProblem.AddressNotAllowed, failed.Problem);
    }

    [Fact]
    public async Task TheDemosHostsLeadToLoopbackAndNoOthersDo()
    {
        await using var server = await WebServer.Start(WebServer.Text("the news"));
        var end = new IPEndPoint(IPAddress.Loopback, server.Root.Port);
        using var door = Door.Open(o =>
            o with
            {
                AllowedNetworks = [],
                Loopback = host => host == "paper.example" ? end : null,
            }
        );

        var plain = await door.Get(new Uri("http://paper.example/a")).Body();
        var secure = await door.Get(new Uri("https://paper.example/a")).Body();
        var other = await door.Get(new Uri($"http://localhost:{server.Root.Port}/")).Failure();

        Assert.Equal("the news", Encoding.UTF8.GetString(plain.Body));
        Assert.Equal("https://paper.example/a", secure.FinalAddress.AbsoluteUri);
        Assert.Equal("paper.example", server.Asked.First().Headers.Host);
        Assert.Equal(FetchProblem.AddressNotPublic, other.Problem);
    }

    [Fact]
    public async Task AProxyIsGoneThroughAndNotAskedForWhatIsPrivate()
    {
        await using var proxy = await WebServer.Start(WebServer.Text("by proxy"));
        var end = new IPEndPoint(IPAddress.Loopback, proxy.Root.Port);
        using var door = Door.Open(o =>
            o with
            {
                AllowedNetworks = [],
                Proxy = proxy.Root,
                Loopback = host => host == "paper.example" ? end : null,
            }
        );

        var fetched = await door.Get(new Uri("http://1.1.1.1/a")).Body();
        var failed = await door.Get(new Uri("http://10.0.0.1/a")).Failure();
        await door.Get(new Uri("http://paper.example/b")).Body();

        Assert.Equal("by proxy", Encoding.UTF8.GetString(fetched.Body));
        Assert.Equal(FetchProblem.AddressNotPublic, failed.Problem);
        Assert.Equal(
            ["1.1.1.1", "paper.example"],
            proxy.Asked.Select(a => (string?)a.Headers.Host)
        );
    }

    [Fact]
    public async Task CancellingThrows()
    {
        await using var server = await WebServer.Start(async c =>
            await Task.Delay(Timeout.Infinite, c.RequestAborted)
        );
        using var door = Door.Open();
        using var stop = new CancellationTokenSource();

        var running = door.Fetch(new FetchRequest(server.Root), stop.Token);
        await Eventually.True(() => !server.Asked.IsEmpty);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
