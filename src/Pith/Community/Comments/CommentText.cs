using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Pith.Community;

/// <summary>A comment's words: Markdown as typed, and the HTML that is shown for it.</summary>
public static class CommentText
{
    /// <summary>The most characters that a comment may have, in UTF-16 units.</summary>
    public const int Longest = 10_000;

    private static readonly MarkdownPipeline Markdown = MakePipeline();

    private static readonly HtmlSanitizer Sanitizer = SanitizerFor([]);

    /// <summary>What was typed with plain line ends and without what no text needs: control characters, and blanks around it.</summary>
    public static string Clean(string? typed) =>
        new string([
            .. (typed ?? "")
                .ReplaceLineEndings("\n")
                .Where(c => c is '\n' or '\t' || !char.IsControl(c)),
        ]).Trim();

    /// <summary>Markdown as safe HTML; null where it is nested deeper than anyone means.</summary>
    public static string? ToHtml(string body)
    {
        try
        {
            var document = Markdig.Markdown.Parse(body, Markdown);
            foreach (var picture in document.Descendants<LinkInline>().Where(l => l.IsImage))
            {
                // No picture is shown, since it would be asked for elsewhere: it becomes a link.
                picture.IsImage = false;
            }

            return Sanitizer.Sanitize(document.ToHtml(Markdown)).Trim();
        }
        catch (ArgumentException)
        {
            // What Markdig says of elements nested deeper than 128.
            return null;
        }
    }

    /// <summary>The words alone, in one line.</summary>
    public static string ToPlain(string body)
    {
        try
        {
            return string.Join(
                ' ',
                Markdig
                    .Markdown.ToPlainText(body, Markdown)
                    .Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            );
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks();
        // A comment has no headings: those of the page are its outline.
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
        {
            paragraphs.ParseSetextHeadings = false;
        }

        return builder.Build();
    }

    /// <summary>The sanitizer of all that people write here: these elements, and <paramref name="more"/> of them where a page wants more.</summary>
    public static HtmlSanitizer SanitizerFor(IReadOnlyList<string> more)
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = new HashSet<string>(
                    [
                        "a",
                        "blockquote",
                        "br",
                        "code",
                        "em",
                        "li",
                        "ol",
                        "p",
                        "pre",
                        "strong",
                        "ul",
                        .. more,
                    ],
                    StringComparer.OrdinalIgnoreCase
                ),
                AllowedAttributes = new HashSet<string>(
                    ["href", "start"],
                    StringComparer.OrdinalIgnoreCase
                ),
                AllowedSchemes = new HashSet<string>(
                    ["http", "https", "mailto"],
                    StringComparer.OrdinalIgnoreCase
                ),
                UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            }
        );
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "a" } link)
            {
                link.SetAttribute("rel", "nofollow ugc noopener");
            }
        };
        return sanitizer;
    }
}
