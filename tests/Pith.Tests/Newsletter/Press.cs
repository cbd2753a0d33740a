using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Pith.Data;
using Pith.Newsletter;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Newsletter.Subscribing;
using Pith.Sources;
using Pith.Stories;
using Pith.Tests.Data;
using Pith.Tests.Shared;
using Pith.Web;

namespace Pith.Tests.Newsletter;

/// <summary>The newsletter over a test's database, with a clock that the test moves; what it queues is read from the outbox.</summary>
internal sealed class Press : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Press(TestDatabase database, ServiceProvider services)
    {
        Database = database;
        this.services = services;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TestDatabase Database { get; }

    public FakeTimeProvider Clock => (FakeTimeProvider)services.GetRequiredService<TimeProvider>();

    public EditionMaker Maker => services.GetRequiredService<EditionMaker>();

    public EditionPost Post => services.GetRequiredService<EditionPost>();

    public SubscriptionDesk Desk => services.GetRequiredService<SubscriptionDesk>();

    public static async Task<Press> Open(Engine engine, PostgresServer server, string? smtp = null)
    {
        var database = await TestDatabase.Create(engine, server);
        var given = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PITH_URL"] = "https://news.example/ai",
            ["PITH_SMTP"] = smtp ?? "smtp://127.0.0.1:1",
            ["PITH_MAIL_FROM"] = "news@news.example",
        };
        var settings = Settings.Read(given.GetValueOrDefault);
        var made = new ServiceCollection();
        made.AddLogging();
        made.AddSingleton(settings);
        made.AddSingleton<TimeProvider>(new FakeTimeProvider(Newsstand.Morning));
        made.AddSingleton(new Web.Site(settings.Url, "Pith", "AI", "Welcome", isDemo: false));
        made.AddSingleton(database.Factory);
        made.AddPageCache();
        made.AddNewsletter();
        return new(database, made.BuildServiceProvider());
    }

    /// <summary>Adds a story that came to us at an hour of the clock, counted from the morning.</summary>
    public async Task<long> Tell(string title, int hour, int votes = 0)
    {
        await using var db = Database.Open();
        return await Newsstand.Add(
            db,
            title,
            $"{title} was said on Monday.",
            hoursLater: hour,
            votes: votes
        );
    }

    /// <summary>Subscribes an address as its owner would, by the confirming mail.</summary>
    public async Task<string> Subscribe(
        string address,
        SendTime time,
        EditionSubject? subject = null
    )
    {
        await Desk.Ask(address, subject ?? EditionSubject.Site, time, Cancel);
        return (await Desk.Confirm(await KeyAsked(address), Cancel))!;
    }

    /// <summary>The key in the last mail that asked an address.</summary>
    public async Task<string> KeyAsked(string address)
    {
        var asked = (await Queued(address)).Last(m =>
            m.Text.Contains("/newsletter/confirm/", StringComparison.Ordinal)
        );
        return asked.Text.Split("/newsletter/confirm/")[1][..SubscriberKey.Length];
    }

    /// <summary>All that was queued for an address, in order.</summary>
    public async Task<List<OutboxMail>> Queued(string address)
    {
        await using var db = Database.Open();
        var key = Mailbox.KeyOf(address);
        return await db.Set<OutboxMail>()
            .AsNoTracking()
            .Where(m => m.ToKey == key)
            .OrderBy(m => m.Id)
            .ToListAsync(Cancel);
    }

    /// <summary>The editions that were queued for an address.</summary>
    public async Task<List<OutboxMail>> Editions(string address) =>
        (await Queued(address)).FindAll(m => m.AtMostOnce);

    /// <summary>Moves the clock to an hour after the morning, and makes what is due.</summary>
    public async Task<int> At(double hour)
    {
        var to = Newsstand.Morning.AddHours(hour);
        if (to > Clock.GetUtcNow())
        {
            Clock.SetUtcNow(to);
        }

        return await Post.PostDue(Cancel);
    }

    public async Task Change(Func<PithDb, Task> change)
    {
        await using var db = Database.Open();
        await change(db);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
