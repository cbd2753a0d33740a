namespace Pith.Reader.Feeds.Markup;

/// <summary>Builds the tree: namespaces, bases and languages in force, and elements that were not closed in their order.</summary>
internal sealed class MarkupTree
{
    // What holds a line and nothing else: an element of a feed inside one of them means that it was not closed.
    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal)
    {
        "guid",
        "lastbuilddate",
        "link",
        "pubdate",
        "published",
        "title",
        "updated",
    };

    // What HTML has no element for: inside a description it means that the description was not closed.
    private static readonly HashSet<string> FeedOnly = new(StringComparer.Ordinal)
    {
        "channel",
        "enclosure",
        "guid",
        "pubdate",
        "published",
        "updated",
    };

    private static readonly HashSet<string> FeedParts = new(StringComparer.Ordinal)
    {
        "author",
        "category",
        "comments",
        "content",
        "description",
        "encoded",
        "enclosure",
        "entry",
        "guid",
        "id",
        "item",
        "link",
        "pubdate",
        "published",
        "summary",
        "title",
        "updated",
    };

    // Inside these, blanks are layout.
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "",
        "channel",
        "entry",
        "feed",
        "item",
        "rdf",
        "rss",
    };

    private readonly FeedProblems problems;
    private readonly List<OpenElement> open = [];
    private int tooDeep;
    private int count;

    /// <summary>Whether the document has more parts than are read.</summary>
    public bool IsFull => count >= FeedLimits.MaxParts;

    public MarkupTree(Uri address, FeedProblems problems)
    {
        this.problems = problems;
        var document = new Node { Name = "", Base = address };
        open.Add(new OpenElement(document, null));
    }

    private OpenElement Last => open[^1];

    public bool IsBetweenParts => Containers.Contains(Last.Node.Name);

    public void Text(string text) => AddText(text, isCData: false);

    public void CData(string text) => AddText(text, isCData: true);

    /// <summary>The document ends inside a tag.</summary>
    public void CutHere() => problems.Add("It ends inside a tag.");

    public void Open(string prefix, string name, NodeAttribute[] attributes, bool isEmpty)
    {
        CloseWhatWasForgotten(prefix, name);
        if (open.Count > FeedLimits.MaxDepth)
        {
            problems.Add($"Its elements stand more than {FeedLimits.MaxDepth} levels deep.");
            tooDeep += isEmpty ? 0 : 1;
            return;
        }

        var scope = Last.Scope;
        var (address, language) = (Last.Node.Base, Last.Node.Language);
        foreach (var attribute in attributes)
        {
            if (attribute.Name == "xmlns")
            {
                scope = NamespaceScope.Declare(scope, "", attribute.Value);
            }
            else if (attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                scope = NamespaceScope.Declare(scope, attribute.Name[6..], attribute.Value);
            }
            else if (attribute.Name == "xml:base")
            {
                address = FeedAddress.Resolve(attribute.Value, address) ?? address;
            }
            else if (attribute.Name == "xml:lang")
            {
                language = attribute.Value;
            }
        }

        var node = new Node
        {
            Name = name,
            Prefix = prefix,
            Space = NamespaceScope.Find(scope, prefix),
            Attributes = attributes,
            Base = address,
            Language = language,
        };
        count++;
        Last.Node.Add(node);
        if (!isEmpty && !(prefix.Length == 0 && HtmlNames.IsVoid(name)))
        {
            open.Add(new OpenElement(node, scope));
        }
    }

    public void Close(string prefix, string name)
    {
        if (tooDeep > 0)
        {
            if (!FeedParts.Contains(name) && !Containers.Contains(name))
            {
                tooDeep--;
                return;
            }

            tooDeep = 0;
        }

        for (var i = open.Count - 1; i > 0; i--)
        {
            if (open[i].Node.Name == name && open[i].Node.Prefix == prefix)
            {
                if (i < open.Count - 1)
                {
                    problems.Add($"<{FeedText.Cut(Last.Node.Name, 40)}> is not closed.");
                }

                open.RemoveRange(i, open.Count - i);
                return;
            }
        }

        // A line ends at an end tag that was meant for it, as in <title>…</subtitle>.
        if (open.Count > 1 && Lines.Contains(Last.Node.Name) && !HtmlNames.IsHtml(name))
        {
            problems.Add(
                $"<{Last.Node.Name}> is closed by </{FeedText.Cut(name, 40)}>, which was taken as its end."
            );
            open.RemoveAt(open.Count - 1);
        }
        else
        {
            problems.Add($"</{FeedText.Cut(name, 40)}> closes nothing.");
        }
    }

    public Node Finish()
    {
        if (IsFull)
        {
            problems.Add($"It has more than {FeedLimits.MaxParts} parts; the rest was left out.");
        }
        else if (open.Count > 1)
        {
            problems.Add("It ends before its elements are closed; what was complete was read.");
        }

        foreach (var (node, _) in open)
        {
            node.IsCut = true;
        }

        return open[0].Node;
    }

    private void AddText(string text, bool isCData)
    {
        if (text.Length > 0)
        {
            count++;
            var node = Last.Node;
            node.Add(
                new Node
                {
                    Name = "",
                    Text = text,
                    IsCData = isCData,
                    Base = node.Base,
                }
            );
        }
    }

    private void CloseWhatWasForgotten(string prefix, string name)
    {
        if (prefix.Length > 0)
        {
            return;
        }

        if (name is "item" or "entry")
        {
            var before = open.FindLastIndex(o => o.Node.Name == name && o.Node.Prefix.Length == 0);
            if (before > 0)
            {
                problems.Add($"<{name}> is not closed before the next one.");
                open.RemoveRange(before, open.Count - before);
                tooDeep = 0;
            }

            return;
        }

        var last = Last.Node;
        var isForgotten =
            last.Prefix.Length == 0
            && (
                // A feed in a list of feeds holds no others.
                (
                    name == "outline"
                    && last.Name == "outline"
                    && last.Attribute("xmlurl") is not null
                )
                || (Lines.Contains(last.Name) && FeedParts.Contains(name))
                || (last.Name is "description" or "summary" && FeedOnly.Contains(name))
            );
        if (isForgotten)
        {
            problems.Add($"<{last.Name}> is not closed.");
            open.RemoveAt(open.Count - 1);
        }
    }

    private readonly record struct OpenElement(Node Node, NamespaceScope? Scope);
}
