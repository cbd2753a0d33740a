using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pith.Accounts;
using Pith.Data;
using Pith.Pipeline;
using Pith.Tests.Data;
using Pith.Tests.Shared;
using Pith.Topics;
using Pith.Verbs;
using Pith.Web;

namespace Pith.Tests.Community;

/// <summary>The real site over HTTP on a database of its own, without feeds.</summary>
internal sealed class CommunitySite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private CommunitySite(WebApplication app, string folder, string address)
    {
        this.app = app;
        this.folder = folder;
        Address = new Uri(address);
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<CommunitySite> Start(
        Engine engine,
        PostgresServer server,
        string? url = null
    )
    {
        var data = Directory.CreateTempSubdirectory("pith-community-").FullName;
        var postgres = engine == Engine.Postgres ? await server.NewDatabase() : null;
        var address = $"http://localhost:{PithProcess.FreePort()}";
        var settings = Settings.Read(
            name =>
                name switch
                {
                    "PITH_DATA" => data,
                    "PITH_DATABASE" => postgres,
                    "PITH_URL" => url,
                    _ => null,
                },
            address
        );
        var field = FieldFolder.Load("ai");
        var made = SiteHost.Build(
            settings,
            new SiteParts(field, IsDemo: false, new PipelineOptions())
        );
        made.MapSite(settings);
        await made.Prepare(settings, field, TestContext.Current.CancellationToken);
        await made.StartAsync(TestContext.Current.CancellationToken);
        return new(made, data, address);
    }

    public PithDb Open() =>
        Services.GetRequiredService<IDbContextFactory<PithDb>>().CreateDbContext();

    /// <summary>A visitor's browser.</summary>
    public TestBrowser Visitor() => new(Address, session: null);

    /// <summary>A new member, signed in.</summary>
    public async Task<TestBrowser> Member(string name, string? role = null, int daysHere = 100)
    {
        await using var db = Open();
        var member = new Member
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name + "@example.org",
            NormalizedEmail = (name + "@example.org").ToUpperInvariant(),
            JoinedAt = TimeProvider.System.Now() - daysHere * 86_400_000L,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(member);
        await db.SaveChangesAsync();
        await MemberRoles.Set(db, member.Id, role, TestContext.Current.CancellationToken);
        return new(Address, await SessionOf(member)) { MemberId = member.Id };
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The cookie of a session as signing in would leave it.</summary>
    private async Task<string> SessionOf(Member member)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, member.Id.ToString()),
                new(ClaimTypes.Name, member.UserName!),
                new(new ClaimsIdentityOptions().SecurityStampClaimType, member.SecurityStamp!),
            ],
            scheme
        );
        var options = Services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(scheme);
        var ends = new AuthenticationProperties
        {
            IssuedUtc = TimeProvider.System.GetUtcNow(),
            ExpiresUtc = TimeProvider.System.GetUtcNow().AddDays(1),
        };
        var key = await options.SessionStore!.StoreAsync(
            new AuthenticationTicket(new ClaimsPrincipal(identity), ends, scheme)
        );
        var holder = new ClaimsPrincipal(
            new ClaimsIdentity(
                [new Claim("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)],
                scheme
            )
        );
        return options.TicketDataFormat.Protect(new AuthenticationTicket(holder, ends, scheme));
    }
}

/// <summary>A browser without scripts: it keeps cookies, and sends the forms of the page that it looks at.</summary>
internal sealed partial class TestBrowser : IDisposable
{
    private readonly HttpClient http;

    public TestBrowser(Uri address, string? session)
    {
        var cookies = new CookieContainer();
        if (session is not null)
        {
            cookies.Add(address, new Cookie(PageCache.SessionCookie, session));
        }

        http = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
    }

    public long MemberId { get; init; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<HttpResponseMessage> Get(string path) =>
        await http.GetAsync(new Uri(path, UriKind.Relative), Cancel);

    /// <summary>The page at a path, which must be there.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>The token against forged requests of a page.</summary>
    public async Task<string> Token(string path) =>
        TokenField().Match(await Page(path)) is { Success: true } match
            ? match.Groups[1].Value
            : throw new InvalidOperationException($"{path} has no form.");

    /// <summary>Posts fields, with the token of the page at <paramref name="from"/>.</summary>
    public async Task<HttpResponseMessage> Post(
        string path,
        string from,
        params IEnumerable<(string Name, string Value)> fields
    ) => await PostWith(path, await Token(from), fields);

    public async Task<HttpResponseMessage> PostWith(
        string path,
        string? token,
        params IEnumerable<(string Name, string Value)> fields
    )
    {
        var all = fields.Select(f => KeyValuePair.Create(f.Name, f.Value));
        if (token is not null)
        {
            all = all.Append(KeyValuePair.Create("__RequestVerificationToken", token));
        }

        using var content = new FormUrlEncodedContent(all);
        return await http.PostAsync(new Uri(path, UriKind.Relative), content, Cancel);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
