using Pith.Reader.Feeds;

namespace Pith.Reader.Tests.Feeds;

public sealed class RssTests
{
    private const string Blog = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel>
          <title>The Harbour Post</title>
          <atom:link href="https://harbour.example/feed/" rel="self" type="application/rss+xml" />
          <atom:link rel="hub" href="https://hub.example/"/>
          <link>https://harbour.example</link>
          <description>Ships &amp; &lt;b&gt;shores&lt;/b&gt;</description>
          <lastBuildDate>Wed, 22 Jan 2025 09:30:00 +0100</lastBuildDate>
          <language>en-GB</language>
          <sy:updatePeriod>hourly</sy:updatePeriod>
          <sy:updateFrequency>2</sy:updateFrequency>
          <image><url>https://harbour.example/logo.png</url><title>Logo</title><link>https://harbour.example</link></image>
          <item>
            <title>New crane &#8217;s here</title>
            <link>https://harbour.example/crane?a=1&amp;b=2</link>
            <dc:creator><![CDATA[Ana Wharf]]></dc:creator>
            <dc:creator>Bo Quay</dc:creator>
            <pubDate>Tue, 21 Jan 2025 18:00:00 -0500</pubDate>
            <category><![CDATA[Docks & piers]]></category>
            <category>News</category>
            <guid isPermaLink="false">https://harbour.example/?p=12</guid>
            <description><![CDATA[<p>Short &#8230;</p>]]></description>
            <content:encoded><![CDATA[<p>Long <a href="/more">more</a></p><img src="crane.jpg" width="900">]]></content:encoded>
          </item>
        </channel></rss>
        """;

    [Fact]
    public void AFeedAsBlogsWriteItIsReadWhole()
    {
        var feed = Read.Feed(Blog);

        Assert.Equal("rss 2.0", feed.Format);
        Assert.Equal("The Harbour Post", feed.Title);
        Assert.Equal("Ships & shores", feed.Description);
        Assert.Equal("Ships & <b>shores</b>", feed.DescriptionHtml);
        Assert.Equal("https://harbour.example", feed.Link);
        Assert.Equal("https://harbour.example/feed/", feed.Self);
        Assert.Equal("https://hub.example/", feed.Hub);
        Assert.Equal("en-GB", feed.Language);
        Assert.Equal(
            new DateTimeOffset(2025, 1, 22, 9, 30, 0, TimeSpan.FromHours(1)),
            feed.Updated
        );
        Assert.Equal(TimeSpan.FromMinutes(30), feed.TimeToLive);
        Assert.Equal("https://harbour.example/logo.png", feed.Image);
        Assert.Empty(feed.Problems);

        var item = Assert.Single(feed.Items);
        Assert.Equal("New crane ’s here", item.Title);
        Assert.Equal("https://harbour.example/crane?a=1&b=2", item.Link);
        Assert.Equal("https://harbour.example/?p=12", item.Id);
        Assert.Equal(["Ana Wharf", "Bo Quay"], item.Authors.Select(a => a.Name));
        Assert.Equal(["Docks & piers", "News"], item.Categories);
        Assert.Equal(TimeSpan.FromHours(-5), item.Published?.Offset);
        Assert.Equal("<p>Short &#8230;</p>", item.Summary);
        Assert.Equal(
            "<p>Long <a href=\"https://harbour.example/more\">more</a></p><img src=\"https://harbour.example/crane.jpg\" width=\"900\">",
            item.Content
        );
        Assert.Equal("https://harbour.example/crane.jpg", item.Image);
    }

    [Theory]
    [InlineData("http://purl.org/rss/1.0/", "rdf 1.0")]
    [InlineData("http://channel.netscape.com/rdf/simple/0.9/", "rdf 0.90")]
    public void ItemsOfRdfStandBesideTheChannel(string space, string format)
    {
        var feed = Read.Feed(
            $"""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="{space}" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link>
                <items><rdf:Seq><rdf:li rdf:resource="https://a.example/1"/></rdf:Seq></items></channel>
              <image rdf:about="https://a.example/i"><url>https://a.example/i.png</url></image>
              <item rdf:about="https://a.example/1"><title>One</title><dc:date>2025-01-22T09:30+01:00</dc:date><dc:creator>Cy</dc:creator></item>
            </rdf:RDF>
            """
        );

        Assert.Equal((format, "A"), (feed.Format, feed.Title));
        Assert.Equal("https://a.example/i.png", feed.Image);
        var item = Assert.Single(feed.Items);
        Assert.Equal(("One", "https://a.example/1"), (item.Title, item.Link));
        Assert.Equal(TimeSpan.FromHours(1), item.Published?.Offset);
        Assert.Equal("Cy", Assert.Single(item.Authors).Name);
    }

    [Fact]
    public void ElementsOfRssMayHaveAPrefix() =>
        Assert.Equal(
            "One",
            Read.Item(
                "<r:rss xmlns:r='http://backend.userland.com/rss2' xmlns:o='http://other.example/'><r:channel><r:item><o:title>No</o:title>"
                    + "<r:title>One</r:title></r:item></r:channel></r:rss>"
            ).Title
        );

    [Fact]
    public void CategoriesOfAllKindsAreGatheredOnceEach() =>
        Assert.Equal(
            ["News", "Docks", "Cranes", "ships", "sea"],
            Read.RssItem(
                "<media:keywords>ships, sea, </media:keywords><media:category label='Cranes'>x</media:category><dc:subject>Docks</dc:subject>"
                    + "<category>News</category><category>Docks</category>"
            ).Categories
        );

    [Fact]
    public void TheOriginalAddressGoesBeforeTheOneThatCounts() =>
        Assert.Equal(
            "https://a.example/story",
            Read.RssItem(
                "<link>https://feeds.example/~r/a/1</link><feedburner:origLink>https://a.example/story</feedburner:origLink>"
            ).Link
        );

    [Theory]
    [InlineData("<guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink=\"true\">https://a.example/1</guid>", "https://a.example/1")]
    [InlineData("<guid isPermaLink=\"false\">https://a.example/1</guid>", null)]
    [InlineData("<guid>12345</guid>", null)]
    [InlineData("<link/><guid>https://a.example/1</guid>", "https://a.example/1")]
    [InlineData(
        "<link>https://a.example/2</link><guid>https://a.example/1</guid>",
        "https://a.example/2"
    )]
    public void AGuidIsTheLinkWhereThereIsNoOtherAndItMayBeOne(string inside, string? link) =>
        Assert.Equal(link, Read.RssItem(inside).Link);

    [Theory]
    [InlineData("<link>/a/b</link>", "https://paper.example/a/b")]
    [InlineData("<link>b</link>", "https://paper.example/feeds/b")]
    [InlineData("<link>//cdn.example/x</link>", "https://cdn.example/x")]
    [InlineData("<link>https://a.example/\nlong</link>", "https://a.example/long")]
    [InlineData("<link>javascript:alert(1)</link>", null)]
    [InlineData("<link>file:///etc/passwd</link>", null)]
    [InlineData("<link>http://\uFFFD.example/</link>", null)]
    public void AddressesAreMadeAbsoluteAndKeptOnTheWeb(string inside, string? link) =>
        Assert.Equal(link, Read.RssItem(inside).Link);

    [Theory]
    [InlineData("a@b.example (Ana Wharf)", "Ana Wharf", "a@b.example")]
    [InlineData("Ana Wharf (a@b.example)", "Ana Wharf", "a@b.example")]
    [InlineData("Ana Wharf &lt;a@b.example&gt;", "Ana Wharf", "a@b.example")]
    [InlineData("\"Wharf, Ana\" &lt;a@b.example&gt;", "Wharf, Ana", "a@b.example")]
    [InlineData("a@b.example", null, "a@b.example")]
    [InlineData("mailto:a@b.example", null, "a@b.example")]
    [InlineData("Ana Wharf", "Ana Wharf", null)]
    [InlineData("Ana Wharf (Harbour Post)", "Ana Wharf (Harbour Post)", null)]
    [InlineData("&lt;a href='x'&gt;Ana Wharf&lt;/a&gt;", "Ana Wharf", null)]
    public void PeopleAreToldFromTheirAddresses(string text, string? name, string? email) =>
        Assert.Equal(
            new FeedPerson(name, email),
            Assert.Single(Read.RssItem($"<author>{text}</author>").Authors)
        );

    [Theory]
    [InlineData("The &lt;b&gt;big&lt;/b&gt; one", "The big one")]
    [InlineData("<![CDATA[The <b>big</b> one]]>", "The big one")]
    [InlineData("<b>The</b> big one", "The big one")]
    [InlineData("One &lt;br&gt; two", "One two")]
    [InlineData("Fish &amp;amp; chips", "Fish & chips")]
    [InlineData("A &amp;lt;p&amp;gt; is a paragraph", "A <p> is a paragraph")]
    [InlineData("Why 3 &lt; 4", "Why 3 < 4")]
    [InlineData("I &lt;3 feeds", "I <3 feeds")]
    [InlineData("The &lt;canvas&gt; of 2025", "The <canvas> of 2025")]
    [InlineData("  Two\n lines  ", "Two lines")]
    [InlineData("Q&amp;A at AT&amp;T", "Q&A at AT&T")]
    public void TitlesArePlainLines(string title, string expected) =>
        Assert.Equal(expected, Read.RssItem($"<title>{title}</title>").Title);

    [Theory]
    [InlineData(
        "<media:content url='https://a.example/s.jpg' width='300'/><media:content url='https://a.example/l.jpg' width='1200'/>",
        "l.jpg"
    )]
    [InlineData(
        "<media:group><media:content url='https://a.example/v.mp4' type='video/mp4'/><media:thumbnail url='https://a.example/t.jpg'/></media:group>",
        "t.jpg"
    )]
    [InlineData(
        "<media:content url='https://a.example/v.mp4' medium='video'><media:thumbnail url='https://a.example/t.jpg'/></media:content>",
        "t.jpg"
    )]
    [InlineData(
        "<media:thumbnail url='https://a.example/t.jpg' width='72'/><description>&lt;img src='https://a.example/big.jpg'&gt;</description>",
        "big.jpg"
    )]
    [InlineData(
        "<media:content url='https://0.gravatar.com/avatar/1?s=96' medium='image'/><media:content url='https://a.example/p.jpg' medium='image'/>",
        "p.jpg"
    )]
    [InlineData(
        "<enclosure url='https://a.example/a.mp3' type='audio/mpeg'/><enclosure url='https://a.example/e.jpg' type='image/jpeg'/>",
        "e.jpg"
    )]
    [InlineData("<enclosure url='https://a.example/e.webp?w=9'/>", "e.webp?w=9")]
    [InlineData("<itunes:image href='https://a.example/i.png'/>", "i.png")]
    [InlineData(
        "<description>&lt;img src='https://a.example/dot.gif' width='1' height='1'&gt;&lt;img src='https://a.example/d.jpg'&gt;</description>",
        "d.jpg"
    )]
    [InlineData(
        "<description>&lt;img src='data:image/gif;base64,AA'&gt;&lt;IMG SRC=https://a.example/d.jpg&gt;</description>",
        "d.jpg"
    )]
    public void ThePictureIsTheOneThatShowsTheArticle(string inside, string name) =>
        Assert.Equal($"https://a.example/{name}", Read.RssItem(inside).Image);

    [Fact]
    public void NoMoreItemsAreKeptThanTheLimit()
    {
        var items = string.Concat(
            Enumerable.Repeat("<item><title>x</title></item>", FeedLimits.MaxItems + 5)
        );
        var feed = Read.Feed($"<rss><channel>{items}</channel></rss>");

        Assert.Equal(FeedLimits.MaxItems, feed.Items.Count);
        Assert.Single(feed.Problems);
    }

    [Fact]
    public void AFeedBeyondTheByteLimitIsRefused() =>
        Assert.Equal(
            FeedRefusal.TooLarge,
            Assert
                .IsType<FeedRefused>(
                    FeedParser.Parse(new byte[FeedLimits.MaxBytes + 1], Read.Address, null)
                )
                .Refusal
        );

    [Fact]
    public void ABrokenDateIsToldAndTheItemKept()
    {
        var feed = Read.Feed(
            "<rss><channel><item><title>One</title><pubDate>some day soon</pubDate></item></channel></rss>"
        );

        Assert.Null(Assert.Single(feed.Items).Published);
        Assert.Equal(["The date “some day soon” cannot be read."], feed.Problems);
    }
}
