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

    private const double HalfwayMs = 60 * 86_400_000.0;

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

    /// <summary>
    /// Ids of stories that answer <paramref name="query"/>, the best match first, at most <paramref name="limit"/>; without
    /// words the newest first. A match counts less the older the story is: half of the way down to 0.4 after 60 days.
    /// </summary>
    public static async Task<IReadOnlyList<long>> Find(
        PithDb db,
        SearchQuery query,
        int limit,
        long now,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Problem != SearchProblem.None)
        {
            return [];
        }

        var sql = new SqlText();
        if (query.All.Count == 0)
        {
            sql.Add($"""SELECT s."Id" AS "Value" FROM "Story" AS s WHERE s."HiddenAt" IS NULL""");
            AddFilter(sql, query.Filter);
            sql.Add($""" ORDER BY s."NewestAt" DESC, s."Id" DESC LIMIT {limit}""");
            return await db.Database.SqlQuery<long>(sql.Whole).ToListAsync(cancel);
        }

        if (db.Database.IsSqlite())
        {
            sql.Add(
                $"""
                WITH f AS MATERIALIZED (
                  SELECT rowid AS "ArticleId", -bm25("ArticleSearch", {TitleWeight}, 1.0) AS "Match" FROM "ArticleSearch"
                  WHERE "ArticleSearch" MATCH {query.ForSqlite()}
                )
                """
            );
        }
        else
        {
            sql.Add(
                $"""
                WITH f AS (
                  SELECT "ArticleId", ts_rank("Terms", {query.ForPostgres()}::tsquery, 1) AS "Match" FROM "ArticleSearch"
                  WHERE "Terms" @@ {query.ForPostgres()}::tsquery
                )
                """
            );
        }

        sql.Add(
            $"""
             SELECT m."StoryId" AS "Value" FROM f
            JOIN "StoryArticle" AS m ON m."ArticleId" = f."ArticleId"
            JOIN "Story" AS s ON s."Id" = m."StoryId"
            WHERE s."HiddenAt" IS NULL
            """
        );
        AddFilter(sql, query.Filter);
        sql.Add(
            $"""
             GROUP BY m."StoryId", s."NewestAt"
            ORDER BY MAX(f."Match") * (0.4 + 0.6 / (1.0 + abs({now} - s."NewestAt") / {HalfwayMs})) DESC, s."NewestAt" DESC, m."StoryId" DESC LIMIT {limit}
            """
        );
        return await db.Database.SqlQuery<long>(sql.Whole).ToListAsync(cancel);
    }

    private static void AddFilter(SqlText sql, SearchFilter filter)
    {
        if (filter.Before is { } before)
        {
            sql.Add($""" AND s."PublishedAt" < {before}""");
        }

        if (filter.After is { } after)
        {
            sql.Add($""" AND s."PublishedAt" >= {after}""");
        }

        if (filter.HasDisagreement)
        {
            sql.Add(
                $""" AND EXISTS (SELECT 1 FROM "StoryDisagreement" AS d WHERE d."StoryId" = s."Id")"""
            );
        }

        if (filter.Topics.Count > 0)
        {
            sql.Add(
                $""" AND EXISTS (SELECT 1 FROM "StoryTopic" AS st JOIN "Topic" AS t ON t."Id" = st."TopicId" WHERE st."StoryId" = s."Id" AND ("""
            );
            sql.AddEach(
                " OR ",
                filter.Topics,
                t =>
                    $"""t."Slug" = {t.ToLowerInvariant()} OR lower(t."Name") = {t.ToLowerInvariant()}"""
            );
            sql.Add($"))");
        }

        if (filter.Sources.Count > 0)
        {
            sql.Add(
                $""" AND EXISTS (SELECT 1 FROM "StoryArticle" AS sa JOIN "Article" AS a ON a."Id" = sa."ArticleId" JOIN "Source" AS o ON o."Id" = a."SourceId" WHERE sa."StoryId" = s."Id" AND ("""
            );
            sql.AddEach(
                " OR ",
                filter.Sources,
                o =>
                    $"""o."Domain" = {o.ToLowerInvariant()} OR o."Domain" LIKE {"%." + Escape(o.ToLowerInvariant())} ESCAPE '!' OR lower(o."Name") = {o.ToLowerInvariant()}"""
            );
            sql.Add($"))");
        }

        foreach (var byline in filter.Bylines)
        {
            sql.Add(
                $""" AND EXISTS (SELECT 1 FROM "StoryArticle" AS sa JOIN "Article" AS a ON a."Id" = sa."ArticleId" WHERE sa."StoryId" = s."Id" AND lower(a."Byline") LIKE {"%" + Escape(byline.ToLowerInvariant()) + "%"} ESCAPE '!')"""
            );
        }
    }

    private static string Escape(string pattern) =>
        pattern
            .Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);

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
