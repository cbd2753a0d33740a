using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Stories;

namespace Pith.Newsletter.Editions;

/// <summary>What became of stories since editions told them: joined with others, hidden, gone.</summary>
internal sealed class StoryFates
{
    private readonly HashSet<long> shown;
    private readonly Dictionary<long, long> joined;
    private readonly ILookup<long, long> former;

    private StoryFates(
        HashSet<long> shown,
        Dictionary<long, long> joined,
        ILookup<long, long> former
    )
    {
        this.shown = shown;
        this.joined = joined;
        this.former = former;
    }

    public static async Task<StoryFates> Of(
        PithDb db,
        IReadOnlyCollection<long> stories,
        CancellationToken cancel
    )
    {
        var into = await db.Set<StoryRedirect>()
            .AsNoTracking()
            .Where(r => stories.Contains(r.FromId))
            .ToDictionaryAsync(r => r.FromId, r => r.StoryId, cancel);
        var now = stories.Concat(into.Values).Distinct().ToList();
        var open = await db.Set<Story>()
            .Where(s => now.Contains(s.Id) && s.HiddenAt == null)
            .Select(s => s.Id)
            .ToListAsync(cancel);
        var from = await db.Set<StoryRedirect>()
            .AsNoTracking()
            .Where(r => now.Contains(r.StoryId))
            .ToListAsync(cancel);
        return new([.. open], into, from.ToLookup(r => r.StoryId, r => r.FromId));
    }

    /// <summary>Whether readers may still see it, under this id or another's.</summary>
    public bool IsShown(long story) => shown.Contains(Now(story));

    /// <summary>Whether it is one of <paramref name="told"/>, under whatever id it was told.</summary>
    public bool IsAmong(long story, IReadOnlySet<long> told) =>
        told.Contains(story) || told.Contains(Now(story)) || former[Now(story)].Any(told.Contains);

    private long Now(long story) => joined.GetValueOrDefault(story, story);
}
