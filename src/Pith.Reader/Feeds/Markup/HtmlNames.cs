using System.Collections.Frozen;

namespace Pith.Reader.Feeds.Markup;

/// <summary>HTML's elements that feeds hold, in lower case.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> All = (
        "a abbr address article aside audio b blockquote br button caption center cite code col dd del details div dl dt em "
        + "figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd li main mark nav ol p "
        + "picture pre q s script section small source span strike strong style sub sup table tbody td tfoot th thead time "
        + "tr tt u ul video wbr"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // "link", "meta" and "source" are void in HTML and are not here: feeds have elements of that name.
    private static readonly FrozenSet<string> Void = "br col hr img input wbr"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Blocks = (
        "address article aside blockquote br caption dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr "
        + "li main nav ol p pre section table td th tr ul"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AllSpans =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockSpans =
        Blocks.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsHtml(ReadOnlySpan<char> name) => AllSpans.Contains(name);

    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the element parts the words before it from those inside it.</summary>
    public static bool IsBlock(ReadOnlySpan<char> name) => BlockSpans.Contains(name);
}
