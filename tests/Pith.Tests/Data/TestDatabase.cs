using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pith.Data;

namespace Pith.Tests.Data;

/// <summary>Which database a test runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>A migrated database of its own for one test, on the real engine.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestDatabase(ServiceProvider services, string folder)
    {
        this.services = services;
        Folder = folder;
        Factory = services.GetRequiredService<IDbContextFactory<PithDb>>();
    }

    public string Folder { get; }

    public IDbContextFactory<PithDb> Factory { get; }

    public static async Task<TestDatabase> Create(Engine engine, PostgresServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var folder = Directory.CreateTempSubdirectory("pith-test-").FullName;
        var provider = new ServiceCollection()
            .AddDatabase(folder, engine == Engine.Postgres ? await server.NewDatabase() : null)
            .BuildServiceProvider();
        var made = new TestDatabase(provider, folder);
        await using var db = made.Open();
        await Migrator.Migrate(db, folder, TestContext.Current.CancellationToken);
        return made;
    }

    public PithDb Open() => Factory.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
