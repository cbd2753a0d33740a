using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Verbs;

/// <summary>The database for verbs that do one thing and end; a running site goes on beside them.</summary>
internal static class CommandDatabase
{
    public static async Task<int> Use(
        Func<PithDb, Settings, Task<int>> work,
        CancellationToken cancel
    )
    {
        var settings = Settings.Read(Environment.GetEnvironmentVariable);
        await using var services = new ServiceCollection()
            .AddDatabase(settings.Data, settings.Postgres)
            .BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync(cancel);
        await Migrator.Migrate(db, settings.Data, cancel);
        return await work(db, settings);
    }
}
