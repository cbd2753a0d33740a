using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Pipeline;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Tests.Pipeline;
using Pith.Tests.Shared;
using Pith.Writing;
using Pith.Writing.Asking;

namespace Pith.Tests.Writing;

/// <summary>A database with stories, a model's server, and the step that has it write.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ModelLines lines = new();

    private Desk(TestDatabase database, ModelServer server, bool byEnvironment)
    {
        (Database, Server) = (database, server);
        Prompt = new WriterPrompt(Path.Combine(database.Folder, "writer"));
        Setups = new WriterSetups(
            database.Factory,
            new WriterOfEnvironment(
                byEnvironment
                    ? WriterSettings.Read(n => server.Settings.GetValueOrDefault(n))
                    : null
            ),
            new EphemeralDataProtectionProvider(),
            Clock
        );
        Budget = new DayBudget(database.Factory, Clock);
        Step = new WriteByModel(
            database.Factory,
            new SiteWriter(
                Setups,
                new ModelWriter(new KeptAnswers(Path.Combine(database.Folder, "answers")), Prompt),
                Prompt,
                Budget,
                lines
            ),
            Clock
        );
    }

    public TestDatabase Database { get; }
    public ModelServer Server { get; }
    public TestClock Clock { get; } = new(Newsstand.Morning.AddHours(1));
    public WriterPrompt Prompt { get; }
    public WriterSetups Setups { get; }
    public DayBudget Budget { get; }
    public WriteByModel Step { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Desk> Open(
        Engine engine,
        PostgresServer postgres,
        bool byEnvironment = true
    ) => new(await TestDatabase.Create(engine, postgres), await ModelServer.Start(), byEnvironment);

    /// <summary>Adds a story of one article; gives the story's id.</summary>
    public async Task<long> AddStory(string? text = null, string title = Papers.Title)
    {
        await using var db = Database.Open();
        return await Newsstand.Add(db, title, text ?? Papers.Text);
    }

    /// <summary>Does all that is due now; gives how many articles that were.</summary>
    public async Task<int> Write()
    {
        var due = await Step.Due(Cancel);
        foreach (var article in due)
        {
            await Step.Run(article, Cancel);
        }

        return due.Count;
    }

    public async Task<StoryView> Story(long id)
    {
        await using var db = Database.Open();
        return (await StoryView.Read(db, id, Cancel))!;
    }

    public async Task<Article> LeadOf(long story)
    {
        await using var db = Database.Open();
        var lead = await db.Set<Story>()
            .Where(s => s.Id == story)
            .Select(s => s.LeadId)
            .SingleAsync(Cancel);
        return await db.Set<Article>().AsNoTracking().SingleAsync(a => a.Id == lead, Cancel);
    }

    public async Task<List<ModelTask>> Tasks()
    {
        await using var db = Database.Open();
        return await db.Set<ModelTask>().AsNoTracking().ToListAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
