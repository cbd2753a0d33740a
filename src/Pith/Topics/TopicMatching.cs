using Microsoft.EntityFrameworkCore;
using Pith.Data;

namespace Pith.Topics;

/// <summary>The topics of articles: what the field's files say, with the ids that the database gives.</summary>
public sealed class TopicMatching(TopicMatcher matcher, IDbContextFactory<PithDb> databases)
{
    /// <summary>A story has its strongest topics, at most this many.</summary>
    private const int Most = 3;

    private Dictionary<string, long>? ids;

    /// <summary>The topics of a text, the strongest first.</summary>
    public IReadOnlyList<(long TopicId, double Score)> Match(
        string title,
        string text,
        string language
    )
    {
        var known = ids ??= Load();
        return
        [
            .. matcher
                .Match(title, text, language)
                .Where(m => known.ContainsKey(m.Topic.Slug))
                .OrderByDescending(m => m.Score)
                .Take(Most)
                .Select(m => (known[m.Topic.Slug], (double)m.Score)),
        ];
    }

    private Dictionary<string, long> Load()
    {
        using var db = databases.CreateDbContext();
        return db.Set<Topic>()
            .AsNoTracking()
            .ToDictionary(t => t.Slug, t => t.Id, StringComparer.Ordinal);
    }
}
