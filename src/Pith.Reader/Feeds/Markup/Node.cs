using System.Text;

namespace Pith.Reader.Feeds.Markup;

/// <summary>An attribute, its name in lower case and with its prefix.</summary>
internal readonly record struct NodeAttribute(string Name, string Value);

/// <summary>An element with its children, or a piece of text.</summary>
internal sealed class Node
{
    private Node? last;

    /// <summary>The local name in lower case; empty for text.</summary>
    public required string Name { get; init; }

    public string Prefix { get; init; } = "";

    public Space Space { get; init; }

    public NodeAttribute[] Attributes { get; init; } = [];

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

    /// <summary>The first child; the others follow by <see cref="Next"/>, which costs less than a list for each element.</summary>
    public Node? First { get; private set; }

    /// <summary>The sibling after this one.</summary>
    public Node? Next { get; private set; }

    public NodeChildren Children => new(First);

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

    public void Add(Node child)
    {
        if (last is null)
        {
            First = child;
        }
        else
        {
            last.Next = child;
        }

        last = child;
    }

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
        if (First is null)
        {
            return "";
        }

        if (First is { Text: { } only, Next: null })
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

/// <summary>The children of a node, one after the other.</summary>
internal readonly struct NodeChildren(Node? first)
{
    public Enumerator GetEnumerator() => new(first);

    public struct Enumerator(Node? first)
    {
        private Node? next = first;

        public Node Current { get; private set; } = null!;

        public bool MoveNext()
        {
            if (next is null)
            {
                return false;
            }

            Current = next;
            next = next.Next;
            return true;
        }
    }
}
