using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Search;
using Pith.Stories;
using Pith.Text.Terms;
using Pith.Tools;

namespace Pith.Community;

/// <summary>A story or a tool as its member's saves show it.</summary>
public sealed record SavedItem(
    long SaveId,
    StoryRow? Story,
    ToolRow? Tool,
    string Note,
    IReadOnlyList<ListName> Lists
)
{
    public string Title => Story?.Title ?? Tool!.Name;

    /// <summary>The path of its page.</summary>
    public string Path => Story?.Path ?? Tool!.Path;

    /// <summary>Its title's language as pages say it; null for English.</summary>
    public string? Language => Story?.Language is "en" or "und" ? null : Story?.Language;
}

/// <summary>A list as a link shows it.</summary>
public sealed record ListName(long Id, string Name, bool IsShared, int Count);

/// <summary>A page of a member's saves.</summary>
public sealed record SavedPageOf(IReadOnlyList<SavedItem> Items, StoryPage Page, int Total);

/// <summary>A member's saves, the newest first; searched in titles, notes, takeaways, and what tools are.</summary>
public static class SavedItems
{
    public const int PageSize = 30;

    /// <summary>Reads a page of them.</summary>
    /// <param name="words">What they search for; null for all.</param>
    /// <param name="list">One of their lists; null for all saves.</param>
    public static async Task<SavedPageOf> Read(
        PithDb db,
        long member,
        string? words,
        long? list,
        int page,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var saves =
            from about in Saving.Shown(db, member).AsNoTracking()
            let s = about.Save
            where list == null || db.Set<ListEntry>().Any(e => e.ListId == list && e.SaveId == s.Id)
            orderby s.At descending, s.Id descending
            select s;
        page = Math.Clamp(page, 1, 10_000);
        List<Save> shown;
        int total;
        if (words is null)
        {
            total = await saves.CountAsync(cancel);
            shown = await saves.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        }
        else
        {
            var found = await Search(db, saves, SearchQuery.Read(words), cancel);
            total = found.Count;
            shown = [.. found.Skip((page - 1) * PageSize).Take(PageSize)];
        }

        var stories = (
            await StoryList.Of(db, [.. shown.Select(s => s.StoryId).OfType<long>()], cancel)
        ).ToDictionary(r => r.Id);
        var tools = await ToolsOf(db, [.. shown.Select(s => s.ToolId).OfType<long>()], cancel);
        var lists = await ListsOf(db, [.. shown.Select(s => s.Id)], cancel);
        return new(
            [
                .. shown
                    .Select(s => new SavedItem(
                        s.Id,
                        stories.GetValueOrDefault(s.StoryId ?? 0),
                        tools.GetValueOrDefault(s.ToolId ?? 0),
                        s.Note,
                        [.. lists[s.Id]]
                    ))
                    .Where(i => i.Story is not null || i.Tool is not null),
            ],
            new StoryPage([], page, page * PageSize < total),
            total
        );
    }

    /// <summary>Both databases match alike because neither matches: a member's saves are few enough to be read.</summary>
    private static async Task<List<Save>> Search(
        PithDb db,
        IQueryable<Save> saves,
        SearchQuery query,
        CancellationToken cancel
    )
    {
        if (query.All.Count == 0)
        {
            return [];
        }

        var texts = await (
            from s in saves
            join story in db.Set<Story>() on s.StoryId equals story.Id
            join lead in db.Set<Article>() on story.LeadId equals lead.Id
            select new
            {
                Save = s,
                story.Title,
                story.Language,
                lead.TextId,
            }
        ).ToListAsync(cancel);
        var ids = saves
            .Join(db.Set<Story>(), s => s.StoryId, story => story.Id, (_, story) => story.LeadId)
            .Join(db.Set<Article>(), id => id, a => a.Id, (_, a) => a.TextId);
        var takeaways = (
            await (
                from t in db.Set<Takeaway>()
                join d in db.Shown() on t.DigestId equals d.Id
                where ids.Contains(d.TextId)
                select new { d.TextId, t.Text }
            ).ToListAsync(cancel)
        ).ToLookup(t => (long?)t.TextId, t => t.Text);
        var tools = await saves
            .Join(
                db.Set<Tool>(),
                s => s.ToolId,
                t => (long?)t.Id,
                (s, t) => new { Save = s, Tool = t }
            )
            .ToListAsync(cancel);
        IEnumerable<Save> found =
        [
            .. texts
                .Where(t =>
                    Holds(
                        query,
                        [
                            .. TermMaker.Terms(t.Title, t.Language),
                            .. TermMaker.Terms(t.Save.Note, t.Language),
                            .. TermMaker.Terms(t.Save.Note, "en"),
                            .. takeaways[t.TextId].SelectMany(k => TermMaker.Terms(k, t.Language)),
                        ]
                    )
                )
                .Select(t => t.Save),
            .. tools
                .Where(t =>
                    Holds(
                        query,
                        [
                            .. TermMaker.Terms(
                                string.Join(
                                    '\n',
                                    [
                                        t.Tool.Name,
                                        .. t.Tool.OtherNames,
                                        t.Tool.Maker,
                                        t.Tool.Line,
                                        t.Save.Note,
                                    ]
                                ),
                                "en"
                            ),
                        ]
                    )
                )
                .Select(t => t.Save),
        ];
        return [.. found.OrderByDescending(s => s.At).ThenByDescending(s => s.Id)];
    }

    private static bool Holds(SearchQuery query, HashSet<string> terms) =>
        query.All.All(group => group.Any(t => Holds(t, terms)))
        && !query.Without.Any(t => Holds(t, terms));

    private static bool Holds(SearchTerm term, HashSet<string> terms) =>
        term.Forms.Any(form => form.All(terms.Contains));

    private static async Task<Dictionary<long, ToolRow>> ToolsOf(
        PithDb db,
        List<long> tools,
        CancellationToken cancel
    ) =>
        tools.Count == 0
            ? []
            : (
                await ToolList.Rows(
                    db,
                    ToolList.Listed(db).Where(t => tools.Contains(t.Id)),
                    cancel
                )
            ).ToDictionary(t => t.Id);

    private static async Task<ILookup<long, ListName>> ListsOf(
        PithDb db,
        List<long> saves,
        CancellationToken cancel
    ) =>
        (
            await (
                from e in db.Set<ListEntry>()
                where saves.Contains(e.SaveId)
                join l in db.Set<SaveList>() on e.ListId equals l.Id
                orderby l.Name
                select new
                {
                    e.SaveId,
                    l.Id,
                    l.Name,
                    l.IsShared,
                }
            ).ToListAsync(cancel)
        ).ToLookup(e => e.SaveId, e => new ListName(e.Id, e.Name, e.IsShared, Count: 0));
}
