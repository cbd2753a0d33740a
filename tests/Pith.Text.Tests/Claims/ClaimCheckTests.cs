using Pith.Text.Claims;
using Xunit;

namespace Pith.Text.Tests.Claims;

public sealed class ClaimCheckTests
{
    private const string Bridge = """
        The city council of Harwick voted on Tuesday to close the Old Mill Bridge for repairs. The work will cost £1.5bn and last nearly three years, said the mayor, Anna Lindqvist. About 4,200 drivers cross the bridge every day.

        "We cannot wait until it falls down," Lindqvist told reporters. Her opponent, Tom Reyes, did not vote. He said that the plan may be stopped by a court.

        The bridge was built in 1931 and repaired in May 1978. Engineers found cracks in 23 per cent of its beams. In a survey in March, 61 percent of residents opposed the closure, up from 48 percent. A firm from Denmark, Nordbro, will lead the work.
        """;

    private static readonly ClaimSource Source = ClaimSource.Prepare(
        Document.Prepare(Bridge, published: new DateTimeOffset(2025, 3, 13, 8, 0, 0, TimeSpan.Zero))
    );

    private static Unsupported Refused(string claim)
    {
        var verdict = Source.Check(claim);
        Assert.False(verdict.Supported, claim);
        Assert.InRange(verdict.Score, 0, 0.5);
        return verdict.Unsupported[0];
    }

    private static void Backed(string claim)
    {
        var verdict = Source.Check(claim);
        Assert.True(
            verdict.Supported,
            claim + " " + string.Join(" ", verdict.Unsupported.Select(u => u.Why))
        );
        Assert.InRange(verdict.Score, 0.5, 1);
        Assert.NotEmpty(verdict.Evidence);
    }

    [Theory]
    [InlineData("The work on the Old Mill Bridge will cost £1.5 billion.")]
    [InlineData("The repairs will cost 1,500 million pounds.")]
    [InlineData("The work will last nearly three years.")]
    [InlineData("Some 4,200 drivers cross the bridge every day.")]
    [InlineData("More than 4,000 drivers cross the bridge every day.")]
    [InlineData("The bridge was built in 1931.")]
    [InlineData("Engineers found cracks in 23% of its beams.")]
    public void NumbersMayBeWrittenInAnotherWay(string claim) => Backed(claim);

    [Theory]
    [InlineData("The work will cost £1.6bn.", "money", "£1.6bn")]
    [InlineData("The work will cost $1.5bn.", "money", "$1.5bn")]
    [InlineData("About 4,300 drivers cross the bridge every day.", "number", "4,300")]
    [InlineData("More than 5,000 drivers cross the bridge every day.", "number", "5,000")]
    [InlineData("Engineers found cracks in 32 per cent of its beams.", "number", "32 per cent")]
    [InlineData("The bridge was built in 1932.", "date", "1932")]
    [InlineData("The bridge was repaired in June 1978.", "date", "June 1978")]
    [InlineData(
        "The city council of Harwick voted on Friday to close the bridge.",
        "date",
        "Friday"
    )]
    public void AWrongNumberSumOrDateIsNamed(string claim, string kind, string words)
    {
        var found = Refused(claim);
        Assert.Equal((kind, words), (found.Kind, found.Text));
        Assert.Equal(words, found.Claim.Of(claim));
        Assert.Contains(words, found.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void AWeekdayFollowsFromTheDayOfPublication() =>
        Backed("The city council of Harwick voted to close the Old Mill Bridge on Tuesday.");

    [Theory]
    [InlineData("Mayor Anna Lindqvist said the work will last nearly three years.")]
    [InlineData("A Danish firm, Nordbro, will lead the work.")]
    public void NamesMayHaveTitlesAndCountriesTheirAdjectives(string claim) => Backed(claim);

    [Fact]
    public void ANameThatTheSourceDoesNotHaveIsRefused()
    {
        var found = Refused("The work will be led by Sundbro, a firm from Denmark.");
        Assert.Equal(("name", "Sundbro"), (found.Kind, found.Text));
    }

    [Fact]
    public void ANameInAnothersPlaceIsRefusedWithTheOneTheSourceHas()
    {
        const string claim =
            "The city council of Nordbro voted to close the Old Mill Bridge for repairs.";
        var found = Refused(claim);
        Assert.Equal(("name", "Nordbro"), (found.Kind, found.Text));
        Assert.Equal("Harwick", found.Source!.Value.Of(Bridge));
    }

    [Fact]
    public void AnAddedDenialIsRefused()
    {
        var found = Refused("The bridge was not built in 1931.");
        Assert.Equal("negation", found.Kind);
        Assert.Contains("not", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ADenialThatTheSourceHasIsBacked() =>
        Backed("Her opponent, Tom Reyes, did not vote.");

    [Fact]
    public void AQuotationMustStandWordForWord()
    {
        Backed("\"We cannot wait until it falls down,\" Lindqvist told reporters.");
        var found = Refused(
            "\"We will gladly wait until it falls down,\" Lindqvist told reporters."
        );
        Assert.Equal("quote", found.Kind);
    }

    [Fact]
    public void ASentenceOfTheSourceIsSupportedWithScoreOneAndIsItsOwnEvidence()
    {
        const string sentence = "He said that the plan may be stopped by a court.";
        var verdict = Source.Check(sentence);
        Assert.Equal((1.0, true), (verdict.Score, verdict.Supported));
        Assert.Equal(sentence, Assert.Single(verdict.Evidence).Of(Bridge));
    }

    [Fact]
    public void TheWorstSentenceOfAClaimDecides()
    {
        var verdict = Source.Check("The bridge was built in 1931. It was repaired in May 1979.");
        Assert.False(verdict.Supported);
        Assert.Equal("May 1979", Assert.Single(verdict.Unsupported).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("…")]
    public void AClaimWithoutAWordSaysNothingWrong(string claim) =>
        Assert.True(Source.Check(claim).Supported);

    [Fact]
    public void AClaimOfABooksLengthIsRefusedUnread()
    {
        var verdict = Source.Check(string.Concat(Enumerable.Repeat("It rained again. ", 2000)));
        Assert.False(verdict.Supported);
        Assert.Contains(
            "in parts",
            Assert.Single(verdict.Unsupported).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void AnEmptySourceBacksNothing() =>
        Assert.False(
            ClaimSource
                .Prepare(Document.Prepare(""))
                .Check("Nordbro will lead the work in Harwick.")
                .Supported
        );
}
