using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Pith.Reader.Pages;

/// <summary>Markup to a tree, with bounds that keep hostile pages from costing more than a large honest one.</summary>
internal static class PageParser
{
    /// <summary>
    /// UTF-16 units read of a page; the rest is cut off. Of the longest real news pages, with 2 million and more,
    /// nearly all is scripts behind the text.
    /// </summary>
    public const int MaxLength = 4_000_000;

    /// <summary>Elements nested deeper become siblings. Real pages stay below 100; browsers stop at 512.</summary>
    public const int MaxDepth = 200;

    /// <summary>
    /// Elements left open before parsing stops. The parser keeps those beyond <see cref="MaxDepth"/> on its stack and
    /// walks that for nearly every tag: 60,000 of them take ten seconds, 2,000 half of one.
    /// </summary>
    public const int MaxOpen = 2_000;

    /// <summary>Elements made before parsing stops. Real pages stay below 20,000.</summary>
    public const int MaxElements = 60_000;

    /// <summary>
    /// The tree of <paramref name="html"/> and the number of its elements; null where it has too many of them, or leaves too many open.
    /// </summary>
    public static (IHtmlDocument Document, int Elements)? Parse(string html)
    {
        var (made, open) = (0, 0);
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                MaximumDepth = MaxDepth,
                SkipComments = true,
                DisableElementPositionTracking = true,
                OnCreated = (_, _) =>
                {
                    if (++made > MaxElements)
                    {
                        throw new TooComplexException();
                    }
                },
                OnToken = (token, _) =>
                {
                    open = Math.Max(0, open + Step(token));
                    if (open > MaxOpen)
                    {
                        throw new TooComplexException();
                    }
                },
            }
        );
        try
        {
            return (parser.ParseDocument(html.Length > MaxLength ? html[..MaxLength] : html), made);
        }
        catch (TooComplexException)
        {
            return null;
        }
    }

    private static int Step(HtmlToken token) =>
        token switch
        {
            HtmlTagToken { IsSelfClosing: true } => 0,
            { Type: HtmlTokenType.StartTag } => NeedsEnd(token.Name) ? 1 : 0,
            { Type: HtmlTokenType.EndTag } => NeedsEnd(token.Name) ? -1 : 0,
            _ => 0,
        };

    /// <summary>Whether an element of that name stays open until its end tag: neither void nor closed by the next of its kind.</summary>
    private static bool NeedsEnd(string name) =>
        name
            is not (
                "area"
                or "base"
                or "br"
                or "col"
                or "dd"
                or "dt"
                or "embed"
                or "hr"
                or "img"
                or "input"
                or "li"
                or "link"
                or "meta"
                or "optgroup"
                or "option"
                or "p"
                or "param"
                or "rp"
                or "rt"
                or "source"
                or "tbody"
                or "td"
                or "tfoot"
                or "th"
                or "thead"
                or "tr"
                or "track"
                or "wbr"
            );

    /// <summary>Leaves the parser from within; never leaves this class.</summary>
    private sealed class TooComplexException : Exception;
}
