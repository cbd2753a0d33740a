using Pith.Text.Grouping;
using Xunit;

namespace Pith.Text.Tests.Grouping;

public sealed class StoryReviewTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Fire =
    [
        "Fire destroys ferry terminal in Harlsund|A fire destroyed the ferry terminal of Harlsund early on Sunday. Nobody was hurt, fire chief Tove Lindqvist said; damage was put at 40 million crowns. The blaze began in a kitchen on the second floor and took nine hours to put out.",
        "Harlsund: ferry terminal burns down|The ferry terminal in Harlsund burned down on Sunday morning. According to fire chief Tove Lindqvist, the flames spread from a kitchen. The operator, Norline, spoke of a loss of 40 million crowns and moved its ships to the cargo quay.",
        "Ships moved to cargo quay after terminal blaze|Norline sends its ferries from the cargo quay of Harlsund after Sunday's blaze, which took nine hours to put out and left the terminal a ruin. Fire chief Lindqvist said a kitchen on the second floor was where it started.",
    ];

    private static readonly string[] OtherFire =
    [
        "Warehouse fire in Tornby kills two|Two men died when a warehouse for paints burned in Tornby on Tuesday night. Police inspector Mats Ekdal said that arson could not be ruled out. Smoke drifted over the school of the town, which stays closed until Friday.",
        "Two dead in Tornby paint warehouse|A paint warehouse in Tornby went up in flames on Tuesday night and two workers died, inspector Mats Ekdal told reporters. The school nearby is closed until Friday because of the smoke. Arson is one of the leads.",
        "Police look for arsonist after Tornby blaze|Inspector Mats Ekdal asked for witnesses of the blaze that killed two workers in a Tornby paint warehouse on Tuesday night. A can of petrol was found behind the school.",
    ];

    private static GroupedArticle Article(long id, string both, bool dated = true)
    {
        var parts = both.Split('|');
        return GroupedArticle.Prepare(
            id,
            parts[0],
            parts[1],
            "en",
            dated ? Monday.AddHours(id) : null
        );
    }

    private static StoryIndex Index(params long[] stories)
    {
        var index = new StoryIndex("en");
        for (var i = 0; i < stories.Length; i++)
        {
            index.Add(Article(i + 1, i < 3 ? Fire[i] : OtherFire[i - 3]), stories[i]);
        }

        return index;
    }

    [Fact]
    public void StoriesThatAreWellAreLeftAsTheyAre()
    {
        var index = Index(10, 10, 10, 20, 20, 20);
        Assert.Empty(index.Review(10));
        Assert.Empty(index.Review(20));
    }

    [Fact]
    public void AStoryThatIsNotThereHasNothingToReview() => Assert.Empty(Index(10).Review(99));

    [Fact]
    public void TwoStoriesOfOneEventAreJoinedAndTheOlderStays()
    {
        var index = Index(30, 30, 10);
        var change = Assert.Single(index.Review(10));
        Assert.True(change.Whole);
        Assert.Equal((10, 30), (change.From, change.To));
        Assert.Equal([3], change.Articles);
        Assert.InRange(change.Score, 0.2, 1);
        index.CarryOut([change]);
        Assert.Equal(30, index.StoryOf(3));
        Assert.Equal(1, index.Stories);
        Assert.Empty(index.Review(30));
    }

    [Fact]
    public void AStoryOfTwoEventsIsPartedAndTheIdStaysWithItsFirstArticle()
    {
        var index = Index(10, 10, 10, 10, 10, 10);
        var change = Assert.Single(index.Review(10));
        Assert.False(change.Whole);
        Assert.Null(change.To);
        Assert.Equal([4, 5, 6], change.Articles.Order());
        Assert.True(change.Left < 0.2, change.ToString());
    }

    [Fact]
    public void AnArticleInTheWrongStoryGoesToTheRightOneAndTheRestKeepsItsId()
    {
        var index = Index(10, 10, 20, 20, 20, 20);
        var change = Assert.Single(index.Review(20));
        Assert.Equal([3], change.Articles);
        Assert.Equal((20, 10), (change.From, change.To));
        Assert.False(change.Whole);
        Assert.True(change.Score > change.Left);
    }

    [Fact]
    public void OfAStoryTooLargeForAReviewTheNewestArticlesAreLookedAt()
    {
        var index = Index(10, 10, 10, 10, 10, 10);
        var change = Assert.Single(index.Review(10, most: 4));
        Assert.Equal([4, 5, 6], change.Articles.Order());
        Assert.Null(change.To);
    }

    [Fact]
    public void MoreArticlesOnOneEventThanAreLookedAtTogetherAreOneStory() =>
        Assert.Single(
            StoryGrouper
                .Group(
                    [.. Enumerable.Range(0, 120).Select(i => Article(i, Fire[0], dated: false))],
                    new StoryIndex("en"),
                    together: 40
                )
                .Select(a => a.Story)
                .Distinct()
        );

    [Fact]
    public void ANewStoryNeverTakesTheIdOfAnother()
    {
        var index = Index(4, 4, 4, 4, 4, 4);
        index.CarryOut(index.Review(4));
        Assert.Equal(2, index.Stories);
        Assert.Equal(5, index.StoryOf(4));
        Assert.Equal(4, index.StoryOf(1));
    }

    [Fact]
    public void ReviewingLeavesTheIndexAsItIs()
    {
        var index = Index(10, 10, 10, 10, 10, 10);
        index.Review(10);
        Assert.Equal(1, index.Stories);
        Assert.All(Enumerable.Range(1, 6), id => Assert.Equal(10, index.StoryOf(id)));
    }

    [Fact]
    public void GroupingAllAtOnceFindsTheSameStories()
    {
        var stories = StoryGrouper.Group(
            Fire.Concat(OtherFire).Select((text, i) => Article(i + 1, text))
        );
        Assert.Equal([1, 1, 1, 4, 4, 4], stories.OrderBy(s => s.Key).Select(s => s.Value));
    }

    [Fact]
    public void LanguagesAreGroupedApart()
    {
        var stories = StoryGrouper.Group([
            GroupedArticle.Prepare(1, "Kestrel K9", "Kestrel K9 Sereng 4,800", "en", Monday),
            GroupedArticle.Prepare(2, "Kestrel K9", "Kestrel K9 Sereng 4,800", "de", Monday),
        ]);
        Assert.NotEqual(stories[1], stories[2]);
    }

    [Fact]
    public void TheSameInputGivesTheSameStories()
    {
        var articles = Fire.Concat(OtherFire)
            .Select((text, i) => Article(i + 1, text, dated: false))
            .ToList();
        Assert.Equal(StoryGrouper.Group(articles), StoryGrouper.Group(articles));
    }
}
