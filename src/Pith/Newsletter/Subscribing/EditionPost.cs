using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Newsletter.Editions;
using Pith.Newsletter.Mail;
using Pith.Web;

namespace Pith.Newsletter.Subscribing;

/// <summary>
/// Makes the mail that is due and leaves it in the outbox: for each subscription and period once, nothing where nothing is new,
/// no story twice to one subscriber.
/// </summary>
internal sealed class EditionPost(
    IDbContextFactory<PithDb> databases,
    EditionMaker maker,
    EditionLetter letter,
    Outbox outbox,
    Settings settings,
    Site site,
    TimeProvider clock,
    ILogger<EditionPost> log
)
{
    /// <summary>Subscriptions asked for at once.</summary>
    private const int Batch = 100;

    /// <summary>How far back one edition reaches where mail could not be made for a while.</summary>
    private static readonly (TimeSpan Daily, TimeSpan Weekly) Reach = (
        TimeSpan.FromDays(8),
        TimeSpan.FromDays(15)
    );

    /// <summary>How long it is known what a subscriber was told: longer than any story can be news.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(60);

    /// <summary>The periods whose editions were made for the archive, so that a quiet one is not looked through again and again.</summary>
    private readonly ConcurrentDictionary<Rhythm, long> archived = new();

    /// <summary>Makes what is due; gives the number of mails made.</summary>
    public async Task<int> PostDue(CancellationToken cancel)
    {
        await MakeForArchive(cancel);
        if (!outbox.IsSetUp)
        {
            return 0;
        }

        var made = 0;
        var failed = new List<long>();
        while (await Due(failed, cancel) is { Count: > 0 } due)
        {
            foreach (var one in due)
            {
                cancel.ThrowIfCancellationRequested();
                try
                {
                    made += await Post(one, cancel) ? 1 : 0;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // It stays due; the others do not wait for it.
                    log.LogError(
                        e,
                        "The mail of subscription {Id} could not be made",
                        one.Subscription.Id
                    );
                    failed.Add(one.Subscription.Id);
                }
            }
        }

        return made;
    }

    /// <summary>The site's own editions, for the archive, whoever reads them.</summary>
    private async Task MakeForArchive(CancellationToken cancel)
    {
        foreach (var time in (SendTime[])[SendTime.EveryDay, SendTime.EveryMonday])
        {
            var until = time.Before(clock.Now() + 1);
            if (archived.GetValueOrDefault(time.Rhythm) < until)
            {
                await maker.Get(
                    EditionSubject.Site,
                    time.Rhythm,
                    time.Before(until),
                    until,
                    cancel
                );
                archived[time.Rhythm] = until;
            }
        }
    }

    private async Task<List<DueSubscription>> Due(List<long> except, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await DueSubscription.Read(db, clock.Now(), except, Batch, cancel);
    }

    private async Task<bool> Post(DueSubscription due, CancellationToken cancel)
    {
        var (subscription, now) = (due.Subscription, clock.Now());
        var until = Math.Max(subscription.Time.Before(now + 1), subscription.NextAt);
        var reach = subscription.Rhythm == Rhythm.Daily ? Reach.Daily : Reach.Weekly;
        var from =
            subscription.ToldUntil is { } told
            && told < until
            && told >= until - (long)reach.TotalMilliseconds
                ? told
                : subscription.Time.Before(until);
        var edition = await maker.Get(due.Subject, subscription.Rhythm, from, until, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Two subscriptions of one subscriber wait for each other here, so that the later knows what the earlier told.
        await db.Set<Subscriber>()
            .Where(s => s.Id == due.Subscriber.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastMadeAt, now), cancel);
        var next = subscription.Time.After(now);
        var isMine =
            await db.Set<Subscription>()
                .Where(s =>
                    s.Id == subscription.Id && s.NextAt == subscription.NextAt && s.EndedAt == null
                )
                .ExecuteUpdateAsync(
                    s => s.SetProperty(x => x.NextAt, next).SetProperty(x => x.ToldUntil, until),
                    cancel
                ) == 1;
        if (!isMine)
        {
            return false;
        }

        var made = edition is not null && await Write(db, due, edition, until, cancel);
        await transaction.CommitAsync(cancel);
        return made;
    }

    private async Task<bool> Write(
        PithDb db,
        DueSubscription due,
        Edition edition,
        long until,
        CancellationToken cancel
    )
    {
        var fates = await StoryFates.Of(db, edition.Stories.ConvertAll(s => s.StoryId), cancel);
        var had = await Had(db, due.Subscriber.Id, until, cancel);
        var view = EditionView.Of(
            edition,
            due.Subscription.Time.In(until),
            s => fates.IsShown(s) && !fates.IsAmong(s, had)
        );
        if (view.Stories.Count == 0)
        {
            return false;
        }

        db.Add(
            new Delivery
            {
                SubscriptionId = due.Subscription.Id,
                SubscriberId = due.Subscriber.Id,
                EditionId = edition.Id,
                Until = until,
                Stories = string.Join(
                    ' ',
                    view.Stories.Select(s => s.Id.ToString(CultureInfo.InvariantCulture))
                ),
            }
        );
        await db.SaveChangesAsync(cancel);
        var leave = site.Absolute(Letter.Leave(due.Subscription.Key));
        var isPublic = edition.Kind != EditionKind.Own;
        var foot = new LetterFoot(
            due.Address,
            site.Absolute(Letter.Mine(due.Subscriber.Key)),
            leave,
            isPublic ? site.Absolute(view.Path) : null
        );
        return await outbox.Add(
            db,
            new OutboxMessage(
                due.Address,
                letter.Subject(view),
                letter.Text(view, foot),
                KeyOf(due.Subscription.Id, until)
            )
            {
                Html = await letter.Html(view, foot),
                AtMostOnce = true,
                Worth =
                    edition.Rhythm == Rhythm.Daily ? TimeSpan.FromDays(2) : TimeSpan.FromDays(5),
                List = new MailList(
                    ListOf(due, view),
                    leave,
                    isPublic ? site.Absolute("/newsletter") : null
                ),
            },
            cancel
        );
    }

    /// <summary>The key of a subscription's mail in the outbox; what comes before the last colon names the subscription.</summary>
    internal static string KeyOf(long subscription, long until) =>
        string.Create(CultureInfo.InvariantCulture, $"edition:{subscription}:{until}");

    /// <summary>Stories that a subscriber was told, in whichever subscription.</summary>
    private static async Task<HashSet<long>> Had(
        PithDb db,
        long subscriber,
        long until,
        CancellationToken cancel
    )
    {
        var since = until - (long)Memory.TotalMilliseconds;
        var told = await db.Set<Delivery>()
            .Where(d => d.SubscriberId == subscriber && d.Until > since)
            .Select(d => d.Stories)
            .ToListAsync(cancel);
        return
        [
            .. told.SelectMany(t => t.Split(' '))
                .Select(id => long.Parse(id, CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>List-Id: a name for people, and one that stays for their filters.</summary>
    private string ListOf(DueSubscription due, EditionView view)
    {
        var name = view.NameOn(site);
        var safe = new string([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c == ' ')]);
        var id = due.Subject.Key.Replace(':', '-');
        return $"{site.Name} {safe} <{id}.{due.Subscription.Rhythm.ToString().ToLowerInvariant()}.{settings.Url.IdnHost}>";
    }
}
