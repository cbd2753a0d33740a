using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>
/// Keeps sessions in the database instead of in the cookie. Who the member is and what they may do is read anew with each
/// request, so that a changed name, a role taken away or an ended session holds at once.
/// </summary>
internal sealed class SessionStore(
    IDbContextFactory<PithDb> databases,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    TimeProvider clock
) : ITicketStore
{
    /// <summary>How long a session lasts that nobody uses.</summary>
    public static readonly TimeSpan IdleLife = TimeSpan.FromDays(14);

    /// <summary>How long a session lasts however much it is used.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(90);

    /// <summary>How exactly the last use of a session is kept: a finer one would write with every request.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private const int LongestBrowser = 300;
    private readonly IDataProtector protector = protection.CreateProtector("Pith.Session");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Secrets.New();
        var browser = http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        var now = clock.Now();
        await using var db = await databases.CreateDbContextAsync();
        await db.Set<Session>().Where(s => s.EndsAt <= now).ExecuteDeleteAsync();
        db.Add(
            new Session
            {
                KeyHash = Secrets.HashOf(key),
                MemberId =
                    ticket.Principal.MemberId()
                    ?? throw new InvalidOperationException("A session without a member."),
                Ticket = Protect(ticket),
                StartedAt = now,
                SeenAt = now,
                EndsAt = EndOf(ticket),
                Browser = browser[..Math.Min(LongestBrowser, browser.Length)],
            }
        );
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (hash, now, bytes, end) = (
            Secrets.HashOf(key),
            clock.Now(),
            Protect(ticket),
            EndOf(ticket)
        );
        var member = ticket.Principal.MemberId();
        await db.Set<Session>()
            .Where(s => s.KeyHash == hash && s.MemberId == member)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(x => x.Ticket, bytes)
                    .SetProperty(x => x.SeenAt, now)
                    .SetProperty(x => x.EndsAt, end)
            );
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (hash, now) = (Secrets.HashOf(key), clock.Now());
        var oldest = now - (long)LongestLife.TotalMilliseconds;
        var found = await db.Set<Session>()
            .AsNoTracking()
            .Where(s => s.KeyHash == hash && s.EndsAt > now && s.StartedAt > oldest)
            .Join(
                db.Set<Member>(),
                s => s.MemberId,
                m => m.Id,
                (s, m) =>
                    new
                    {
                        Session = s,
                        m.UserName,
                        m.DisplayName,
                        Roles = db.Set<IdentityUserRole<long>>()
                            .Where(r => r.UserId == m.Id)
                            .Join(
                                db.Set<IdentityRole<long>>(),
                                r => r.RoleId,
                                r => r.Id,
                                (_, r) => r.Name!
                            )
                            .ToList(),
                    }
            )
            .SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        var seen = now - (long)SeenEvery.TotalMilliseconds;
        if (found.Session.SeenAt < seen)
        {
            await db.Set<Session>()
                .Where(s => s.KeyHash == hash && s.SeenAt < seen)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now));
        }

        try
        {
            var ticket = TicketSerializer.Default.Deserialize(
                protector.Unprotect(found.Session.Ticket)
            );
            return ticket is null
                ? null
                : new AuthenticationTicket(
                    MemberIdentity.Of(
                        found.Session.MemberId,
                        found.UserName ?? "",
                        found.DisplayName,
                        found.Roles,
                        hash
                    ),
                    ticket.Properties,
                    ticket.AuthenticationScheme
                );
        }
        catch (CryptographicException)
        {
            return null; // The keys were lost or replaced: the session is over, and its owner signs in again.
        }
    }

    public async Task RemoveAsync(string key)
    {
        await using var db = await databases.CreateDbContextAsync();
        var hash = Secrets.HashOf(key);
        await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private byte[] Protect(AuthenticationTicket ticket) =>
        protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private long EndOf(AuthenticationTicket ticket) =>
        (ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + IdleLife).ToUnixTimeMilliseconds();
}
