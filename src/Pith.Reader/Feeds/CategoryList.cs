using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>Gathers categories: each once, those of a lower rank first.</summary>
internal sealed class CategoryList
{
    private readonly List<(int Rank, string Name)> all = [];
    private HashSet<string>? seen;

    public void Add(int rank, string? name)
    {
        if (
            name is not null
            && all.Count < FeedLimits.MaxList
            && (seen ??= new(StringComparer.Ordinal)).Add(name)
        )
        {
            all.Add((rank, name));
        }
    }

    /// <summary>Words apart by commas.</summary>
    public void AddWords(int rank, string words)
    {
        foreach (var word in FeedText.Cut(words, FeedLimits.MaxLine).Split(','))
        {
            Add(rank, FeedText.Line(word));
        }
    }

    public void TakeItunes(Node node)
    {
        if (node.Name == "keywords")
        {
            AddWords(1, node.InnerText());
        }
        else if (node.Name == "category")
        {
            Add(1, FeedText.Line(node.Attribute("text")));
            foreach (var child in node.Children)
            {
                if (child.Space == Space.Itunes)
                {
                    TakeItunes(child);
                }
            }
        }
    }

    public IReadOnlyList<string> Finish() =>
        all.Count == 0 ? [] : [.. all.OrderBy(c => c.Rank).Select(c => c.Name)];
}
