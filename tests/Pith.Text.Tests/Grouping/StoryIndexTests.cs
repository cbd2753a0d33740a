using Pith.Text.Grouping;
using Xunit;

namespace Pith.Text.Tests.Grouping;

public sealed class StoryIndexTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private const string Quake =
        "A strong earthquake shook the port of Velmora on Monday morning, killing at least 14 people and cutting power to the old town. "
        + "Mayor Ines Carrado said rescue teams were digging through 30 collapsed houses near the harbour. The tremor measured 6.2, the "
        + "Geological Institute of Arland reported, and was felt as far away as Tessin.";

    private const string QuakeRetold =
        "At least 14 people died when a 6.2 tremor hit Velmora, the mayor of the port town said. Rescuers searched some 30 fallen houses "
        + "by the harbour through the day, Ines Carrado told reporters, while much of the old town had no electricity.";

    private const string Merger =
        "The chip maker Quandel agreed to buy its smaller rival Norlight for 4.1 billion dollars in shares, both companies announced. "
        + "Regulators in Brussels must still approve the takeover, which would make Quandel the largest supplier of memory for cars.";

    private static GroupedArticle Article(long id, string title, string text, int hours = 0) =>
        GroupedArticle.Prepare(id, title, text, "en", Monday.AddHours(hours));

    private static StoryIndex Index()
    {
        var index = new StoryIndex();
        index.Add(Article(1, "Earthquake kills 14 in Velmora", Quake), 100);
        index.Add(Article(2, "Quandel to buy Norlight", Merger), 200);
        index.Add(
            Article(
                3,
                "Parliament of Arland debates the budget",
                "Members argued late into the night over farm subsidies."
            ),
            300
        );
        return index;
    }

    [Fact]
    public void AnEmptyIndexKnowsNoStory() =>
        Assert.Equal(
            Placement.None,
            new StoryIndex().Place(Article(1, "Earthquake in Velmora", Quake))
        );

    [Fact]
    public void TheSameEventInOtherWordsJoinsItsStory()
    {
        var placement = Index()
            .Place(Article(9, "Velmora quake: mayor counts 14 dead", QuakeRetold, 5));
        Assert.Equal(100, placement.Story);
        Assert.Equal(1, placement.Nearest);
        Assert.Null(placement.CopyOf);
        Assert.Contains("Velmora", placement.Shared.Names);
        Assert.Contains("14", placement.Shared.Numbers);
        Assert.NotEmpty(placement.Shared.Terms);
    }

    [Fact]
    public void AnotherEventStartsAStoryOfItsOwn() =>
        Assert.Null(
            Index()
                .Place(
                    Article(
                        9,
                        "Tessin opens a new bridge",
                        "The bridge over the river Olm was opened to traffic after six years of work."
                    )
                )
                .Story
        );

    [Fact]
    public void ASyndicatedCopyIsToldWithItsOriginal()
    {
        var placement = Index()
            .Place(Article(9, "Deadly quake in port town", "VELMORA (Wire) - " + Quake, 2));
        Assert.Equal(100, placement.Story);
        Assert.Equal(1, placement.CopyOf);
    }

    [Fact]
    public void PlacingLeavesTheIndexAsItIs()
    {
        var index = Index();
        var article = Article(9, "Velmora quake", QuakeRetold, 5);
        var first = index.Place(article);
        Assert.Equal(3, index.Count);
        Assert.Equal(first.Score, index.Place(article).Score);
    }

    [Fact]
    public void WhatWasTakenOutIsNotFound()
    {
        var index = Index();
        Assert.True(index.Remove(1));
        Assert.False(index.Remove(1));
        Assert.Null(index.Place(Article(9, "Velmora quake", QuakeRetold, 5)).Story);
    }

    [Fact]
    public void TheWindowForgetsWhatWasPublishedBeforeIt()
    {
        var index = Index();
        Assert.Equal(0, index.RemoveBefore(Monday));
        Assert.Equal(3, index.RemoveBefore(Monday.AddHours(1)));
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void AddingAgainMovesTheArticle()
    {
        var index = Index();
        index.Add(Article(1, "Earthquake kills 14 in Velmora", Quake), 101);
        Assert.Equal(3, index.Count);
        Assert.Equal(101, index.Place(Article(9, "Velmora quake", QuakeRetold, 5)).Story);
    }
}
