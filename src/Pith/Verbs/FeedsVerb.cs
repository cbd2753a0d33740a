using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Editing;
using Pith.Reader.Feeds;
using Pith.Reader.Feeds.Lists;
using Pith.Reader.Fetching;
using Pith.Sources;

namespace Pith.Verbs;

/// <summary><c>pith feeds</c>: looks after the feeds from the command line.</summary>
internal static class FeedsVerb
{
    /// <summary>Feeds that <c>feeds test</c> asks at once; two of one host are never asked at once.</summary>
    private const int TestedAtOnce = 8;

    public static Command Create()
    {
        var list = new Command("list", "List the feeds with how reading them goes.");
        list.SetAction((_, cancel) => CommandDatabase.Use((db, _) => List(db, cancel), cancel));

        var file = new Argument<FileInfo>("file") { Description = "An OPML file." };
        var import = new Command("import", "Add the feeds of an OPML file.") { file };
        import.SetAction(
            (parsed, cancel) =>
                CommandDatabase.Use((db, _) => Import(db, parsed.GetValue(file)!, cancel), cancel)
        );

        var export = new Command("export", "Write the feeds as OPML to standard output.");
        export.SetAction((_, cancel) => CommandDatabase.Use((db, _) => Export(db, cancel), cancel));

        var test = new Command(
            "test",
            "Ask each feed once, change nothing, and say what came of it."
        );
        test.SetAction(
            (_, cancel) => CommandDatabase.Use((db, settings) => Test(db, settings, cancel), cancel)
        );

        return new Command("feeds", "Look after the feeds.") { list, import, export, test };
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

    private static async Task<int> Import(PithDb db, FileInfo file, CancellationToken cancel)
    {
        if (!file.Exists)
        {
            throw new BadInputException($"There is no file {file.FullName}.");
        }

        var reading = Opml.Read(await File.ReadAllBytesAsync(file.FullName, cancel));
        if (reading is not OpmlRead list)
        {
            throw new BadInputException(((OpmlRefused)reading).Reason);
        }

        var (added, known) = (0, 0);
        foreach (var feed in list.Feeds)
        {
            if (await FieldImport.Add(db, NewFeedOf(feed), TimeProvider.System.Now(), cancel))
            {
                added++;
            }
            else
            {
                known++;
            }
        }

        foreach (var problem in list.Problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        Console.WriteLine($"{added} feeds added, {known} were here already.");
        return 0;
    }

    private static NewFeed NewFeedOf(ListedFeed feed)
    {
        var address = new Uri(feed.Address);
        return new NewFeed(
            address,
            feed.Title ?? address.Host,
            Uri.TryCreate(feed.Site, UriKind.Absolute, out var site) ? site : null,
            string.Join(" / ", feed.Folders),
            feed.Language
        );
    }

    private static async Task<int> Export(PithDb db, CancellationToken cancel)
    {
        var feeds = await db.Set<Feed>()
            .AsNoTracking()
            .Include(f => f.Source)
            .OrderBy(f => f.Folder)
            .ThenBy(f => f.Title)
            .ToListAsync(cancel);
        var bytes = Opml.Write(
            "Pith",
            TimeProvider.System.GetUtcNow(),
            feeds.Select(f => new ListedFeed(f.Address)
            {
                Title = f.Title,
                Site = $"https://{f.Source!.Domain}/",
                Folders = f.Folder.Length == 0 ? [] : f.Folder.Split(" / "),
                Language = f.Language,
            })
        );
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(bytes, cancel);
        return 0;
    }

    private static async Task<int> Test(PithDb db, Settings settings, CancellationToken cancel)
    {
        var feeds = await db.Set<Feed>().AsNoTracking().OrderBy(f => f.Title).ToListAsync(cancel);
        using var fetcher = new Fetcher(
            new FetcherOptions { Contact = settings.Contact, HostPause = settings.HostPause },
            TimeProvider.System
        );
        var bad = 0;
        await Parallel.ForEachAsync(
            feeds,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = TestedAtOnce,
                CancellationToken = cancel,
            },
            async (feed, stop) =>
            {
                var (good, words) = await TestOne(fetcher, feed, stop);
                if (!good)
                {
                    Interlocked.Increment(ref bad);
                }

                Console.WriteLine(
                    $"{(good ? "ok  " : "FAIL")}  {feed.Title}: {words}  {feed.Address}"
                );
            }
        );
        Console.WriteLine($"{feeds.Count - bad} of {feeds.Count} feeds can be read.");
        return bad == 0 ? 0 : 1;
    }

    private static async Task<(bool Good, string Words)> TestOne(
        Fetcher fetcher,
        Feed feed,
        CancellationToken cancel
    ) =>
        await fetcher.Fetch(new FetchRequest(new Uri(feed.Address)), cancel) switch
        {
            Fetched fetched => FeedParser.Parse(
                fetched.Body,
                fetched.FinalAddress,
                fetched.ContentType
            ) switch
            {
                FeedRead read => (true, $"{read.Feed.Format}, {read.Feed.Items.Count} items"),
                FeedRefused refused => (false, refused.Reason),
                _ => (false, ""),
            },
            FetchFailed failed => (false, FetchWords.Say(failed)),
            _ => (true, "unchanged"),
        };
}
