namespace Pith.Reader.Fetching.Robots;

/// <summary>One line of a robots.txt that allows or forbids paths.</summary>
internal sealed class RobotsRule
{
    private readonly string[] segments;
    private readonly bool isAnchored;

    public RobotsRule(string pattern, bool isAllow)
    {
        var normal = RobotsPath.OfPattern(pattern);
        IsAllow = isAllow;
        Length = normal.Length;
        isAnchored = normal.EndsWith('$');
        segments = (isAnchored ? normal[..^1] : normal).Split('*');
    }

    public bool IsAllow { get; }

    /// <summary>How specific it is: the octets of its pattern (RFC 9309, 2.2.2).</summary>
    public int Length { get; }

    /// <summary>Whether it speaks of the path. What stands between stars is looked for from left to right, each once.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        if (!path.StartsWith(segments[0], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path[segments[0].Length..];
        for (var i = 1; i < segments.Length; i++)
        {
            if (isAnchored && i == segments.Length - 1)
            {
                return rest.EndsWith(segments[i], StringComparison.Ordinal);
            }

            var at = rest.IndexOf(segments[i], StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + segments[i].Length)..];
        }

        return !isAnchored || rest.IsEmpty;
    }
}
