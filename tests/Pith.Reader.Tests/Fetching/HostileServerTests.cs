using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Pith.Reader.Fetching;

namespace Pith.Reader.Tests.Fetching;

public sealed class HostileServerTests
{
    private const long OneMegabyte = 1024 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("gzip, br")]
    [InlineData("identity")]
    public async Task EveryCompressionThatIsAskedForIsRead(string kind)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("news ", 1000)));
        await using var server = await WebServer.Start(c => Compressed(c, kind, body));
        using var door = Door.Open();

        var fetched = await door.Get(server.Root).Body();

        Assert.Equal(body, fetched.Body);
        Assert.Equal(
            "gzip, deflate, br".Length,
            server.Asked.Single().Headers.AcceptEncoding.ToString().Length
        );
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task AnEmptyBodyThatIsCalledCompressedIsEmpty(string kind)
    {
        await using var server = await WebServer.Start(
            WebServer.Status(200, ("Content-Encoding", kind))
        );
        using var door = Door.Open();

        Assert.Empty((await door.Get(server.Root).Body()).Body);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ACompressedBodyThatEndsTooEarlyIsBroken(string kind)
    {
        var random = new byte[5000];
        new Random(1).NextBytes(random);
        using var whole = new MemoryStream();
        var inner = new DefaultHttpContext();
        inner.Response.Body = whole;
        await Compressed(inner, kind, random);
        await using var server = await WebServer.Start(c =>
        {
            c.Response.Headers.ContentEncoding = kind;
            return c
                .Response.Body.WriteAsync(whole.ToArray().AsMemory(0, 3000), c.RequestAborted)
                .AsTask();
        });
        using var door = Door.Open();

        Assert.Equal(FetchProblem.BrokenAnswer, (await door.Get(server.Root).Failure()).Problem);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, br")]
    public async Task ABombIsStoppedAtTheLimit(string kind)
    {
        await using var server = await WebServer.Start(c =>
            Compressed(c, kind, new byte[64 * OneMegabyte])
        );
        using var door = Door.Open(o => o with { MaxBytes = OneMegabyte });

        var failed = await door.Get(server.Root).Failure();

        Assert.Equal((FetchProblem.TooLarge, "1 MB"), (failed.Problem, failed.Detail));
    }

    [Fact]
    public async Task GzipOfEmptyPartsIsCountedAsItComes()
    {
        using var empty = new MemoryStream();
        using (new GZipStream(empty, CompressionLevel.Fastest, leaveOpen: true)) { }
        await using var server = await WebServer.Start(async c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            var part = new byte[]
            {
                0x1F,
                0x8B,
                8,
                0,
                0,
                0,
                0,
                0,
                0,
                3,
                3,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
            };
            var many = Enumerable.Repeat(part, 4096).SelectMany(b => b).ToArray();
            while (!c.RequestAborted.IsCancellationRequested)
            {
                await c.Response.Body.WriteAsync(many, c.RequestAborted);
            }
        });
        using var door = Door.Open(o => o with { MaxBytes = OneMegabyte });

        Assert.Equal(FetchProblem.TooLarge, (await door.Get(server.Root).Failure()).Problem);
    }

    [Fact]
    public async Task AHugeBodyIsRefusedByItsLengthAndWithoutOneByItsBytes()
    {
        await using var server = await WebServer.Start(async c =>
        {
            if (c.Request.Path == "/told")
            {
                c.Response.ContentLength = 10 * OneMegabyte;
            }

            var chunk = new byte[64 * 1024];
            for (var i = 0; i < 160 && !c.RequestAborted.IsCancellationRequested; i++)
            {
                await c.Response.Body.WriteAsync(chunk, c.RequestAborted);
            }
        });
        using var door = Door.Open(o => o with { MaxBytes = OneMegabyte });

        Assert.Equal(
            FetchProblem.TooLarge,
            (await door.Get(new Uri(server.Root, "/told")).Failure()).Problem
        );
        Assert.Equal(
            FetchProblem.TooLarge,
            (await door.Get(new Uri(server.Root, "/untold")).Failure()).Problem
        );
    }

    [Fact]
    public async Task ABodyOfExactlyTheLimitIsTaken()
    {
        await using var server = await WebServer.Start(c =>
            c.Response.Body.WriteAsync(new byte[1000], c.RequestAborted).AsTask()
        );
        using var door = Door.Open(o => o with { MaxBytes = 1000 });

        Assert.Equal(1000, (await door.Get(server.Root).Body()).Body.Length);
    }

    [Fact]
    public async Task ABodyThatDripsIsGivenUpAtTheDeadline()
    {
        await using var server = await WebServer.Start(async c =>
        {
            while (!c.RequestAborted.IsCancellationRequested)
            {
                await c.Response.WriteAsync(".", c.RequestAborted);
                await c.Response.Body.FlushAsync(c.RequestAborted);
                await Task.Delay(20, c.RequestAborted);
            }
        });
        using var door = Door.Open(o => o with { Deadline = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(FetchProblem.TimedOut, (await door.Get(server.Root).Failure()).Problem);
    }

    [Fact]
    public async Task TheDeadlineHoldsForAllRedirectsTogether()
    {
        await using var server = await WebServer.Start(async c =>
        {
            await Task.Delay(120, c.RequestAborted);
            await WebServer.Redirect($"/{Guid.NewGuid()}")(c);
        });
        using var door = Door.Open(o => o with { Deadline = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(FetchProblem.TimedOut, (await door.Get(server.Root).Failure()).Problem);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", FetchProblem.BrokenAnswer)]
    [InlineData(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        FetchProblem.BrokenAnswer
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain",
        FetchProblem.BrokenAnswer
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 5\r\n\r\nplain",
        FetchProblem.BrokenAnswer
    )]
    [InlineData(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip,gzip,gzip\r\nContent-Length: 5\r\n\r\nplain",
        FetchProblem.BrokenAnswer
    )]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", FetchProblem.BrokenAnswer)]
    [InlineData("", FetchProblem.BrokenAnswer)]
    public async Task AnAnswerThatIsBrokenIsToldAsSuch(string answer, FetchProblem problem)
    {
        await using var server = RawServer.Start(answer);
        using var door = Door.Open();

        Assert.Equal(problem, (await door.Get(server.Root).Failure()).Problem);
    }

    [Fact]
    public async Task EndlessHeadersAreRefused()
    {
        await using var server = RawServer.Start(
            "HTTP/1.1 200 OK\r\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 5000)
                        .Select(i => $"X-Header-{i}: {new string('a', 40)}\r\n")
                )
                + "\r\n"
        );
        using var door = Door.Open();

        Assert.Equal(FetchProblem.BrokenAnswer, (await door.Get(server.Root).Failure()).Problem);
    }

    [Fact]
    public async Task AConnectionThatIsResetIsToldAsBroken()
    {
        await using var server = RawServer.Start(
            async (socket, cancel) =>
            {
                await socket.SendAsync(
                    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"u8.ToArray(),
                    cancel
                );
                socket.LingerState = new LingerOption(true, 0);
                socket.Close();
            }
        );
        using var door = Door.Open();

        var failed = await door.Get(server.Root).Failure();

        Assert.True(failed.Problem is FetchProblem.ConnectionFailed or FetchProblem.BrokenAnswer);
    }

    [Fact]
    public async Task APortWhereNobodyListensIsToldAsNoAnswer()
    {
        Uri gone;
        await using (var server = RawServer.Start(""))
        {
            gone = server.Root;
        }

        using var door = Door.Open();

        Assert.Equal(FetchProblem.ConnectionFailed, (await door.Get(gone).Failure()).Problem);
    }

    [Fact]
    public async Task ACertificateThatNobodyVouchesForIsRefused()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=127.0.0.1",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var now = DateTimeOffset.UtcNow;
        using var own = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        using var usable = X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pfx), null);
        await using var server = await WebServer.Start(
            WebServer.Text("secret"),
            listen => listen.UseHttps(usable)
        );
        using var door = Door.Open();

        Assert.Equal(FetchProblem.TlsFailed, (await door.Get(server.Root).Failure()).Problem);
    }

    [Fact]
    public async Task ANameThatNobodyHasIsToldAsSuch()
    {
        using var door = Door.Guarded();

        var failed = await door.Get(new Uri("http://no-such-host.invalid/")).Failure();

        Assert.Equal(
            (FetchProblem.NameNotFound, "no-such-host.invalid"),
            (failed.Problem, failed.Detail)
        );
    }

    private static async Task Compressed(HttpContext context, string kind, byte[] body)
    {
        context.Response.Headers.ContentEncoding = kind == "raw deflate" ? "deflate" : kind;
        foreach (var layer in kind.Split(", "))
        {
            using var packed = new MemoryStream();
            await using (
                Stream packer = layer switch
                {
                    "gzip" or "x-gzip" => new GZipStream(
                        packed,
                        CompressionLevel.Fastest,
                        leaveOpen: true
                    ),
                    "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                    "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
                    "raw deflate" => new DeflateStream(
                        packed,
                        CompressionLevel.Fastest,
                        leaveOpen: true
                    ),
                    _ => packed,
                }
            )
            {
                await packer.WriteAsync(body, context.RequestAborted);
                if (packer == packed)
                {
                    break;
                }
            }

            body = packed.ToArray();
        }

        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
