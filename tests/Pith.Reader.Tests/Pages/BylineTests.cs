using System.Text;
using Pith.Reader.Pages;

namespace Pith.Reader.Tests.Pages;

public sealed class BylineTests
{
    private const string Prose =
        "<p>The ferry Rask sailed again on Wednesday, after eleven weeks in dock and a new engine that burns methanol.</p>"
        + "<p>Her owner said that the fuel costs a third more, and that fares will stay what they were until the autumn.</p>";

    [Theory]
    [InlineData("<p class=date>22 January 2025</p><i>By Delroy Pike Sunday</i>", "Delroy Pike")]
    [InlineData("<p class=writer>三枝 涼子</p>", "三枝 涼子")]
    [InlineData("<p>By Ida Brandvik, Senior Analyst, Harbour Desk</p>", "Ida Brandvik")]
    [InlineData("<p>Text von Ida Brandvik Illustration von Tor Aasland</p>", "Ida Brandvik")]
    [InlineData("<p>22 January 2025 - Ida Brandvik</p>", "Ida Brandvik")]
    [InlineData("<ul><li>22 January 2025</li><li>Ida Brandvik</li></ul>", "Ida Brandvik")]
    [InlineData("<p>22 January 2025</p><p>Ferry Traffic</p>", null)]
    [InlineData("<div>Interview</div><div>IDA BRANDVIK</div>", "Ida Brandvik")]
    [InlineData("<p>By</p>", null)]
    [InlineData(
        "<p class=first-author>Translation <a href=/author/tor/>Tor Aasland</a></p><p>Author Ida Brandvik:</p>",
        "Ida Brandvik"
    )]
    public void WhoeverStandsBesideTheHeadlineWroteIt(string beside, string? byline) =>
        Assert.Equal(byline, Read("", beside + Prose));

    [Theory]
    [InlineData("<p align=right><em>Ida Brandvik</em></p>", "Ida Brandvik")]
    [InlineData("<p>The next ferry is due in May. (Ida Brandvik) +++</p>", "Ida Brandvik")]
    [InlineData(
        "<p><b>Author:</b> <a href=/u/7>Ida Brandvik</a><br><b>Tags:</b> sea</p>",
        "Ida Brandvik"
    )]
    [InlineData(
        "<div>Ida Brandvik</div><div><a href='/search?word=ida&amp;by=author'>All articles</a></div>",
        "Ida Brandvik"
    )]
    [InlineData("<p>责任编辑： 焦鹏</p>", "焦鹏")]
    [InlineData(
        "<p>“We waited for this.” (Tor Aasland)</p><p>“So did we.” (Ida Brandvik)</p>",
        null
    )]
    [InlineData("<p align=right>More ferries</p>", null)]
    public void ASignatureUnderTheArticleNamesItsWriter(string under, string? byline) =>
        Assert.Equal(byline, Read("", Prose + under));

    [Fact]
    public void APersonWhomThePageNamesGoesBeforeOneWhomOnlyTheHeadNames() =>
        Assert.Equal(
            "Ida Brandvik",
            Read("<meta name=author content='Tor Aasland'>", "<p>By Ida Brandvik</p>" + Prose)
        );

    [Fact]
    public void AnAccountBecomesTheNameThatIsShown() =>
        Assert.Equal(
            "Ida M. Brandvik",
            Read(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"The ferry Rask sails again\",\"author\":{\"@type\":\"Person\",\"name\":\"ida.brandvik\"}}</script>",
                Prose + "<p>The next ferry is due in May. (Ida M. Brandvik)</p>"
            )
        );

    [Fact]
    public void TheBylineNamesTheSecondWriterToo() =>
        Assert.Equal(
            "Ida Brandvik, Tor Aasland",
            Read(
                "<meta name=author content='Ida Brandvik'>",
                "<p class=author>By Ida Brandvik and Tor Aasland</p>" + Prose
            )
        );

    [Fact]
    public void ACommentByTheArticlesAuthorTellsWhoThatIs() =>
        Assert.Equal(
            "raskfan",
            Read(
                "",
                Prose
                    + "<ol class=comments><li class='comment byuser comment-author-tor'>When?<li class='comment byuser comment-author-raskfan bypostauthor'>In May.</ol>"
            )
        );

    [Fact]
    public void InitialsAreWorthLessThanANameOnThePage() =>
        Assert.Equal(
            "Ida Brandvik",
            Read(
                "<meta name=author content='IB'>",
                "<ul><li>22 January 2025</li><li>Ida Brandvik</li></ul>" + Prose
            )
        );

    private static string? Read(string head, string body) =>
        PageReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $"<html><head><meta charset=utf-8><title>The ferry Rask sails again</title>{head}</head><body><main><h1>The ferry Rask sails again</h1>{body}</main></body></html>"
                ),
                new Uri("https://courier.example/2025/01/22/rask"),
                "text/html"
            )
            .Byline;
}
