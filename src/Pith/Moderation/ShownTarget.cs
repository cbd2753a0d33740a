using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Community;
using Pith.Data;
using Pith.Stories;
using Pith.Tools;

namespace Pith.Moderation;

/// <summary>What is reported or acted on, as pages show it.</summary>
/// <param name="On">Which.</param>
/// <param name="Name">What it is called: the title of what a comment is about, a member's name.</param>
/// <param name="Path">Where it is read; null where it is nowhere.</param>
/// <param name="Author">Who wrote the comment; null for others, and once they were erased.</param>
/// <param name="AuthorId">Who wrote the comment.</param>
/// <param name="Html">The comment's words, for moderators; empty for others.</param>
/// <param name="State">The comment's.</param>
/// <param name="IsThere">Whether there is such a thing.</param>
public sealed record ShownTarget(
    Target On,
    string Name,
    string? Path,
    long? AuthorId,
    string? Author,
    string Html,
    CommentState? State,
    bool IsThere
)
{
    /// <summary>The kind alone.</summary>
    public static ShownTarget Nameless(Target on) =>
        new(on, "", Path: null, AuthorId: null, Author: null, "", State: null, IsThere: true);

    /// <summary>Reads some of them; what is no longer there has no path.</summary>
    /// <param name="withWords">Whether whoever asks may read words that nobody else does.</param>
    public static async Task<IReadOnlyDictionary<Target, ShownTarget>> Read(
        PithDb db,
        IReadOnlyCollection<Target> some,
        bool withWords,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var shown = some.Distinct().ToDictionary(t => t, t => Nameless(t) with { IsThere = false });
        List<long> Ids(TargetKind kind) =>
            [.. shown.Keys.Where(t => t.Kind == kind).Select(t => t.Id)];

        await Comments(db, Ids(TargetKind.Comment), shown, withWords, cancel);
        await Members(db, Ids(TargetKind.Member), shown, cancel);
        await Stories(db, Ids(TargetKind.Story), shown, withWords, cancel);
        await Tools(db, Ids(TargetKind.Tool), shown, cancel);
        return shown;
    }

    private static async Task Comments(
        PithDb db,
        List<long> ids,
        Dictionary<Target, ShownTarget> shown,
        bool withWords,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return;
        }

        var rows = await (
            from c in db.Set<Comment>()
            where ids.Contains(c.Id)
            join s in db.Set<Story>() on c.StoryId equals s.Id into stories
            from story in stories.DefaultIfEmpty()
            join t in db.Set<Tool>() on c.ToolId equals t.Id into tools
            from tool in tools.DefaultIfEmpty()
            join m in db.Set<Member>() on c.MemberId equals m.Id into authors
            from author in authors.DefaultIfEmpty()
            select new
            {
                c.Id,
                c.State,
                Title = story != null ? story.Title
                : tool != null ? tool.Name
                : "",
                c.MemberId,
                Author = author == null ? null : author.UserName,
                Html = withWords ? c.Html : "",
            }
        ).ToListAsync(cancel);
        foreach (var row in rows)
        {
            var on = new Target(TargetKind.Comment, row.Id);
            shown[on] = new(
                on,
                row.Title,
                "/comment/" + row.Id.ToString(CultureInfo.InvariantCulture),
                row.MemberId,
                withWords || row.State == CommentState.Shown ? row.Author : null,
                row.Html,
                row.State,
                IsThere: true
            );
        }
    }

    private static async Task Members(
        PithDb db,
        List<long> ids,
        Dictionary<Target, ShownTarget> shown,
        CancellationToken cancel
    )
    {
        var rows =
            ids.Count == 0
                ? []
                : await db.Set<Member>()
                    .Where(m => ids.Contains(m.Id))
                    .Select(m => new { m.Id, m.UserName })
                    .ToListAsync(cancel);
        foreach (var row in rows)
        {
            Put(
                shown,
                new(TargetKind.Member, row.Id),
                row.UserName ?? "",
                "/member/" + Uri.EscapeDataString(row.UserName ?? "")
            );
        }
    }

    private static async Task Stories(
        PithDb db,
        List<long> ids,
        Dictionary<Target, ShownTarget> shown,
        bool withWords,
        CancellationToken cancel
    )
    {
        var rows =
            ids.Count == 0
                ? []
                : await db.Set<Story>()
                    .Where(s => ids.Contains(s.Id))
                    .Select(s => new
                    {
                        s.Id,
                        s.Title,
                        s.Slug,
                        s.HiddenAt,
                    })
                    .ToListAsync(cancel);
        foreach (var row in rows)
        {
            Put(
                shown,
                new(TargetKind.Story, row.Id),
                row.HiddenAt is null || withWords ? row.Title : "",
                row.HiddenAt is null ? StoryPath.Of(row.Id, row.Slug) : null
            );
        }
    }

    private static async Task Tools(
        PithDb db,
        List<long> ids,
        Dictionary<Target, ShownTarget> shown,
        CancellationToken cancel
    )
    {
        var rows =
            ids.Count == 0
                ? []
                : await db.Set<Tool>()
                    .Where(t => ids.Contains(t.Id))
                    .Select(t => new
                    {
                        t.Id,
                        t.Name,
                        t.Slug,
                        t.HiddenAt,
                    })
                    .ToListAsync(cancel);
        foreach (var row in rows)
        {
            Put(
                shown,
                new(TargetKind.Tool, row.Id),
                row.Name,
                row.HiddenAt is null ? "/tool/" + row.Slug : null
            );
        }
    }

    private static void Put(
        Dictionary<Target, ShownTarget> shown,
        Target on,
        string name,
        string? path
    ) => shown[on] = Nameless(on) with { Name = name, Path = path };
}
