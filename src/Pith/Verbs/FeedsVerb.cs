using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Editing;
using Pith.Pipeline;

namespace Pith.Verbs;

/// <summary><c>pith feeds</c>: looks after the feeds from the command line.</summary>
internal static class FeedsVerb
{
    public static Command Create()
    {
        var list = new Command("list", "List the feeds with how reading them goes.");
        list.SetAction((_, cancel) => WithDatabase(List, cancel));
        return new Command("feeds", "Look after the feeds.") { list };
    }

    private static async Task<int> List(PithDb db, CancellationToken cancel)
    {
        foreach (var feed in await FeedState.All(db, cancel))
        {
            Console.WriteLine($"{feed.Title}  {feed.Address}");
            Console.WriteLine(
                $"    {feed.Failure ?? (feed.LastPolledAt is null ? "not asked yet" : "fine")}; {feed.Read} of {feed.Entries} entries read; last asked {FeedState.Say(feed.LastPolledAt)}"
            );
            foreach (var entry in feed.Failed)
            {
                Console.WriteLine($"    - {entry.Title}: {entry.Why}");
            }
        }

        return 0;
    }

    private static async Task<int> WithDatabase(
        Func<PithDb, CancellationToken, Task<int>> work,
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
        return await work(db, cancel);
    }
}
