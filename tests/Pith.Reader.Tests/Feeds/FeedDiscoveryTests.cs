using System.Text;
using Pith.Reader.Feeds.Discovery;

namespace Pith.Reader.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    private static readonly Uri Page = new("https://paper.example/news/");

    [Fact]
    public void WhatThePageDeclaresComesFirstAndCommentsLast()
    {
        var found = Find(
            """
            <html><head>
            <link rel="stylesheet" href="/site.css">
            <link rel="alternate" type="application/json" href="/wp-json/posts/1">
            <link rel="alternate" hreflang="de" href="https://paper.example/de/">
            <link rel="alternate" type="application/rss+xml" title="Paper &raquo; Comments Feed" href="/comments/feed/">
            <link title="Paper &amp; Ink" href="feed/" type="application/rss+xml; charset=utf-8" rel="alternate">
            <link rel='ALTERNATE' type='application/atom+xml' href='//cdn.example/atom.xml'>
            </head><body><a href="/rss">RSS</a></body></html>
            """
        );

        Assert.Equal(
            [
                ("https://paper.example/news/feed/", "Paper & Ink", FeedHint.Declared),
                ("https://cdn.example/atom.xml", null, FeedHint.Declared),
                ("https://paper.example/rss", "RSS", FeedHint.Linked),
                (
                    "https://paper.example/comments/feed/",
                    "Paper » Comments Feed",
                    FeedHint.Declared
                ),
            ],
            found.Select(f => (f.Address, f.Title, f.Hint))
        );
    }

    [Theory]
    [InlineData("<a href='/blog/feed.xml'>Subscribe</a>", "https://paper.example/blog/feed.xml")]
    [InlineData(
        "<a href='https://feeds.paper.example/all'>Follow</a>",
        "https://feeds.paper.example/all"
    )]
    [InlineData("<a href='/?feed=rss2'>Entries</a>", "https://paper.example/?feed=rss2")]
    [InlineData(
        "<a href='/all-stories'><img alt=''> <span>RSS feed</span></a>",
        "https://paper.example/all-stories"
    )]
    [InlineData(
        "<base href='https://www.paper.example/x/'><a href='rss'>RSS</a>",
        "https://www.paper.example/x/rss"
    )]
    public void AnAnchorThatLooksLikeAFeedIsFound(string html, string address) =>
        Assert.Equal(address, Assert.Single(Find(html)).Address);

    [Theory]
    [InlineData("<a href='/about'>About the RSS format and why we still love it dearly</a>")]
    [InlineData("<a href='#rss'>RSS</a>")]
    [InlineData("<a href='javascript:subscribe()'>RSS</a>")]
    [InlineData("<script>var a = \"<a href='/feed'>x</a>\";</script>")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/feed> -->")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<a href='/feedback'>Feedback</a>")]
    public void WhatDoesNotIsNot(string html) => Assert.Empty(Find(html));

    [Fact]
    public void GuessesStandAtTheSitesRoot() =>
        Assert.Equal("https://paper.example/feed", FeedDiscovery.Guess(Page)[0].Address);

    [Theory]
    [InlineData("<script>")]
    [InlineData("<a href='/feed'>")]
    [InlineData("<a href='/x'>")]
    [InlineData("<!--")]
    [InlineData("<a b=\"")]
    [InlineData("<link rel='alternate' a=' ")]
    [InlineData("<a a='' b='' c='")]
    public void APageMadeToBeSlowIsReadInLinearTime(string piece) =>
        Linear.Holds(size => Find(string.Concat(Enumerable.Repeat(piece, size / piece.Length))));

    private static IReadOnlyList<FoundFeed> Find(string html) =>
        FeedDiscovery.Find(Encoding.UTF8.GetBytes(html), Page, "text/html; charset=utf-8");
}
