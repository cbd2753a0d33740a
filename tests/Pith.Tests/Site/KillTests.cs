using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Sources;
using Pith.Stories;
using Pith.Tests.Shared;

namespace Pith.Tests.Site;

/// <summary>A kill at any moment, then a new start: nothing is lost, nothing is there twice, no start waits for ever.</summary>
public sealed class KillTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_its_first_migration_and_while_reading_the_demo_still_reads_everything_once()
    {
        var data = Directory.CreateTempSubdirectory("pith-kill-").FullName;
        try
        {
            var file = Database.FileOf(Path.Combine(data, "demo"));
            var address = $"http://localhost:{PithProcess.FreePort()}";
            await KillWhen(data, address, _ => File.Exists(file)); // In the first migration.
            await KillWhen(data, address, _ => Count(file, "\"__EFMigrationsHistory\"") > 0); // Just behind it.
            await KillWhen(data, address, _ => Count(file, "\"Entry\"") > 0); // As the first feeds come in.
            await KillWhen(data, address, _ => Count(file, "\"Page\"") > 10);
            await KillWhen(data, address, _ => Count(file, "\"StoryArticle\"") > 10);

            await using (
                var last = PithProcess.Start(data, settings: null, "demo", "--urls", address)
            )
            {
                await last.Hears("The newsroom is read");
            }

            await using var db = Open(file);
            var entries = await db.Set<Entry>().AsNoTracking().ToListAsync(Cancel);
            Assert.True(entries.Count > 70);
            Assert.DoesNotContain(
                entries,
                e => e.State is EntryState.ToFetch or EntryState.ToExtract
            );
            Assert.Equal(entries.Count, entries.DistinctBy(e => (e.FeedId, e.Key)).Count());
            Assert.DoesNotContain(entries, e => e.Failure == "internal-error");
            var articles = await db.Set<Article>().AsNoTracking().ToListAsync(Cancel);
            Assert.Equal(articles.Count, articles.DistinctBy(a => a.Address).Count());
            Assert.All(articles, a => Assert.Equal(ArticleStep.Done, a.Step));
            Assert.Equal(articles.Count, await db.Set<StoryArticle>().CountAsync(Cancel));
            Assert.Equal(
                await db.Set<Story>().CountAsync(Cancel),
                await db.Set<StoryArticle>().Select(a => a.StoryId).Distinct().CountAsync(Cancel)
            );
            Assert.Equal(
                articles.Count,
                await db.Set<StoredDigest>().Select(d => d.TextId).Distinct().CountAsync(Cancel)
            );
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task KillWhen(string data, string address, Func<int, bool> moment)
    {
        await using var pith = PithProcess.Start(data, settings: null, "demo", "--urls", address);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        for (var looks = 0; !moment(looks); looks++)
        {
            Assert.False(pith.HasEnded, pith.Said);
            await timer.WaitForNextTickAsync(Cancel);
        }

        await pith.Kill();
    }

    /// <summary>Rows of a table as another process sees them; 0 while there is no such table, or it cannot be read.</summary>
    private static long Count(string file, string table)
    {
        if (!File.Exists(file))
        {
            return 0;
        }

        try
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={file};Mode=ReadOnly;Pooling=False"
            );
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            return (long)command.ExecuteScalar()!;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return 0;
        }
    }

    private static SqliteDb Open(string file)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        Database.UseFile(options, file);
        return new SqliteDb(options.Options);
    }
}
