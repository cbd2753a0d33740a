using Pith.Text.Sentences;
using Xunit;

namespace Pith.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Dr. Ada Moss met Mr. Lee. They spoke for an hour.", 2)]
    [InlineData("Lumen Inc. raised $3.5 million. Its chief is J. R. Hale.", 2)]
    [InlineData("The U.S. Senate voted at 5 p.m. Tuesday. It passed.", 2)]
    [InlineData("He left the U.S. The reason is unclear.", 2)]
    [InlineData("\"Is it over?\" Hale asked. Nobody answered.", 2)]
    [InlineData("\"It works.\" The room fell silent.", 2)]
    [InlineData("They waited ... and waited. Then it came…", 2)]
    [InlineData("Version 2.0 of Node.js is out. See example.com for more.", 2)]
    [InlineData("It was in No. 4 position. He said no. The vote failed.", 3)]
    [InlineData("Wow!!! What a day?! Yes.", 3)]
    [InlineData("The iPhone sold well. iPad sales fell.", 2)]
    [InlineData("Prices rose approx. 5 percent, e.g. in Paris. Rents fell.", 2)]
    public void AbbreviationsInitialsNumbersAndQuotesDoNotPartASentence(string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text).Count);

    [Fact]
    public void ParagraphsAreNumberedAndHeadingsMarked()
    {
        var text =
            "What we know\n\nThe lab opened. It is big.\n\n- First point\n- Second point\n\nIt closes at six.";
        var sentences = SentenceSplitter.Split(text);
        Assert.Equal(
            [
                "What we know",
                "The lab opened.",
                "It is big.",
                "- First point",
                "- Second point",
                "It closes at six.",
            ],
            sentences.Select(s => s.Of(text))
        );
        Assert.Equal([0, 1, 1, 2, 2, 3], sentences.Select(s => s.Paragraph));
        Assert.Equal([true, false, false, true, true, false], sentences.Select(s => s.IsHeading));
    }

    [Fact]
    public void ALineBrokenByAMarginGoesOn()
    {
        var text =
            "The committee that looked into the matter found that the\nrules had been kept. It will\nmeet again.";
        Assert.Equal(2, SentenceSplitter.Split(text).Count);
    }

    [Theory]
    [InlineData(
        "de",
        "Am 3. Oktober sprach Dr. Weber in Bonn. Die Rede dauerte z.B. eine Stunde. Danach ging er.",
        3
    )]
    [InlineData("de", "Der 1. FC Köln gewann 2:1. „Das war gut.“ Der Trainer lachte.", 3)]
    [InlineData(
        "fr",
        "M. Durand est arrivé. « C'est fini ! » a-t-il dit. Il part le 3 janv. 2025.",
        3
    )]
    [InlineData("es", "¿Qué pasó? El Sr. Ruiz no lo sabe. ¡Vaya!", 3)]
    [InlineData("it", "Il sig. Rossi vive a Roma. La S.p.A. Tessera ha chiuso.", 2)]
    [InlineData("pt", "O Dr. Souza chegou. A empresa fatura R$ 2,5 milhões. Fim.", 3)]
    [InlineData("nl", "De heer drs. Bakker kwam o.a. uit Gouda. Hij bleef.", 2)]
    [InlineData("ru", "В 2019 г. Иванов уехал в г. Казань. Он вернулся. А. П. Чехов писал.", 3)]
    [InlineData("ja", "東京は晴れです。「今日は暑い。」と彼は言った。明日は？", 3)]
    [InlineData("zh", "他说：“我们很高兴。我们会再来。”会议结束了！下次在上海。", 3)]
    [InlineData("hi", "यह एक वाक्य है। यह दूसरा है।", 2)]
    public void OtherLanguagesKeepTheirSentences(string language, string text, int count) =>
        Assert.Equal(count, SentenceSplitter.Split(text, language).Count);

    [Fact]
    public void AnEmptyTextHasNone()
    {
        Assert.Empty(SentenceSplitter.Split(""));
        Assert.Empty(SentenceSplitter.Split(" \n\n\u00A0\t\r\n"));
    }
}
