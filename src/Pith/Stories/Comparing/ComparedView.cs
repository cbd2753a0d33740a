using Microsoft.EntityFrameworkCore;
using Pith.Articles;
using Pith.Data;
using Pith.Text;
using Pith.Text.Comparing;

namespace Pith.Stories.Comparing;

/// <summary>One value that articles give, with each that gives it and its sentence.</summary>
public sealed record ShownSide(
    string Value,
    IReadOnlyList<(ShownArticle Article, IReadOnlyList<ShownEvidence> Evidence)> Tellings
);

/// <summary>What another article adds to the story's lead.</summary>
public sealed record ShownAddition(
    string Text,
    ShownArticle Article,
    IReadOnlyList<ShownEvidence> Evidence
);

/// <summary>How an article was changed after it was first read here.</summary>
/// <param name="Title">The headlines before and after, where that changed.</param>
/// <param name="Pieces">What stood there, and what stands there since.</param>
/// <param name="IsAnnounced">Whether the later text says that it was changed.</param>
public sealed record ShownRevision(
    ShownArticle Article,
    DateTimeOffset FoundAt,
    (string Before, string After)? Title,
    IReadOnlyList<(string? Before, string? After)> Pieces,
    bool IsAnnounced
);

/// <summary>What comparing a story's articles with one another, and with what they said earlier, has shown.</summary>
public sealed record ComparedView(
    IReadOnlyList<IReadOnlyList<ShownSide>> Disagreements,
    IReadOnlyList<ShownAddition> Additions,
    IReadOnlyList<ShownRevision> Revisions
)
{
    /// <summary>Enough to see what changed; the whole stands at the publisher.</summary>
    private const int LongestPiece = 400;
    private const int MostPieces = 8;

    internal static async Task<ComparedView> Read(
        PithDb db,
        StoryView view,
        CancellationToken cancel
    )
    {
        var articles = view.Others.Append(view.Lead).ToDictionary(a => a.Id);
        var documents = new Dictionary<long, Document>();
        var disagreements = await db.Set<StoryDisagreement>()
            .AsNoTracking()
            .Include(d => d.Tellings.OrderBy(t => t.Side).ThenBy(t => t.Id))
            .Where(d => d.StoryId == view.Story.Id)
            .OrderBy(d => d.Position)
            .ToListAsync(cancel);
        var additions = await (
            from a in db.Set<StoryAddition>().AsNoTracking()
            where a.StoryId == view.Story.Id
            join t in db.Set<Takeaway>() on a.TakeawayId equals t.Id
            join d in db.Shown() on t.DigestId equals d.Id
            join x in db.Set<ArticleText>() on d.TextId equals x.Id
            orderby a.Position
            select new
            {
                t.Text,
                t.Evidence,
                d.TextId,
                x.ArticleId,
            }
        ).ToListAsync(cancel);
        await Prepare(
            db,
            documents,
            [
                .. disagreements.SelectMany(d => d.Tellings).Select(t => t.TextId),
                .. additions.Select(a => a.TextId),
            ],
            cancel
        );
        return new(
            [
                .. disagreements
                    .Select(d =>
                        d.Tellings.Where(t => articles.ContainsKey(t.ArticleId))
                            .GroupBy(t => t.Side)
                            .Select(side => new ShownSide(
                                side.First().Value,
                                [
                                    .. side.Select(t =>
                                        (
                                            articles[t.ArticleId],
                                            EvidenceView.Of(documents[t.TextId], t.Evidence)
                                        )
                                    ),
                                ]
                            ))
                            .ToList()
                    )
                    .Where(sides => sides.Count > 1),
            ],
            [
                .. additions
                    .Where(a => articles.ContainsKey(a.ArticleId))
                    .Select(a => new ShownAddition(
                        a.Text,
                        articles[a.ArticleId],
                        EvidenceView.Of(documents[a.TextId], a.Evidence)
                    )),
            ],
            await ReadRevisions(db, articles, cancel)
        );
    }

    private static async Task<IReadOnlyList<ShownRevision>> ReadRevisions(
        PithDb db,
        Dictionary<long, ShownArticle> articles,
        CancellationToken cancel
    )
    {
        var ids = articles.Keys.ToList();
        var revisions = await (
            from r in db.Set<Revision>().AsNoTracking()
            where ids.Contains(r.ArticleId)
            join a in db.Set<Article>() on r.ArticleId equals a.Id
            where !a.NoSnippet && a.MaxSnippet == null
            join earlier in db.Set<ArticleText>() on r.EarlierTextId equals earlier.Id
            join later in db.Set<ArticleText>() on r.LaterTextId equals later.Id
            orderby r.FoundAt, r.Id
            select new
            {
                r.ArticleId,
                r.FoundAt,
                Earlier = earlier,
                Later = later,
            }
        ).ToListAsync(cancel);
        return
        [
            .. revisions
                .Select(r =>
                {
                    var (before, after) = (
                        Document.Prepare(r.Earlier.Content, language: r.Earlier.Language),
                        Document.Prepare(r.Later.Content, language: r.Later.Language)
                    );
                    var changes = TextChanges.Between(before, after);
                    return new ShownRevision(
                        articles[r.ArticleId],
                        Instants.At(r.FoundAt),
                        r.Earlier.Title == r.Later.Title ? null : (r.Earlier.Title, r.Later.Title),
                        [
                            .. changes
                                .Take(MostPieces)
                                .Select(c =>
                                    (Piece(c.Before, before.Text), Piece(c.After, after.Text))
                                ),
                        ],
                        TextChanges.AreAnnounced(after, changes)
                    );
                })
                .Where(r => r.Title is not null || r.Pieces.Count > 0),
        ];
    }

    private static string? Piece(TextSpan? span, string text)
    {
        if (span is not { } place)
        {
            return null;
        }

        var piece = place.Of(text);
        if (piece.Length <= LongestPiece)
        {
            return piece;
        }

        var end = char.IsHighSurrogate(piece[LongestPiece - 1]) ? LongestPiece - 1 : LongestPiece;
        return piece[..end] + " …";
    }

    private static async Task Prepare(
        PithDb db,
        Dictionary<long, Document> documents,
        IReadOnlyList<long> texts,
        CancellationToken cancel
    )
    {
        if (texts.Count == 0)
        {
            return;
        }

        foreach (
            var text in await db.Set<ArticleText>()
                .AsNoTracking()
                .Where(t => texts.Contains(t.Id))
                .ToListAsync(cancel)
        )
        {
            documents[text.Id] = Document.Prepare(text.Content, language: text.Language);
        }
    }
}
