using System.Text;
using Pith.Reader.Pages;

namespace Pith.Reader.Tests.Pages;

public sealed class TitleAndDateTests
{
    private const string Prose =
        "<p>The ferry Rask sailed again on Wednesday, after eleven weeks in dock and a new engine that burns methanol.</p>"
        + "<p>Her owner said that the fuel costs a third more, and that fares will stay what they were until the autumn.</p>";

    [Theory]
    [InlineData("<h2>[&gt; » The ferry Rask sails again</h2>", "The ferry Rask sails again")]
    [InlineData("<h1>» The ferry Rask sails again |</h1>", "The ferry Rask sails again")]
    [InlineData("<h1>«The ferry Rask sails again»</h1>", "«The ferry Rask sails again»")]
    [InlineData("<h1>News</h1><h2>The ferry Rask sails again</h2>", "The ferry Rask sails again")]
    public void TheHeadlineIsWhatItSaysWithoutWhatTemplatesAdd(string heading, string title) =>
        Assert.Equal(
            title,
            Page("The Harbour Club - News » The ferry Rask sails again", heading).Title
        );

    [Fact]
    public void AnArchivedPageIsReadAsTheSiteThatItWas()
    {
        var page = Page(
            "Ferry timetable : Ferries",
            "<h1><a href=https://web.archive.org/web/20160330101229/http://ferries.example/>Ferries</a></h1><h2>Ferry timetable</h2>",
            "https://web.archive.org/web/20160330101229/http://ferries.example/timetable"
        );

        Assert.Equal("Ferry timetable", page.Title);
    }

    [Theory]
    [InlineData("<meta name=date content=2025-02-12>", "22.01.2025 - Redaktion", "2025-01-22")]
    [InlineData("<meta name=date content=2025-02-12>", "", "2025-02-12")]
    [InlineData(
        "<meta property=article:published_time content=2025-02-12>",
        "22.01.2025",
        "2025-02-12"
    )]
    [InlineData(
        "",
        "<div class=teaser>Published on <time datetime=2025-01-22>22 Jan 2025</time></div>",
        "2025-01-22"
    )]
    public void TheDateThatReadersSeeGoesBeforeOneOfUncertainMeaning(
        string head,
        string shown,
        string date
    ) =>
        Assert.Equal(
            date,
            $"{Page("The ferry Rask sails again", $"<h1>The ferry Rask sails again</h1><p>{shown}</p>", head: head).Published:yyyy-MM-dd}"
        );

    private static ReadPage Page(
        string title,
        string body,
        string address = "https://courier.example/rask",
        string head = ""
    ) =>
        PageReader.Read(
            Encoding.UTF8.GetBytes(
                $"<html lang=de><head><meta charset=utf-8><title>{title}</title>{head}</head><body><main>{body}{Prose}</main></body></html>"
            ),
            new Uri(address),
            "text/html"
        );
}
