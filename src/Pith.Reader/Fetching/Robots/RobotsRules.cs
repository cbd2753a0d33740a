using System.Globalization;
using System.Text;

namespace Pith.Reader.Fetching.Robots;

/// <summary>A robots.txt (RFC 9309): which paths it lets whom fetch. Reads what is there and forgives the rest.</summary>
public sealed class RobotsRules
{
    private readonly List<Group> groups;

    private RobotsRules(List<Group> groups) => this.groups = groups;

    /// <summary>Rules that allow everything.</summary>
    public static RobotsRules None { get; } = new([]);

    /// <summary>Reads a robots.txt; what is beyond <see cref="FetchLimits.MaxRobotsBytes"/> is left out.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> body)
    {
        if (body.Length >= FetchLimits.MaxRobotsBytes)
        {
            // The line that the limit cuts would forbid more than its author meant.
            body = body[..FetchLimits.MaxRobotsBytes];
            body = body[..(body.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        }

        if (body is [0xEF, 0xBB, 0xBF, ..])
        {
            body = body[3..];
        }

        var read = new List<Group>();
        Group? group = null;
        var isNaming = false;
        foreach (var line in Encoding.UTF8.GetString(body).AsSpan().EnumerateLines())
        {
            var (key, value) = Split(line);
            switch (key)
            {
                case "user-agent":
                    if (!isNaming || group is null)
                    {
                        read.Add(group = new Group());
                    }

                    isNaming = true;
                    group.Agents.Add(Token(value));
                    break;
                case "allow" or "disallow" when group is not null:
                    isNaming = false;
                    // An empty one says nothing (2.2.2): "Disallow:" alone allows all.
                    if (value.Length > 0)
                    {
                        group.Rules.Add(
                            new RobotsRule(
                                value[0] is '/' or '*' or '$' ? value : $"/{value}",
                                key == "allow"
                            )
                        );
                    }

                    break;
                case "crawl-delay" when group is not null:
                    isNaming = false;
                    group.CrawlDelay ??= Delay(value);
                    break;
            }
        }

        return new RobotsRules(read);
    }

    /// <summary>How many rules there are.</summary>
    internal int Count => groups.Sum(g => g.Rules.Count);

    /// <summary>The same without what does not concern an agent, to be kept.</summary>
    internal RobotsRules Only(string agentToken) => new(GroupsOf(agentToken));

    /// <summary>Whether an agent may fetch a path. The longest rule that matches decides; of two as long, the one that allows.</summary>
    /// <param name="agentToken">The agent's product token, as in "PithBot".</param>
    /// <param name="pathAndQuery">As in an address, beginning with a slash.</param>
    public bool Allows(string agentToken, string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        if (pathAndQuery == "/robots.txt")
        {
            return true;
        }

        var path = RobotsPath.OfPath(pathAndQuery);
        var (length, allows) = (-1, true);
        foreach (var group in GroupsOf(agentToken))
        {
            foreach (var rule in group.Rules)
            {
                var isStronger =
                    rule.Length > length || (rule.Length == length && rule.IsAllow && !allows);
                if (isStronger && rule.Matches(path))
                {
                    (length, allows) = (rule.Length, rule.IsAllow);
                }
            }
        }

        return allows;
    }

    /// <summary>The pause that the host asks an agent to make between requests; null where it asks for none.</summary>
    public TimeSpan? CrawlDelay(string agentToken)
    {
        TimeSpan? delay = null;
        foreach (var group in GroupsOf(agentToken))
        {
            if (group.CrawlDelay is { } asked && (delay is null || asked > delay))
            {
                delay = asked;
            }
        }

        return delay;
    }

    /// <summary>All groups that name the agent count as one; where none does, those for everybody (2.2.1).</summary>
    private List<Group> GroupsOf(string agentToken)
    {
        var own = groups.FindAll(g =>
            g.Agents.Exists(a => a.Equals(agentToken, StringComparison.OrdinalIgnoreCase))
        );
        return own.Count > 0 ? own : groups.FindAll(g => g.Agents.Contains("*"));
    }

    private static (string Key, string Value) Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0
            ? ("", "")
            : (
                line[..colon].Trim().ToString().ToLowerInvariant(),
                line[(colon + 1)..].Trim().ToString()
            );
    }

    /// <summary>The product token alone: "PithBot/0.1 (beta)" means PithBot.</summary>
    private static string Token(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '_' or '-'))
        {
            end++;
        }

        return value.StartsWith('*') ? "*" : value[..end];
    }

    private static TimeSpan? Delay(string value) =>
        double.TryParse(
            value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var seconds
        ) && seconds is > 0 and < 1e6
            ? TimeSpan.FromSeconds(Math.Min(seconds, FetchLimits.MaxCrawlDelay.TotalSeconds))
            : null;

    private sealed class Group
    {
        public List<string> Agents { get; } = [];

        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; set; }
    }
}
