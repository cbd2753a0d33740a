using Pith.Reader.Feeds.Markup;

namespace Pith.Reader.Feeds;

/// <summary>A person construct of Atom; iTunes's owner has the same shape.</summary>
internal static class AtomPerson
{
    public static FeedPerson? Read(Node node)
    {
        string? name = null;
        string? email = null;
        foreach (var child in node.Children)
        {
            if (child.IsCut)
            {
                continue;
            }

            switch (child.Name)
            {
                case "name":
                    name ??= FeedFields.Line(child);
                    break;
                case "email":
                    email ??= FeedFields.Line(child);
                    break;
            }
        }

        // Some write the name as RSS does, without elements.
        return FeedPeople.Person(name, email)
            ?? (node.HasElements ? null : FeedPeople.Parse(node.InnerText()));
    }
}

/// <summary>A category of Atom.</summary>
internal static class AtomCategory
{
    public static string? Read(Node node) =>
        FeedText.Line(node.Attribute("label"))
        ?? FeedText.Line(node.Attribute("term"))
        ?? FeedFields.Line(node);
}
