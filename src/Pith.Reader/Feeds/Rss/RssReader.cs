using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Rss;

/// <summary>Reads RSS 0.90 to 2.0 and RDF (RSS 1.0), with what Atom, Dublin Core and iTunes elements add to a channel.</summary>
internal static class RssReader
{
    public static ParsedFeed Read(Node root, FeedFields fields)
    {
        var channel = root.Name == "channel" ? root : Child(root, "channel") ?? root;
        var items = new List<FeedItem>();
        ReadItems(channel, items, fields);
        if (channel != root)
        {
            // RDF and RSS 0.90 have their items beside the channel.
            ReadItems(root, items, fields);
        }

        var draft = new ChannelDraft(fields);
        foreach (var child in root.Children)
        {
            if (child.Name == "image" && root != channel)
            {
                draft.Take(child);
            }
        }

        foreach (var child in channel.Children)
        {
            draft.Take(child);
        }

        return draft.Finish(Format(root), root.Language ?? channel.Language, items);
    }

    private static void ReadItems(Node parent, List<FeedItem> items, FeedFields fields)
    {
        foreach (var child in parent.Children)
        {
            if (child.Name == "items")
            {
                ReadItems(child, items, fields);
            }
            else if (
                child.Name == "item"
                && (child.Space == Space.Plain || child.Prefix.Length == 0)
            )
            {
                if (items.Count >= FeedLimits.MaxItems)
                {
                    fields.Problems.Add(
                        $"It has more than {FeedLimits.MaxItems} items; the rest was left out."
                    );
                    return;
                }

                if (RssItem.Read(child, fields) is { } item)
                {
                    items.Add(item);
                }
            }
        }
    }

    private static Node? Child(Node node, string name)
    {
        foreach (var child in node.Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    private static string Format(Node root)
    {
        var kind = root.Name == "rdf" ? "rdf" : "rss";
        var version = FeedText.Line(root.Attribute("version"));
        if (kind == "rdf" && version is null)
        {
            foreach (var (name, value) in root.Attributes)
            {
                if (name == "xmlns")
                {
                    version =
                        value.Contains("rdf/simple/0.9", StringComparison.OrdinalIgnoreCase)
                            ? "0.90"
                        : value.Contains("rss/1.0", StringComparison.OrdinalIgnoreCase) ? "1.0"
                        : null;
                }
            }
        }

        return version is null ? kind : $"{kind} {FeedText.Cut(version, 20)}";
    }
}
