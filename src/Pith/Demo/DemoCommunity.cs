using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Articles;
using Pith.Community;
using Pith.Data;
using Pith.Sources;
using Pith.Stories;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Demo;

/// <summary>Lets the demo's members vote, talk, save and follow, once its newsroom is read.</summary>
public sealed partial class DemoCommunity
{
    private readonly PithDb db;
    private readonly SampleCommunity sample;
    private readonly Dictionary<string, DateTimeOffset> published;
    private readonly Dictionary<string, string> addresses;
    private readonly DateTimeOffset firstStart;
    private readonly long now;
    private Dictionary<string, long> members = [];
    private Dictionary<string, long> stories = [];
    private Dictionary<string, long> tools = [];

    private DemoCommunity(PithDb db, Newsroom newsroom, DateTimeOffset firstStart, long now)
    {
        (this.db, sample, this.firstStart, this.now) = (db, newsroom.Community, firstStart, now);
        published = newsroom.Articles.ToDictionary(
            a => a.Id,
            a => Newsroom.PublishedAt(a, firstStart)
        );
        addresses = newsroom.Articles.ToDictionary(
            a => Newsroom.AddressOf(a, firstStart).AbsoluteUri,
            a => a.Id
        );
    }

    /// <summary>The fictional tools that the newsroom writes about.</summary>
    public static IReadOnlyList<FieldTool> ToolsOf(Newsroom newsroom, DateTimeOffset firstStart)
    {
        ArgumentNullException.ThrowIfNull(newsroom);
        return
        [
            .. newsroom.Community.Tools.Select(t => new FieldTool
            {
                Slug = t.Slug,
                Name = t.Name,
                Aka = t.Aka,
                Mentions = t.Mentions,
                Address = t.Address,
                Maker = t.Maker,
                Line = t.Line,
                Category = t.Category,
                Licence = t.Licence,
                Platforms = t.Platforms,
                Alternatives = t.Alternatives,
                Price = t.Price,
                Sources =
                [
                    new()
                    {
                        Source = t.Source,
                        AsOf = DateOnly.FromDateTime(firstStart.AddDays(t.AsOf).UtcDateTime),
                        Facts =
                        [
                            .. FieldTool.Facts.Where(f => f != "price" || t.Price is not null),
                        ],
                    },
                ],
            }),
        ];
    }

    /// <summary>Does it all in one transaction; nothing where it was done before.</summary>
    public static async Task Apply(
        PithDb db,
        Newsroom newsroom,
        DateTimeOffset firstStart,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(newsroom);
        if (
            await db.Set<SaveList>()
                .AnyAsync(l => db.Set<Member>().Any(m => m.Id == l.MemberId && m.IsSample), cancel)
        )
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await new DemoCommunity(db, newsroom, firstStart, clock.Now()).Act(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task Act(CancellationToken cancel)
    {
        members = await db.Set<Member>()
            .Where(m => m.IsSample)
            .ToDictionaryAsync(m => m.UserName!, m => m.Id, cancel);
        tools = await db.Set<Tool>().ToDictionaryAsync(t => t.Slug, t => t.Id, cancel);
        stories = (
            await (
                from m in db.Set<StoryArticle>()
                join a in db.Set<Article>() on m.ArticleId equals a.Id
                select new { a.Address, m.StoryId }
            ).ToListAsync(cancel)
        )
            .Where(a => addresses.ContainsKey(a.Address))
            .ToDictionary(a => addresses[a.Address], a => a.StoryId);
        foreach (var id in members.Values)
        {
            // Their addresses are nobody's.
            await NoticeList.SetByMail(db, id, isOn: false, cancel);
        }

        await Vote(cancel);
        var said = await Talk(cancel);
        await Moderate(said, cancel);
        await Keep(cancel);
        await Follow(cancel);
        Propose();
        await db.SaveChangesAsync(cancel);
    }

    private async Task Vote(CancellationToken cancel)
    {
        foreach (var (article, names) in sample.Votes)
        {
            if (stories.TryGetValue(article, out var story))
            {
                foreach (var (name, i) in names.Select((n, i) => (n, i)))
                {
                    db.Add(
                        new Vote
                        {
                            StoryId = story,
                            MemberId = members[name],
                            At = After(article, 20 + 17 * i),
                        }
                    );
                }

                await StoryCounts.Add(db, story, names.Count, comments: 0, cancel);
            }
        }

        foreach (var (slug, names) in sample.ToolVotes)
        {
            db.AddRange(
                names.Select(
                    (name, i) =>
                        new Vote
                        {
                            ToolId = tools[slug],
                            MemberId = members[name],
                            At = Ago(30 - i),
                        }
                )
            );
        }
    }

    private async Task<Dictionary<string, Comment>> Talk(CancellationToken cancel)
    {
        var said = new Dictionary<string, Comment>(StringComparer.Ordinal);
        foreach (var words in sample.Comments)
        {
            long? story =
                words.On is { } on && stories.TryGetValue(on, out var found) ? found : null;
            var parent = words.Answers is { } key ? said.GetValueOrDefault(key) : null;
            if (
                (words.On is not null && story is null)
                || (words.Answers is not null && parent is null)
            )
            {
                continue;
            }

            var at = words.On is null ? Ago(words.HoursAgo) : After(words.On, words.After);
            var comment = new Comment
            {
                StoryId = story,
                ToolId = words.OnTool is { } tool ? tools[tool] : null,
                MemberId = members[words.By],
                ParentId = parent?.Id,
                RootId = parent is null ? null : parent.RootId ?? parent.Id,
                Depth = parent is null ? 0 : parent.Depth + 1,
                Body = words.Text,
                Html = CommentText.ToHtml(words.Text) ?? "",
                At = at,
                EditedAt = words.Before is null ? null : Math.Min(at + 600_000, now),
                FormKey = Guid.NewGuid().ToString("N"),
                Ups = words.Up.Count,
                Downs = words.Down.Count,
                Best = CommentRank.Of(words.Up.Count, words.Down.Count),
                TakeawayId = await Takeaway(story, words.Takeaway, cancel),
            };
            db.Add(comment);
            await db.SaveChangesAsync(cancel);
            said[words.Key] = comment;
            if (story is { } counted)
            {
                await StoryCounts.Add(db, counted, votes: 0, comments: 1, cancel);
            }

            AddAround(words, comment, parent);
        }

        return said;
    }

    /// <summary>Votes on a comment, what it said before, and the notice to whom it answers.</summary>
    private void AddAround(SampleComment words, Comment comment, Comment? parent)
    {
        db.AddRange(
            words
                .Up.Select(n => (Name: n, IsUp: true))
                .Concat(words.Down.Select(n => (Name: n, IsUp: false)))
                .Select(v => new CommentVote
                {
                    CommentId = comment.Id,
                    MemberId = members[v.Name],
                    IsUp = v.IsUp,
                    At = comment.At,
                })
        );
        if (words.Before is { } before)
        {
            db.Add(
                new CommentVersion
                {
                    CommentId = comment.Id,
                    ReplacedAt = comment.EditedAt!.Value,
                    Html = CommentText.ToHtml(before) ?? "",
                }
            );
        }

        if (parent?.MemberId is { } told && told != comment.MemberId)
        {
            db.Add(
                new Notice
                {
                    MemberId = told,
                    CommentId = comment.Id,
                    At = comment.At,
                }
            );
        }
    }

    private async Task Keep(CancellationToken cancel)
    {
        var saves = new Dictionary<(string, Subject), Save>();
        Save? SaveOf(string name, SampleEntry entry, long at)
        {
            Subject? about =
                entry.Tool is { } tool ? Subject.Tool(tools[tool])
                : entry.Story is { } article && stories.TryGetValue(article, out var story)
                    ? Subject.Story(story)
                : null;
            if (about is not { } subject)
            {
                return null;
            }

            if (!saves.TryGetValue((name, subject), out var save))
            {
                saves[(name, subject)] = save = new Save
                {
                    MemberId = members[name],
                    StoryId = subject.StoryId,
                    ToolId = subject.ToolId,
                    At = at,
                };
                db.Add(save);
            }

            if (entry.Note.Length > 0)
            {
                save.Note = entry.Note;
            }

            return save;
        }

        foreach (var list in sample.Lists)
        {
            var made = new SaveList
            {
                MemberId = members[list.By],
                Name = list.Name,
                Note = list.Note,
                IsShared = list.Shared,
                MadeAt = Ago(60),
            };
            db.Add(made);
            var held = list
                .Holds.Select((h, i) => SaveOf(list.By, h, Ago(12 - i)))
                .OfType<Save>()
                .ToList();
            await db.SaveChangesAsync(cancel);
            db.AddRange(
                held.Select(s => new ListEntry
                {
                    ListId = made.Id,
                    SaveId = s.Id,
                    At = s.At,
                })
            );
        }

        foreach (var (name, articles) in sample.Saves)
        {
            foreach (var (article, i) in articles.Select((a, i) => (a, i)))
            {
                SaveOf(name, new SampleEntry(Story: article), Ago(6 - i));
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task Follow(CancellationToken cancel)
    {
        var sources = await db.Set<Source>().ToDictionaryAsync(s => s.Domain, s => s.Id, cancel);
        foreach (var (name, follows) in sample.Follows)
        {
            db.AddRange(
                follows
                    .Sources.Where(sources.ContainsKey)
                    .Select(s => new Follow
                    {
                        MemberId = members[name],
                        SourceId = sources[s],
                        At = Ago(40),
                    })
            );
            db.AddRange(
                follows.Tools.Select(t => new Follow
                {
                    MemberId = members[name],
                    ToolId = tools[t],
                    At = Ago(40),
                })
            );
        }
    }

    private void Propose() =>
        db.AddRange(
            sample.Proposals.Select(p => new ToolChange
            {
                ToolId = tools[p.Tool],
                Origin = ChangeOrigin.Member,
                MemberId = members[p.By],
                At = Ago(3),
                State = ChangeState.Proposed,
                Note = p.Note,
                FormKey = Guid.NewGuid().ToString("N"),
                Items =
                [
                    .. p.Changes.Select(c => new ToolChangeItem
                    {
                        Fact = Enum.Parse<ToolFact>(c.Key, ignoreCase: true),
                        New = c.Value,
                        Source = p.Source,
                        AsOf = DateOnly.FromDateTime(firstStart.UtcDateTime),
                    }),
                ],
            })
        );

    private async Task<long?> Takeaway(long? story, int? position, CancellationToken cancel) =>
        story is null || position is null
            ? null
            : await (
                from s in db.Set<Story>()
                where s.Id == story
                join a in db.Set<Article>() on s.LeadId equals a.Id
                join d in db.Set<StoredDigest>() on a.TextId equals (long?)d.TextId
                join t in db.Set<Takeaway>() on d.Id equals t.DigestId
                where t.Position == position
                orderby d.Id descending
                select (long?)t.Id
            ).FirstOrDefaultAsync(cancel);

    /// <summary>Minutes after an article, and not in the future.</summary>
    private long After(string article, int minutes) =>
        Math.Min(published[article].AddMinutes(minutes).ToUnixTimeMilliseconds(), now);

    private long Ago(int hours) =>
        Math.Min(firstStart.AddHours(-hours).ToUnixTimeMilliseconds(), now);
}
