using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Atom;

/// <summary>Reads Atom 0.3 and 1.0, with what Dublin Core, media and iTunes elements add.</summary>
internal static class AtomReader
{
    public static ParsedFeed Read(Node root, FeedFields fields)
    {
        var draft = new AtomDraft(fields, root.Base);
        var items = new List<FeedItem>();
        if (root.Name == "entry")
        {
            // A single entry may be a document of its own (RFC 4287, 2).
            ReadEntry(root, items, fields);
            return draft.Feed(Format(root), root.Language, items);
        }

        foreach (var child in root.Children)
        {
            if (child.Name != "entry" || child.Space is not (Space.Atom or Space.Plain))
            {
                draft.Take(child);
            }
            else if (items.Count < FeedLimits.MaxItems)
            {
                ReadEntry(child, items, fields);
            }
            else
            {
                fields.Problems.Add(
                    $"It has more than {FeedLimits.MaxItems} items; the rest was left out."
                );
                break;
            }
        }

        return draft.Feed(Format(root), root.Language, items);
    }

    private static void ReadEntry(Node node, List<FeedItem> items, FeedFields fields)
    {
        var entry = new AtomDraft(fields, node.Base);
        foreach (var part in node.Children)
        {
            entry.Take(part);
        }

        if (!node.IsCut || entry.IsKnown)
        {
            items.Add(entry.Item());
        }
    }

    private static string Format(Node root)
    {
        var version = FeedText.Line(root.Attribute("version"));
        foreach (var (name, value) in root.Attributes)
        {
            if (name.StartsWith("xmlns", StringComparison.Ordinal))
            {
                version ??= value.Trim().ToLowerInvariant() switch
                {
                    "http://www.w3.org/2005/atom" => "1.0",
                    "http://purl.org/atom/ns#" => "0.3",
                    _ => null,
                };
            }
        }

        return version is null ? "atom" : $"atom {FeedText.Cut(version, 20)}";
    }
}
