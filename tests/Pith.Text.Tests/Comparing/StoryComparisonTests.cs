using Pith.Text.Claims;
using Pith.Text.Comparing;
using Xunit;

namespace Pith.Text.Tests.Comparing;

public sealed class StoryComparisonTests
{
    private static IReadOnlyList<string> Told(params string[] texts)
    {
        var sources = texts.Select(t => ClaimSource.Prepare(Document.Prepare(t))).ToList();
        return
        [
            .. StoryComparison
                .Disagreements(sources)
                .Select(d =>
                    string.Join(
                        " | ",
                        d.Sides.Select(s =>
                            string.Join(
                                ", ",
                                s.Select(t =>
                                    $"{t.Article}: {t.Value.Of(sources[t.Article].Document.Text)}"
                                )
                            )
                        )
                    )
                ),
        ];
    }

    [Fact]
    public void Two_sums_for_the_same_theft_stand_side_by_side_with_those_who_agree_together() =>
        Assert.Equal(
            ["0: $23 million, 2: $23 million | 1: $25 million"],
            Told(
                "Police in Marlow arrested four people who took $23 million from the builder Voss in a false call.",
                "The false call cost the builder Voss $25 million before the police in Marlow arrested four people.",
                "Four people were arrested in Marlow. They took $23 million from the builder Voss, police said."
            )
        );

    [Theory]
    [InlineData(
        "The trial in Marlow included 88,214 women.",
        "About 88,000 women took part in the trial in Marlow."
    )]
    [InlineData(
        "The plant in Marlow will deliver 1.2 gigawatts.",
        "The plant in Marlow will deliver 1,200 MW."
    )]
    [InlineData(
        "The bank paid $1.5bn for the fund in Marlow.",
        "The fund in Marlow was sold to the bank for $1,500 million."
    )]
    public void The_same_number_written_otherwise_is_no_disagreement(string one, string other) =>
        Assert.Empty(Told(one, other));

    [Fact]
    public void Numbers_of_different_things_are_not_compared() =>
        Assert.Empty(
            Told(
                "The accord was signed by 31 states after two years of talks in Vessen.",
                "The accord that ministers signed in Vessen runs to 22 articles."
            )
        );

    [Fact]
    public void A_number_that_both_have_is_not_set_against_another() =>
        Assert.Empty(
            Told(
                "The lab raised $420 million. The fund put in $180 million of the round.",
                "The fund put $180 million into the round of $420 million that the lab raised."
            )
        );

    [Fact]
    public void A_measure_of_two_units_is_one() =>
        Assert.Equal(
            ["0: five hours and ten minutes | 1: nearly six hours"],
            Told(
                "The assistant of Corvane was out of service for five hours and ten minutes on Monday.",
                "Corvane restored the assistant's service on Monday after an outage of nearly six hours."
            )
        );

    [Fact]
    public void Two_versions_of_a_name_are_told_apart() =>
        Assert.Equal(
            ["0: Alan Whitmore | 1: Alan Whitman"],
            Told(
                "The case was assigned to Judge Alan Whitmore, who is new to the court.",
                "A court in Marlow took the case. It was assigned to Judge Alan Whitman."
            )
        );

    [Fact]
    public void Only_what_the_lead_lacks_is_an_addition()
    {
        var lead = ClaimSource.Prepare(
            Document.Prepare(
                "The zoo of Marlow has lent its two otters to Port Aldren for a year, the council said on Monday."
            )
        );
        Assert.Equal(
            [1],
            Additions.Find(
                lead,
                [
                    (1, "The zoo of Marlow has lent two otters to Port Aldren."),
                    (1, "Port Aldren built a basin for $2.1 million."),
                    (2, "Port Aldren built a basin, which cost $2.1 million."),
                ]
            )
        );
    }
}
