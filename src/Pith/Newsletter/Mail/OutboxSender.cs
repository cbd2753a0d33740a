using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Newsletter.Subscribing;

namespace Pith.Newsletter.Mail;

/// <summary>
/// Sends what is due. Holds nothing: before a mail is handed over, one UPDATE marks it as being sent, and whoever makes that
/// UPDATE change a row sends it, so that of several processes one does. What a killed process leaves so marked is settled when
/// its lease is over.
/// </summary>
internal sealed class OutboxSender(
    IDbContextFactory<PithDb> databases,
    Settings settings,
    TimeProvider clock
)
{
    /// <summary>How long one try may take before it counts as dead: more than <see cref="SmtpLine"/> can wait.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    /// <summary>Mails asked for at once.</summary>
    private const int Batch = 50;

    private static readonly TimeSpan KeepSent = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepFailed = TimeSpan.FromDays(90);

    /// <summary>Sends all that is due; false where the mail server could not be reached, or would not be talked to.</summary>
    public async Task<bool> SendDue(CancellationToken cancel)
    {
        await SettleLeft(cancel);
        SmtpLine? line = null;
        try
        {
            while (!cancel.IsCancellationRequested && await Due(cancel) is { Count: > 0 } due)
            {
                foreach (var id in due)
                {
                    cancel.ThrowIfCancellationRequested();
                    if (line is null)
                    {
                        (line, var failure) = await SmtpLine.Open(settings.Mail!, cancel);
                        if (line is null)
                        {
                            await SayNoConnection(id, failure!, cancel);
                            return false;
                        }
                    }

                    if (await Claim(id, cancel) is not { } mail)
                    {
                        continue;
                    }

                    var outcome = await line.Send(
                        MimeMaker.Make(mail, settings.Mail!, clock.GetUtcNow())
                    );
                    await Settle(mail, outcome);
                    if (outcome.IsConnectionGone)
                    {
                        line.Dispose();
                        line = null;
                    }

                    if (outcome.Failure is MailFailure.NoConnection or MailFailure.SenderRefused)
                    {
                        return false;
                    }
                }
            }
        }
        finally
        {
            if (line is not null)
            {
                await line.Close();
                line.Dispose();
            }
        }

        return true;
    }

    /// <summary>Removes what ended long ago.</summary>
    public async Task Tidy(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (sent, failed) = (
            (clock.GetUtcNow() - KeepSent).ToUnixTimeMilliseconds(),
            (clock.GetUtcNow() - KeepFailed).ToUnixTimeMilliseconds()
        );
        await db.Set<OutboxMail>()
            .Where(m => m.State == MailState.Sent ? m.EndedAt < sent : m.EndedAt < failed)
            .ExecuteDeleteAsync(cancel);
    }

    private async Task<List<long>> Due(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        return await db.Set<OutboxMail>()
            .Where(m => m.State == MailState.Waiting && m.NextTryAt <= now)
            .OrderBy(m => m.AtMostOnce)
            .ThenBy(m => m.NextTryAt)
            .ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(Batch)
            .ToListAsync(cancel);
    }

    /// <summary>Takes a mail to send; null where another took it.</summary>
    private async Task<OutboxMail?> Claim(long id, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        var until = now + (long)Lease.TotalMilliseconds;
        return
            await db.Set<OutboxMail>()
                .Where(m =>
                    m.Id == id
                    && m.State == MailState.Waiting
                    && m.NextTryAt <= now
                    && m.NotAfter >= now
                )
                .ExecuteUpdateAsync(
                    m =>
                        m.SetProperty(x => x.State, MailState.Sending)
                            .SetProperty(x => x.LeaseUntil, until)
                            .SetProperty(x => x.Tries, x => x.Tries + 1),
                    cancel
                ) == 1
            ? await db.Set<OutboxMail>().AsNoTracking().SingleAsync(m => m.Id == id, cancel)
            : null;
    }

    /// <summary>Keeps how a try ended; not stopped half way, or what was sent would seem not to be.</summary>
    private async Task Settle(OutboxMail mail, SendOutcome outcome)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync(
            CancellationToken.None
        );
        var now = clock.Now();
        var mine = db.Set<OutboxMail>()
            .Where(m => m.Id == mail.Id && m.State == MailState.Sending && m.Tries == mail.Tries);
        var state = outcome.Failure switch
        {
            null => MailState.Sent,
            MailFailure.AddressRefused or MailFailure.MailRefused => MailState.Refused,
            MailFailure.NoAnswer when mail.AtMostOnce => MailState.InDoubt,
            _ => MailState.Waiting,
        };
        if (state == MailState.Waiting)
        {
            var next = outcome.Failure is MailFailure.NoConnection or MailFailure.SenderRefused
                ? now
                : now + (long)MailPace.AfterDeferral(mail.Tries).TotalMilliseconds;
            await mine.ExecuteUpdateAsync(m =>
                m.SetProperty(x => x.State, state)
                    .SetProperty(x => x.NextTryAt, next)
                    .SetProperty(x => x.LeaseUntil, (long?)null)
                    .SetProperty(x => x.Failure, outcome.Failure)
                    .SetProperty(x => x.FailureDetail, outcome.Detail)
            );
        }
        else
        {
            var ended = await End(
                mine,
                state,
                outcome.Failure,
                outcome.Detail,
                now,
                CancellationToken.None
            );
            if (ended == 1 && outcome.Failure == MailFailure.AddressRefused)
            {
                await Subscriptions.Refuse(db, mail.ToKey, now, CancellationToken.None);
            }
        }

        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>Settles what a killed process left marked as being sent, and what is not worth sending any more.</summary>
    private async Task SettleLeft(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        var left = db.Set<OutboxMail>()
            .Where(m => m.State == MailState.Sending && m.LeaseUntil < now);
        await left.Where(m => !m.AtMostOnce)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.State, MailState.Waiting)
                        .SetProperty(x => x.LeaseUntil, (long?)null),
                cancel
            );
        await End(
            left.Where(m => m.AtMostOnce),
            MailState.InDoubt,
            MailFailure.NoAnswer,
            detail: null,
            now,
            cancel
        );
        await db.Set<OutboxMail>()
            .Where(m => m.State == MailState.Waiting && m.NotAfter < now)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.State, MailState.TooLate)
                        .SetProperty(x => x.EndedAt, now)
                        .SetProperty(x => x.Text, "")
                        .SetProperty(x => x.Html, (string?)null),
                cancel
            );
    }

    private static Task<int> End(
        IQueryable<OutboxMail> mails,
        MailState state,
        MailFailure? failure,
        string? detail,
        long now,
        CancellationToken cancel
    ) =>
        mails.ExecuteUpdateAsync(
            m =>
                m.SetProperty(x => x.State, state)
                    .SetProperty(x => x.LeaseUntil, (long?)null)
                    .SetProperty(x => x.Failure, failure)
                    .SetProperty(x => x.FailureDetail, detail)
                    .SetProperty(x => x.EndedAt, now)
                    .SetProperty(x => x.Text, "")
                    .SetProperty(x => x.Html, (string?)null),
            cancel
        );

    /// <summary>Says at the mail that would have been next why nothing goes out.</summary>
    private async Task SayNoConnection(long id, string why, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        await db.Set<OutboxMail>()
            .Where(m => m.Id == id && m.State == MailState.Waiting)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.Failure, MailFailure.NoConnection)
                        .SetProperty(x => x.FailureDetail, why),
                cancel
            );
    }
}
