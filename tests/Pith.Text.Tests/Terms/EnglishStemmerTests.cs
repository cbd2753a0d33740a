using Pith.Text.Terms;
using Xunit;

namespace Pith.Text.Tests.Terms;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consignment", "consign")]
    [InlineData("consistency", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knightly", "knight")]
    [InlineData("knitting", "knit")]
    [InlineData("happily", "happili")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("luxuriated", "luxuri")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("cry", "cri")]
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("sayings", "say")]
    [InlineData("generate", "generat")]
    [InlineData("generous", "generous")]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("news", "news")]
    [InlineData("proceeded", "proceed")]
    [InlineData("adjustable", "adjust")]
    [InlineData("relational", "relat")]
    [InlineData("hesitanci", "hesit")]
    [InlineData("electrical", "electr")]
    [InlineData("hopefulness", "hope")]
    [InlineData("controlled", "control")]
    [InlineData("rolls", "roll")]
    [InlineData("universe", "univers")]
    [InlineData("university", "universiti")]
    [InlineData("organization", "organiz")]
    [InlineData("added", "add")]
    [InlineData("youth", "youth")]
    [InlineData("syzygy", "syzygi")]
    public void TheStemIsThatOfThePublishedAlgorithm(string word, string stem) =>
        Assert.Equal(stem, TermMaker.Stem(word, "en"));

    [Fact]
    public void TheFormsOfOneWordMeet()
    {
        foreach (
            var forms in new[]
            {
                "announce announces announced announcing announcement announcements",
                "invest invests invested investing investment investments",
                "earthquake earthquakes",
                "company companies",
                "acquire acquires acquired acquiring",
                "negotiate negotiates negotiated negotiating negotiation negotiations negotiator",
            }
        )
        {
            Assert.Single(
                forms
                    .Split(' ')
                    .Select(f => TermMaker.Stem(f, "en"))
                    .Distinct(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void WordsWithDigitsAreNotInflected()
    {
        Assert.Equal("h100s", TermMaker.Stem("H100s", "en"));
        Assert.Equal("gpt4ing", TermMaker.Stem("GPT4ing", "en"));
    }
}
