namespace Pith.Tools;

/// <summary>A tool that a text names.</summary>
/// <param name="Start">Where it is named first, in UTF-16 units.</param>
/// <param name="Times">How often it is named.</param>
internal sealed record FoundTool(long ToolId, int Start, int End, int Times);

/// <summary>
/// Finds the names of all tools in one pass over a text. Safe to share between threads. Of the names that begin at one place
/// the longest counts, and none begins inside one that was taken: "Claude Code" does not name "Claude".
/// </summary>
/// <remarks>
/// A name is matched as it is written, but for spaces and hyphens, which are alike, and for case: a word that is written small
/// may stand in any case, one with a capital needs a capital, an acronym an acronym ("FLUX" is not "Flux", "Gemini" not
/// "gemini"). # stands for a number. A name begins and ends where a word does; scripts that do not part words are parted
/// everywhere. Time grows with the text's length times the longest name's, whatever the text.
/// </remarks>
internal sealed class ToolMatcher
{
    /// <summary>How much of a number # takes: "4", "3.1", "2,000".</summary>
    private const int LongestNumber = 12;

    /// <summary>Spaces and hyphens in a row that part two words of a name.</summary>
    private const int WidestGap = 2;

    private const char Gap = ' ';

    private const char Number = '#';

    private readonly Node root = new();

    /// <summary>The tools with the names that each is found by.</summary>
    public ToolMatcher(IEnumerable<(long Tool, IEnumerable<string> Names)> tools)
    {
        foreach (var (tool, names) in tools)
        {
            foreach (var name in names)
            {
                Add(tool, name);
            }
        }
    }

    /// <summary>The tools that a text names, in the order of their first naming.</summary>
    public IReadOnlyList<FoundTool> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new Dictionary<long, FoundTool>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!NameBorders.BeginsAt(text, i) || Longest(text, i) is not { } hit)
            {
                continue;
            }

            foreach (var tool in hit.Tools)
            {
                found[tool] = found.TryGetValue(tool, out var known)
                    ? known with
                    {
                        Times = known.Times + 1,
                    }
                    : new FoundTool(tool, i, hit.End, Times: 1);
            }

            i = hit.End - 1;
        }

        return [.. found.Values.OrderBy(f => f.Start)];
    }

    private sealed record Hit(IReadOnlyList<long> Tools, int End);

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<(long Tool, string Name)> Names { get; } = [];
    }

    private void Add(long tool, string name)
    {
        var node = root;
        for (var i = 0; i < name.Length; i++)
        {
            var key = Key(name[i]);
            if (key == Gap && (node == root || (i > 0 && Key(name[i - 1]) == Gap)))
            {
                continue;
            }

            if (!node.Next.TryGetValue(key, out var next))
            {
                node.Next[key] = next = new Node();
            }

            node = next;
        }

        if (node != root)
        {
            node.Names.Add((tool, name));
        }
    }

    /// <summary>The longest name that begins at <paramref name="start"/>, with the tools that have it.</summary>
    private Hit? Longest(string text, int start)
    {
        var node = root;
        Hit? best = null;
        var at = start;
        while (at < text.Length)
        {
            var key = Key(text[at]);
            var length = key == Gap ? GapAt(text, at) : 1;
            if (length == 0)
            {
                break;
            }

            if (!node.Next.TryGetValue(key, out var next))
            {
                if (!node.Next.TryGetValue(Number, out next) || !char.IsAsciiDigit(key))
                {
                    break;
                }

                length = NumberAt(text, at);
            }

            node = next;
            at += length;
            if (node.Names.Count > 0 && NameBorders.EndsAt(text, start, at))
            {
                var tools = node
                    .Names.Where(n => NameCase.Agrees(n.Name, text.AsSpan(start, at - start)))
                    .Select(n => n.Tool)
                    .ToList();
                best = tools.Count > 0 ? new(tools, at) : best;
            }
        }

        return best;
    }

    private static int GapAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && Key(text[end]) == Gap)
        {
            end++;
        }

        return end - at <= WidestGap ? end - at : 0;
    }

    private static int NumberAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestNumber && IsOfNumber(text, end))
        {
            end++;
        }

        return end - at;
    }

    private static bool IsOfNumber(string text, int at) =>
        char.IsAsciiDigit(text[at])
        || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    /// <summary>A character as names are compared: small, blanks and hyphens alike, one apostrophe.</summary>
    private static char Key(char c) =>
        c switch
        {
            ' ' or '\t' or '\u00A0' or '\u2009' or '\u202F' => Gap,
            '-' or '\u2010' or '\u2011' or '\u2013' => Gap,
            '\u2019' or '\u02BC' => '\'',
            _ => char.ToLowerInvariant(c),
        };
}
