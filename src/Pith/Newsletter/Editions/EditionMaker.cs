using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Topics;
using Pith.Web;

namespace Pith.Newsletter.Editions;

/// <summary>Makes editions, each once.</summary>
internal sealed class EditionMaker(
    IDbContextFactory<PithDb> databases,
    PageCache cache,
    TimeProvider clock
)
{
    /// <summary>The edition about something, of a period; made where there is none yet. Null where nothing came in it.</summary>
    public async Task<Edition?> Get(
        EditionSubject subject,
        Rhythm rhythm,
        long from,
        long until,
        CancellationToken cancel
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await Find(db, subject, rhythm, from, until, cancel) is { } known)
        {
            return known;
        }

        var stories = await EditionChoice.Of(db, subject, rhythm, from, until, cancel);
        if (stories.Count == 0)
        {
            return null;
        }

        var about = subject.TopicId is { } topic
            ? await db.Set<Topic>()
                .Where(t => t.Id == topic)
                .Select(t => t.Name)
                .SingleAsync(cancel)
            : "";
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            // Of two that make it at once, the index lets one; the other waits for it here, and finds what it made.
            var made = await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Edition" ("Kind", "TopicId", "What", "About", "Rhythm", "From", "Until", "MadeAt")
                VALUES ({subject.Kind.ToString()}, {subject.TopicId}, {subject.Key}, {about}, {rhythm.ToString()}, {from}, {until}, {clock.Now()})
                ON CONFLICT ("What", "Rhythm", "From", "Until") DO NOTHING
                """,
                cancel
            );
            if (made == 1)
            {
                var id = await Same(db, subject, rhythm, from, until)
                    .Select(e => e.Id)
                    .SingleAsync(cancel);
                stories.ForEach(s => s.EditionId = id);
                db.AddRange(stories);
                await db.SaveChangesAsync(cancel);
            }

            await transaction.CommitAsync(cancel);
            await cache.Drop(cancel, Letter.Archive);
        }

        return await Find(db, subject, rhythm, from, until, cancel);
    }

    private static IQueryable<Edition> Same(
        PithDb db,
        EditionSubject subject,
        Rhythm rhythm,
        long from,
        long until
    )
    {
        var what = subject.Key;
        return db.Set<Edition>()
            .AsNoTracking()
            .Where(e => e.What == what && e.Rhythm == rhythm && e.From == from && e.Until == until);
    }

    private static Task<Edition?> Find(
        PithDb db,
        EditionSubject subject,
        Rhythm rhythm,
        long from,
        long until,
        CancellationToken cancel
    ) =>
        Same(db, subject, rhythm, from, until)
            .Include(e => e.Stories.OrderBy(s => s.Position))
            .SingleOrDefaultAsync(cancel);
}
