using CsCheck;
using Pith.Text.Terms;
using Xunit;

namespace Pith.Text.Tests.Terms;

public sealed class TermMakerTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Char.Select(c => c.ToString()),
            Gen.Char[' ', '~'].Select(c => c.ToString()),
            Gen.OneOf(
                "'s",
                "A.I.",
                "ﬁß",
                "東京",
                "𠮷",
                "\uD800",
                "\u0301",
                "ation",
                "İ",
                "ё",
                "ing"
            )
        )
        .Array[0, 60]
        .Select(string.Concat);

    private static string Terms(string text, string language = "en") =>
        string.Join('|', TermMaker.Terms(text, language));

    [Theory]
    [InlineData("OpenAI's models", "openai|model")]
    [InlineData("The companies’ plans", "the|compani|plan")]
    [InlineData("don't", "dont")]
    [InlineData("A.I. in the U.S. and U.S.A", "ai|in|the|us|and|usa")]
    [InlineData("J. K. Rowling", "j|k|rowl")]
    [InlineData("Σίσυφος Άρης", "σισυφοσ|αρησ")]
    [InlineData("Ｆｕｌｌ　ｗｉｄｔｈ", "full|width")]
    [InlineData("Ålesund Łódź Encyclopædia", "alesund|lodz|encyclopaedia")]
    [InlineData("cafe\u0301 café", "cafe|cafe")]
    public void TermsAreFoldedAndStemmed(string text, string terms) =>
        Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("東京都は", "東京|京都|都は")]
    [InlineData("水", "水")]
    [InlineData("OpenAI、東京で発表", "openai|東京|京で|で発|発表")]
    [InlineData("東京 京都", "東京|京都")]
    [InlineData("𠮷野家", "𠮷野|野家")]
    public void UnpartedScriptsGivePairs(string text, string terms) =>
        Assert.Equal(terms, Terms(text, "ja"));

    [Fact]
    public void AWordThatIsTooLongIsCut()
    {
        var term = Assert.Single(TermMaker.Terms(new string('x', 5_000), "en"));
        Assert.Equal(TermMaker.LongestTerm, term.Length);
    }

    [Fact]
    public void PlacesPointAtTheWordsOfTheText()
    {
        const string text = "OpenAI's A.I. 東京";
        Assert.Equal(
            ["OpenAI's", "A.I", "東京"],
            TermMaker.TermsWithPlaces(text, "en").Select(t => text[t.Start..t.End])
        );
    }

    [Fact]
    public void AnyTextGivesTokensOfLettersDigitsAndMarks() =>
        Gen.Select(
                AnyText,
                Gen.OneOf("en", "de", "fr", "it", "es", "pt", "nl", "ru", "ja", "und", "x")
            )
            .Sample(
                (text, language) =>
                {
                    var terms = TermMaker.TermsWithPlaces(text, language);
                    var last = 0;
                    foreach (var term in terms)
                    {
                        Assert.InRange(term.Text.Length, 1, TermMaker.LongestTerm);
                        Assert.True(
                            term.Start >= 0 && term.Start < term.End && term.End <= text.Length
                        );
                        Assert.True(term.Start >= last);
                        last = term.Start;
                        Assert.All(
                            term.Text.EnumerateRunes(),
                            r => Assert.False(System.Text.Rune.IsWhiteSpace(r))
                        );
                        Assert.DoesNotContain(
                            '\uFFFD',
                            term.Text.EnumerateRunes().Select(r => (char)(r.Value & 0xFFFF))
                        );
                    }

                    Assert.Equal(terms.Select(t => t.Text), TermMaker.Terms(text, language));
                }
            );

    [Fact]
    public void AQueryWordMeetsItsTermInAText()
    {
        foreach (var language in new[] { "en", "de", "fr", "es" })
        {
            Assert.Contains(
                TermMaker.Stem("Négociations", language),
                TermMaker.Terms("les négociations", language)
            );
        }
    }
}
