using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Lists;

/// <summary>Goes through the outlines of a list and gathers its feeds.</summary>
internal sealed class OpmlWalk(FeedProblems problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public List<ListedFeed> Feeds { get; } = [];

    public string? Title { get; private set; }

    public bool IsOpml { get; private set; }

    /// <summary>Depth is bounded by <see cref="FeedLimits.MaxDepth"/>, which the tree keeps to.</summary>
    public void Enter(Node node, IReadOnlyList<string> folders)
    {
        foreach (var child in node.Children)
        {
            switch (child.Name)
            {
                case "title" when Title is null && node.Name == "head":
                    Title = FeedFields.Line(child);
                    break;
                case "outline":
                    IsOpml = true;
                    Take(child, folders);
                    break;
                default:
                    IsOpml |= child.Name == "opml";
                    Enter(child, folders);
                    break;
            }
        }
    }

    private void Take(Node outline, IReadOnlyList<string> folders)
    {
        var name =
            FeedText.Line(outline.Attribute("title")) ?? FeedText.Line(outline.Attribute("text"));
        var given = outline.Attribute("xmlurl") ?? outline.Attribute("url");
        if (given is not null)
        {
            Add(outline, name, given, folders);
        }
        else if (!outline.HasElements && IsSaidToBeAFeed(outline))
        {
            problems.Add($"{Named(name)} has no address (xmlUrl); it was left out.");
        }

        Enter(outline, name is null || given is not null ? folders : [.. folders, name]);
    }

    private void Add(Node outline, string? name, string given, IReadOnlyList<string> folders)
    {
        if (FeedAddress.Absolute(WithoutFeedScheme(given), outline.Base) is not { } address)
        {
            problems.Add(
                $"{Named(name)} has the address {FeedProblems.Quote(given)}, which leads nowhere on the web; it was left out."
            );
        }
        else if (Feeds.Count >= Opml.MaxFeeds)
        {
            problems.Add($"The list has more than {Opml.MaxFeeds} feeds; the rest was left out.");
        }
        else if (!known.Add(address))
        {
            problems.Add($"{Named(name)} stands in the list more than once; it was taken once.");
        }
        else
        {
            Feeds.Add(
                new ListedFeed(address)
                {
                    Title = name,
                    Site = FeedAddress.Absolute(outline.Attribute("htmlurl"), outline.Base),
                    Folders = folders,
                    Language = Language(outline),
                }
            );
        }
    }

    private static bool IsSaidToBeAFeed(Node outline) =>
        outline.Attribute("type")?.Trim().ToLowerInvariant() is "rss" or "atom";

    private static string? Language(Node outline)
    {
        var language = FeedText.Line(outline.Attribute("language"));
        return language is null or "unknown" ? null : language;
    }

    private static string Named(string? name) =>
        name is null ? "An outline without a name" : $"The outline {FeedProblems.Quote(name)}";

    // "feed://host/path" and "feed:https://host/path", as some browsers hand addresses on.
    private static string WithoutFeedScheme(string address)
    {
        var line = address.Trim();
        return line.StartsWith("feed://", StringComparison.OrdinalIgnoreCase)
                ? $"http://{line[7..]}"
            : line.StartsWith("feed:", StringComparison.OrdinalIgnoreCase) ? line[5..]
            : line;
    }
}
