using System.Text;
using CsCheck;
using Pith.Reader.Feeds;
using Pith.Reader.Feeds.Discovery;
using Pith.Reader.Feeds.Lists;

namespace Pith.Reader.Tests.Feeds;

public sealed class HostileFeedTests
{
    private static readonly string[] Feeds =
    [
        """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Harbour</title><link>https://a.example/</link><item><title>Crane &amp; co</title><link>https://a.example/1</link>
            <pubDate>Wed, 22 Jan 2025 09:30:00 +0100</pubDate><author>a@b.example (Ana)</author><media:content url="/p.jpg" medium="image"/>
            <description><![CDATA[<p>It <a href="x">came</a></p>]]></description><content:encoded>&lt;b&gt;x&lt;/b&gt;</content:encoded></item></channel></rss>
            """,
        """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/"><title type="html">B</title><link href="."/>
            <entry xml:lang="de"><id>1</id><title>Kran</title><updated>2025-01-22T09:30:00Z</updated><content type="xhtml">
            <div xmlns="http://www.w3.org/1999/xhtml"><p>x<br/></p></div></content><author><name>Jo</name></author></entry></feed>
            """,
        """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>C</title>
            </channel><item rdf:about="https://c.example/1"><title>Één</title></item></rdf:RDF>
            """,
        """
            {"version":"https://jsonfeed.org/version/1.1","title":"D","items":[{"id":"1","url":"https://d.example/1","title":"x",
            "content_html":"<p>y</p>","date_published":"2025-01-22T09:30:00Z","authors":[{"name":"Jo"}],"tags":["a"]}]}
            """,
        """
            <opml version="2.0"><head><title>E</title></head><body><outline text="F"><outline xmlUrl="https://e.example/"/></outline></body></opml>
            """,
    ];

    private static readonly string[] Pieces =
    [
        "<",
        "</",
        ">",
        "/>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "?>",
        "&",
        "&#x",
        "&#xD800;",
        "&nbsp;",
        "\"",
        "'",
        "=",
        "<!DOCTYPE a [",
        "]>",
        "<item>",
        "</item>",
        "<title>",
        "</rss>",
        "<entry ",
        " xmlns=\"",
        " xml:base=\"http://[::1/\"",
        "<br>",
        "{",
        "}",
        "[",
        "]",
        ",",
        "\\u",
        "\\ud800",
        "\0",
        "\uFFFF",
        "é",
        "2025-99-99",
        "((((",
        "encoding='utf-16'",
        "<link href='//'/>",
        "http://\u00AD/",
        "<a href='",
    ];

    public static TheoryData<string> Endless =>
        [
            "<",
            "&",
            "&amp",
            "<a ",
            "</a ",
            "<a>",
            "</a>",
            "<br>",
            "<item>",
            "<item><title>x",
            "<![CDATA[",
            "<![CDATA[]]>",
            "<!--",
            "<?a",
            "<!a",
            "<!a[",
            "]]>",
            "<a b=\"",
            "<a b=\">",
            "<a b='>\"",
            "<a b=c d='>'",
            "<a b",
            "<a b='",
            "<a xml:base='x/'>",
            "<a xmlns:b='c'>",
            "<category>a</category>",
            "<a xmlns:a1='b'/>",
            "(",
            "\u0001",
            "\uD800",
            "&lt;img src='",
            "&lt;img src=x&gt;",
            "&lt;a href='y'&gt;",
            "&lt;!--",
            "&amp;amp;",
            "[",
            "{\"a\":",
            "<outline>",
            "<outline text='a' xmlUrl='https://a.example/'>",
        ];

    [Fact]
    public void NoMutationOfAFeedMakesReadingItThrow()
    {
        var piece = Gen.OneOf(One(Pieces).Select(Encoding.UTF8.GetBytes), Gen.Byte.Array[0, 8]);
        var edit = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 40], piece, Gen.Int[1, 6]);
        var contentType = One(
            "",
            "text/xml; charset=utf-16",
            "text/xml; charset=gb18030",
            "x;charset="
        );
        Gen.Select(One(Feeds), edit.List[1, 10], contentType)
            .Sample(
                (feed, edits, type) =>
                {
                    var body = new List<byte>(Encoding.UTF8.GetBytes(feed));
                    foreach (var (where, cut, put, times) in edits)
                    {
                        var at = (int)(where * body.Count);
                        body.RemoveRange(at, Math.Min(cut, body.Count - at));
                        body.InsertRange(at, Enumerable.Repeat(put, times).SelectMany(b => b));
                    }

                    ReadAll([.. body], type);
                },
                iter: 5_000
            );
    }

    [Theory]
    [MemberData(nameof(Endless))]
    public void WhatIsMadeToBeSlowIsReadInLinearTime(string piece) =>
        ReadsInLinearTime("<rss><channel><item><description>", piece);

    [Theory]
    [MemberData(nameof(Endless))]
    [Trait("Takes", "minutes")]
    public void WhatIsMadeToBeSlowIsReadInLinearTimeWhereverItStands(string piece)
    {
        foreach (
            var start in (string[])
                [
                    "",
                    "<rss><channel><item><title>",
                    "<rss><channel><item><author>",
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>",
                    "<opml><body>",
                    "{\"items\":[",
                ]
        )
        {
            ReadsInLinearTime(start, piece);
        }
    }

    private static void ReadsInLinearTime(string start, string piece) =>
        Linear.Holds(size =>
            ReadAll(
                Encoding.UTF8.GetBytes(
                    start + string.Concat(Enumerable.Repeat(piece, size / piece.Length))
                ),
                contentType: null
            )
        );

    private static Gen<string> One(params string[] of) =>
        Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static void ReadAll(byte[] body, string? contentType)
    {
        var reading = FeedParser.Parse(body, Read.Address, contentType);
        if (reading is FeedRead { Feed: var feed })
        {
            Assert.True(feed.Problems.Count <= FeedLimits.MaxProblems);
            Assert.All(
                feed.Items,
                i => Assert.True(i.Link is null || new Uri(i.Link).Scheme is "http" or "https")
            );
        }

        _ = Opml.Read(body);
        _ = FeedDiscovery.Find(body, Read.Address, contentType);
    }
}
