using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds.Atom;

/// <summary>Reads Atom 0.3 and 1.0, with what Dublin Core, media and iTunes elements add.</summary>
internal static class AtomReader
{
    public static ParsedFeed Read(Node root, FeedFields fields)
    {
        // A single entry may be a document of its own (RFC 4287, 2).
        var isEntry = root.Name == "entry";
        var draft = new AtomDraft(fields, root.Base);
        var items = new List<FeedItem>();
        foreach (var child in isEntry ? [root] : root.Children)
        {
            if (child.Name != "entry" || child.Space is not (Space.Atom or Space.Plain))
            {
                draft.Take(child);
                continue;
            }

            if (items.Count >= FeedLimits.MaxItems)
            {
                fields.Problems.Add(
                    $"It has more than {FeedLimits.MaxItems} items; the rest was left out."
                );
                break;
            }

            var entry = new AtomDraft(fields, child.Base);
            foreach (var part in child.Children)
            {
                entry.Take(part);
            }

            if (!child.IsCut || entry.IsKnown)
            {
                items.Add(entry.Item());
            }
        }

        return draft.Feed(Format(root), root.Language, items);
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
