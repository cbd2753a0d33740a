using Microsoft.EntityFrameworkCore;

namespace Pith.Data;

/// <summary>Brings the database to the newest migration, safely for two starts at once and after a kill in the middle.</summary>
public static class Migrator
{
    /// <summary>
    /// Applies what is pending. On SQLite a row in __EFMigrationsLock outlives a killed process and would make every later
    /// start wait for ever; so a file lock of our own (which the system drops with the process) decides who migrates, and a
    /// row that is left over is cleared under it.
    /// </summary>
    public static async Task Migrate(PithDb db, string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(cancel);
            return;
        }

        Directory.CreateDirectory(folder);
        using var held = await TakeLock(Path.Combine(folder, "migrate.lock"), cancel);
        if (File.Exists(Database.FileOf(folder)))
        {
            await db.Database.ExecuteSqlRawAsync(
                "DROP TABLE IF EXISTS \"__EFMigrationsLock\"",
                cancel
            );
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }
    }

    private static async Task<FileStream> TakeLock(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None
                );
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }
}
