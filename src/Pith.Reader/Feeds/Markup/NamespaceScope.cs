namespace Pith.Reader.Feeds.Markup;

/// <summary>The namespace declarations in force at an element, innermost first.</summary>
internal sealed record NamespaceScope(string Prefix, Space Space, int Count, NamespaceScope? Outer)
{
    public static NamespaceScope? Declare(NamespaceScope? scope, string prefix, string address) =>
        scope?.Count >= FeedLimits.MaxNamespaces
            ? scope
            : new NamespaceScope(
                prefix,
                Spaces.OfAddress(address, prefix.Length > 0),
                (scope?.Count ?? 0) + 1,
                scope
            );

    public static Space Find(NamespaceScope? scope, string prefix)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Prefix == prefix)
            {
                // An address that nobody knows, under a prefix that everybody does, is most often a misspelt one.
                return scope.Space == Space.Other ? Spaces.OfPrefix(prefix) : scope.Space;
            }
        }

        return Spaces.OfPrefix(prefix);
    }
}
