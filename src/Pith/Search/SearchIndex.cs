using System.Text;
using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Text.Terms;

namespace Pith.Search;

/// <summary>
/// The words of articles, for finding stories. Both databases only store and match the terms that <see cref="TermMaker"/>
/// makes, so both find alike: an FTS5 table on SQLite, a tsvector on PostgreSQL. Each query stands beside its twin here.
/// </summary>
public static class SearchIndex
{
    /// <summary>A word in the title counts as much as this many in the text.</summary>
    private const double TitleWeight = 4;

    /// <summary>Terms kept of one text: PostgreSQL counts positions up to 16,383.</summary>
    private const int MostTerms = 16_000;

    /// <summary>Puts an article's words in place of those kept for it; the caller's transaction holds.</summary>
    public static async Task Put(
        PithDb db,
        long articleId,
        string title,
        string text,
        string language,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var titleTerms = TermMaker.Terms(title, language);
        var textTerms = TermMaker.Terms(text, language);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync(
                $"""DELETE FROM "ArticleSearch" WHERE rowid = {articleId}""",
                cancel
            );
            var (t, b) = (
                string.Join(' ', titleTerms.Take(MostTerms)),
                string.Join(' ', textTerms.Take(MostTerms))
            );
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ArticleSearch"(rowid, title, body) VALUES ({articleId}, {t}, {b})""",
                cancel
            );
        }
        else
        {
            var vector = VectorOf(titleTerms, textTerms);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "ArticleSearch"("ArticleId", "Terms") VALUES ({articleId}, {vector}::tsvector)
                ON CONFLICT ("ArticleId") DO UPDATE SET "Terms" = EXCLUDED."Terms"
                """,
                cancel
            );
        }
    }

    /// <summary>Ids of stories that hold all words of <paramref name="query"/>, the best match first; at most <paramref name="limit"/>.</summary>
    public static async Task<IReadOnlyList<long>> Find(
        PithDb db,
        SearchQuery query,
        int limit,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Words.Count == 0)
        {
            return [];
        }

        var hits = db.Database.IsSqlite()
            ? await db
                .Database.SqlQuery<long>(
                    $"""
                    WITH f AS MATERIALIZED (
                      SELECT rowid AS "ArticleId", bm25("ArticleSearch", {TitleWeight}, 1.0) AS "Rank" FROM "ArticleSearch"
                      WHERE "ArticleSearch" MATCH {query.ForSqlite()}
                    )
                    SELECT m."StoryId" AS "Value" FROM f
                    JOIN "StoryArticle" AS m ON m."ArticleId" = f."ArticleId"
                    JOIN "Story" AS s ON s."Id" = m."StoryId"
                    WHERE s."HiddenAt" IS NULL
                    GROUP BY m."StoryId" ORDER BY MIN(f."Rank"), MAX(s."NewestAt") DESC LIMIT {limit}
                    """
                )
                .ToListAsync(cancel)
            : await db
                .Database.SqlQuery<long>(
                    $"""
                    SELECT m."StoryId" AS "Value" FROM "ArticleSearch" AS f
                    JOIN "StoryArticle" AS m ON m."ArticleId" = f."ArticleId"
                    JOIN "Story" AS s ON s."Id" = m."StoryId"
                    WHERE f."Terms" @@ {query.ForPostgres()}::tsquery AND s."HiddenAt" IS NULL
                    GROUP BY m."StoryId"
                    ORDER BY MAX(ts_rank(f."Terms", {query.ForPostgres()}::tsquery, 1)) DESC, MAX(s."NewestAt") DESC LIMIT {limit}
                    """
                )
                .ToListAsync(cancel);
        return hits;
    }

    /// <summary>A tsvector as text: 'term':1A,5 with A for the title's places. Terms are letters and digits alone, so nothing needs escaping.</summary>
    private static string VectorOf(IReadOnlyList<string> title, IReadOnlyList<string> text)
    {
        var places = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var place = 0;
        foreach (
            var (term, isTitle) in title
                .Select(t => (t, true))
                .Concat(text.Select(t => (t, false)))
                .Take(MostTerms)
        )
        {
            place++;
            if (!places.TryGetValue(term, out var at))
            {
                places[term] = at = new StringBuilder();
            }
            else
            {
                at.Append(',');
            }

            at.Append(place);
            if (isTitle)
            {
                at.Append('A');
            }
        }

        return string.Join(' ', places.Select(p => $"'{p.Key}':{p.Value}"));
    }
}
