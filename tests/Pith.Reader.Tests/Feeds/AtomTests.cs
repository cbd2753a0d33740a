namespace Pith.Reader.Tests.Feeds;

public sealed class AtomTests
{
    [Fact]
    public void AFeedWithPeopleLinksAndTextsIsReadWhole()
    {
        var feed = Read.Feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://b.example/blog/">
              <title type="html">Hafen &amp;amp; Meer</title>
              <subtitle>Vom Wasser</subtitle>
              <link rel="self" href="atom.xml"/><link href="."/><link rel="hub" href="https://hub.example/"/>
              <updated>2025-01-22T09:30:00.25+01:00</updated>
              <author><name>Ida</name><email>ida@b.example</email></author>
              <logo>logo.png</logo>
              <category term="see" label="Die See"/>
              <entry xml:base="https://b.example/posts/">
                <id>tag:b.example,2025:1</id>
                <title>Kran</title>
                <link rel="alternate" type="application/json" href="1.json"/>
                <link rel="alternate" type="text/html" href="1.html"/>
                <published>2025-01-21T08:00:00Z</published>
                <updated>2025-01-22T08:00:00Z</updated>
                <summary type="text">1 &lt; 2 &amp; so</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Lang &amp; <a href="2.html">breit</a><br/></p></div></content>
                <author><name>Jo</name></author><author><name>Kai</name></author>
              </entry>
            </feed>
            """
        );

        Assert.Equal(
            ("atom 1.0", "Hafen & Meer", "Vom Wasser"),
            (feed.Format, feed.Title, feed.Description)
        );
        Assert.Equal(
            ("https://b.example/blog/", "https://b.example/blog/atom.xml"),
            (feed.Link, feed.Self)
        );
        Assert.Equal(("https://hub.example/", "de"), (feed.Hub, feed.Language));
        Assert.Equal("https://b.example/blog/logo.png", feed.Image);
        Assert.Equal(["Die See"], feed.Categories);
        Assert.Equal("ida@b.example", Assert.Single(feed.Authors).Email);
        var entry = Assert.Single(feed.Items);
        Assert.Equal(("tag:b.example,2025:1", "Kran"), (entry.Id, entry.Title));
        Assert.Equal("https://b.example/posts/1.html", entry.Link);
        Assert.Equal("1 < 2 & so", entry.Summary);
        Assert.Equal(
            "<p>Lang &amp; <a href=\"https://b.example/posts/2.html\">breit</a><br></p>",
            entry.Content
        );
        Assert.Equal(["Jo", "Kai"], entry.Authors.Select(a => a.Name));
        Assert.Equal(new DateTimeOffset(2025, 1, 21, 8, 0, 0, TimeSpan.Zero), entry.Published);
    }

    [Theory]
    [InlineData("<title>AT&amp;T</title>", "AT&T")]
    [InlineData("<title type='text'>The &lt;b&gt; tag</title>", "The tag")]
    [InlineData("<title type='html'>&lt;b&gt;Big&lt;/b&gt; &amp;amp; small</title>", "Big & small")]
    [InlineData(
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>3 &lt; <b>4</b></div></title>",
        "3 < 4"
    )]
    [InlineData("<title mode='escaped' type='text/html'>&lt;i&gt;Old&lt;/i&gt;</title>", "Old")]
    [InlineData("<title mode='base64'>T2xkIG9uZQ==</title>", "Old one")]
    public void ATitleIsReadByItsType(string title, string expected) =>
        Assert.Equal(expected, Entry(title).Title);

    [Theory]
    [InlineData("<content type='html'>&lt;p&gt;a&lt;/p&gt;</content>", "<p>a</p>")]
    [InlineData("<content>&lt;p&gt;a&lt;/p&gt;</content>", "<p>a</p>")]
    [InlineData("<content type='text'>x &lt;y&gt; z</content>", "x &lt;y&gt; z")]
    [InlineData("<content type='text/html'><p>a &amp; b</p></content>", "<p>a & b</p>")]
    [InlineData("<content type='video/mp4' src='https://a.example/v.mp4'/>", null)]
    [InlineData(
        "<content type='image/png'>iVBORw0KGgoAAAANSUhEUg==</content>",
        "iVBORw0KGgoAAAANSUhEUg=="
    )]
    public void AContentIsHtmlWhateverItsType(string content, string? expected) =>
        Assert.Equal(expected, Entry(content).Content);

    [Fact]
    public void AnEntryThatIsADocumentOfItsOwnIsAFeedOfOne() =>
        Assert.Equal(
            "Alone",
            Assert
                .Single(
                    Read.Feed(
                        "<entry xmlns=\"http://www.w3.org/2005/Atom\"><title>Alone</title></entry>"
                    ).Items
                )
                .Title
        );

    [Fact]
    public void WhatTheSourceOfAnEntrySaysIsNotTheEntrys() =>
        Assert.Equal(
            "Mine",
            Entry("<source><title>Theirs</title></source><title>Mine</title>").Title
        );

    [Theory]
    [InlineData("<author><name>Own</name></author>", "Own")]
    [InlineData("<source><author><name>First</name></author></source>", "First")]
    [InlineData("<title>By nobody</title>", "Ida")]
    public void AnEntryWithoutAuthorsHasThoseOfItsSourceOrFeed(string inside, string author) =>
        Assert.Equal(
            author,
            Assert
                .Single(
                    Read.Item(
                        $"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{inside}</entry><author><name>Ida</name></author></feed>"
                    ).Authors
                )
                .Name
        );

    [Fact]
    public void AnEntryWithoutAPublishedDateHasTheOneOfItsLastChange() =>
        Assert.Equal(
            new DateTimeOffset(2025, 1, 22, 9, 30, 0, TimeSpan.Zero),
            Entry("<updated>2025-01-22T09:30:00Z</updated>").Published
        );

    [Theory]
    [InlineData("<id>https://a.example/?p=1</id><link href=''/>", "https://a.example/?p=1")]
    [InlineData("<id>tag:a.example,2025:1</id>", null)]
    [InlineData(
        "<id>https://a.example/?p=1</id><link href='https://a.example/1'/>",
        "https://a.example/1"
    )]
    public void AnEntryThatLinksNowhereIsAtItsIdWhereThatIsAnAddress(string inside, string? link) =>
        Assert.Equal(link, Entry(inside).Link);

    [Fact]
    public void PrefixesForAtomsOwnElementsAreRead() =>
        Assert.Equal(
            "Prefixed",
            Read.Item(
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>Prefixed</a:title></a:entry></a:feed>"
            ).Title
        );

    private static Pith.Reader.Feeds.FeedItem Entry(string inside) =>
        Read.Item($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>{inside}</entry></feed>");
}
