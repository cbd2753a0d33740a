using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Pith.Tests.Shared;

/// <summary>A mail as the server took it.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipients.</param>
/// <param name="User">Who signed in; null where nobody did.</param>
/// <param name="Content">The message's bytes.</param>
public sealed record TakenMail(string From, IReadOnlyList<string> To, string? User, byte[] Content);

/// <summary>A real mail server (aiosmtpd, in a process of its own) on a free loopback port that keeps what it takes.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Channel<TakenMail> mails = Channel.CreateUnbounded<TakenMail>();
    private readonly Channel<string> told = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> port = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private readonly List<TakenMail> taken = [];
    private readonly StringBuilder said = new();

    private MailSink(string? credentials)
    {
        var start = new ProcessStartInfo("/usr/bin/python3")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Script());
        if (credentials is not null)
        {
            start.ArgumentList.Add(credentials);
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => said.AppendLine(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The port it listens at.</summary>
    public int Port { get; private set; }

    /// <summary>What goes into PITH_SMTP.</summary>
    public string Address => $"smtp://127.0.0.1:{Port}";

    /// <summary>The settings of a program that mails here.</summary>
    public Dictionary<string, string> Settings =>
        new(StringComparer.Ordinal)
        {
            ["PITH_SMTP"] = Address,
            ["PITH_MAIL_FROM"] = "Pith <news@pith.example>",
        };

    /// <summary>All that it took, in order.</summary>
    public IReadOnlyList<TakenMail> Taken
    {
        get
        {
            lock (taken)
            {
                return [.. taken];
            }
        }
    }

    /// <summary>Starts one; with <paramref name="credentials"/> ("user:password") it takes nothing from who has not signed in.</summary>
    public static async Task<MailSink> Start(string? credentials = null)
    {
        var sink = new MailSink(credentials);
        try
        {
            sink.Port = await sink.port.Task.WaitAsync(Patience);
            return sink;
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"The mail sink did not start. It said:\n{sink.said}", e);
        }
    }

    /// <summary>The next mail that it takes.</summary>
    public async Task<TakenMail> Next() =>
        await mails.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next mail to an address; others on the way are passed over.</summary>
    public async Task<TakenMail> NextTo(string address)
    {
        while (true)
        {
            var mail = await Next();
            if (mail.To.Contains(address))
            {
                return mail;
            }
        }
    }

    /// <summary>Answers RCPT TO of an address so: "451 4.7.1 later".</summary>
    public Task RefuseRecipient(string address, string answer) => Tell($"rcpt {address} {answer}");

    /// <summary>Answers the end of each mail so.</summary>
    public Task RefuseMails(string answer) => Tell($"data {answer}");

    /// <summary>Takes everything again.</summary>
    public Task RefuseNothing() => Tell("ok");

    /// <summary>Takes mails, and does not say so until <see cref="Go"/>.</summary>
    public Task Hold() => Tell("hold");

    /// <summary>Ends <see cref="Hold"/>.</summary>
    public Task Go() => Tell("go");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task Tell(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        await told.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.TryGetProperty("port", out var at))
        {
            port.SetResult(at.GetInt32());
        }
        else if (root.TryGetProperty("told", out _))
        {
            told.Writer.TryWrite(line);
        }
        else
        {
            var mail = new TakenMail(
                root.GetProperty("from").GetString() ?? "",
                [.. root.GetProperty("to").EnumerateArray().Select(t => t.GetString()!)],
                root.GetProperty("user").GetString(),
                root.GetProperty("content").GetBytesFromBase64()
            );
            lock (taken)
            {
                taken.Add(mail);
            }

            mails.Writer.TryWrite(mail);
        }
    }

    private static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pith.slnx")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "Shared", "mail_sink.py");
    }
}
