using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Accounts;

/// <summary>Changing one's name. The old one leads to the new one and is given to nobody else.</summary>
internal static class Renaming
{
    /// <summary>Names that one member may have had: each is taken from everyone else for good.</summary>
    public const int MostNames = 5;

    /// <summary>Gives a member another name; what stands against it, as a sentence, null where nothing did.</summary>
    public static async Task<string?> To(
        PithDb db,
        long memberId,
        string? wished,
        CancellationToken cancel
    )
    {
        if (NameRules.Trouble(wished) is { } trouble)
        {
            return trouble;
        }

        var (name, key) = (wished!, MemberName.KeyOf(wished!));
        await using var all = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "MemberName" ("Key", "MemberId") VALUES ({key}, {memberId}) ON CONFLICT ("Key") DO NOTHING
            """,
            cancel
        );
        var mine = db.Set<MemberName>().Where(n => n.MemberId == memberId);
        if (!await mine.AnyAsync(n => n.Key == key, cancel))
        {
            return Words.NameTaken;
        }

        if (await mine.CountAsync(cancel) > MostNames)
        {
            return Words.NamesMany;
        }

        var normal = MailRules.Normal(name);
        await db.Set<Member>()
            .Where(m => m.Id == memberId)
            .ExecuteUpdateAsync(
                m =>
                    m.SetProperty(x => x.UserName, name)
                        .SetProperty(x => x.NormalizedUserName, normal),
                cancel
            );
        await all.CommitAsync(cancel);
        return null;
    }
}
