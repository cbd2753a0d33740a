using Pith.Text.Grouping;
using Xunit;

namespace Pith.Text.Tests.Grouping;

public sealed class LanguageLinksTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static GroupedArticle Article(long id, string language, string text, int days = 0) =>
        GroupedArticle.Prepare(id, "", text, language, Monday.AddDays(days));

    private static readonly GroupedArticle English = Article(
        1,
        "en",
        "The chip maker Quandel will pay 4.1 billion euros for Norlight, its chief Ilse Brandauer said in Harlsund. Some 2,300 people work for Norlight."
    );

    private static readonly GroupedArticle OtherEnglish = Article(
        2,
        "en",
        "In Harlsund the ferry company Norline showed its new ship, the Tessin, which carries 1,900 passengers and cost 310 million euros."
    );

    private static GroupedArticle German(int days = 0) =>
        Article(
            3,
            "de",
            "Der Chiphersteller Quandel zahlt 4.1 Milliarden Euro für den Rivalen Norlight, wie Vorstandschefin Ilse Brandauer ankündigte. Bei Norlight arbeiten 2.300 Menschen.",
            days
        );

    private static LanguageLinks Known()
    {
        var links = new LanguageLinks();
        links.Add(English, 10);
        links.Add(OtherEnglish, 20);
        return links;
    }

    [Fact]
    public void TheSameEventInAnotherLanguageIsLinkedByNamesAndNumbers()
    {
        var link = Assert.Single(Known().Find(German()));
        Assert.Equal((1, 10, "en"), (link.Article, link.Story, link.Language));
        Assert.InRange(link.Score, 0.5, 1);
    }

    [Fact]
    public void JapaneseIsLinkedByWhatStandsInLatinLetters() =>
        Assert.Equal(
            10,
            Assert
                .Single(
                    Known()
                        .Find(
                            Article(
                                4,
                                "ja",
                                "半導体メーカーの Quandel は Norlight を買収すると発表した。従業員は 2,300 人。最高経営責任者の Ilse Brandauer 氏が述べた。"
                            )
                        )
                )
                .Story
        );

    [Fact]
    public void ADayFarOffIsNotLinked() => Assert.Empty(Known().Find(German(days: 9)));

    [Fact]
    public void ArticlesOfOneLanguageAreNotLinked()
    {
        var links = Known();
        Assert.Empty(
            links.Find(
                Article(5, "en", "Quandel pays 4.1 billion for Norlight, Ilse Brandauer said.")
            )
        );
    }

    [Fact]
    public void OneSharedNameIsDoubtAndLinksNothing() =>
        Assert.Empty(
            Known()
                .Find(
                    Article(
                        6,
                        "de",
                        "In Harlsund wird am Montag die neue Brücke über die Olm eröffnet, sagte Bürgermeister Jonas Ekdal."
                    )
                )
        );

    [Fact]
    public void AnotherStoryThatIsClearlyMoreAlikeTakesTheLink()
    {
        var links = Known();
        links.Add(German(), 30);
        var follow = Article(
            7,
            "en",
            "Norlight had made Quandel wait for a year, Ilse Brandauer recalled in Tornby, where she opened a school for 2,300 pupils with Mats Ekdal, Tove Lindqvist and Jonas Holm of the Olm Foundation and its 17 partners."
        );
        links.Add(follow, 40);
        Assert.Empty(links.Find(follow));
        Assert.Equal(10, Assert.Single(links.Find(German())).Story);
    }

    [Fact]
    public void WhatWasTakenOutIsNotLinked()
    {
        var links = Known();
        Assert.True(links.Remove(1));
        Assert.False(links.Remove(1));
        Assert.Empty(links.Find(German()));
        Assert.Equal(1, links.RemoveBefore(Monday.AddDays(1)));
        Assert.Equal(0, links.Count);
    }
}
