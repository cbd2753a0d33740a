using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pith.Data;

/// <summary>Which database is used, and how the context is made for it.</summary>
public static class Database
{
    /// <summary>Seconds that a writer waits for another before it gives up.</summary>
    private const int BusySeconds = 30;

    /// <summary>
    /// Registers <see cref="IDbContextFactory{TContext}"/> of <see cref="PithDb"/>, and <see cref="PithDb"/> for each scope:
    /// PostgreSQL where <paramref name="postgres"/> is a connection string, otherwise the file pith.db in <paramref name="folder"/>.
    /// </summary>
    public static IServiceCollection AddDatabase(
        this IServiceCollection services,
        string folder,
        string? postgres
    )
    {
        if (postgres is { Length: > 0 })
        {
            services.AddPooledDbContextFactory<PostgresDb>(o => o.UseNpgsql(postgres));
            services.AddSingleton<IDbContextFactory<PithDb>, Factory<PostgresDb>>();
        }
        else
        {
            services.AddPooledDbContextFactory<SqliteDb>(o => UseFile(o, FileOf(folder)));
            services.AddSingleton<IDbContextFactory<PithDb>, Factory<SqliteDb>>();
        }

        services.AddScoped(s =>
            s.GetRequiredService<IDbContextFactory<PithDb>>().CreateDbContext()
        );
        return services;
    }

    /// <summary>The database file in a data folder.</summary>
    public static string FileOf(string folder) => Path.Combine(folder, "pith.db");

    /// <summary>The options for a SQLite file.</summary>
    public static void UseFile(DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(
                new SqliteConnectionStringBuilder
                {
                    DataSource = file,
                    DefaultTimeout = BusySeconds,
                    ForeignKeys = true,
                }.ToString()
            )
            .AddInterceptors(SqlitePragmas.Instance);

    private sealed class Factory<T>(IDbContextFactory<T> inner) : IDbContextFactory<PithDb>
        where T : PithDb
    {
        public PithDb CreateDbContext() => inner.CreateDbContext();

        public async Task<PithDb> CreateDbContextAsync(
            CancellationToken cancellationToken = default
        ) => await inner.CreateDbContextAsync(cancellationToken);
    }

    /// <summary>WAL lets readers go on while one writes; FULL keeps a commit through a loss of power, not only through a kill.</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();

        public override void ConnectionOpened(
            DbConnection connection,
            ConnectionEndEventData eventData
        ) => Set(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText =
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000;";
            command.ExecuteNonQuery();
        }
    }
}
