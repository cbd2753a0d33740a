using Microsoft.EntityFrameworkCore;
using Pith.Community;
using Pith.Data;
using Pith.Stories;
using Pith.Topics;

namespace Pith.Tools;

/// <summary>The order of tools.</summary>
public enum ToolOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>Those that most members voted for.</summary>
    Votes,

    /// <summary>Those that most members keep.</summary>
    Saves,

    /// <summary>The newest in the directory.</summary>
    New,

    /// <summary>Those that most stories name.</summary>
    Mentions,
}

/// <summary>Which tools are looked for.</summary>
/// <param name="MemberId">Who looks: what they hide is left out; null for a visitor.</param>
/// <param name="Licence">An SPDX expression or "proprietary"; <see cref="ToolList.AnyOpen"/> for all but that.</param>
public sealed record ToolFilter(
    string? Words = null,
    string? Category = null,
    string? Licence = null,
    string? Platform = null,
    ToolOrder Order = ToolOrder.Name,
    long? MemberId = null
);

/// <summary>A tool as lists show it.</summary>
public sealed record ToolRow(
    long Id,
    string Slug,
    string Name,
    string Maker,
    string Line,
    string Category,
    string Licence,
    IReadOnlyList<string> Platforms,
    bool IsSample,
    int Stories,
    int Saves,
    int Votes,
    int Comments
)
{
    /// <summary>The path of its page.</summary>
    public string Path => ToolPath.Of(Slug);
}

/// <summary>One page of tools.</summary>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ToolListPage(
    IReadOnlyList<ToolRow> Tools,
    int Total,
    int Number,
    bool HasNext
);

/// <summary>The path of a tool's page.</summary>
public static class ToolPath
{
    public static string Of(string slug) => "/tool/" + slug;
}

/// <summary>Lists of tools, 30 a page.</summary>
public static class ToolList
{
    /// <summary>Tools on one page.</summary>
    public const int PageSize = 30;

    /// <summary>The longest words that are looked for.</summary>
    public const int LongestWords = 200;

    /// <summary>Asks for any licence but a proprietary one.</summary>
    public const string AnyOpen = "open";

    public const string Proprietary = "proprietary";

    /// <summary>More words than this are left out of a search.</summary>
    private const int MostWords = 10;

    /// <summary>Reads a page of those that a filter leaves.</summary>
    public static async Task<ToolListPage> Read(
        PithDb db,
        ToolFilter filter,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var tools = Filtered(db, filter);
        var total = await tools.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = await Rows(
            db,
            Ordered(db, tools, filter.Order).Skip((page - 1) * PageSize).Take(PageSize),
            cancel
        );
        return new(rows, total, page, page * PageSize < total);
    }

    /// <summary>Tools that are listed.</summary>
    public static IQueryable<Tool> Listed(PithDb db) =>
        db.Set<Tool>().AsNoTracking().Where(t => t.HiddenAt == null);

    /// <summary>The id of the tool that is listed under a slug; null where there is none.</summary>
    public static Task<long?> IdOf(PithDb db, string slug, CancellationToken cancel) =>
        Listed(db).Where(t => t.Slug == slug).Select(t => (long?)t.Id).SingleOrDefaultAsync(cancel);

    /// <summary>Tools as lists show them, in their order.</summary>
    public static async Task<IReadOnlyList<ToolRow>> Rows(
        PithDb db,
        IQueryable<Tool> tools,
        CancellationToken cancel
    ) =>
        await tools
            .Select(t => new ToolRow(
                t.Id,
                t.Slug,
                t.Name,
                t.Maker,
                t.Line,
                t.Category,
                t.Licence,
                t.Platforms,
                t.IsSample,
                db.Set<ToolStory>()
                    .Count(s =>
                        s.ToolId == t.Id
                        && db.Set<Story>().Any(x => x.Id == s.StoryId && x.HiddenAt == null)
                    ),
                db.Set<Save>().Count(s => s.ToolId == t.Id && s.RemovedAt == null),
                db.Set<Vote>().Count(v => v.ToolId == t.Id),
                db.Set<Comment>().Count(c => c.ToolId == t.Id && c.State == CommentState.Shown)
            ))
            .ToListAsync(cancel);

    private static IQueryable<Tool> Filtered(PithDb db, ToolFilter filter)
    {
        var tools = Listed(db);
        if (filter.MemberId is { } member)
        {
            tools = tools.Where(t =>
                !db.Set<Hide>().Any(h => h.MemberId == member && h.ToolId == t.Id)
            );
        }

        if (filter.Category is { Length: > 0 } category)
        {
            tools = tools.Where(t => t.Category == category);
        }

        if (filter.Licence == AnyOpen)
        {
            tools = tools.Where(t => t.Licence != Proprietary);
        }
        else if (filter.Licence is { Length: > 0 } licence)
        {
            tools = tools.Where(t => t.Licence == licence);
        }

        if (filter.Platform is { Length: > 0 } platform)
        {
            tools = tools.Where(t => t.Platforms.Contains(platform));
        }

        // A word is found by its beginning, so that it finds while it is typed.
        foreach (
            var word in ToolFacts
                .Folded(filter.Words ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Take(MostWords)
        )
        {
            var begins = " " + word;
            tools = tools.Where(t => t.Searched.Contains(begins));
        }

        return tools;
    }

    private static IQueryable<Tool> Ordered(PithDb db, IQueryable<Tool> tools, ToolOrder order) =>
        order switch
        {
            ToolOrder.Saves => tools
                .OrderByDescending(t =>
                    db.Set<Save>().Count(s => s.ToolId == t.Id && s.RemovedAt == null)
                )
                .ThenBy(t => t.Slug),
            ToolOrder.Votes => tools
                .OrderByDescending(t => db.Set<Vote>().Count(v => v.ToolId == t.Id))
                .ThenBy(t => t.Slug),
            ToolOrder.New => tools.OrderByDescending(t => t.AddedAt).ThenBy(t => t.Slug),
            ToolOrder.Mentions => tools
                .OrderByDescending(t =>
                    db.Set<ToolStory>()
                        .Count(s =>
                            s.ToolId == t.Id
                            && db.Set<Story>().Any(x => x.Id == s.StoryId && x.HiddenAt == null)
                        )
                )
                .ThenBy(t => t.Slug),
            _ => tools.OrderBy(t => t.Slug),
        };
}
