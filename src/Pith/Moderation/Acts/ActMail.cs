using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Mail;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>Tells a member by mail what was done; the site tells them in any case.</summary>
public sealed class ActMail(Outbox outbox, Site site)
{
    /// <summary>Queues the mail, in the caller's transaction. Nothing where no mail is set up or the address was not confirmed.</summary>
    public async Task Tell(PithDb db, Act act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(act);
        if (act.MemberId is not { } member || member == act.ActorId)
        {
            return;
        }

        var address = await db.Set<Member>()
            .Where(m => m.Id == member && m.EmailConfirmed)
            .Select(m => m.Email)
            .SingleOrDefaultAsync(cancel);
        if (Mailbox.Read(address) is not { } to)
        {
            return;
        }

        await outbox.Add(
            db,
            new OutboxMessage(
                to,
                ModerationWords.Say(Words.MailSubject, site.Name),
                $"""
                {ActWords.ToMember(act)}

                {Words.ReasonLabel}: {act.Reason}

                {Words.MailMore}
                {site.Absolute("/moderation/mine")}

                """,
                $"act:{act.Id}"
            )
            {
                Worth = TimeSpan.FromDays(7),
            },
            cancel
        );
    }
}
