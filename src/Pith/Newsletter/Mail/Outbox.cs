using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Newsletter.Mail;

/// <summary>Where mail is left to be sent. It is kept in the database, so a kill loses none.</summary>
public sealed class Outbox(Settings settings, TimeProvider clock)
{
    /// <summary>The longest subject, in characters.</summary>
    public const int LongestSubject = 200;

    /// <summary>The longest key, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>Whether there is a mail server (PITH_SMTP). Where there is none, nothing is queued.</summary>
    public bool IsSetUp => settings.Mail is not null;

    /// <summary>
    /// Queues a mail, in the transaction that the caller holds on <paramref name="db"/> (or at once where it holds none): it is sent
    /// when that commits, and never was when it does not. Gives false, and queues nothing, where a mail of the same key was
    /// queued before or no mail server is set up.
    /// </summary>
    public async Task<bool> Add(PithDb db, OutboxMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(message);
        if (settings.Mail is not { } mail)
        {
            return false;
        }

        var to =
            Mailbox.Read(message.To)
            ?? throw new ArgumentException("The mail has no address to go to.", nameof(message));
        if (message.DedupeKey.Length is 0 or > LongestKey)
        {
            throw new ArgumentException("The mail's key has no usable length.", nameof(message));
        }

        var subject = OneLine(message.Subject);
        var now = clock.Now();
        var notAfter = now + (long)message.Worth.TotalMilliseconds;
        var id = $"{Guid.NewGuid():N}@{mail.From.Domain}";
        return await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "OutboxMail" ("To", "ToKey", "Subject", "Text", "Html", "ListId", "ListUnsubscribe", "ListArchive",
                    "DedupeKey", "AtMostOnce", "MessageId", "MadeAt", "NotAfter", "NextTryAt", "State", "Tries")
                VALUES ({to}, {Mailbox.KeyOf(
                    to
                )}, {subject}, {message.Text}, {message.Html}, {message.List?.Id}, {message.List?.Unsubscribe}, {message.List?.Archive},
                    {message.DedupeKey}, {message.AtMostOnce}, {id}, {now}, {notAfter}, {now}, {nameof(
                    MailState.Waiting
                )}, 0)
                ON CONFLICT ("DedupeKey") DO NOTHING
                """,
                cancel
            ) == 1;
    }

    /// <summary>Removes every mail to an address, sent or not, when its owner asks to be forgotten.</summary>
    public static Task Forget(PithDb db, string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = Mailbox.KeyOf(address);
        return db.Set<OutboxMail>().Where(m => m.ToKey == key).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Takes back mails that were not begun to be sent, whose keys begin so.</summary>
    internal static Task TakeBack(PithDb db, string keysBegin, CancellationToken cancel) =>
        db.Set<OutboxMail>()
            .Where(m => m.State == MailState.Waiting && m.DedupeKey.StartsWith(keysBegin))
            .ExecuteDeleteAsync(cancel);

    private static string OneLine(string text)
    {
        var line = string.Join(
            ' ',
            new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
        return line.Length <= LongestSubject
            ? line
            : line[..(LongestSubject - (char.IsHighSurrogate(line[LongestSubject - 2]) ? 2 : 1))]
                + "…";
    }
}
