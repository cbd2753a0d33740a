using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Stories;
using Pith.Web;

namespace Pith.Community;

/// <summary>Members keep lists of their saves.</summary>
public sealed class Listing(
    IDbContextFactory<PithDb> databases,
    PageCache pages,
    TimeProvider clock
)
{
    /// <summary>The most lists that a member may have.</summary>
    public const int Most = 200;

    /// <summary>The tag of a list's page and feeds.</summary>
    public static string TagOf(long list) => $"list:{list}";

    /// <summary>The tags of the lists that a save is in.</summary>
    internal static async Task<IReadOnlyList<string>> TagsOf(
        PithDb db,
        long save,
        CancellationToken cancel
    ) =>
        [
            .. (
                await db.Set<ListEntry>()
                    .Where(e => e.SaveId == save)
                    .Select(e => e.ListId)
                    .ToListAsync(cancel)
            ).Select(TagOf),
        ];

    /// <summary>A member's lists, by name, with how many saves each has.</summary>
    public static async Task<IReadOnlyList<ListName>> Of(
        PithDb db,
        long member,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<SaveList>()
            .Where(l => l.MemberId == member)
            .OrderBy(l => l.Name)
            .Select(l => new ListName(
                l.Id,
                l.Name,
                l.IsShared,
                db.Set<ListEntry>()
                    .Count(e =>
                        e.ListId == l.Id
                        && db.Set<Save>().Any(s => s.Id == e.SaveId && s.RemovedAt == null)
                    )
            ))
            .ToListAsync(cancel);
    }

    /// <summary>The lists that a member shares with everyone, by name.</summary>
    public static async Task<IReadOnlyList<ListName>> Shared(
        PithDb db,
        long member,
        CancellationToken cancel
    ) => [.. (await Of(db, member, cancel)).Where(l => l.IsShared)];

    /// <summary>Makes a list, private at first. Gives its id, or why it was refused.</summary>
    public async Task<(long? Id, string? Refused)> Make(
        long member,
        string? name,
        CancellationToken cancel
    )
    {
        var clean = CommentText.Clean(name).ReplaceLineEndings(" ");
        if (NameRefusal(clean) is { } why)
        {
            return (null, why);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.Set<SaveList>().CountAsync(l => l.MemberId == member, cancel) >= Most)
        {
            return (null, CommunityWords.Say(Words.TooManyLists, Most));
        }

        var made = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SaveList"("MemberId", "Name", "Note", "IsShared", "MadeAt")
            VALUES ({member}, {clean}, '', {false}, {clock.Now()}) ON CONFLICT DO NOTHING
            """,
            cancel
        );
        if (made == 0)
        {
            return (null, Words.ListNameTaken);
        }

        return (
            await db.Set<SaveList>()
                .Where(l => l.MemberId == member && l.Name == clean)
                .Select(l => (long?)l.Id)
                .SingleOrDefaultAsync(cancel),
            null
        );
    }

    /// <summary>Changes a member's list. Gives why it was refused; null where it was done.</summary>
    public async Task<string?> Change(
        long member,
        long list,
        string? name,
        string? note,
        bool isShared,
        CancellationToken cancel
    )
    {
        var (cleanName, cleanNote) = (
            CommentText.Clean(name).ReplaceLineEndings(" "),
            CommentText.Clean(note)
        );
        if (NameRefusal(cleanName) is { } why)
        {
            return why;
        }

        if (cleanNote.Length > SaveList.LongestNote)
        {
            return CommunityWords.Say(Words.NoteTooLong, SaveList.LongestNote, cleanNote.Length);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.Now();
        int changed;
        try
        {
            changed = await db.Set<SaveList>()
                .Where(l =>
                    l.Id == list
                    && l.MemberId == member
                    && (!isShared || db.Acting(member, now).Any())
                )
                .ExecuteUpdateAsync(
                    l =>
                        l.SetProperty(x => x.Name, cleanName)
                            .SetProperty(x => x.Note, cleanNote)
                            .SetProperty(x => x.IsShared, isShared),
                    cancel
                );
        }
        catch (DbException e) when (IsTaken(e))
        {
            return Words.ListNameTaken;
        }

        await pages.Drop(cancel, TagOf(list), PageCache.OfMember(member));
        return changed == 1 ? null
            : await Suspension.Until(db, member, now, cancel) is { } until
                ? CommunityWords.Say(Words.Suspended, Instants.At(until))
            : Words.GoneList;
    }

    /// <summary>Removes a member's list; what was in it stays saved. False where it is not theirs.</summary>
    public async Task<bool> Remove(long member, long list, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var gone = await db.Set<SaveList>()
            .Where(l => l.Id == list && l.MemberId == member)
            .ExecuteDeleteAsync(cancel);
        await pages.Drop(cancel, TagOf(list), PageCache.OfMember(member));
        return gone == 1;
    }

    /// <summary>Puts a save into a list, or takes it out. False where either is not the member's.</summary>
    public async Task<bool> Put(
        long member,
        long list,
        long save,
        bool isIn,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (!await db.Set<SaveList>().AnyAsync(l => l.Id == list && l.MemberId == member, cancel))
        {
            return false;
        }

        if (isIn)
        {
            var known = await Saving.Mine(db, member).AnyAsync(s => s.Id == save, cancel);
            if (!known)
            {
                return false;
            }

            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ListEntry"("ListId", "SaveId", "At") VALUES ({list}, {save}, {clock.Now()}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
        else
        {
            await db.Set<ListEntry>()
                .Where(e => e.ListId == list && e.SaveId == save)
                .ExecuteDeleteAsync(cancel);
        }

        await pages.Drop(cancel, TagOf(list));
        return true;
    }

    /// <summary>Writes a save's note, and in which of the member's lists it is. Gives why it was refused; null where it was done.</summary>
    public async Task<string?> Note(
        long member,
        long save,
        string? note,
        IReadOnlyCollection<long> lists,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(lists);
        var clean = CommentText.Clean(note);
        if (clean.Length > Save.LongestNote)
        {
            return CommunityWords.Say(Words.NoteTooLong, Save.LongestNote, clean.Length);
        }

        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var written = await Saving
            .Mine(db, member)
            .Where(s => s.Id == save)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Note, clean), cancel);
        if (written == 0)
        {
            return Words.GoneSave;
        }

        var mine = await db.Set<SaveList>()
            .Where(l => l.MemberId == member)
            .Select(l => l.Id)
            .ToListAsync(cancel);
        var kept = mine.Where(lists.Contains).ToList();
        await db.Set<ListEntry>()
            .Where(e => e.SaveId == save && !kept.Contains(e.ListId))
            .ExecuteDeleteAsync(cancel);
        foreach (var list in kept)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ListEntry"("ListId", "SaveId", "At") VALUES ({list}, {save}, {clock.Now()}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }

        await transaction.CommitAsync(cancel);
        await pages.Drop(cancel, mine.Select(TagOf));
        return null;
    }

    /// <summary>SQLite's "constraint" and PostgreSQL's "unique_violation": here only the name can be meant.</summary>
    private static bool IsTaken(DbException e) =>
        e is SqliteException { SqliteErrorCode: 19 } || e.SqlState == "23505";

    private static string? NameRefusal(string name) =>
        name.Length == 0 ? Words.ListNeedsName
        : name.Length > SaveList.LongestName
            ? CommunityWords.Say(Words.ListNameTooLong, SaveList.LongestName)
        : null;
}
