using System.Diagnostics;
using System.Text;
using Pith.Reader.Pages;

namespace Pith.Reader.Tests.Pages;

/// <summary>Pages that are made to break or to stall whoever reads them.</summary>
public sealed class HostilePageTests
{
    private const int TenthOfAMegabyte = 100_000;
    private const int TenMegabytes = 10_000_000;

    /// <summary>
    /// They take under two seconds. What takes the square of its input takes minutes.
    /// </summary>
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(30);

    /// <summary>Name, what stands before, what is said again and again ("#" is its number), what stands behind.</summary>
    public static TheoryData<string, string, string, string> Shapes =>
        new()
        {
            { "nested divisions", "<body>", "<div>", "" },
            { "nested inline elements", "<body>", "<b><i>", "text" },
            { "nested tables", "<body>", "<table><tr><td>", "text" },
            { "unclosed paragraphs", "<body>", "<p>Words that go on and on. ", "" },
            { "unclosed links", "<body>", "<a href=/#>link ", "" },
            { "misnested formatting", "<body>", "<a><p><b></a>x", "" },
            { "closing tags that close nothing", "<body>", "</div></p></b>", "text" },
            { "text and nothing else", "", "Words that go on and on. ", "" },
            { "one word", "", "word", "" },
            { "less-than signs", "<body>", "<", "" },
            { "ampersands", "<body>", "&", "" },
            { "entities", "<body>", "&amp;&eacute;&#x1F600;", "" },
            { "comments that never close", "<body>", "<!-- - ", "" },
            { "an attribute that never ends", "<body><p class=\"", "nav-side ", "" },
            { "an attribute that ends", "<body><p class=\"", "nav-side ", "\">text</p>" },
            { "a style that never ends", "<body><p style='", "display : none;", "'>text" },
            { "attributes without end", "<body><p", " a#=b", ">text" },
            { "line breaks", "<body><p>", "<br>", "text" },
            { "line breaks in pairs", "<body><div>", "text<br><br>", "" },
            { "spaces", "<body><p>", "  \n\t", "text" },
            { "nested quotes in JSON-LD", Json, "[", "</script>" },
            { "unclosed JSON-LD", Json + "{\"author\":\"", "By Ida, ", "" },
            { "authors in JSON-LD", Json + Article, "{\"name\":\"Ida B#\"},", "{}]}</script>" },
            { "meta authors", "<head>", "<meta name=author content='Ida B#, Tor A#'>", "" },
            { "author marks", "<body>", "<span class=author>By Ida B#</span>", "" },
            { "signatures", "<body>", "<p>It went on as it had begun. (Ida B#)</p>", "" },
            { "credits", "<body><p>", "Text: Ida B# Foto: ", "</p>" },
            { "headings", "<body>", "<h1>Harbour # reopens - Site</h1>", "" },
            { "dates", "<body><h1>Title</h1>", "<time>2025-01-22</time> 22.1.2025 ", "" },
            { "titles", "<title>", "Harbour » ", "</title><body><p>text" },
            { "table rows", "<body><table>", "<tr><td>a<td>b#</tr>", "" },
            { "cells", "<body><table><tr>", "<td>a#</td>", "" },
            { "list items", "<body><ul>", "<li>Item #, with some words behind it</li>", "" },
            { "selects", "<body>", "<select><option>a", "" },
            { "templates", "<body>", "<template><div>", "text" },
            { "frames", "<body>", "<iframe src=/#></iframe>", "" },
            { "pictures", "<body>", "<figure><img src=/#><figcaption>x</figure>", "" },
            { "scripts", "<body>", "<script>var a = '<p>'</script>", "" },
            { "foreign elements", "<body>", "<svg><g><title>", "" },
            { "null bytes", "<body><p>", "\0", "" },
            { "combining marks", "<body><p>a", "\u0301", "" },
            { "signs that change direction", "<body><p>", "\u202Ea\u202C", "" },
        };

    private const string Json = "<script type=application/ld+json>";
    private const string Article = "{\"@type\":\"Article\",\"headline\":\"a\",\"author\":[";

    [Theory]
    [Trait("Takes", "minutes")]
    [MemberData(nameof(Shapes))]
    public void TenMegabytesOfAnythingAreReadInBearableTime(
        string shape,
        string before,
        string again,
        string behind
    )
    {
        var clock = Stopwatch.StartNew();

        // Small enough for all that is asked about a page, and large enough for whatever is left out.
        Read(Page(before, again, behind, TenthOfAMegabyte));
        Read(Page(before, again, behind, TenMegabytes));

        Assert.True(clock.Elapsed < Bearable, $"{shape}: {clock.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public void NoPieceOfAPageBreaksIt()
    {
        var whole = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < whole.Length; length += 7)
        {
            Read(whole[..length]);
        }
    }

    [Fact]
    public void NoChangedByteBreaksAPage()
    {
        var whole = Encoding.UTF8.GetBytes(Whole);
        var random = new Random(7);
        for (var times = 0; times < 300; times++)
        {
            var changed = (byte[])whole.Clone();
            for (var i = 0; i < 8; i++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            Read(changed);
        }
    }

    private const string Whole = """
        <!doctype html><html lang=en><head><meta charset=utf-8><title>The ferry Rask sails again - Courier</title>
        <meta property="og:title" content="The ferry Rask sails again"><meta name=author content="Ida Brandvik">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"The ferry Rask sails again",
        "author":{"@type":"Person","name":"Ida Brandvik"},"datePublished":"2025-01-22T09:30:00+01:00"}</script></head>
        <body><nav><ul><li><a href=/>Front page</a><li><a href=/sea>Sea</a></ul></nav><article><h1>The ferry Rask sails again</h1>
        <p class=byline>By Ida Brandvik, 22 January 2025</p><p>The ferry Rask sailed again on Wednesday, after eleven weeks in dock.</p>
        <table><tr><td>Berths</td><td>40</td></tr></table><p>Her new engine burns methanol, which costs a third more, the owner said.</p>
        <div style="display:none">Menu</div></article><footer>&copy; Courier</footer></body></html>
        """;

    private static byte[] Page(string before, string again, string behind, int bytes)
    {
        var made = new StringBuilder(bytes + 200).Append(before);
        for (var i = 0; made.Length < bytes; i++)
        {
            made.Append(again.Replace("#", $"{i}", StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(made.Append(behind).ToString());
    }

    /// <summary>Reads a page, and holds what comes back to what it promises.</summary>
    private static void Read(byte[] body)
    {
        var page = PageReader.Read(
            body,
            new Uri("https://courier.example/2025/01/22/rask"),
            "text/html; charset=utf-8"
        );
        Assert.Equal(page.Blocks.Count == 0, page.EmptyBecause is not null);
        var end = 0;
        foreach (var block in page.Blocks)
        {
            Assert.InRange(block.Start, end, page.Text.Length);
            end = block.Start + block.Length;
        }

        Assert.InRange(end, 0, page.Text.Length);
    }
}
