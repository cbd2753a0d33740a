using Microsoft.EntityFrameworkCore;
using Pith.Accounts;
using Pith.Data;

namespace Pith.Community;

/// <summary>The order of comments.</summary>
public enum CommentOrder
{
    /// <summary>By <see cref="CommentRank"/>.</summary>
    Best,

    /// <summary>The newest first.</summary>
    New,

    /// <summary>The oldest first.</summary>
    Old,
}

/// <summary>A comment as it is shown, with those under it.</summary>
/// <param name="Replies">Those shown under it.</param>
/// <param name="Further">How many more stand under it, on a page of their own.</param>
public sealed record ShownComment(
    long Id,
    long? RootId,
    string? Author,
    long? AuthorId,
    bool IsSample,
    string? Quote,
    string Html,
    long At,
    long? EditedAt,
    CommentState State,
    int Ups,
    int Downs,
    IReadOnlyList<ShownComment> Replies,
    int Further
);

/// <summary>One page of what was said about a story or a tool.</summary>
/// <param name="Root">The comment whose thread it is, without its replies; null where it is all.</param>
public sealed record CommentThread(
    IReadOnlyList<ShownComment> Comments,
    int Number,
    int Pages,
    ShownComment? Root = null
)
{
    /// <summary>Comments on one page, about: a thread is not torn.</summary>
    public const int PageSize = 100;

    /// <summary>The most comments of one thread that stand with others on a page.</summary>
    public const int MostOfThread = 60;

    /// <summary>How many levels are shown; deeper ones have a page of their own.</summary>
    public const int Levels = 6;

    /// <summary>Reads a page.</summary>
    /// <param name="under">The comment whose thread is read; null for all.</param>
    /// <param name="member">Who reads: they see their own that wait.</param>
    public static async Task<CommentThread> Read(
        PithDb db,
        Subject about,
        long? under,
        CommentOrder order,
        int page,
        long? member,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var heads = await (
            from c in db.Set<Comment>().AsNoTracking()
            where c.StoryId == about.StoryId && c.ToolId == about.ToolId
            select new Head(c.Id, c.ParentId, c.MemberId, c.At, c.State, c.Best, c.Ups - c.Downs)
        ).ToListAsync(cancel);
        var tree = new Tree(heads, order, member);
        var pages = tree.Pages(under);
        page = Math.Clamp(page, 1, Math.Max(1, pages.Count));
        var shown = pages.Count == 0 ? [] : pages[page - 1];
        var ids = shown.SelectMany(Tree.Ids).ToList();
        if (under is { } root)
        {
            ids.Add(root);
        }

        var texts = await (
            from c in db.Set<Comment>().AsNoTracking()
            where ids.Contains(c.Id)
            join m in db.Set<Member>() on c.MemberId equals m.Id into members
            from m in members.DefaultIfEmpty()
            select new
            {
                Comment = c,
                Name = m == null ? null : m.UserName,
                IsSample = m != null && m.IsSample,
            }
        ).ToDictionaryAsync(t => t.Comment.Id, cancel);
        var quotes = await QuotedWords.Read(db, [.. texts.Values.Select(t => t.Comment)], cancel);
        ShownComment Show(Branch branch)
        {
            var text = texts[branch.Id];
            var c = text.Comment;
            // Hidden words are still read by who wrote them.
            var isRead =
                c.State is CommentState.Shown or CommentState.Held
                || c.State == CommentState.Hidden && c.MemberId == member && member is not null;
            return new(
                c.Id,
                c.RootId,
                text.Name,
                c.MemberId,
                text.IsSample,
                isRead ? quotes.Of(c) : null,
                isRead ? c.Html : "",
                c.At,
                c.EditedAt,
                c.State,
                c.Ups,
                c.Downs,
                [.. branch.Replies.Select(Show)],
                branch.Further
            );
        }

        return new(
            [.. shown.Select(Show)],
            page,
            Math.Max(1, pages.Count),
            under is { } top && texts.ContainsKey(top) ? Show(new Branch(top, [], 0)) : null
        );
    }

    /// <summary>All comments of the page, each before its replies.</summary>
    public IEnumerable<ShownComment> All() =>
        (Root is null ? Comments : Comments.Prepend(Root)).SelectMany(Flat);

    private static IEnumerable<ShownComment> Flat(ShownComment comment) =>
        comment.Replies.SelectMany(Flat).Prepend(comment);

    private sealed record Head(
        long Id,
        long? ParentId,
        long? MemberId,
        long At,
        CommentState State,
        double Best,
        int Net
    );

    private sealed record Branch(long Id, IReadOnlyList<Branch> Replies, int Further)
    {
        public int Count => 1 + Replies.Sum(r => r.Count);
    }

    /// <summary>What stands under what, without those that nobody reads and nothing hangs on.</summary>
    private sealed class Tree
    {
        private readonly ILookup<long, Head> replies;
        private readonly Dictionary<long, int> sizes = [];

        public Tree(IReadOnlyList<Head> heads, CommentOrder order, long? member)
        {
            IEnumerable<Head> sorted = order switch
            {
                CommentOrder.New => heads.OrderByDescending(h => h.At).ThenByDescending(h => h.Id),
                CommentOrder.Old => heads.OrderBy(h => h.At).ThenBy(h => h.Id),
                _ => heads
                    .OrderByDescending(h => h.Best)
                    .ThenByDescending(h => h.Net)
                    .ThenBy(h => h.At)
                    .ThenBy(h => h.Id),
            };
            replies = sorted.ToLookup(h => h.ParentId ?? 0);
            // Parents are older than their replies, so from the newest to the oldest each size is known in time.
            foreach (var head in heads.OrderByDescending(h => h.Id))
            {
                var under = replies[head.Id].Sum(r => sizes[r.Id]);
                var isRead =
                    // What a moderator took away leaves a mark of that, what its author took away only where something hangs on it.
                    head.State
                        is CommentState.Shown
                            or CommentState.Hidden
                            or CommentState.Removed
                    || head.State == CommentState.Held && head.MemberId == member
                    || under > 0;
                sizes[head.Id] = isRead ? under + 1 : 0;
            }
        }

        public static IEnumerable<long> Ids(Branch branch) =>
            branch.Replies.SelectMany(Ids).Prepend(branch.Id);

        public List<List<Branch>> Pages(long? under)
        {
            var pages = new List<List<Branch>>();
            var room = 0;
            foreach (var head in replies[under ?? 0].Where(h => sizes[h.Id] > 0))
            {
                var budget = MostOfThread;
                var branch = Grow(head, Levels, ref budget);
                if (pages.Count == 0 || (room < branch.Count && pages[^1].Count > 0))
                {
                    pages.Add([]);
                    room = PageSize;
                }

                pages[^1].Add(branch);
                room -= branch.Count;
            }

            return pages;
        }

        private Branch Grow(Head head, int levels, ref int budget)
        {
            budget--;
            var grown = new List<Branch>();
            var further = 0;
            foreach (var reply in replies[head.Id].Where(r => sizes[r.Id] > 0))
            {
                if (levels > 1 && budget > 0)
                {
                    grown.Add(Grow(reply, levels - 1, ref budget));
                }
                else
                {
                    further += sizes[reply.Id];
                }
            }

            return new(head.Id, grown, further);
        }
    }
}
