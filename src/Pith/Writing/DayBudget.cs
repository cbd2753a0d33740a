using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Pith.Data;
using Pith.Writing.Asking;

namespace Pith.Writing;

/// <summary>
/// Keeps a day's tokens and cost within the editor's limits, across all that ask: what a request may take is set aside by
/// one statement before it is made, and what it took is set right after.
/// </summary>
public sealed class DayBudget(IDbContextFactory<PithDb> databases, TimeProvider clock)
{
    private const long MillisecondsOfDay = 24 * 3600 * 1000;

    /// <summary>Tokens that an answer is expected to have at the most: what is set aside for it.</summary>
    private const int ExpectedAnswer = 1_500;

    /// <summary>Today, as <see cref="ModelDay.Day"/> counts.</summary>
    public int Today => (int)(clock.Now() / MillisecondsOfDay);

    /// <summary>When the next day begins.</summary>
    public long Tomorrow => (Today + 1) * MillisecondsOfDay;

    /// <summary>Asks within the budget.</summary>
    /// <exception cref="ModelException">There is no answer, or no budget left for it.</exception>
    internal async Task<ModelReply> Spend(
        ModelLine line,
        IReadOnlyList<ChatMessage> messages,
        CancellationToken cancel
    )
    {
        var day = Today;
        var read = messages.Sum(m => m.Text.Length) / 3;
        var aside = read + ExpectedAnswer;
        var cost = line.Limits.CostOf(read, ExpectedAnswer);
        await using (var db = await databases.CreateDbContextAsync(cancel))
        {
            await SetAside(db, line.Limits, day, aside, cost, cancel);
        }

        try
        {
            var reply = await line.Ask(messages, cancel);
            var took = reply.TokensRead + reply.TokensWritten;
            await Correct(
                day,
                took - aside,
                line.Limits.CostOf(reply.TokensRead, reply.TokensWritten) - cost
            );
            return reply;
        }
        catch (ModelException e) when (e.Trouble.TookNothing)
        {
            await Correct(day, -aside, -cost);
            throw;
        }
    }

    private static async Task SetAside(
        PithDb db,
        WriterLimits limits,
        int day,
        long tokens,
        long cost,
        CancellationToken cancel
    )
    {
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "ModelDay" ("Day", "Requests", "Tokens", "Cost") VALUES ({day}, 0, 0, 0) ON CONFLICT DO NOTHING""",
            cancel
        );
        var (mostTokens, mostCost) = (
            limits.DayTokens ?? long.MaxValue,
            limits.DayCost ?? long.MaxValue
        );
        var taken = await db.Set<ModelDay>()
            .Where(d =>
                d.Day == day && d.Tokens <= mostTokens - tokens && d.Cost <= mostCost - cost
            )
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(d => d.Requests, d => d.Requests + 1)
                        .SetProperty(d => d.Tokens, d => d.Tokens + tokens)
                        .SetProperty(d => d.Cost, d => d.Cost + cost),
                cancel
            );
        if (taken == 0)
        {
            var spent = await db.Set<ModelDay>()
                .AsNoTracking()
                .SingleAsync(d => d.Day == day, cancel);
            throw new ModelException(
                new(
                    spent.Tokens > mostTokens - tokens
                        ? ModelTrouble.DayTokens
                        : ModelTrouble.DayCost
                )
            );
        }
    }

    /// <summary>Not cancelled: what was taken was taken.</summary>
    private async Task Correct(int day, long tokens, long cost)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        await db.Set<ModelDay>()
            .Where(d => d.Day == day)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(d => d.Tokens, d => d.Tokens + tokens)
                        .SetProperty(d => d.Cost, d => d.Cost + cost),
                CancellationToken.None
            );
    }
}
