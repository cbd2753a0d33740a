using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Moderation;
using Pith.Newsletter.Mail;
using Pith.Tests.Data;
using Pith.Web;

namespace Pith.Tests.Community;

/// <summary>What members do, on a real database, with a clock that a test sets and a mail server that is never asked.</summary>
internal sealed class Forum : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private Forum(TestDatabase database)
    {
        this.database = database;
        var settings = Settings.Read(name =>
            name switch
            {
                "PITH_DATA" => database.Folder,
                "PITH_SMTP" => "smtp://127.0.0.1:9",
                "PITH_MAIL_FROM" => "Pith <news@pith.example>",
                "PITH_URL" => "https://pith.example/news",
                _ => null,
            }
        );
        var all = new ServiceCollection();
        all.AddSingleton(database.Factory);
        all.AddSingleton<TimeProvider>(Clock);
        all.AddSingleton(settings);
        all.AddSingleton(new Pith.Web.Site(settings.Url, "Pith", "AI", "Welcome", isDemo: false));
        all.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        all.AddSingleton<Outbox>();
        all.AddLogging();
        all.AddPageCache();
        all.AddCommunity();
        all.AddSingleton<FormStamp>();
        all.AddModeration();
        services = all.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(Newsstand.Morning.AddHours(1));

    public Commenting Comments => services.GetRequiredService<Commenting>();

    public CommentEditing Editing => services.GetRequiredService<CommentEditing>();

    public Listing Lists => services.GetRequiredService<Listing>();

    public Pith.Web.Site Site => services.GetRequiredService<Pith.Web.Site>();

    public Moderating Acts => services.GetRequiredService<Moderating>();

    public Appointing Roles => services.GetRequiredService<Appointing>();

    public Correcting Corrections => services.GetRequiredService<Correcting>();

    public Contacting Contact => services.GetRequiredService<Contacting>();

    public FormStamp Stamps => services.GetRequiredService<FormStamp>();

    public LeaveLinks Leave => services.GetRequiredService<LeaveLinks>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Forum> Open(Engine engine, PostgresServer server) =>
        new(await TestDatabase.Create(engine, server));

    public PithDb Open() => database.Open();

    /// <summary>Adds a member; gives their id.</summary>
    public async Task<long> Join(string name, int daysHere = 100)
    {
        await using var db = Open();
        var member = new Member
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name + "@reader.example",
            NormalizedEmail = (name + "@reader.example").ToUpperInvariant(),
            EmailConfirmed = true,
            JoinedAt = Clock.Now() - daysHere * 86_400_000L,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(member);
        await db.SaveChangesAsync(Cancel);
        return member.Id;
    }

    /// <summary>Adds a member with a role; gives their id.</summary>
    public async Task<long> Join(string name, string role)
    {
        var id = await Join(name);
        await using var db = Open();
        await MemberRoles.Set(db, id, role, Cancel);
        return id;
    }

    /// <summary>Adds a story; gives its id.</summary>
    public async Task<long> Publish(
        string title = "A chip",
        string text = "The chip draws 1,150 watts. It needs water. It ships in May.",
        string domain = "circuitpost.example"
    )
    {
        await using var db = Open();
        return await Newsstand.Add(db, title, text, domain);
    }

    /// <summary>Writes a comment that must be taken; gives its id.</summary>
    public async Task<long> Say(
        long member,
        long story,
        string body,
        long? parent = null,
        string? quote = null
    )
    {
        var outcome = await Comments.Write(
            new CommentDraft(Subject.Story(story), member, body, FormKey: null, parent, quote),
            Cancel
        );
        Assert.Null(outcome.Refused);
        return outcome.Id!.Value;
    }

    /// <summary>The comments of a story as someone reads them.</summary>
    public async Task<CommentThread> Read(
        long story,
        CommentOrder order = CommentOrder.Best,
        long? under = null,
        long? member = null,
        int page = 1
    )
    {
        await using var db = Open();
        return await CommentThread.Read(
            db,
            Subject.Story(story),
            under,
            order,
            page,
            member,
            Cancel
        );
    }

    public async Task<T> Ask<T>(Func<PithDb, Task<T>> ask)
    {
        await using var db = Open();
        return await ask(db);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
