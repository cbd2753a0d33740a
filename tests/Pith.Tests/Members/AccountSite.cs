using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Pith.Accounts;
using Pith.Data;
using Pith.Pipeline;
using Pith.Tests.Community;
using Pith.Tests.Data;
using Pith.Tests.Shared;
using Pith.Topics;
using Pith.Verbs;

namespace Pith.Tests.Members;

/// <summary>The real site over HTTP on a database of its own, without feeds, set up as a test wishes.</summary>
internal sealed partial class AccountSite : IAsyncDisposable
{
    public const string Password = "violet-anchor-9";

    private readonly WebApplication app;
    private readonly string folder;

    private AccountSite(WebApplication app, string folder, string address, MailSink? sink)
    {
        this.app = app;
        this.folder = folder;
        Address = new Uri(address);
        Sink = sink;
    }

    public Uri Address { get; }

    /// <summary>The mail server, where there is one.</summary>
    public MailSink? Sink { get; }

    public IServiceProvider Services => app.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AccountSite> Start(
        Engine engine,
        PostgresServer server,
        bool withMail = false,
        string? signUp = null
    )
    {
        var data = Directory.CreateTempSubdirectory("pith-accounts-").FullName;
        var postgres = engine == Engine.Postgres ? await server.NewDatabase() : null;
        var sink = withMail ? await MailSink.Start() : null;
        var address = $"http://localhost:{PithProcess.FreePort()}";
        var settings = Settings.Read(
            name =>
                name switch
                {
                    "PITH_DATA" => data,
                    "PITH_DATABASE" => postgres,
                    "PITH_SIGNUP" => signUp,
                    _ => sink?.Settings.GetValueOrDefault(name),
                },
            address
        );
        var field = FieldFolder.Load("ai");
        var made = SiteHost.Build(
            settings,
            new SiteParts(field, IsDemo: false, new PipelineOptions())
        );
        made.MapSite(settings);
        await made.Prepare(settings, field, Cancel);
        await made.StartAsync(Cancel);
        return new(made, data, address, sink);
    }

    public PithDb Open() =>
        Services.GetRequiredService<IDbContextFactory<PithDb>>().CreateDbContext();

    public TestBrowser Visitor() => new(Address, session: null);

    /// <summary>A member, added as <c>pith user add</c> adds one.</summary>
    public async Task<NewMember> Add(string name, string? role = null)
    {
        await using var db = Open();
        var wish = new NewMember(name, $"{name}@reader.example", TimeProvider.System.Now())
        {
            Password = Password,
            IsConfirmed = true,
            Role = role,
        };
        Assert.Equal(Made.Yes, await wish.Make(db, Cancel));
        return wish;
    }

    /// <summary>The member, added where another test of this site has not done so.</summary>
    public async Task AddOnce(string name)
    {
        if (await Find(name) is null)
        {
            await Add(name);
        }
    }

    /// <summary>A browser in which a member has signed in with their password.</summary>
    public async Task<TestBrowser> SignedIn(string name, string password = Password)
    {
        var browser = Visitor();
        using var answer = await SignIn(browser, name, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    public static Task<HttpResponseMessage> SignIn(
        TestBrowser browser,
        string name,
        string password,
        string to = "/"
    ) =>
        browser.Post(
            "/sign-in",
            "/sign-in",
            ("_handler", "sign-in"),
            ("who", name),
            ("password", password),
            ("to", to)
        );

    /// <summary>The fields of a sign-up as a person would send them, ten seconds after the form was opened.</summary>
    public IReadOnlyList<(string, string)> SignUpFields(string name) =>
        [
            ("_handler", "sign-up"),
            ("name", name),
            ("mail", $"{name}@reader.example"),
            ("password", Password),
            ("stamp", StampFrom(TimeSpan.FromSeconds(10))),
        ];

    /// <summary>The seal of a form that was opened so long ago.</summary>
    public string StampFrom(TimeSpan ago) =>
        new FormStamp(
            Services.GetRequiredService<IDataProtectionProvider>(),
            new FakeTimeProvider(TimeProvider.System.GetUtcNow() - ago)
        ).New();

    public async Task<Member?> Find(string name)
    {
        await using var db = Open();
        var normal = name.ToUpperInvariant();
        return await db.Set<Member>()
            .SingleOrDefaultAsync(m => m.NormalizedUserName == normal, Cancel);
    }

    public async Task<int> Count<T>()
        where T : class
    {
        await using var db = Open();
        return await db.Set<T>().CountAsync(Cancel);
    }

    /// <summary>The path of the first link of this site in the next mail to an address.</summary>
    public async Task<string> LinkTo(string address)
    {
        var taken = await Sink!.NextTo(address);
        using var stream = new MemoryStream(taken.Content);
        var mail = await MimeMessage.LoadAsync(stream, Cancel);
        return new Uri(Link().Match(mail.TextBody!).Value).PathAndQuery;
    }

    /// <summary>Ages a member's sessions, so that what needs a proof asks for one.</summary>
    public async Task Age(long member)
    {
        await using var db = Open();
        var longAgo = TimeProvider.System.Now() - 3_600_000L;
        await db.Database.ExecuteSqlAsync(
            $"""UPDATE "Session" SET "StartedAt" = {longAgo}, "ProvedAt" = NULL WHERE "MemberId" = {member}""",
            Cancel
        );
    }

    /// <summary>Makes every link that sets a password too old.</summary>
    public void ExpireLinks() =>
        Services.GetRequiredService<IOptions<ResetTokens.Life>>().Value.TokenLifespan =
            TimeSpan.FromTicks(-1);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (Sink is not null)
        {
            await Sink.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"http://localhost:\d+\S+")]
    private static partial Regex Link();
}
