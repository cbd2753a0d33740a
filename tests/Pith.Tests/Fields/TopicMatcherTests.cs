using CsCheck;
using Pith.Topics;
using Xunit;

namespace Pith.Tests.Fields;

public sealed class TopicMatcherTests
{
    private static readonly TopicMatcher Gardens = new(
        [
            Topic(
                "roses",
                ["Rosa Gallica", "RHS", "Rose #"],
                new FieldWords
                {
                    Terms = ["rose", "pruning", "zone#", "=floral"],
                    Phrases = ["climbing plant", "sold # roses"],
                    Exclusions = ["rose wine", "tea rose pattern"],
                }
            ),
            Topic(
                "ponds",
                [],
                new FieldWords { Terms = ["pond", "koi"], Phrases = ["water lily"] }
            ),
        ],
        "en"
    );

    [Fact]
    public void OneTermInTheTitleIsEnough()
    {
        var match = Assert.Single(Gardens.Match("Roses for small gardens", "", "en"));

        Assert.Equal("roses", match.Topic.Slug);
        Assert.Equal(["rose"], match.Terms);
        Assert.True(match.InTitle);
    }

    [Fact]
    public void OneTermInTheTextIsNotEnough() =>
        Assert.Empty(Gardens.Match("Gardens", "There was a rose.", "en"));

    [Fact]
    public void TwoTermsInTheLeadAreEnough()
    {
        var match = Assert.Single(Gardens.Match("Gardens", "A rose wants pruning in March.", "en"));

        Assert.Equal(["pruning", "rose"], match.Terms);
        Assert.Equal(4, match.Score);
        Assert.False(match.InTitle);
    }

    [Fact]
    public void OneTermAloneMustStandThreeTimes()
    {
        Assert.Empty(
            Gardens.Match("Gardens", "A rose by the gate. Another rose by the wall.", "en")
        );
        Assert.Single(
            Gardens.Match(
                "Gardens",
                "A rose by the gate. A rose by the wall. A rose indoors.",
                "en"
            )
        );
    }

    [Fact]
    public void TwoWordsInPassingDoNotMakeATopicOfALongText()
    {
        var text =
            Sentences("The fence was painted green last summer.", 100)
            + "A rose grew there. "
            + Sentences("The shed has two windows and a door.", 40)
            + "So did another rose.";

        Assert.Empty(Gardens.Match("Fences", text, "en"));
    }

    [Fact]
    public void AnExclusionTakesItsTermAway()
    {
        Assert.Empty(
            Gardens.Match("Rose wine from Provence", "Rose wine is pale. Rose wine sells.", "en")
        );
        Assert.Single(Gardens.Match("Rose wine and a rose", "", "en"));
    }

    [Fact]
    public void ALongerExclusionThatBeginsEarlierTakesItsTermAway() =>
        Assert.Empty(Gardens.Match("Cups with the tea rose pattern", "", "en"));

    [Fact]
    public void InflectionCaseAndAccentsDoNotMatter() =>
        Assert.Single(Gardens.Match("WATER LILIES", "", "en"));

    [Fact]
    public void APhraseDoesNotReachOverACommaOrAFullStop()
    {
        Assert.Empty(Gardens.Match("They gave it water. Lily laughed", "", "en"));
        Assert.Empty(Gardens.Match("Water, lily and stone", "", "en"));
        Assert.Single(Gardens.Match("The water-lily season", "", "en"));
    }

    [Fact]
    public void ANameAsksForItsCapitalsAndAnAcronymForItsOwn()
    {
        Assert.Single(Gardens.Match("Rosa Gallica returns", "", "en"));
        Assert.Empty(Gardens.Match("the rosa gallica returns", "", "en"));
        Assert.Single(Gardens.Match("RHS opens", "", "en"));
        Assert.Empty(Gardens.Match("Rhs opens", "", "en"));
    }

    [Fact]
    public void ANumberMarkStandsForAnyNumber()
    {
        Assert.Equal(["sold # roses"], Gardens.Match("They sold 1.5 roses", "", "en")[0].Terms);
        Assert.Equal(["sold # roses"], Gardens.Match("They sold 12,000 roses", "", "en")[0].Terms);
        Assert.Equal(["rose"], Gardens.Match("They sold some roses", "", "en")[0].Terms);
    }

    [Fact]
    public void ANumberMarkInAWordStandsForItsDigits()
    {
        Assert.Single(Gardens.Match("Zone7 plants", "", "en"));
        Assert.Empty(Gardens.Match("Zone plants", "", "en"));
    }

    [Fact]
    public void AnEntryWithAnEqualsSignCountsInThatFormAlone()
    {
        Assert.Single(Gardens.Match("Floral patterns", "", "en"));
        Assert.Empty(Gardens.Match("Florals for spring", "", "en"));
    }

    [Fact]
    public void ATopicFarBehindTheBestIsLeftOut()
    {
        var text =
            "Roses, roses. A climbing plant is no rose, says the RHS. Pruning helps roses. "
            + "There is a pond, with koi.";

        Assert.Equal(
            ["roses"],
            Gardens.Match("Rosa Gallica: pruning a rose", text, "en").Select(m => m.Topic.Slug)
        );
    }

    [Fact]
    public void AnUnknownLanguageIsTakenForTheFieldsOwn()
    {
        Assert.Single(Gardens.Match("Roses", "", "und"));
        Assert.Single(Gardens.Match("Roses", "", ""));
    }

    [Fact]
    public void ALanguageWithoutWordsOfItsOwnHasNamesAlone()
    {
        Assert.Empty(Gardens.Match("Rose e laghetti", "", "it"));
        Assert.Single(Gardens.Match("La Rosa Gallica", "", "it"));
    }

    [Fact]
    public void AnyTextIsMatchedAlikeTwiceAndWithoutAnException() =>
        Gen.Select(Gen.String, Gen.String)
            .Sample(
                (title, text) =>
                {
                    foreach (var language in (string[])["en", "de", "ja", "und"])
                    {
                        var first = Ai.Match(title, text, language);
                        var second = Ai.Match(title, text, language);
                        Assert.Equal(
                            first.Select(m => m.Topic.Slug),
                            second.Select(m => m.Topic.Slug)
                        );
                        Assert.All(first, m => Assert.NotEmpty(m.Terms));
                    }
                },
                iter: 300
            );

    [Fact]
    public void AHostileTextTakesNoLongerThanAnother()
    {
        var numbers = string.Join(' ', Enumerable.Repeat("raises 1.1.1.1 $ 2", 100_000));
        var nested = string.Concat(Enumerable.Repeat("GPT-", 100_000));

        Assert.DoesNotContain(Ai.Match("", numbers, "en"), m => m.Topic.Slug == "models");
        Assert.Empty(Ai.Match("", nested, "en"));
    }

    private static readonly TopicMatcher Ai = new(Shipped.Ai.Topics, Shipped.Ai.Language);

    private static string Sentences(string sentence, int times) =>
        string.Concat(Enumerable.Repeat(sentence + " ", times));

    private static FieldTopic Topic(string slug, string[] names, FieldWords words) =>
        new()
        {
            Slug = slug,
            Name = slug,
            Line = slug,
            Hue = "green",
            Names = names,
            Words = new Dictionary<string, FieldWords>(StringComparer.Ordinal) { ["en"] = words },
        };
}
