using Pith.Text.Terms;
using Xunit;

namespace Pith.Text.Tests.Terms;

public sealed class TokenizerTests
{
    private static string Words(string text) =>
        string.Join('|', Tokenizer.Words(text).Select(w => w.Of(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n\t", "")]
    [InlineData("Two words.", "Two|words")]
    [InlineData("don't O’Brien 'quoted' dogs' ", "don't|O’Brien|quoted|dogs")]
    [InlineData("rock 'n' roll", "rock|n|roll")]
    [InlineData("1,500.25 GPT-4.5", "1|500|25|GPT|4|5")]
    [InlineData("état cafe\u0301 naïve", "état|cafe\u0301|naïve")]
    [InlineData("\u0301alone", "alone")]
    [InlineData("東京は3月", "東|京|は|3|月")]
    [InlineData("データ", "デ|ー|タ")]
    [InlineData("한국어 text", "한|국|어|text")]
    [InlineData("ไทย", "ไ|ท|ย")]
    [InlineData("𠮷野 𝒳y", "𠮷|野|𝒳y")]
    [InlineData("soft\u00ADhyphen", "soft\u00ADhyphen")]
    [InlineData("snake_case", "snake|case")]
    public void WordsAreRunsOfLettersAndDigits(string text, string words) =>
        Assert.Equal(words, Words(text));

    [Fact]
    public void LoneSurrogatesPartWords() => Assert.Equal("a|b|c", Words("a\uD800b\uDC00c\uD83D"));

    [Fact]
    public void OffsetsCountUtf16Units() =>
        Assert.Equal([new Word(1, 3), new Word(5, 7)], Tokenizer.Words("(ab) cd"));
}
