using System.Text;
using Pith.Reader.Feeds.Lists;

namespace Pith.Reader.Tests.Feeds;

public sealed class OpmlTests
{
    private static readonly DateTimeOffset Created = new(2025, 1, 22, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void FoldersAreNestedOutlinesAndFeedsHaveTheirAddresses()
    {
        var list = Good(
            """
            <?xml version="1.0"?>
            <opml version="2.0"><head><title>My feeds</title></head><body>
              <outline text="News">
                <outline text="Harbour" title="Harbour Post" type="rss" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/>
                <outline text="Europe"><outline text="Le Quai" xmlUrl="https://b.example/rss" language="fr"/></outline>
              </outline>
              <outline text="Alone" xmlUrl="https://c.example/atom"/>
            </body></opml>
            """
        );

        Assert.Equal("My feeds", list.Title);
        Assert.Empty(list.Problems);
        Assert.Equal(
            [
                ("https://a.example/rss", "Harbour Post", "https://a.example/", "News"),
                ("https://b.example/rss", "Le Quai", null, "News/Europe"),
                ("https://c.example/atom", "Alone", null, ""),
            ],
            list.Feeds.Select(f => (f.Address, f.Title, f.Site, string.Join('/', f.Folders)))
        );
        Assert.Equal("fr", list.Feeds[1].Language);
    }

    [Fact]
    public void WhatIsWrittenIsReadAsItWas()
    {
        ListedFeed[] feeds =
        [
            new("https://a.example/?x=1&y=\"2\"")
            {
                Title = "A <b> & “c”",
                Folders = ["Eins & zwei", "drei"],
            },
            new("https://b.example/")
            {
                Title = "B",
                Site = "https://b.example/home",
                Language = "ja",
            },
            new("https://c.example/") { Folders = ["Eins & zwei"] },
            new("https://d.example/")
            {
                Title = "control\u0001 and half \uD800",
                Folders = ["Eins & zwei", "drei"],
            },
        ];

        var list = Assert.IsType<OpmlRead>(Opml.Read(Opml.Write("All & more", Created, feeds)));

        Assert.Equal("All & more", list.Title);
        Assert.Empty(list.Problems);
        Assert.Equal(
            [
                "https://a.example/?x=1&y=\"2\"",
                "https://d.example/",
                "https://c.example/",
                "https://b.example/",
            ],
            list.Feeds.Select(f => f.Address)
        );
        Assert.Equal(
            ["A <b> & “c”", "control and half \uFFFD", "https://c.example/", "B"],
            list.Feeds.Select(f => f.Title)
        );
        Assert.Equal(["Eins & zwei", "drei"], list.Feeds[0].Folders);
        Assert.Equal(["Eins & zwei"], list.Feeds[2].Folders);
        Assert.Equal(
            ("https://b.example/home", "ja"),
            (list.Feeds[3].Site, list.Feeds[3].Language)
        );
    }

    [Fact]
    public void ABareAmpersandAnUnclosedOutlineAndACutEndAreMended()
    {
        var list = Good(
            "<opml><body><outline text='R & D' xmlUrl='https://a.example/?a=1&b=2'>"
                + "<outline text='Two' xmlUrl=\"https://b.example/\"><outline text='Three' xmlUrl='https://c.ex"
        );

        Assert.Equal(
            ["https://a.example/?a=1&b=2", "https://b.example/"],
            list.Feeds.Select(f => f.Address)
        );
        Assert.NotEmpty(list.Problems);
    }

    [Fact]
    public void AddressesThatLeadNowhereAndRepeatedOnesAreToldAndLeftOut()
    {
        var list = Good(
            """
            <opml><body>
              <outline text="One" xmlUrl="https://a.example/"/>
              <outline text="Again" xmlUrl="https://a.example/"/>
              <outline text="File" xmlUrl="file:///etc/passwd"/>
              <outline text="Relative" xmlUrl="/feed"/>
              <outline text="None" type="rss"/>
            </body></opml>
            """
        );

        Assert.Equal("https://a.example/", Assert.Single(list.Feeds).Address);
        Assert.Equal(4, list.Problems.Count);
    }

    [Theory]
    [InlineData("feed://a.example/rss", "http://a.example/rss")]
    [InlineData("feed:https://a.example/rss", "https://a.example/rss")]
    public void TheSchemeThatMeansFeedIsTakenOff(string given, string expected) =>
        Assert.Equal(
            expected,
            Assert
                .Single(Good($"<opml><body><outline xmlUrl='{given}'/></body></opml>").Feeds)
                .Address
        );

    [Theory]
    [InlineData("", "There is nothing in the list.")]
    [InlineData(
        "<html><body>hello</body></html>",
        "It is no OPML: export the list of feeds as OPML and try that file."
    )]
    [InlineData("<opml version='2.0'><head/><body/></opml>", "There is no feed in the list.")]
    public void WhatIsNoListIsRefusedInWords(string text, string reason) =>
        Assert.Equal(
            reason,
            Assert.IsType<OpmlRefused>(Opml.Read(Encoding.UTF8.GetBytes(text))).Reason
        );

    private static OpmlRead Good(string text) =>
        Assert.IsType<OpmlRead>(Opml.Read(Encoding.UTF8.GetBytes(text)));
}
