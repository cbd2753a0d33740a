using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Sources;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Community;

/// <summary>What a member does about a topic, a source or a tool.</summary>
public enum Choice
{
    /// <summary>Neither.</summary>
    None,
    Follow,
    Hide,
}

/// <summary>What can be followed and hidden, one of the three.</summary>
public readonly record struct Chosen(long? TopicId, long? SourceId, long? ToolId)
{
    /// <summary>The topic of a slug; null where there is none.</summary>
    public static async Task<Chosen?> Topic(PithDb db, string slug, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return
            await db.Set<Topic>()
                .Where(t => t.Slug == slug)
                .Select(t => (long?)t.Id)
                .SingleOrDefaultAsync(cancel)
                is { } id
            ? new Chosen(id, SourceId: null, ToolId: null)
            : null;
    }

    /// <summary>The source of a domain; null where there is none.</summary>
    public static async Task<Chosen?> Source(PithDb db, string domain, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return
            await db.Set<Source>()
                .Where(s => s.Domain == domain)
                .Select(s => (long?)s.Id)
                .SingleOrDefaultAsync(cancel)
                is { } id
            ? new Chosen(TopicId: null, id, ToolId: null)
            : null;
    }

    /// <summary>The tool of a slug; null where none is listed.</summary>
    public static async Task<Chosen?> Tool(PithDb db, string slug, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await ToolList.IdOf(db, slug, cancel) is { } id
            ? new Chosen(TopicId: null, SourceId: null, id)
            : null;
    }
}

/// <summary>Members follow and hide.</summary>
public static class Choosing
{
    /// <summary>Follows, hides, or does neither any more; saying so again changes nothing.</summary>
    public static async Task Set(
        PithDb db,
        long member,
        Chosen what,
        Choice choice,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var (topic, source, tool) = (what.TopicId, what.SourceId, what.ToolId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (choice != Choice.Follow)
        {
            await db.Set<Follow>()
                .Where(f =>
                    f.MemberId == member
                    && f.TopicId == topic
                    && f.SourceId == source
                    && f.ToolId == tool
                )
                .ExecuteDeleteAsync(cancel);
        }

        if (choice != Choice.Hide)
        {
            await db.Set<Hide>()
                .Where(h =>
                    h.MemberId == member
                    && h.TopicId == topic
                    && h.SourceId == source
                    && h.ToolId == tool
                )
                .ExecuteDeleteAsync(cancel);
        }

        if (choice == Choice.Follow)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Follow"("MemberId", "TopicId", "SourceId", "ToolId", "At") VALUES ({member}, {topic}, {source}, {tool}, {now}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }
        else if (choice == Choice.Hide)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "Hide"("MemberId", "TopicId", "SourceId", "ToolId", "At") VALUES ({member}, {topic}, {source}, {tool}, {now}) ON CONFLICT DO NOTHING""",
                cancel
            );
        }

        await transaction.CommitAsync(cancel);
    }
}
