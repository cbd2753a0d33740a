using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pith.Accounts;
using Pith.Data;
using Pith.Pipeline;
using Pith.Verbs;
using Pith.Web;

namespace Pith.BrowserTests;

/// <summary>Members of a running site whose sessions are written into its database, as signing in would leave them.</summary>
internal static class CommunityMember
{
    /// <summary>Adds a member to the site that keeps its data in <paramref name="data"/>; gives the cookie of their session.</summary>
    public static async Task<string> Join(
        string data,
        string address,
        string name,
        string? role = null
    )
    {
        var settings = Settings.Read(n => n == "PITH_DATA" ? data : null, address);
        await using var app = SiteHost.Build(
            settings,
            new SiteParts(FieldFolder.Load("ai"), IsDemo: true, new PipelineOptions())
        );
        await using var db = await app
            .Services.GetRequiredService<IDbContextFactory<PithDb>>()
            .CreateDbContextAsync();
        var member = new Member
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name + "@reader.example",
            NormalizedEmail = (name + "@reader.example").ToUpperInvariant(),
            EmailConfirmed = true,
            JoinedAt = TimeProvider.System.Now() - 100 * 86_400_000L,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(member);
        await db.SaveChangesAsync();
        await MemberRoles.Set(db, member.Id, role, CancellationToken.None);
        var scheme = IdentityConstants.ApplicationScheme;
        var options = app
            .Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(scheme);
        var ends = new AuthenticationProperties
        {
            IssuedUtc = TimeProvider.System.GetUtcNow(),
            ExpiresUtc = TimeProvider.System.GetUtcNow().AddDays(1),
        };
        var key = await options.SessionStore!.StoreAsync(
            new AuthenticationTicket(
                new ClaimsPrincipal(
                    new ClaimsIdentity(
                        [
                            new(ClaimTypes.NameIdentifier, member.Id.ToString()),
                            new(ClaimTypes.Name, name),
                        ],
                        scheme
                    )
                ),
                ends,
                scheme
            )
        );
        var holder = new ClaimsPrincipal(
            new ClaimsIdentity(
                [new Claim("Microsoft.AspNetCore.Authentication.Cookies-SessionId", key)],
                scheme
            )
        );
        return options.TicketDataFormat.Protect(new AuthenticationTicket(holder, ends, scheme));
    }

    /// <summary>Opens a page as that member.</summary>
    public static async Task SignIn(this Visit visit, string address, string cookie) =>
        await visit.Page.Context.AddCookiesAsync([
            new()
            {
                Name = PageCache.SessionCookie,
                Value = cookie,
                Url = address,
            },
        ]);
}
