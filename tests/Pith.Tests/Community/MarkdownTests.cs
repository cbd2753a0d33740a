using CsCheck;
using Pith.Community;

namespace Pith.Tests.Community;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>")]
    [InlineData("# Big", "<p># Big</p>")]
    [InlineData("Big\n===", "<p>Big\n===</p>")]
    [InlineData(
        "https://a.example/x",
        "<p><a href=\"https://a.example/x\" rel=\"nofollow ugc noopener\">https://a.example/x</a></p>"
    )]
    [InlineData("[a](javascript:alert(1))", "<p><a rel=\"nofollow ugc noopener\">a</a></p>")]
    [InlineData("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData(
        "![alt](https://a.example/p.png \"t\")",
        "<p><a href=\"https://a.example/p.png\" rel=\"nofollow ugc noopener\">alt</a></p>"
    )]
    [InlineData("> q", "<blockquote>\n<p>q</p>\n</blockquote>")]
    [InlineData("3. c", "<ol start=\"3\">\n<li>c</li>\n</ol>")]
    public void Markdown_becomes_the_little_html_that_comments_have(string typed, string html) =>
        Assert.Equal(html, CommentText.ToHtml(CommentText.Clean(typed)));

    [Fact]
    public void Control_characters_go_and_line_ends_are_one_kind() =>
        Assert.Equal(
            "a\nb\tc",
            CommentText.Clean(" \0a\r\nb\tc\u0007\u001b\u202d\u0001 ".Replace("\u202d", ""))
        );

    [Fact]
    public void No_text_gets_an_element_or_address_through_that_comments_do_not_have()
    {
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .List[0, 40]
            .Select(p => string.Concat(p))
            .Sample(
                typed =>
                {
                    var html = CommentText.ToHtml(CommentText.Clean(typed));
                    if (html is null)
                    {
                        return;
                    }

                    var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
                        "<body>" + html
                    );
                    foreach (var element in document.Body!.QuerySelectorAll("*"))
                    {
                        Assert.Contains(element.LocalName, Allowed);
                        Assert.All(
                            element.Attributes,
                            a => Assert.Contains(a.Name, (string[])["href", "rel", "start"])
                        );
                        var address = element.GetAttribute("href") ?? "";
                        Assert.DoesNotMatch(
                            @"^\s*(javascript|data|vbscript|file):",
                            address.ToLowerInvariant()
                        );
                    }
                },
                iter: 2_000
            );
    }

    [Theory]
    [InlineData("*")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("`")]
    [InlineData("_a")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("<a ")]
    [InlineData("**a*")]
    [InlineData("[](")]
    [InlineData("&")]
    public void The_longest_comment_of_any_one_mark_is_made_into_html_in_little_time(string mark)
    {
        var typed = CommentText.Clean(
            string.Concat(Enumerable.Repeat(mark, CommentText.Longest / mark.Length))
        );
        var begun = System.Diagnostics.Stopwatch.StartNew();
        CommentText.ToHtml(typed);
        CommentText.ToPlain(typed);
        // Far above what it takes; what is not linear takes minutes.
        Assert.True(begun.Elapsed < TimeSpan.FromSeconds(10), $"It took {begun.Elapsed}.");
    }

    /// <summary>What Markdown and HTML are made of.</summary>
    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "\"",
        "'",
        "&",
        "&#x6a;",
        "[",
        "]",
        "(",
        ")",
        "!",
        "*",
        "_",
        "`",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "    ",
        "javascript:",
        "data:text/html,",
        "https://a.example",
        "//b.example",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=1>",
        "<a href=",
        "style=",
        "onclick=",
        "</p>",
        "<!--",
        "-->",
        "<![CDATA[",
        "&lt;",
        "\\",
        "|",
        "~~~",
        "```",
        "a",
        "é",
        "🐦",
        "\u0000",
        " ",
    ];

    private static readonly string[] Allowed =
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
    ];
}
