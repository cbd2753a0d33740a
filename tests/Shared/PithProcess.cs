using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Pith.Tests.Shared;

/// <summary>The real program in a process of its own, with data of its own.</summary>
public sealed class PithProcess : IAsyncDisposable
{
    /// <summary>No start takes longer than this, even on a busy machine; it bounds a hang, not a speed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly List<string> said = [];

    private PithProcess(
        string data,
        IReadOnlyDictionary<string, string>? settings,
        string[] arguments
    )
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["PITH_DATA"] = data;
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The program as it was built beside these tests.</summary>
    public static string Program { get; } = Find();

    /// <summary>Everything it said so far.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return string.Join('\n', said);
            }
        }
    }

    public bool HasEnded => process.HasExited;

    public static PithProcess Start(
        string data,
        IReadOnlyDictionary<string, string>? settings,
        params string[] arguments
    ) => new(data, settings, arguments);

    /// <summary>Runs a verb to its end, with text on its standard input; gives its exit code and all it said.</summary>
    public static async Task<(int Code, string Output)> Run(
        string data,
        IReadOnlyDictionary<string, string>? settings,
        string input,
        params string[] arguments
    )
    {
        await using var pith = Start(data, settings, arguments);
        await pith.process.StandardInput.WriteAsync(input);
        pith.process.StandardInput.Close();
        await pith.process.WaitForExitAsync().WaitAsync(Patience);
        return (pith.process.ExitCode, pith.Said);
    }

    /// <summary>A port on loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits for a line that holds <paramref name="words"/>.</summary>
    public async Task<string> Hears(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                var line = await lines.Reader.ReadAsync(patience.Token);
                if (line.Contains(words, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"pith never said '{words}'. It said:\n{Said}", e);
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.Add(line);
        }

        lines.Writer.TryWrite(line);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = folder.Parent!.Name;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pith.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder!.FullName,
            "src",
            "Pith",
            "bin",
            configuration,
            "net10.0",
            "pith"
        );
    }
}
