using Pith.Text.Digests;
using Pith.Text.Digests.Editing;
using Xunit;

namespace Pith.Text.Tests.Digests;

public sealed class AloneTests
{
    private const string Before =
        "Anna Stanca, who runs the city museum, opened a hall for old calculators on Monday.";

    private static string? Alone(string sentence)
    {
        var article = Article.Read(Document.Prepare(Before + "\n\n" + sentence));
        var draft = new Editor(article).Alone(1);
        return draft?.Finish(article.Document, 1).Text;
    }

    [Theory]
    [InlineData("Three groups have asked for it and been vetted.")]
    [InlineData("In the lab it took over 103 mailboxes out of 120.")]
    [InlineData("If either was suspicious, a second radiologist looked.")]
    [InlineData("At last year's numbers that is $3.8 million.")]
    [InlineData("Two of them, Mirat and Tolvan, were added last week.")]
    [InlineData("The companies revised their agreement to allow that, and said so.")]
    [InlineData("Since then the visitors have come back.")]
    [InlineData("The same is true of the second hall.")]
    [InlineData("“It was a gift,” they said.")]
    public void A_sentence_that_needs_the_one_before_it_is_no_takeaway(string sentence) =>
        Assert.Null(Alone(sentence));

    [Theory]
    [InlineData("But the hall has no lift.", "The hall has no lift.")]
    [InlineData("However, the hall has no lift.", "The hall has no lift.")]
    [InlineData("- The hall has no lift.", "The hall has no lift.")]
    [InlineData("2. The hall has no lift.", "The hall has no lift.")]
    [InlineData("VESSEN, Nov. 3 - The hall has no lift.", "The hall has no lift.")]
    [InlineData(
        "Corvane said that its staff had paid for the work.",
        "Corvane said that its staff had paid for the work."
    )]
    [InlineData(
        "She said that visitors may touch the machines.",
        "Anna Stanca said that visitors may touch the machines."
    )]
    public void What_ties_a_sentence_to_its_place_is_taken_off(string sentence, string alone) =>
        Assert.Equal(alone, Alone(sentence));

    [Fact]
    public void A_brief_digest_says_what_happened_first_and_its_takeaways_say_the_rest()
    {
        var digest = DigestWriter.Write(
            Document.Prepare(
                """
                The zoo of Marlow has lent its two river otters to Port Aldren for a year, the city council said on Monday.

                The animals travelled by ferry and arrived on Sunday night. Port Aldren built a basin of 400 square metres for them at a cost of $2.1 million. The zoo of Marlow is repairing its own basin, which leaked for years. A keeper, Dana Velt, went with the otters and stays until the spring. Entry to the otter house costs $6 for adults and nothing for children under twelve. The council expects 90,000 visitors before the animals return. The work in Marlow is paid for by a bequest of a former teacher, who left the zoo $5 million. Otters live for about twelve years, and these are four and five years old. The last otters of Port Aldren died in 1998, when the old basin was closed. Schools can book a morning at the house from January.
                """
            )
        );
        var opening = digest.Summary[0][0].Text;
        Assert.StartsWith("The zoo of Marlow has lent", opening, StringComparison.Ordinal);
        Assert.NotEmpty(digest.Takeaways);
        Assert.DoesNotContain(
            digest.Takeaways,
            t => t.Text.Contains("has lent", StringComparison.Ordinal)
        );
    }
}
