namespace Pith.Text.Comparing;

/// <summary>Whether two people's names may be two spellings, or two versions, of one.</summary>
internal static class NameLikeness
{
    private const int SharedStart = 3;

    /// <summary>Both have a given name and a surname; one of them is the same, and the other begins alike.</summary>
    public static bool MayBeOne(string a, string b)
    {
        var (first, last) = Split(a);
        var (otherFirst, otherLast) = Split(b);
        return a != b
            && (
                (first == otherFirst && StartsAlike(last, otherLast))
                || (last == otherLast && StartsAlike(first, otherFirst))
            );
    }

    private static (string First, string Last) Split(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return (name[..space], name[(space + 1)..]);
    }

    private static bool StartsAlike(string a, string b) =>
        a.Length > SharedStart
        && b.Length > SharedStart
        && string.Equals(a[..SharedStart], b[..SharedStart], StringComparison.OrdinalIgnoreCase);
}
