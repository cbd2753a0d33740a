using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Editing;
using Pith.Pipeline;
using Pith.Reader.Fetching;
using Pith.Sources;
using Pith.Tests.Data;
using Pith.Text.Grouping;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Tests.Pipeline;

/// <summary>The steps over a real database and a real web server, run one by one as a test calls them.</summary>
internal sealed class TestPipeline : IAsyncDisposable
{
    private readonly Fetcher fetcher;

    private TestPipeline(TestDatabase database, LocalWeb web)
    {
        Database = database;
        Web = web;
        fetcher = new Fetcher(
            new FetcherOptions
            {
                Contact = "tests",
                HostPause = TimeSpan.Zero,
                Loopback = host =>
                    host.EndsWith(".example", StringComparison.Ordinal) ? web.EndPoint : null,
            },
            TimeProvider.System
        );
        var files = new PageFiles(Path.Combine(database.Folder, "pages"));
        var options = new PipelineOptions();
        var topics = new TopicMatching(new TopicMatcher([], "en"), database.Factory);
        Poll = new PollFeed(database.Factory, fetcher, options, Clock);
        Fetch = new FetchPage(database.Factory, fetcher, files, options, Clock);
        Extract = new ExtractText(database.Factory, files, options, Clock);
        Digest = new WriteDigest(database.Factory, Clock);
        Place = new PlaceArticle(database.Factory, topics, new ToolMentions(), Clock);
        Due = new Due(database.Factory, Clock);
    }

    public TestDatabase Database { get; }
    public LocalWeb Web { get; }
    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    public PollFeed Poll { get; }
    public FetchPage Fetch { get; }
    public ExtractText Extract { get; }
    public WriteDigest Digest { get; }
    public PlaceArticle Place { get; }
    public Due Due { get; }
    public StoryIndex Index { get; private set; } = new();

    public static async Task<TestPipeline> Create(Engine engine, PostgresServer server) =>
        new(await TestDatabase.Create(engine, server), await LocalWeb.Start());

    public PithDb Open() => Database.Open();

    /// <summary>Adds a feed at a path of the web server; gives its id.</summary>
    public async Task<long> AddFeed(string address)
    {
        await using var db = Open();
        await FieldImport.Add(
            db,
            new NewFeed(new Uri(address), "A feed", null, "", "en"),
            Clock.Now(),
            CancellationToken.None
        );
        return await db.Set<Feed>()
            .Where(f => f.Address == address)
            .Select(f => f.Id)
            .SingleAsync();
    }

    /// <summary>Does everything that is due now, step by step, until nothing is.</summary>
    public async Task RunAll()
    {
        for (var more = true; more; )
        {
            more = false;
            foreach (var host in await Due.Hosts(CancellationToken.None))
            {
                while (
                    await Due.AtHost(host, CancellationToken.None)
                        is { Kind: not WorkKind.Picture } work
                )
                {
                    more = true;
                    await (
                        work.Kind == WorkKind.Feed
                            ? Poll.Run(work.Id, CancellationToken.None)
                            : Fetch.Run(work.Id, CancellationToken.None)
                    );
                }
            }

            foreach (var entry in await Due.ToExtract(100, CancellationToken.None))
            {
                more = true;
                await Extract.Run(entry, CancellationToken.None);
            }

            foreach (var article in await Due.ToDigest(100, CancellationToken.None))
            {
                more = true;
                await Digest.Run(article, CancellationToken.None);
            }

            foreach (var article in await Due.ToPlace("en", CancellationToken.None))
            {
                more = true;
                await Place.Run(Index, article, CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        fetcher.Dispose();
        await Web.DisposeAsync();
        await Database.DisposeAsync();
    }
}
