using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Newsletter.Mail;
using Pith.Stories;
using Pith.Web;

namespace Pith.Community;

/// <summary>Tells members of replies to what they wrote: on the site, and by mail where they did not switch that off.</summary>
public sealed class Telling(Outbox outbox, LeaveLinks leave, Site site, TimeProvider clock)
{
    /// <summary>The most characters of a reply that a mail holds; the rest is on the site.</summary>
    private const int LongestInMail = 1_500;

    /// <summary>
    /// Tells whom a comment answers, in the caller's transaction; once, however often it is called. Not those who muted its author
    /// or its thread.
    /// </summary>
    public async Task OfReply(PithDb db, long comment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reply = await (
            from about in Subjects.With(
                db,
                db.Set<Comment>().Where(c => c.Id == comment && c.State == CommentState.Shown)
            )
            let c = about.Comment
            join p in db.Set<Comment>() on c.ParentId equals p.Id
            where
                p.MemberId != null
                && p.MemberId != c.MemberId
                && !db.Set<MemberMute>()
                    .Any(m => m.MemberId == p.MemberId && m.MutedId == c.MemberId)
                && !db.Set<ThreadMute>()
                    .Any(m => m.MemberId == p.MemberId && m.CommentId == c.RootId)
            join author in db.Set<Member>() on c.MemberId equals author.Id
            join told in db.Set<Member>() on p.MemberId equals told.Id
            select new Reply(
                comment,
                told.Id,
                told.EmailConfirmed ? told.Email : null,
                author.UserName ?? "",
                about.Title,
                c.Body,
                db.Set<NoticeChoice>().All(n => n.MemberId != told.Id || n.ByMail)
            )
        ).SingleOrDefaultAsync(cancel);
        if (reply is null)
        {
            return;
        }

        var isNew =
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Notice"("MemberId", "CommentId", "At") VALUES ({reply.Told}, {comment}, {clock.Now()}) ON CONFLICT DO NOTHING""",
                cancel
            ) == 1;
        if (
            isNew
            && reply is { ByMail: true, Address: { } address }
            && Mailbox.Read(address) is { } to
        )
        {
            await outbox.Add(db, MailOf(reply, to), cancel);
        }
    }

    private OutboxMessage MailOf(Reply reply, string to)
    {
        var unsubscribe = site.Absolute(leave.PathOf(reply.Told));
        var quoted = string.Join('\n', Shortened(reply.Body).Split('\n').Select(l => "> " + l));
        return new OutboxMessage(
            to,
            CommunityWords.Say(Words.ReplySubject, reply.Author, reply.Title),
            $"""
            {CommunityWords.Say(Words.ReplyMailHead, reply.Author, reply.Title)}

            {quoted}

            {Words.ReplyMailLink}
            {site.Absolute($"/comment/{reply.Comment}")}

            {Words.ReplyMailWhy}
            {unsubscribe}

            """,
            $"reply:{reply.Comment}:{reply.Told}"
        )
        {
            List = new MailList(
                $"{CommunityWords.Say(Words.ReplyList, site.Name)} <replies.{site.Host}>",
                unsubscribe,
                Archive: null
            ),
            Worth = TimeSpan.FromDays(3),
            AtMostOnce = true,
        };
    }

    private static string Shortened(string body)
    {
        if (body.Length <= LongestInMail)
        {
            return body;
        }

        var end = LongestInMail - (char.IsLowSurrogate(body[LongestInMail]) ? 1 : 0);
        return body[..end].TrimEnd() + " …";
    }

    private sealed record Reply(
        long Comment,
        long Told,
        string? Address,
        string Author,
        string Title,
        string Body,
        bool ByMail
    );
}
