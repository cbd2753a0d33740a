using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>Beginning, proving and ending sessions.</summary>
internal static class Sessions
{
    /// <summary>How long a password or passkey that was shown opens what needs one.</summary>
    private static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(10);

    /// <summary>Signs a member in, in a new session; the browser's old one, whoever's it was, ends.</summary>
    public static async Task Begin(HttpContext http, PithDb db, Member member)
    {
        var old = http.User.SessionHash();
        await db.Set<Session>().Where(s => s.KeyHash == old).ExecuteDeleteAsync();

        // The handler of this request has read the old session and would go on with its key; a new one finds it gone and makes another.
        var handlers = new AuthenticationHandlerProvider(
            http.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>()
        );
        var handler = (IAuthenticationSignInHandler)
            (await handlers.GetHandlerAsync(http, IdentityConstants.ApplicationScheme))!;
        await handler.SignInAsync(
            MemberIdentity.Of(member.Id, member.UserName ?? "", member.DisplayName, [], ""),
            new AuthenticationProperties { IsPersistent = true }
        );
    }

    /// <summary>The sessions of a member, the one used last first.</summary>
    public static Task<List<Session>> Of(
        PithDb db,
        long memberId,
        long now,
        CancellationToken cancel
    ) =>
        db.Set<Session>()
            .AsNoTracking()
            .Where(s => s.MemberId == memberId && s.EndsAt > now)
            .OrderByDescending(s => s.SeenAt)
            .ThenByDescending(s => s.StartedAt)
            .ToListAsync(cancel);

    /// <summary>Ends one of a member's sessions; false where they have none such.</summary>
    public static async Task<bool> End(
        PithDb db,
        long memberId,
        string hash,
        CancellationToken cancel
    ) =>
        await db.Set<Session>()
            .Where(s => s.MemberId == memberId && s.KeyHash == hash)
            .ExecuteDeleteAsync(cancel) == 1;

    /// <summary>Ends all of a member's sessions but one.</summary>
    public static Task EndOthers(PithDb db, long memberId, string? but, CancellationToken cancel) =>
        db.Set<Session>()
            .Where(s => s.MemberId == memberId && s.KeyHash != but)
            .ExecuteDeleteAsync(cancel);

    /// <summary>Notes that the member showed a password or passkey again in this session.</summary>
    public static Task Prove(PithDb db, HttpContext http, long now) =>
        db.Set<Session>()
            .Where(s => s.KeyHash == http.User.SessionHash())
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ProvedAt, now), http.RequestAborted);

    /// <summary>Whether this session showed a password or passkey lately.</summary>
    /// <param name="db">The database.</param>
    /// <param name="http">The request.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="again">Whether signing in does not count: it has to have been shown again since.</param>
    public static Task<bool> IsProved(PithDb db, HttpContext http, long now, bool again = false)
    {
        var hash = http.User.SessionHash();
        var oldest = now - (long)ProofLife.TotalMilliseconds;
        return db.Set<Session>()
            .AnyAsync(
                s => s.KeyHash == hash && (s.ProvedAt > oldest || (!again && s.StartedAt > oldest)),
                http.RequestAborted
            );
    }
}
