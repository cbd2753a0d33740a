using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Pith.Community;

namespace Pith.Moderation;

/// <summary>Pages that an editor writes: as comments, and with headings and tables.</summary>
internal static class PageText
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UsePipeTables()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = CommentText.SanitizerFor([
        "h2",
        "h3",
        "h4",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]);

    /// <summary>Markdown as safe HTML; null where it is nested deeper than anyone means.</summary>
    public static string? ToHtml(string body)
    {
        try
        {
            var document = Markdig.Markdown.Parse(body, Markdown);
            foreach (var heading in document.Descendants<HeadingBlock>())
            {
                // The first level is the page's own title.
                heading.Level = Math.Clamp(heading.Level, 2, 4);
            }

            return Sanitizer.Sanitize(document.ToHtml(Markdown)).Trim();
        }
        catch (ArgumentException)
        {
            // What Markdig says of elements nested deeper than 128.
            return null;
        }
    }
}
