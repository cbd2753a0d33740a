using System.Globalization;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;

namespace Pith.Moderation;

/// <summary>The rules as an editor typed them.</summary>
public sealed record RuleForm(
    bool HoldsFirst,
    string? NewForDays,
    string? NewPerTenMinutes,
    string? NewPerDay
)
{
    /// <summary>The most days that a member may count as new.</summary>
    public const int MostDays = 365;

    /// <summary>The most comments that a limit may let through.</summary>
    public const int MostComments = 1_000;

    /// <summary>Keeps them. Gives what stands against them, by field; empty where they were kept.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Keep(
        PithDb db,
        long editor,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var trouble = new Dictionary<string, string>(StringComparer.Ordinal);
        var rules = new CommunityRules
        {
            HoldsFirst = HoldsFirst,
            NewForDays = Number(trouble, nameof(NewForDays), NewForDays, 0, MostDays),
            NewPerTenMinutes = Number(
                trouble,
                nameof(NewPerTenMinutes),
                NewPerTenMinutes,
                1,
                MostComments
            ),
            NewPerDay = Number(trouble, nameof(NewPerDay), NewPerDay, 1, MostComments),
        };
        if (trouble.Count > 0)
        {
            return trouble;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (
            await MemberRoles.RankOf(db, editor, cancel) < Roles.RankOf(Roles.Editor)
            || await Suspension.Until(db, editor, now, cancel) is not null
        )
        {
            trouble[nameof(HoldsFirst)] = Words.NotYours;
            return trouble;
        }

        await CommunityRules.Keep(db, rules, cancel);
        await transaction.CommitAsync(cancel);
        return trouble;
    }

    private static int Number(
        Dictionary<string, string> trouble,
        string field,
        string? typed,
        int least,
        int most
    )
    {
        if (
            int.TryParse(
                typed?.Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        trouble[field] = ModerationWords.Say(Words.NumberWrong, least, most);
        return least;
    }
}
