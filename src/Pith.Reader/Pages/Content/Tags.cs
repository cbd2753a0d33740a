namespace Pith.Reader.Pages.Content;

/// <summary>What the names of elements say about text.</summary>
internal static class Tags
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "annotation",
        "annotation-xml",
        "applet",
        "area",
        "audio",
        "base",
        "button",
        "canvas",
        "datalist",
        "embed",
        "frame",
        "frameset",
        "head",
        "iframe",
        "input",
        "link",
        "map",
        "meta",
        "meter",
        "noframes",
        "noscript",
        "object",
        "option",
        "optgroup",
        "param",
        "progress",
        "rp",
        "rt",
        "script",
        "select",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "video",
    };

    /// <summary>Whether an element of that name stands on lines of its own. Sites' own elements (with a dash) mostly do; MathJax's stand in lines.</summary>
    public static bool IsBlock(string name) =>
        Blocks.Contains(name)
        || (name.Contains('-') && !name.StartsWith("mjx-", StringComparison.Ordinal));

    /// <summary>Whether an element of that name holds nothing that is read as text.</summary>
    public static bool IsUnread(string name) => Unread.Contains(name);

    /// <summary>The kind of block that an element of that name makes; null where its surroundings say.</summary>
    public static BlockKind? KindOf(string name) =>
        name switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "legend" or "summary" =>
                BlockKind.Heading,
            "li" or "dd" or "dt" => BlockKind.ListItem,
            "blockquote" => BlockKind.Quote,
            "figcaption" or "caption" => BlockKind.Caption,
            "ul" or "ol" or "dl" or "table" or "article" or "section" => BlockKind.Paragraph,
            _ => null,
        };
}
