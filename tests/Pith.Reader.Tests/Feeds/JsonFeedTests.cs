namespace Pith.Reader.Tests.Feeds;

public sealed class JsonFeedTests
{
    [Fact]
    public void AFeedIsReadWhole()
    {
        var feed = Read.Feed(
            """
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "Quay", "home_page_url": "https://q.example/",
              "feed_url": "https://q.example/feed.json", "description": "News of the quay", "language": "en",
              "icon": "https://q.example/icon.png", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
              "authors": [{"name": "Ana"}],
              "items": [
                {"id": 7, "url": "/7", "title": "Seven &amp; more", "content_html": "<p><img src='7.jpg'></p>", "summary": "Short",
                 "date_published": "2025-01-22T09:30:00+01:00", "tags": ["a", "b", "a"], "authors": [{"name": "Bo"}, {"name": "Cy"}]},
                {"id": "https://q.example/8", "content_text": "1 <b 2", "author": {"name": "Old way"},
                 "attachments": [{"url": "https://q.example/8.png", "mime_type": "image/png"}]},
                "nonsense", null
              ]
            }
            """
        );

        Assert.Equal(
            ("json 1.1", "Quay", "https://q.example/"),
            (feed.Format, feed.Title, feed.Link)
        );
        Assert.Equal(
            ("https://hub.example/", "https://q.example/icon.png"),
            (feed.Hub, feed.Image)
        );
        Assert.Equal(2, feed.Items.Count);
        var (seven, eight) = (feed.Items[0], feed.Items[1]);
        Assert.Equal(
            ("7", "https://paper.example/7", "Seven & more"),
            (seven.Id, seven.Link, seven.Title)
        );
        Assert.Equal("https://paper.example/7.jpg", seven.Image);
        Assert.Equal(["a", "b"], seven.Categories);
        Assert.Equal(["Bo", "Cy"], seven.Authors.Select(a => a.Name));
        Assert.Equal(TimeSpan.FromHours(1), seven.Published?.Offset);
        Assert.Equal(("https://q.example/8", "1 &lt;b 2"), (eight.Link, eight.Content));
        Assert.Equal("https://q.example/8.png", eight.Image);
        Assert.Equal("Old way", Assert.Single(eight.Authors).Name);
    }

    [Theory]
    [InlineData(
        """{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"One"},]}"""
    )]
    [InlineData("""{"items":[/* first */{"id":"1","title":"One"}]}""")]
    [InlineData("""{"items":[{"id":"1","title":"One"}]} trailing""")]
    [InlineData("""{"items":[{"id":"1","title":"One"},{"id":"2","title":"half \ud800"}]}""")]
    public void WhatPublishersGetWrongIsForgiven(string text) =>
        Assert.Equal("One", Read.Feed(text).Items[0].Title);

    [Fact]
    public void ADeepDocumentIsReadAsFarAsItIsSound() =>
        Assert.Equal(
            "One",
            Read.Feed($"{{\"items\":[{{\"id\":\"1\",\"title\":\"One\"}},{new string('[', 100_000)}")
                .Items[0]
                .Title
        );
}
