using Pith.Text.Claims;
using Xunit;

namespace Pith.Text.Tests.Claims;

/// <summary>What a reader means by right and wrong: other names for one thing, other words for one number, and a claim that says more than its source.</summary>
public sealed class ClaimWordsTests
{
    private const string Harbour = """
        The World Health Organization said on Monday that it may move its regional office to Kestrel Bay in the United Kingdom. A decision could be made in June, said the director, Dr Amara Nwosu.

        The port of Kestrel Bay handles 4,870 ships a year. Traffic rose by 3 percentage points of the national total, to 14 percent. The Harbour Workers Union (HWU), led by Liam Pryce, plans to strike in May. Some residents support the move.

        "We have waited for this for thirty years," said the mayor, Joan Trevelyan. Pryce told reporters that the union had not been asked.

        Nordbro hired the engineers of Sundvik in March. Sundvik sued Nordbro a month later.
        """;

    private static readonly ClaimSource Source = ClaimSource.Prepare(
        Document.Prepare(Harbour, language: "en")
    );

    [Theory]
    [InlineData("The WHO may move its regional office to Kestrel Bay.")]
    [InlineData("The WHO may move its regional office to Kestrel Bay in Britain.")]
    [InlineData("The World Health Organization may move its regional office to the UK.")]
    public void AnAcronymOrAnotherNameOfACountryIsTheSameName(string claim) => Backed(claim);

    [Theory]
    [InlineData("The HWU plans to strike in May.")]
    [InlineData("The union led by Mr Pryce plans to strike in May.")]
    [InlineData("Director Amara Nwosu said a decision could be made in June.")]
    public void ATitleOrASurnameAloneIsTheSamePerson(string claim) => Backed(claim);

    [Theory]
    [InlineData("The port of Kestrel Bay handles nearly 5,000 ships a year.")]
    [InlineData("The port of Kestrel Bay handles more than 4,800 ships a year.")]
    [InlineData("The port of Kestrel Bay handles about 4,900 ships a year.")]
    public void ANumberMayBeRoundedIfItSaysSo(string claim) => Backed(claim);

    [Theory]
    [InlineData("The port of Kestrel Bay handles more than 4,900 ships a year.", "4,900")]
    [InlineData("The port of Kestrel Bay handles fewer than 4,800 ships a year.", "4,800")]
    [InlineData("The port of Kestrel Bay handles nearly 6,000 ships a year.", "6,000")]
    public void ARoundingThatPointsTheWrongWayIsRefused(string claim, string words) =>
        Assert.Contains(words, Refused(claim, "number").Text, StringComparison.Ordinal);

    [Fact]
    public void APercentIsNoPercentagePoint()
    {
        Backed("Traffic rose by 3 percentage points of the national total.");
        Refused("Traffic rose by 3 percent of the national total.", "number");
    }

    [Theory]
    [InlineData("The World Health Organization will move its regional office to Kestrel Bay.")]
    [InlineData("The World Health Organization has moved its regional office to Kestrel Bay.")]
    public void WhatMayHappenHasNotHappenedYet(string claim)
    {
        var found = Refused(claim, "modality");
        Assert.Equal("may move", found.Source!.Value.Of(Harbour));
        Assert.Contains("less sure", found.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsPlannedHasNotHappenedYet() =>
        Assert.Equal(
            "plans to strike",
            Refused("The Harbour Workers Union did strike in May.", "modality")
                .Source!.Value.Of(Harbour)
        );

    [Fact]
    public void SomeAreNotAll()
    {
        Backed("Some residents support the move.");
        var found = Refused("All residents support the move.", "quantifier");
        Assert.Equal(
            ("All residents", "Some residents"),
            (found.Text, found.Source!.Value.Of(Harbour))
        );
    }

    [Fact]
    public void AQuotationHasItsSpeaker()
    {
        Backed("\"We have waited for this for thirty years,\" Joan Trevelyan said.");
        var found = Refused(
            "\"We have waited for this for thirty years,\" Amara Nwosu said.",
            "quote"
        );
        Assert.Equal(
            ("Amara Nwosu", "Joan Trevelyan"),
            (found.Text, found.Source!.Value.Of(Harbour))
        );
    }

    [Fact]
    public void AQuotationMayHaveAGap() =>
        Backed("\"We have waited … for thirty years,\" said the mayor, Joan Trevelyan.");

    [Fact]
    public void WhoDidWhatToWhomMustStay()
    {
        Backed("Nordbro was sued by Sundvik a month later.");
        Refused("Nordbro sued Sundvik a month later.", "role");
    }

    [Fact]
    public void EveryReasonHasItsWordsInTheClaim()
    {
        foreach (
            var claim in (string[])
                [
                    "The WHO will move its office to Sundvik in 2031.",
                    "All residents did not support Anna Lind.",
                    "\"We have never waited,\" said Liam Pryce on Friday.",
                ]
        )
        {
            var verdict = Source.Check(claim);
            Assert.NotEmpty(verdict.Unsupported);
            Assert.All(
                verdict.Unsupported,
                u =>
                {
                    Assert.Equal(u.Text, u.Claim.Of(claim));
                    Assert.EndsWith(".", u.Why, StringComparison.Ordinal);
                }
            );
        }
    }

    private static Unsupported Refused(string claim, string kind)
    {
        var verdict = Source.Check(claim);
        Assert.Contains(verdict.Unsupported, u => u.Kind == kind);
        return verdict.Unsupported.First(u => u.Kind == kind);
    }

    private static void Backed(string claim)
    {
        var verdict = Source.Check(claim);
        Assert.True(
            verdict.Supported,
            claim + " " + string.Join(" ", verdict.Unsupported.Select(u => u.Why))
        );
    }
}
