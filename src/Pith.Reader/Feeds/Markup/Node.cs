using System.Text;

namespace Pith.Reader.Feeds.Markup;

/// <summary>An attribute, its name as lower case and with its prefix.</summary>
internal readonly record struct NodeAttribute(string Name, string Value);

/// <summary>An element with its children, or a piece of text.</summary>
internal sealed class Node
{
    private List<Node>? children;

    /// <summary>The local name in lower case; empty for text.</summary>
    public required string Name { get; init; }

    public string Prefix { get; init; } = "";

    public Space Space { get; init; }

    public IReadOnlyList<NodeAttribute> Attributes { get; init; } = [];

    /// <summary>Decoded text; null for an element.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the text stood in a CDATA section, where HTML is written as it is.</summary>
    public bool IsCData { get; init; }

    /// <summary>Against what the relative addresses inside are resolved (xml:base).</summary>
    public required Uri Base { get; init; }

    /// <summary>The language in force (xml:lang).</summary>
    public string? Language { get; init; }

    /// <summary>The document ended inside this element, so that what it holds may be cut.</summary>
    public bool IsCut { get; set; }

    public IReadOnlyList<Node> Children => children ?? (IReadOnlyList<Node>)[];

    public bool HasElements
    {
        get
        {
            foreach (var child in Children)
            {
                if (child.Text is null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public void Add(Node child) => (children ??= []).Add(child);

    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>All text inside, without the elements around it.</summary>
    public string InnerText()
    {
        if (Children is [{ Text: { } only }])
        {
            return only;
        }

        var text = new StringBuilder();
        Append(this, text);
        return text.ToString();

        static void Append(Node node, StringBuilder text)
        {
            foreach (var child in node.Children)
            {
                if (child.Text is { } piece)
                {
                    text.Append(piece);
                }
                else
                {
                    Append(child, text);
                }
            }
        }
    }
}
