using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;
using Pith.Reader.Feeds.Lists;
using Pith.Sources;
using Pith.Stories;
using Pith.Tools;
using Pith.Topics;
using Pith.Web;

namespace Pith.Community;

/// <summary>All that a member made here, as they take it with them: property names are the words of the exported JSON.</summary>
public sealed record CommunityExport(
    IReadOnlyList<ExportedVote> Votes,
    IReadOnlyList<ExportedComment> Comments,
    IReadOnlyList<ExportedCommentVote> CommentVotes,
    IReadOnlyList<ExportedSave> Saves,
    IReadOnlyList<ExportedList> Lists,
    IReadOnlyList<ExportedChoice> Follows,
    IReadOnlyList<ExportedChoice> Hides,
    IReadOnlyList<string> MutedMembers,
    IReadOnlyList<string> MutedThreads,
    IReadOnlyList<string> Replies,
    bool RepliesByMail
)
{
    /// <summary>Reads it all.</summary>
    public static async Task<CommunityExport> Read(
        PithDb db,
        Site site,
        long member,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(site);
        var votes = await VotesOf(db, site, member, cancel);
        var comments = await db.Set<Comment>()
            .AsNoTracking()
            .Where(c => c.MemberId == member)
            .OrderBy(c => c.At)
            .ToListAsync(cancel);
        var versions = (
            await db.Set<CommentVersion>()
                .AsNoTracking()
                .Where(v => db.Set<Comment>().Any(c => c.Id == v.CommentId && c.MemberId == member))
                .OrderBy(v => v.ReplacedAt)
                .ToListAsync(cancel)
        ).ToLookup(v => v.CommentId);
        var quoted = await QuotedWords.Read(db, comments, cancel);
        var judged = await db.Set<CommentVote>()
            .AsNoTracking()
            .Where(v => v.MemberId == member)
            .OrderBy(v => v.At)
            .ToListAsync(cancel);
        var mutes = await MemberMutes.Read(db, member, cancel);
        var replies = await db.Set<Notice>()
            .Where(n => n.MemberId == member)
            .OrderBy(n => n.At)
            .Select(n => n.CommentId)
            .ToListAsync(cancel);
        string CommentAt(long id) => site.Absolute($"/comment/{id}");
        return new(
            votes,
            comments.ConvertAll(c => new ExportedComment(
                CommentAt(c.Id),
                c.ParentId is { } parent ? CommentAt(parent) : null,
                quoted.Of(c),
                c.Body,
                Instants.At(c.At),
                c.EditedAt is { } at ? Instants.At(at) : null,
                c.State.ToString(),
                [.. versions[c.Id].Select(v => v.Html)]
            )),
            judged.ConvertAll(v => new ExportedCommentVote(
                CommentAt(v.CommentId),
                v.IsUp,
                Instants.At(v.At)
            )),
            await SavesOf(db, site, member, cancel),
            await ListsOf(db, site, member, cancel),
            await ChoicesOf(
                db,
                db.Set<Follow>()
                    .Where(f => f.MemberId == member)
                    .Select(f => new Chosen(f.TopicId, f.SourceId, f.ToolId)),
                cancel
            ),
            await ChoicesOf(
                db,
                db.Set<Hide>()
                    .Where(h => h.MemberId == member)
                    .Select(h => new Chosen(h.TopicId, h.SourceId, h.ToolId)),
                cancel
            ),
            [.. mutes.Members.Select(m => m.Name)],
            [.. mutes.Threads.Select(t => CommentAt(t.Id))],
            [.. replies.Select(CommentAt)],
            await NoticeList.IsByMail(db, member, cancel)
        );
    }

    /// <summary>The saves as CSV (RFC 4180), in UTF-8 with a head line.</summary>
    public string SavesAsCsv()
    {
        var csv = new StringBuilder("title,address,saved_at,note,lists\r\n");
        foreach (var save in Saves)
        {
            csv.AppendJoin(
                    ',',
                    (
                        (string[])
                            [
                                save.Title,
                                save.Address,
                                save.At.ToString("O", CultureInfo.InvariantCulture),
                                save.Note,
                                string.Join("; ", save.Lists),
                            ]
                    ).Select(Cell)
                )
                .Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>The feeds of the sources that a member follows, as OPML.</summary>
    public static async Task<byte[]> FollowsAsOpml(
        PithDb db,
        Site site,
        long member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(site);
        var feeds = await (
            from f in db.Set<Follow>()
            where f.MemberId == member
            join source in db.Set<Source>() on f.SourceId equals source.Id
            join feed in db.Set<Feed>() on source.Id equals feed.SourceId
            orderby source.Name, feed.Id
            select new ListedFeed(feed.Address)
            {
                Title = feed.Title,
                Site = "https://" + source.Domain + "/",
                Language = feed.Language,
            }
        ).ToListAsync(cancel);
        var topics = await (
            from f in db.Set<Follow>()
            where f.MemberId == member
            join topic in db.Set<Topic>() on f.TopicId equals topic.Id
            orderby topic.Name
            select new { topic.Slug, topic.Name }
        ).ToListAsync(cancel);
        return Opml.Write(
            site.Name,
            now,
            feeds.Concat(
                topics.Select(t => new ListedFeed(site.Absolute($"/topic/{t.Slug}/feed.xml"))
                {
                    Title = t.Name,
                    Site = site.Absolute($"/topic/{t.Slug}"),
                })
            )
        );
    }

    private static async Task<IReadOnlyList<ExportedVote>> VotesOf(
        PithDb db,
        Site site,
        long member,
        CancellationToken cancel
    )
    {
        var stories = await (
            from v in db.Set<Vote>()
            where v.MemberId == member
            join s in db.Set<Story>() on v.StoryId equals s.Id
            select new
            {
                s.Id,
                s.Slug,
                s.Title,
                v.At,
            }
        ).ToListAsync(cancel);
        var tools = await (
            from v in db.Set<Vote>()
            where v.MemberId == member
            join t in db.Set<Tool>() on v.ToolId equals t.Id
            select new
            {
                t.Slug,
                t.Name,
                v.At,
            }
        ).ToListAsync(cancel);
        IEnumerable<ExportedVote> all =
        [
            .. stories.Select(v => new ExportedVote(
                site.Absolute(StoryPath.Of(v.Id, v.Slug)),
                v.Title,
                Instants.At(v.At)
            )),
            .. tools.Select(v => new ExportedVote(
                site.Absolute(ToolPath.Of(v.Slug)),
                v.Name,
                Instants.At(v.At)
            )),
        ];
        return [.. all.OrderBy(v => v.At)];
    }

    private static async Task<IReadOnlyList<ExportedSave>> SavesOf(
        PithDb db,
        Site site,
        long member,
        CancellationToken cancel
    )
    {
        var saves = await Saving
            .Shown(db, member)
            .AsNoTracking()
            .OrderBy(s => s.Save.At)
            .ToListAsync(cancel);
        var lists = (
            await (
                from e in db.Set<ListEntry>()
                join l in db.Set<SaveList>() on e.ListId equals l.Id
                where l.MemberId == member
                orderby l.Name
                select new { e.SaveId, l.Name }
            ).ToListAsync(cancel)
        ).ToLookup(e => e.SaveId, e => e.Name);
        return saves.ConvertAll(s => new ExportedSave(
            s.Title,
            site.Absolute(s.Path),
            Instants.At(s.Save.At),
            s.Save.Note,
            [.. lists[s.Save.Id]]
        ));
    }

    private static async Task<IReadOnlyList<ExportedList>> ListsOf(
        PithDb db,
        Site site,
        long member,
        CancellationToken cancel
    ) =>
        (
            await db.Set<SaveList>()
                .AsNoTracking()
                .Where(l => l.MemberId == member)
                .OrderBy(l => l.Name)
                .ToListAsync(cancel)
        ).ConvertAll(l => new ExportedList(
            l.Name,
            l.Note,
            l.IsShared,
            site.Absolute($"/list/{l.Id}"),
            Instants.At(l.MadeAt)
        ));

    private static async Task<IReadOnlyList<ExportedChoice>> ChoicesOf(
        PithDb db,
        IQueryable<Chosen> chosen,
        CancellationToken cancel
    )
    {
        var all = await chosen.ToListAsync(cancel);
        var topics = all.Select(c => c.TopicId).OfType<long>().ToList();
        var sources = all.Select(c => c.SourceId).OfType<long>().ToList();
        var tools = all.Select(c => c.ToolId).OfType<long>().ToList();
        return
        [
            .. (
                await db.Set<Topic>()
                    .Where(t => topics.Contains(t.Id))
                    .OrderBy(t => t.Name)
                    .Select(t => t.Name)
                    .ToListAsync(cancel)
            ).Select(n => new ExportedChoice("topic", n)),
            .. (
                await db.Set<Source>()
                    .Where(s => sources.Contains(s.Id))
                    .OrderBy(s => s.Domain)
                    .Select(s => s.Domain)
                    .ToListAsync(cancel)
            ).Select(n => new ExportedChoice("source", n)),
            .. (
                await db.Set<Tool>()
                    .Where(t => tools.Contains(t.Id))
                    .OrderBy(t => t.Slug)
                    .Select(t => t.Name)
                    .ToListAsync(cancel)
            ).Select(n => new ExportedChoice("tool", n)),
        ];
    }

    /// <summary>A cell that no spreadsheet takes for a formula: titles come from feeds.</summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}

public sealed record ExportedVote(string Address, string Title, DateTimeOffset At);

/// <param name="Answers">The comment that it answers.</param>
/// <param name="Body">In Markdown.</param>
/// <param name="Earlier">What it said before, as HTML.</param>
public sealed record ExportedComment(
    string Address,
    string? Answers,
    string? Quotes,
    string Body,
    DateTimeOffset At,
    DateTimeOffset? EditedAt,
    string State,
    IReadOnlyList<string> Earlier
);

public sealed record ExportedCommentVote(string Comment, bool IsUp, DateTimeOffset At);

public sealed record ExportedSave(
    string Title,
    string Address,
    DateTimeOffset At,
    string Note,
    IReadOnlyList<string> Lists
);

public sealed record ExportedList(
    string Name,
    string Note,
    bool IsShared,
    string Address,
    DateTimeOffset At
);

/// <param name="Kind">"topic", "source" or "tool".</param>
public sealed record ExportedChoice(string Kind, string Name);
