using Microsoft.Extensions.Time.Testing;
using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

public sealed class RobotsTests
{
    [Fact]
    public async Task WhatRobotsForbidsIsNotFetchedWhereItIsAsked()
    {
        await using var server = await WebServer.Start(
            ("/robots.txt", WebServer.Text("User-agent: PithBot\nDisallow: /no")),
            ("/no", WebServer.Text("no")),
            ("/yes", WebServer.Text("yes"))
        );
        using var door = Door.Open();

        var forbidden = await door.Get(new Uri(server.Root, "/no"), obeyRobots: true).Failure();
        await door.Get(new Uri(server.Root, "/yes"), obeyRobots: true).Body();
        await door.Get(new Uri(server.Root, "/no"), obeyRobots: false).Body();

        Assert.Equal(FetchProblem.RobotsDisallow, forbidden.Problem);
        Assert.Equal(["/robots.txt", "/yes", "/no"], server.Asked.Select(a => a.Path));
    }

    [Fact]
    public async Task ARedirectToWhatRobotsForbidsIsNotFollowed()
    {
        await using var server = await WebServer.Start(
            ("/robots.txt", WebServer.Text("User-agent: *\nDisallow: /no")),
            ("/a", WebServer.Redirect("/no"))
        );
        using var door = Door.Open();

        var failed = await door.Get(new Uri(server.Root, "/a"), obeyRobots: true).Failure();

        Assert.Equal(FetchProblem.RobotsDisallow, failed.Problem);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(401)]
    public async Task AHostWithoutOneAllowsAll(int status)
    {
        await using var server = await WebServer.Start(
            ("/robots.txt", WebServer.Status(status)),
            ("/a", WebServer.Text("a"))
        );
        using var door = Door.Open();

        await door.Get(new Uri(server.Root, "/a"), obeyRobots: true).Body();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task AHostThatCannotSayAllowsNothingForNow(int status)
    {
        var time = new FakeTimeProvider();
        var isUp = false;
        await using var server = await WebServer.Start(c =>
            c.Request.Path == "/robots.txt" && !isUp
                ? WebServer.Status(status)(c)
                : WebServer.Text("")(c)
        );
        using var door = Door.Open(time: time);

        var failed = await door.Get(new Uri(server.Root, "/a"), obeyRobots: true).Failure();
        isUp = true;
        var again = await door.Get(new Uri(server.Root, "/a"), obeyRobots: true).Failure();
        time.Advance(FetchLimits.RobotsRetry);
        var later = await door.Get(new Uri(server.Root, "/a"), obeyRobots: true);

        Assert.Equal(FetchProblem.RobotsUnreachable, failed.Problem);
        Assert.Equal(FetchProblem.RobotsUnreachable, again.Problem);
        Assert.IsType<Fetched>(later);
    }

    [Fact]
    public async Task ItIsKeptForADayAndNoLonger()
    {
        var time = new FakeTimeProvider();
        await using var server = await WebServer.Start(c =>
        {
            c.Response.Headers.CacheControl = "max-age=99999999";
            return WebServer.Text("User-agent: *\nAllow: /")(c);
        });
        using var door = Door.Open(time: time);

        await door.Get(new Uri(server.Root, "/a"), obeyRobots: true);
        time.Advance(TimeSpan.FromHours(23));
        await door.Get(new Uri(server.Root, "/b"), obeyRobots: true);
        time.Advance(TimeSpan.FromHours(1));
        await door.Get(new Uri(server.Root, "/c"), obeyRobots: true);

        Assert.Equal(
            ["/robots.txt", "/a", "/b", "/robots.txt", "/c"],
            server.Asked.Select(a => a.Path)
        );
    }

    [Fact]
    public async Task ItIsAskedForOnceHoweverManyWait()
    {
        await using var server = await WebServer.Start(
            ("/robots.txt", WebServer.Text("User-agent: *\nAllow: /")),
            ("/a", WebServer.Text("a"))
        );
        using var door = Door.Open();

        await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ => door.Get(new Uri(server.Root, "/a"), obeyRobots: true))
        );

        Assert.Single(server.Asked, a => a.Path == "/robots.txt");
    }

    [Fact]
    public async Task WhoGivesUpWaitingForItLeavesTheOthersTheirAnswer()
    {
        var isOpen = new TaskCompletionSource();
        await using var server = await WebServer.Start(async c =>
        {
            await isOpen.Task.WaitAsync(c.RequestAborted);
            await WebServer.Text("User-agent: *\nAllow: /")(c);
        });
        using var door = Door.Open();
        using var stop = new CancellationTokenSource();
        var request = new FetchRequest(new Uri(server.Root, "/a")) { ObeyRobots = true };

        var first = door.Fetch(request, stop.Token);
        await Eventually.True(() => !server.Asked.IsEmpty);
        var second = door.Get(request.Address, obeyRobots: true);
        await stop.CancelAsync();
        isOpen.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second.Body();
    }

    [Fact]
    public async Task ItsOwnRedirectsAreFollowedUpToFiveTimes()
    {
        await using var server = await WebServer.Start(
            ("/robots.txt", WebServer.Redirect("/1")),
            ("/1", WebServer.Redirect("/2")),
            ("/2", WebServer.Redirect("/3")),
            ("/3", WebServer.Redirect("/4")),
            ("/4", WebServer.Redirect("/5")),
            ("/5", WebServer.Text("User-agent: *\nDisallow: /"))
        );
        using var door = Door.Open();

        var failed = await door.Get(new Uri(server.Root, "/a"), obeyRobots: true).Failure();

        Assert.Equal(FetchProblem.RobotsDisallow, failed.Problem);
    }

    [Fact]
    public async Task AnEndlessOneIsReadToItsLimit()
    {
        await using var server = await WebServer.Start(async c =>
        {
            if (c.Request.Path != "/robots.txt")
            {
                return;
            }

            await c.Response.Body.WriteAsync(
                "User-agent: *\nDisallow: /a\n"u8.ToArray(),
                c.RequestAborted
            );
            var chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)'#');
            while (!c.RequestAborted.IsCancellationRequested)
            {
                await c.Response.Body.WriteAsync(chunk, c.RequestAborted);
            }
        });
        using var door = Door.Open();

        Assert.Equal(
            FetchProblem.RobotsDisallow,
            (await door.Get(new Uri(server.Root, "/a"), obeyRobots: true).Failure()).Problem
        );
        await door.Get(new Uri(server.Root, "/b"), obeyRobots: true).Body();
    }

    [Fact]
    public async Task APrivateHostIsToldAsPrivateAndNotAsWithoutRobots()
    {
        using var door = Door.Guarded();

        var failed = await door.Get(new Uri("http://localhost/a"), obeyRobots: true).Failure();

        Assert.Equal(FetchProblem.AddressNotPublic, failed.Problem);
    }
}
