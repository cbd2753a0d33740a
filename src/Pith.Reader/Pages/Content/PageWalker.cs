using System.Text;
using AngleSharp.Dom;

namespace Pith.Reader.Pages.Content;

/// <summary>Walks a page and gives all of its text as blocks. Recursion is bounded by <see cref="PageParser.MaxDepth"/>.</summary>
internal sealed class PageWalker
{
    /// <summary>The attribute that carries a region's number through the other engine.</summary>
    public const string IdAttribute = "data-pith-region";

    /// <summary>Marks kept, and units of text of each: a page has few authors and dates, a list of comments has many.</summary>
    private const int MaxMarks = 400;

    private const int MaxMarkText = 240;

    private static readonly string[] AuthorPaths =
    [
        "/author/",
        "/authors/",
        "?author=",
        "=author",
        "/auteur/",
        "/auteurs/",
        "/autor/",
        "/autoren",
        "/autores/",
        "/by/",
        "/contributor",
        "/people/",
        "/profile/",
        "/redakteur",
        "/staff/",
    ];

    private readonly List<PageBlock> blocks = [];
    private readonly List<Mark> marks = [];
    private readonly StringBuilder line = new();
    private int regions;
    private int breaks;
    private long chars;
    private int linkDepth;
    private int strongDepth;
    private int linkChars;
    private int strongChars;

    private PageWalker() { }

    /// <summary>The blocks and marks under <paramref name="root"/>, in their order. Numbers the elements on its way.</summary>
    public static WalkedPage Read(IElement root, int elements = 0)
    {
        var walker = new PageWalker();
        var region = walker.Open(null, root);
        walker.Walk(root, region, BlockKind.Paragraph);
        walker.Flush(region, BlockKind.Paragraph);
        return new WalkedPage(walker.blocks, walker.marks, elements, walker.breaks, walker.chars);
    }

    private Region Open(Region? parent, IElement element)
    {
        var region = new Region(parent, element, regions++);
        element.SetAttribute(IdAttribute, $"{region.Id}");
        return region;
    }

    private void Walk(IElement element, Region region, BlockKind kind)
    {
        var inARow = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data);
                inARow = string.IsNullOrWhiteSpace(text.Data) ? inARow : 0;
            }
            else if (child is IElement inner)
            {
                if (inner.LocalName == "br")
                {
                    // Two breaks in a row part paragraphs, as old pages do.
                    line.Append(' ');
                    breaks++;
                    if (++inARow > 1)
                    {
                        Flush(region, kind);
                    }
                }
                else
                {
                    inARow = 0;
                    Enter(inner, region, kind);
                }
            }
        }
    }

    private void Enter(IElement element, Region region, BlockKind kind)
    {
        // The publisher asks that this part be not quoted anywhere.
        if (Tags.IsUnread(element.LocalName) || element.HasAttribute("data-nosnippet"))
        {
            return;
        }

        if (!Tags.IsBlock(element.LocalName))
        {
            Note(element, NameHints.Of(element), region);
            var (link, strong) = (
                element.LocalName == "a" ? 1 : 0,
                element.LocalName is "b" or "strong" or "em" or "i" ? 1 : 0
            );
            linkDepth += link;
            strongDepth += strong;
            Walk(element, region, kind);
            linkDepth -= link;
            strongDepth -= strong;
            return;
        }

        Flush(region, kind);
        var inside = Open(region, element);
        Note(element, inside.Own, inside);
        switch (element.LocalName)
        {
            case "pre":
                Add(BlockKind.Code, WhiteSpace.Lines(TextOf(element)), inside);
                break;
            case "tr" when IsRow(element):
                Gather(element, " | ");
                Add(
                    BlockKind.TableRow,
                    WhiteSpace.Collapse(line.ToString()).TrimEnd('|', ' '),
                    inside
                );
                line.Clear();
                break;
            default:
                var own =
                    Tags.KindOf(element.LocalName)
                    ?? (
                        kind == BlockKind.Heading && element.LocalName is not ("p" or "div")
                            ? BlockKind.Paragraph
                            : kind
                    );
                Walk(element, inside, own);
                Flush(inside, own);
                break;
        }
    }

    /// <summary>Keeps an element that is named after what it holds.</summary>
    private void Note(IElement element, Hints hints, Region region)
    {
        if (
            element.GetAttribute("rel") is { } rel
            && rel.Contains("author", StringComparison.OrdinalIgnoreCase)
        )
        {
            hints |= Hints.Author;
        }
        else if (element.LocalName == "a" && LeadsToAuthor(element.GetAttribute("href")))
        {
            hints |= Hints.Author;
        }
        else if (region.Own.Any(Hints.Author) && element.GetAttribute("itemprop") == "name")
        {
            hints |= Hints.Author;
        }

        if (!hints.Any(Hints.Author | Hints.Date | Hints.Meta) || marks.Count >= MaxMarks)
        {
            return;
        }

        var text = new StringBuilder();
        Gather(element, text, MaxMarkText * 2);
        var collapsed = string.Join(
            " | ",
            text.ToString().Split('\n').Select(l => WhiteSpace.Collapse(l)).Where(l => l.Length > 0)
        );
        var date =
            element.GetAttribute("datetime")
            ?? element.GetAttribute("content")
            ?? element.GetAttribute("title");
        var ownComment =
            element.ClassName?.Contains("bypostauthor", StringComparison.Ordinal) == true;
        if (collapsed.Length is 0 or > MaxMarkText && date is null && !ownComment)
        {
            return;
        }

        marks.Add(
            new Mark(
                hints,
                collapsed.Length > MaxMarkText ? "" : collapsed,
                date,
                Cut(
                        $"{element.GetAttribute("itemprop")} {element.GetAttribute("rel")} {(element.LocalName == "time" ? "time" : "")} {element.ClassName}"
                    )
                    .ToLowerInvariant(),
                (
                    element.LocalName == "a" ? element : element.QuerySelector("a[href]")
                )?.GetAttribute("href"),
                region,
                blocks.Count
            )
        );
    }

    /// <summary>Whether a link leads to an author's page, as systems name these.</summary>
    public static bool LeadsToAuthor(string? link) =>
        link is not null
        && AuthorPaths.Any(p => link.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static string Cut(string names) => names.Length > 200 ? names[..200] : names;

    private static void Gather(IElement element, StringBuilder text, int most)
    {
        foreach (var child in element.ChildNodes)
        {
            if (text.Length > most)
            {
                return;
            }

            if (child is IText words)
            {
                text.Append(words.Data.Replace('\n', ' '));
            }
            else if (child is IElement inner && !Tags.IsUnread(inner.LocalName))
            {
                // "<a>Name</a><a>account</a>": no space is written between two that are laid out apart.
                text.Append(inner.PreviousSibling is IElement && text.Length > 0 ? "\n" : "");
                Gather(inner, text, most);
                text.Append(Tags.IsBlock(inner.LocalName) || inner.LocalName == "br" ? "\n" : "");
            }
        }
    }

    private void Append(string text)
    {
        line.Append(text);
        chars += text.Length;
        if (linkDepth > 0 || strongDepth > 0)
        {
            var length = text.AsSpan().Trim().Length;
            linkChars += linkDepth > 0 ? length : 0;
            strongChars += strongDepth > 0 ? length : 0;
        }
    }

    private void Flush(Region region, BlockKind kind)
    {
        if (line.Length > 0)
        {
            Add(kind, WhiteSpace.Collapse(line.ToString()), region);
            line.Clear();
        }
    }

    private void Add(BlockKind kind, string text, Region region)
    {
        if (text.Length > 0)
        {
            var block = new PageBlock(kind, text, region, linkChars, strongChars);
            blocks.Add(block);
            region.Count(block);
        }

        (linkChars, strongChars) = (0, 0);
    }

    /// <summary>A row of data, not one that lays the page out: its cells hold no blocks.</summary>
    private static bool IsRow(IElement row) =>
        row.Children.Length is > 1 and < 40
        && row.Children.All(cell =>
            cell.LocalName is "td" or "th"
            && cell.Children.Count(c => c.LocalName == "br") < 2
            && cell.Children.All(c => !Tags.IsBlock(c.LocalName) || c.LocalName == "p")
            && IsShort(cell)
        );

    /// <summary>Whether an element holds no more text than a cell of data does.</summary>
    private static bool IsShort(IElement cell)
    {
        var text = new StringBuilder();
        Gather(cell, text, MaxMarkText);
        return WhiteSpace.Collapse(text.ToString()).Length <= MaxMarkText;
    }

    private void Gather(IElement element, string between)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text.Data);
            }
            else if (
                child is IElement inner
                && !Tags.IsUnread(inner.LocalName)
                && !inner.HasAttribute("data-nosnippet")
            )
            {
                var link = inner.LocalName == "a" ? 1 : 0;
                linkDepth += link;
                Gather(inner, " ");
                linkDepth -= link;
                line.Append(
                    inner.LocalName is "br" or "p" ? " "
                    : Tags.IsBlock(inner.LocalName) ? between
                    : ""
                );
            }
        }
    }

    private static string TextOf(IElement element)
    {
        var made = new StringBuilder();
        Append(element);
        return made.ToString();

        void Append(IElement from)
        {
            foreach (var child in from.ChildNodes)
            {
                if (child is IText text)
                {
                    made.Append(text.Data);
                }
                else if (child is IElement inner && !Tags.IsUnread(inner.LocalName))
                {
                    made.Append(
                        inner.LocalName == "br"
                        || (Tags.IsBlock(inner.LocalName) && made.Length > 0 && made[^1] != '\n')
                            ? "\n"
                            : ""
                    );
                    Append(inner);
                }
            }
        }
    }
}
