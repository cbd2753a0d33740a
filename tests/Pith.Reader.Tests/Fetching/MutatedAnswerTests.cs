using System.Net.Sockets;
using System.Text;
using CsCheck;
using Pith.Reader.Fetching;
using Pith.Reader.Fetching.Robots;

namespace Pith.Reader.Tests.Fetching;

public sealed class MutatedAnswerTests
{
    private const string Answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: \"a\"\r\nCache-Control: max-age=60, no-cache\r\n"
        + "Expires: Wed, 22 Jan 2025 09:30:00 GMT\r\nRetry-After: 5\r\nAge: 1\r\nLocation: /next\r\nX-Robots-Tag: nosnippet\r\n"
        + "Content-Length: 12\r\n\r\nhello, world";

    private static readonly string[] Pieces =
    [
        "\r\n",
        "\r",
        "\n",
        "\0",
        ": ",
        "HTTP/1.1 301 Moved\r\n",
        "HTTP/9.9",
        "304",
        "301",
        "429",
        "503",
        "100",
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: br, deflate\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Location: http://[::1/\r\n",
        "Location: \uFFFD://x\r\n",
        "Location: http://\u00AD/\r\n",
        "Retry-After: 99999999999999999999\r\n",
        "Cache-Control: max-age=-1\r\n",
        "Cache-Control: =,=\"\r\n",
        "Set-Cookie: a=b\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "é",
        "\u001F",
    ];

    [Fact]
    public async Task NoAnswerMakesAFetchThrow()
    {
        var current = Array.Empty<byte>();
        await using var server = RawServer.Start(
            async (socket, cancel) =>
            {
                await socket.SendAsync(current, cancel);
                socket.Shutdown(SocketShutdown.Both);
            }
        );
        using var door = Door.Open(o => o with { Deadline = TimeSpan.FromSeconds(5) });
        var generated = new List<byte[]>();
        Mutations(Answer).Sample(generated.Add, iter: 300, threads: 1);

        foreach (var answer in generated)
        {
            current = answer;
            var request = new FetchRequest(server.Root)
            {
                ETag = "\"a\"\r\nX: y",
                LastModified = "é",
                ObeyRobots = answer.Length % 2 == 0,
            };
            var outcome = await door.Fetch(request, TestContext.Current.CancellationToken);

            if (outcome is FetchFailed failed)
            {
                Assert.EndsWith(".", FetchWords.Say(failed), StringComparison.Ordinal);
                Assert.InRange(
                    failed.RetryAfter ?? TimeSpan.Zero,
                    TimeSpan.Zero,
                    FetchLimits.MaxRetryAfter
                );
            }
        }
    }

    [Fact]
    public void NoRobotsFileMakesReadingItThrow() =>
        Mutations(
                "User-agent: PithBot\nAllow: /a*b$\nDisallow: /%C3%A9\nCrawl-delay: 1\nUser-agent: *\nDisallow: /"
            )
            .Sample(
                body =>
                {
                    var rules = RobotsRules.Parse(body);
                    _ = rules.Allows("PithBot", "/a%zz\uD800*$?b");
                    Assert.InRange(
                        rules.CrawlDelay("PithBot") ?? TimeSpan.Zero,
                        TimeSpan.Zero,
                        FetchLimits.MaxCrawlDelay
                    );
                },
                iter: 5_000
            );

    private static Gen<byte[]> Mutations(string of)
    {
        var piece = Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(i => Encoding.UTF8.GetBytes(Pieces[i])),
            Gen.Byte.Array[0, 6]
        );
        return Gen.Select(Gen.Double[0, 1], Gen.Int[0, 20], piece)
            .List[1, 8]
            .Select(edits =>
            {
                var body = new List<byte>(Encoding.UTF8.GetBytes(of));
                foreach (var (where, cut, put) in edits)
                {
                    var at = (int)(where * body.Count);
                    body.RemoveRange(at, Math.Min(cut, body.Count - at));
                    body.InsertRange(at, put);
                }

                return body.ToArray();
            });
    }
}
