using Microsoft.EntityFrameworkCore;
using Pith.Data;
using Pith.Sources;
using Pith.Tools;
using Pith.Topics;

namespace Pith.Community;

/// <summary>All that a member follows and hides: topics and tools by slug, sources by domain, each with its name.</summary>
public sealed record MemberChoices(
    IReadOnlyDictionary<string, string> FollowedTopics,
    IReadOnlyDictionary<string, string> HiddenTopics,
    IReadOnlyDictionary<string, string> FollowedSources,
    IReadOnlyDictionary<string, string> HiddenSources,
    IReadOnlyDictionary<string, string> FollowedTools,
    IReadOnlyDictionary<string, string> HiddenTools
)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Neither follows nor hides.</summary>
    internal static readonly MemberChoices None = new(
        Nothing,
        Nothing,
        Nothing,
        Nothing,
        Nothing,
        Nothing
    );

    /// <summary>What the member does about a topic.</summary>
    public Choice OfTopic(string slug) =>
        FollowedTopics.ContainsKey(slug) ? Choice.Follow
        : HiddenTopics.ContainsKey(slug) ? Choice.Hide
        : Choice.None;

    /// <summary>What the member does about a source.</summary>
    public Choice OfSource(string domain) =>
        FollowedSources.ContainsKey(domain) ? Choice.Follow
        : HiddenSources.ContainsKey(domain) ? Choice.Hide
        : Choice.None;

    /// <summary>What the member does about a tool.</summary>
    public Choice OfTool(string slug) =>
        FollowedTools.ContainsKey(slug) ? Choice.Follow
        : HiddenTools.ContainsKey(slug) ? Choice.Hide
        : Choice.None;

    /// <summary>What the member does about a "topic", "source" or "tool".</summary>
    internal Choice Of(string kind, string key) =>
        kind switch
        {
            "topic" => OfTopic(key),
            "tool" => OfTool(key),
            _ => OfSource(key),
        };

    internal bool IsEmpty =>
        FollowedTopics.Count
            + HiddenTopics.Count
            + FollowedSources.Count
            + HiddenSources.Count
            + FollowedTools.Count
            + HiddenTools.Count
        == 0;

    /// <summary>Reads them.</summary>
    public static async Task<MemberChoices> Read(PithDb db, long member, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var topics = await (
            from t in db.Set<Topic>()
            let follows = db.Set<Follow>().Any(f => f.MemberId == member && f.TopicId == t.Id)
            let hides = db.Set<Hide>().Any(h => h.MemberId == member && h.TopicId == t.Id)
            where follows || hides
            orderby t.Name
            select new
            {
                t.Slug,
                t.Name,
                hides,
            }
        ).ToListAsync(cancel);
        var sources = await (
            from s in db.Set<Source>()
            let follows = db.Set<Follow>().Any(f => f.MemberId == member && f.SourceId == s.Id)
            let hides = db.Set<Hide>().Any(h => h.MemberId == member && h.SourceId == s.Id)
            where follows || hides
            orderby s.Name
            select new
            {
                s.Domain,
                s.Name,
                hides,
            }
        ).ToListAsync(cancel);
        var tools = await (
            from t in ToolList.Listed(db)
            let follows = db.Set<Follow>().Any(f => f.MemberId == member && f.ToolId == t.Id)
            let hides = db.Set<Hide>().Any(h => h.MemberId == member && h.ToolId == t.Id)
            where follows || hides
            orderby t.Name
            select new
            {
                t.Slug,
                t.Name,
                hides,
            }
        ).ToListAsync(cancel);
        return new(
            topics.Where(t => !t.hides).ToDictionary(t => t.Slug, t => t.Name),
            topics.Where(t => t.hides).ToDictionary(t => t.Slug, t => t.Name),
            sources.Where(s => !s.hides).ToDictionary(s => s.Domain, s => s.Name),
            sources.Where(s => s.hides).ToDictionary(s => s.Domain, s => s.Name),
            tools.Where(t => !t.hides).ToDictionary(t => t.Slug, t => t.Name),
            tools.Where(t => t.hides).ToDictionary(t => t.Slug, t => t.Name)
        );
    }
}
