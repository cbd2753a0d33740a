using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Pith.Bench;

/// <summary>
/// The real program with data of its own: how long until its first page, until the demo is full, what memory it holds,
/// and how many pages a second it gives on loopback, as a multiple of the smallest answer it has (<c>/health/live</c>).
/// </summary>
internal static partial class SiteBench
{
    private const string Program = "src/Pith/bin/Release/net10.0/pith";
    private const int Connections = 16;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(8);

    public static async Task<int> Run()
    {
        if (!File.Exists(Program))
        {
            Console.Error.WriteLine(
                $"{Program} is not there; run ./run --help once, which builds it."
            );
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("pith-bench-").FullName;
        try
        {
            await Empty(Path.Combine(data, "empty"));
            await Demo(Path.Combine(data, "demo"));
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>An empty site without feeds to poll, started twice: the first start makes the database.</summary>
    private static async Task Empty(string data)
    {
        foreach (var start in (string[])["first", "second"])
        {
            using var site = Started.With(data, "serve");
            Say($"{start} start to first page", $"{await site.FirstPage():0.00} s");
            if (start == "second")
            {
                await Task.Delay(TimeSpan.FromSeconds(20));
                Say("resident memory 20 s later", $"{site.Resident() / 1e6:0} MB");
            }
        }
    }

    private static async Task Demo(string data)
    {
        using var site = Started.With(data, "demo");
        Say("demo: start to first page", $"{await site.FirstPage():0.00} s");
        Say(
            "demo: start to full",
            (await site.Full()).ToString("0.0 's'", CultureInfo.InvariantCulture)
        );
        using var client = site.Client();
        var home = await client.GetStringAsync("/");
        var story = StoryLink().Match(home).Groups["path"].Value;
        string[] paths = ["/health/live", "/", story, "/search?q=chip", "/feed.xml"];
        foreach (var path in paths)
        {
            await Rate(client, path, TimeSpan.FromSeconds(2));
        }

        var smallest = 0.0;
        foreach (var path in paths)
        {
            var (rate, p50, p95) = await Rate(client, path, Each);
            smallest = smallest == 0 ? rate : smallest;
            Say(
                path == story ? "the pinned story" : path,
                $"{rate:0} a second ({rate / smallest:0.00} of /health/live), p50 {p50:0.0} ms, p95 {p95:0.0} ms"
            );
        }

        Say("resident memory after that", $"{site.Resident() / 1e6:0} MB");
    }

    private static async Task<(double Rate, double P50, double P95)> Rate(
        HttpClient client,
        string path,
        TimeSpan time
    )
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    var took = new List<double>();
                    while (watch.Elapsed < time)
                    {
                        var from = watch.Elapsed;
                        using var answer = await client.GetAsync(path);
                        answer.EnsureSuccessStatusCode();
                        await answer.Content.ReadAsByteArrayAsync();
                        took.Add((watch.Elapsed - from).TotalMilliseconds);
                    }

                    return took;
                })
        );
        var sorted = all.SelectMany(t => t).Order().ToList();
        return (
            sorted.Count / watch.Elapsed.TotalSeconds,
            sorted[sorted.Count / 2],
            sorted[sorted.Count * 95 / 100]
        );
    }

    private static void Say(string what, string figure) =>
        Console.WriteLine($"{what, -32} {figure}");

    [GeneratedRegex(
        "href=\"(?<path>/story/[^\"#]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex StoryLink();

    private sealed class Started : IDisposable
    {
        private readonly Process process;
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private readonly TaskCompletionSource<double> full = new();
        private readonly string address;

        private Started(string data, string verb)
        {
            address = $"http://localhost:{FreePort()}";
            var start = new ProcessStartInfo(Program, [verb, "--urls", address])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["PITH_DATA"] = data;
            process = Process.Start(start)!;
            process.OutputDataReceived += (_, e) => Hear(e.Data);
            process.ErrorDataReceived += (_, e) => Hear(e.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public static Started With(string data, string verb) => new(data, verb);

        public HttpClient Client() =>
            new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections })
            {
                BaseAddress = new Uri(address),
            };

        /// <summary>Seconds from the process's start to a whole home page.</summary>
        public async Task<double> FirstPage()
        {
            using var client = Client();
            while (true)
            {
                try
                {
                    await client.GetStringAsync("/");
                    return watch.Elapsed.TotalSeconds;
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    await Task.Delay(10);
                }
            }
        }

        /// <summary>Seconds from the process's start to the newsroom read.</summary>
        public Task<double> Full() => full.Task.WaitAsync(TimeSpan.FromMinutes(5));

        /// <summary>Bytes of memory that the process holds.</summary>
        public long Resident()
        {
            process.Refresh();
            return process.WorkingSet64;
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        private void Hear(string? line)
        {
            if (line?.Contains("The newsroom is read", StringComparison.Ordinal) == true)
            {
                full.TrySetResult(watch.Elapsed.TotalSeconds);
            }
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
