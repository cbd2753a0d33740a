using Microsoft.Data.Sqlite;

namespace Pith.Tests.Shared;

/// <summary>The demo with a mail server, started once for a test run, when its newsroom is read.</summary>
public sealed class MailedSite : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("pith-mailed-").FullName;
    private readonly SemaphoreSlim once = new(1);
    private PithProcess? pith;
    private MailSink? sink;

    /// <summary>Its address, without a slash at its end.</summary>
    public string Address { get; } = $"http://localhost:{PithProcess.FreePort()}";

    /// <summary>The mail server that it sends to.</summary>
    public MailSink Sink => sink!;

    /// <summary>The path and key of the one-time link that it printed.</summary>
    public string EditorsLink { get; private set; } = "";

    /// <summary>Starts it where that has not been done; comes back when the newsroom is read.</summary>
    public async Task Ready()
    {
        await once.WaitAsync();
        try
        {
            if (pith is not null)
            {
                return;
            }

            sink = await MailSink.Start();
            pith = PithProcess.Start(data, sink.Settings, "demo", "--urls", Address);
            var link = await pith.Hears("/edit/enter?key=");
            EditorsLink = link[link.IndexOf("/edit/enter", StringComparison.Ordinal)..].Trim();
            await pith.Hears("The newsroom is read");
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>Ends the process as <c>kill -9</c> does.</summary>
    public Task Kill() => pith!.Kill();

    /// <summary>Starts it again.</summary>
    public async Task Restart()
    {
        await pith!.DisposeAsync();
        pith = PithProcess.Start(data, Sink.Settings, "demo", "--urls", Address);
        await pith.Hears("Pith is at");
    }

    /// <summary>Changes its database beside it; gives the number of rows changed.</summary>
    public async Task<int> Change(string sql, params (string Name, object Value)[] values)
    {
        await using var command = await Command(sql, values);
        var changed = await command.ExecuteNonQueryAsync();
        await command.Connection!.DisposeAsync();
        return changed;
    }

    /// <summary>Reads one value of its database; null where there is none.</summary>
    public async Task<object?> Read(string sql, params (string Name, object Value)[] values)
    {
        await using var command = await Command(sql, values);
        var value = await command.ExecuteScalarAsync();
        await command.Connection!.DisposeAsync();
        return value is DBNull ? null : value;
    }

    public async ValueTask DisposeAsync()
    {
        if (pith is not null)
        {
            await pith.DisposeAsync();
        }

        if (sink is not null)
        {
            await sink.DisposeAsync();
        }

        once.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task<SqliteCommand> Command(string sql, (string Name, object Value)[] values)
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(data, "demo", "pith.db")};Pooling=False;Default Timeout=30"
        );
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        // Each caller passes SQL that it wrote itself.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
