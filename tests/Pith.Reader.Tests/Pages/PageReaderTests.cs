using System.Text;
using Pith.Reader.Pages;

namespace Pith.Reader.Tests.Pages;

public sealed class PageReaderTests
{
    private static readonly Uri Address = new("https://courier.example/2025/01/22/harbour");

    [Fact]
    public void BlocksStandWhereTheTextHasThem()
    {
        var page = Read(
            """
            <html><head><title>Harbour reopens</title></head><body><article><h1>Harbour reopens</h1>
            <p>The harbour of Lindesund opened again on Monday after eleven weeks of work on its northern mole.</p>
            <h2>What was done</h2>
            <p>Divers replaced forty piles, and a crane set nine new blocks of granite, the port authority said in a statement.</p>
            <ul><li>Forty piles were replaced by divers, most of them at night.</li><li>Nine blocks of granite were set by a crane.</li></ul>
            </article></body></html>
            """
        );

        Assert.NotEmpty(page.Blocks);
        Assert.All(
            page.Blocks,
            b => Assert.NotEmpty(page.Text.Substring(b.Start, b.Length).Trim())
        );
        Assert.Equal(
            page.Text,
            string.Join("\n\n", page.Blocks.Select(b => page.Text.Substring(b.Start, b.Length)))
        );
        Assert.Contains(page.Blocks, b => b.Kind == BlockKind.ListItem);
        Assert.Contains(page.Blocks, b => b.Kind == BlockKind.Heading);
    }

    [Theory]
    [InlineData("noindex, nosnippet", true, null, false)]
    [InlineData("max-snippet:50, noarchive", false, 50, true)]
    [InlineData("googlebot: nosnippet", false, null, false)]
    [InlineData("googlebot: nosnippet, pithbot: max-snippet: 80", false, 80, false)]
    [InlineData("max-snippet:-1", false, null, false)]
    [InlineData("max-snippet:0", true, null, false)]
    [InlineData("none", true, null, true)]
    [InlineData("unavailable_after: 25 Jun 2030 15:00:00 PST", false, null, false)]
    public void RobotsHeaderIsKept(string header, bool noSnippet, int? maxSnippet, bool noArchive)
    {
        var wishes = Read("<p>x", new() { ["x-robots-tag"] = header }).Wishes;

        Assert.Equal(
            (noSnippet, maxSnippet, noArchive),
            (wishes.NoSnippet, wishes.MaxSnippet, wishes.NoArchive)
        );
    }

    private static ReadPage Read(string html, Dictionary<string, string>? headers = null) =>
        PageReader.Read(Encoding.UTF8.GetBytes(html), Address, "text/html", headers);
}
