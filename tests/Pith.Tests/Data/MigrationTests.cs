using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Tests.Data;

public sealed class MigrationTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_migrations_make_what_the_code_maps(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine, server);
        await using var db = database.Open();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
    }

    [Fact]
    public async Task A_lock_left_over_by_a_killed_migration_does_not_make_the_next_start_wait()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite, server);
        await using (var db = database.Open())
        {
            // What EF leaves behind when its process is killed inside Migrate().
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                DELETE FROM "__EFMigrationsHistory";
                DROP TABLE "Vote";
                """,
                Cancel
            );
        }

        await using var again = database.Open();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        // The tables are there already, so the migration itself fails; that it is tried at all is what matters here.
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Migrator.Migrate(again, database.Folder, patience.Token)
        );
        Assert.False(patience.IsCancellationRequested);
    }

    [Fact]
    public async Task Two_starts_at_once_migrate_one_after_the_other()
    {
        var folder = Directory.CreateTempSubdirectory("pith-test-").FullName;
        try
        {
            await Task.WhenAll(
                Enumerable
                    .Range(0, 4)
                    .Select(_ =>
                        Task.Run(
                            async () =>
                            {
                                var options = new DbContextOptionsBuilder<SqliteDb>();
                                Database.UseFile(options, Database.FileOf(folder));
                                await using var db = new SqliteDb(options.Options);
                                await Migrator.Migrate(db, folder, Cancel);
                                Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
                            },
                            Cancel
                        )
                    )
            );
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
