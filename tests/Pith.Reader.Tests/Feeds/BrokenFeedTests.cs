using Pith.Reader.Feeds;
using Xunit;

namespace Pith.Reader.Tests.Feeds;

public sealed class BrokenFeedTests
{
    [Fact]
    public void NamesOfHtmlAreReadThoughNobodyDeclaredThem()
    {
        var feed = Read.Feed(
            "<rss><channel><title>Tea&nbsp;&amp;&nbsp;Trade</title></channel></rss>"
        );

        Assert.Equal("Tea & Trade", feed.Title);
        Assert.Contains(feed.Problems, p => p.Contains("&nbsp;", StringComparison.Ordinal));
    }

    [Fact]
    public void ABareAmpersandStaysAndIsTold()
    {
        var item = Read.RssItem("<title>R & D</title><link>https://a.example/?a=1&copy=2</link>");

        Assert.Equal("R & D", item.Title);
        Assert.Equal("https://a.example/?a=1&copy=2", item.Link);
    }

    [Fact]
    public void ControlCharactersAreLeftOut() =>
        Assert.Equal(
            "Harbour opens",
            Read.RssItem("<title>Har\u0008bour\u0001 opens</title>").Title
        );

    [Fact]
    public void BlanksBeforeTheDeclarationDoNoHarm() =>
        Assert.Equal(
            "Late",
            Read.Feed(
                "\n\n  <?xml version=\"1.0\"?><rss><channel><title>Late</title></channel></rss>"
            ).Title
        );

    [Fact]
    public void ATruncatedFeedKeepsTheItemsThatWereComplete()
    {
        var feed = Read.Feed(
            "<rss><channel><title>T</title><item><title>One</title><link>https://a.example/1</link></item>"
                + "<item><title>Two</title><link>https://a.example/2/and-so-o"
        );

        Assert.Equal("One", Assert.Single(feed.Items).Title);
        Assert.Contains(
            feed.Problems,
            p => p.StartsWith("It ends before", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ATruncatedItemIsKeptWhereTitleAndLinkWereComplete()
    {
        var item = Read.Item(
            "<rss><channel><item><title>Two</title><link>https://a.example/2</link><description>It began"
        );

        Assert.Equal("https://a.example/2", item.Link);
    }

    [Fact]
    public void DeclaredEntitiesAreNotExpandedAndTheRestIsRead()
    {
        var feed = Read.Feed(
            "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><title>News &b; &x;</title></channel></rss>"
        );

        Assert.Equal("News &b; &x;", feed.Title);
        Assert.Contains(feed.Problems, p => p.Contains("DOCTYPE", StringComparison.Ordinal));
    }

    [Fact]
    public void AnItemThatIsNotClosedEndsWhereTheNextBegins()
    {
        var feed = Read.Feed(
            "<rss><channel><item><title>One</title><item><title>Two</title></item></channel></rss>"
        );

        Assert.Equal(["One", "Two"], feed.Items.Select(i => i.Title));
    }

    [Fact]
    public void ATitleThatIsNotClosedEndsWhereTheLinkBegins()
    {
        var item = Read.RssItem("<title>One<link>https://a.example/1</link>");

        Assert.Equal(("One", "https://a.example/1"), (item.Title, item.Link));
    }

    [Fact]
    public void UnclosedParagraphsInADescriptionDoNotSwallowTheItemsAfterIt()
    {
        var body = string.Concat(Enumerable.Repeat("<p>line<br>", 300));
        var feed = Read.Feed(
            $"<rss><channel><item><description>{body}</description></item><item><title>Two</title></item></channel></rss>"
        );

        Assert.Equal("Two", feed.Items[1].Title);
    }

    [Theory]
    [InlineData("", FeedRefusal.Empty)]
    [InlineData("  \n ", FeedRefusal.Empty)]
    [InlineData("no feed at all", FeedRefusal.Unreadable)]
    [InlineData("<!doctype html><html><head><title>Hi</title></head></html>", FeedRefusal.WebPage)]
    [InlineData("<note><to>you</to></note>", FeedRefusal.NotAFeed)]
    [InlineData("{\"a\": 1}", FeedRefusal.NotAFeed)]
    [InlineData("{{", FeedRefusal.Unreadable)]
    public void WhatIsNoFeedIsRefusedWithTheReason(string text, FeedRefusal refusal)
    {
        var refused = Read.Refusal(text);

        Assert.Equal(refusal, refused.Refusal);
        Assert.EndsWith(".", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void ATruncatedJsonFeedKeepsTheItemsThatWereComplete()
    {
        var feed = Read.Feed(
            """{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"One"},{"id":"2","ti"""
        );

        Assert.Equal("One", Assert.Single(feed.Items).Title);
        Assert.NotEmpty(feed.Problems);
    }
}
