using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Pith.Tests.Data.PostgresServer))]

namespace Pith.Tests.Data;

/// <summary>A real PostgreSQL server in a temporary folder, on a free loopback port, for one run of the tests.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>The server refuses to run as root; an account without rights that Debian always has.</summary>
    private const string Unprivileged = "nobody";

    private readonly string folder = Directory.CreateTempSubdirectory("pith-postgres-").FullName;
    private readonly int port = FreePort();
    private readonly string programs =
        Directory
            .GetDirectories("/usr/lib/postgresql")
            .Order(StringComparer.Ordinal)
            .Select(d => Path.Combine(d, "bin"))
            .LastOrDefault()
        ?? throw new InvalidOperationException(
            "PostgreSQL's server programs are missing: install the package postgresql."
        );

    /// <summary>A connection string for a new, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = "pith_" + Guid.NewGuid().ToString("N");
        await using var connection = new Npgsql.NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    public async ValueTask InitializeAsync()
    {
        if (Environment.UserName == "root")
        {
            await Run("chown", Unprivileged, folder);
        }

        await RunAsServer(
            Path.Combine(programs, "initdb"),
            "-D",
            Path.Combine(folder, "data"),
            "-U",
            "app",
            "-A",
            "trust",
            "--locale=C.UTF-8",
            "-E",
            "UTF8"
        );
        await RunAsServer(
            Path.Combine(programs, "pg_ctl"),
            "-w",
            "-D",
            Path.Combine(folder, "data"),
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off -c max_connections=400",
            "start"
        );
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        await RunAsServer(
            Path.Combine(programs, "pg_ctl"),
            "-w",
            "-D",
            Path.Combine(folder, "data"),
            "-m",
            "immediate",
            "stop"
        );
        Directory.Delete(folder, recursive: true);
    }

    private string To(string database) =>
        $"Host=127.0.0.1;Port={port};Username=app;Database={database}";

    private static Task RunAsServer(string program, params string[] arguments) =>
        Environment.UserName == "root"
            ? Run("setpriv", ["--reuid=" + Unprivileged, "--clear-groups", program, .. arguments])
            : Run(program, arguments);

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        // pg_ctl hands its output to the server that it starts; reading to the end would wait for the server's end.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} ended with {process.ExitCode}: {await error}"
            );
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
