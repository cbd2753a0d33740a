using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>Keeps sessions in the database instead of in the cookie.</summary>
internal sealed class SessionStore(
    IDbContextFactory<PithDb> databases,
    IDataProtectionProvider protection,
    IHttpContextAccessor http,
    TimeProvider clock
) : ITicketStore
{
    private static readonly TimeSpan DefaultLife = TimeSpan.FromDays(14);
    private const int LongestBrowser = 300;
    private readonly IDataProtector protector = protection.CreateProtector("Pith.Session");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var browser = http.HttpContext?.Request.Headers.UserAgent.ToString() ?? "";
        await using var db = await databases.CreateDbContextAsync();
        db.Add(
            new Session
            {
                KeyHash = HashOf(key),
                MemberId = long.TryParse(
                    ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier),
                    out var id
                )
                    ? id
                    : null,
                Ticket = Protect(ticket),
                StartedAt = clock.Now(),
                SeenAt = clock.Now(),
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
        if (await db.Set<Session>().FindAsync(HashOf(key)) is { } session)
        {
            session.Ticket = Protect(ticket);
            session.SeenAt = clock.Now();
            session.EndsAt = EndOf(ticket);
            await db.SaveChangesAsync();
        }
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (hash, now) = (HashOf(key), clock.Now());
        var session = await db.Set<Session>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.KeyHash == hash && s.EndsAt > now);
        if (session is null)
        {
            return null;
        }

        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(session.Ticket));
        }
        catch (CryptographicException)
        {
            return null; // The keys were lost or replaced: the session is over, and its owner signs in again.
        }
    }

    public async Task RemoveAsync(string key)
    {
        await using var db = await databases.CreateDbContextAsync();
        var hash = HashOf(key);
        await db.Set<Session>().Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private byte[] Protect(AuthenticationTicket ticket) =>
        protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private long EndOf(AuthenticationTicket ticket) =>
        (ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + DefaultLife).ToUnixTimeMilliseconds();

    private static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
