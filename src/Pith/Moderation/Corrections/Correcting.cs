using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Articles;
using Pith.Data;
using Pith.Web;

namespace Pith.Moderation;

/// <summary>Members object to takeaways; editors answer, and withdraw what was wrong.</summary>
public sealed class Correcting(
    IDbContextFactory<PithDb> databases,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>Objections that a member may make in a day.</summary>
    public const int MostPerDay = 20;

    private const long Day = 86_400_000;

    /// <summary>Keeps an objection; one a member and takeaway. Gives why it was refused; null where it was not.</summary>
    public async Task<string?> Object(
        long member,
        long takeaway,
        string? typed,
        CancellationToken cancel
    )
    {
        var what = ModerationWords.Clean(typed);
        if (ModerationWords.Trouble(what, Correction.Longest) is { } why)
        {
            return why;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await DoubtedTakeaway.Read(db, takeaway, cancel) is not { IsWithdrawn: false } doubted)
        {
            return Words.GoneTakeaway;
        }

        var now = clock.Now();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // The member's row first: it keeps other objections of theirs waiting, so that those sent at once are counted too.
        var may = await db.Acting(member, now)
            .ExecuteUpdateAsync(
                m => m.SetProperty(x => x.SuspendedUntil, x => x.SuspendedUntil),
                cancel
            );
        if (may == 0)
        {
            return Words.SuspendedNow;
        }

        if (
            await db.Set<Correction>()
                .CountAsync(c => c.MemberId == member && c.At > now - Day, cancel) >= MostPerDay
        )
        {
            return ModerationWords.Say(Words.TooManyObjections, MostPerDay);
        }

        var state = nameof(CorrectionState.Open);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Correction"("At", "TakeawayId", "StoryId", "Text", "MemberId", "What", "State", "Answer", "IsSample")
            VALUES ({now}, {takeaway}, {doubted.StoryId}, {doubted.Text}, {member}, {what}, {state}, '', {false})
            ON CONFLICT DO NOTHING
            """,
            cancel
        );
        await transaction.CommitAsync(cancel);
        return null;
    }

    /// <summary>
    /// Answers an objection, or answers it anew. A takeaway is shown unless an answer to any objection to it withdrew it. Gives why
    /// it was refused; null where it was not.
    /// </summary>
    public async Task<string?> Answer(
        long editor,
        long correction,
        CorrectionState? state,
        string? typed,
        CancellationToken cancel
    )
    {
        var answer = ModerationWords.Clean(typed);
        if (state is not (CorrectionState.Withdrawn or CorrectionState.Stands))
        {
            return Words.ChooseOutcome;
        }

        if (ModerationWords.Trouble(answer, Correction.Longest) is { } why)
        {
            return why;
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.Now();
        if (
            await MemberRoles.RankOf(db, editor, cancel) < Roles.RankOf(Roles.Editor)
            || !await db.Acting(editor, now).AnyAsync(cancel)
        )
        {
            return Words.NotYours;
        }

        if (
            await db.Set<Correction>()
                .AsNoTracking()
                .SingleOrDefaultAsync(c => c.Id == correction, cancel)
            is not { } was
        )
        {
            return Words.GoneCorrection;
        }

        // All objections to one takeaway wait for each other.
        var same = db.Set<Correction>()
            .Where(c =>
                c.Id == correction || c.TakeawayId != null && c.TakeawayId == was.TakeawayId
            );
        await same.ExecuteUpdateAsync(c => c.SetProperty(x => x.State, x => x.State), cancel);
        await db.Set<Correction>()
            .Where(c => c.Id == correction)
            .ExecuteUpdateAsync(
                c =>
                    c.SetProperty(x => x.State, state.Value)
                        .SetProperty(x => x.Answer, answer)
                        .SetProperty(x => x.AnsweredAt, now)
                        .SetProperty(x => x.AnsweredById, editor),
                cancel
            );
        long? withdrawn = await same.AnyAsync(c => c.State == CorrectionState.Withdrawn, cancel)
            ? now
            : null;
        await db.Set<Takeaway>()
            .IgnoreQueryFilters()
            .Where(t => t.Id == was.TakeawayId)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.WithdrawnAt, withdrawn), cancel);
        await transaction.CommitAsync(cancel);
        List<string> tags = [ModerationTags.Corrections, PageCache.Lists];
        if (was.StoryId is { } story)
        {
            tags.Add(PageCache.OfStory(story));
        }

        await pages.Drop(cancel, tags);
        return null;
    }
}
