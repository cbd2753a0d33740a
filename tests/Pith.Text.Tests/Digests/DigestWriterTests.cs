using Pith.Text.Digests;
using Xunit;

namespace Pith.Text.Tests.Digests;

public sealed class DigestWriterTests
{
    private static IEnumerable<DigestSentence> All(Digest digest) =>
        digest.Summary.SelectMany(p => p).Concat(digest.Takeaways);

    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [Fact]
    public void TheLeadOpensTheSummaryWithoutItsDatelineAndWithItsDate() =>
        Assert.StartsWith(
            "Chip designer Nordlicht on January 22 unveiled a processor",
            DigestWriter.Write(News.Prepared).Summary[0][0].Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void ADigestTakesAQuarterOfTheWordsAtMost()
    {
        var digest = DigestWriter.Write(News.Prepared);
        Assert.InRange(All(digest).Sum(s => Words(s.Text)), 1, Words(News.Chip) / 4);
    }

    [Fact]
    public void ALongArticleHasTwoParagraphsOf60To120WordsAndThreeToFiveTakeaways()
    {
        var text = string.Join(
            "\n\n",
            Enumerable
                .Range(1, 60)
                .Select(i =>
                    $"The town of Marlow{i} opened a library with {i + 40} rooms, and its mayor Dana Velt{i} said that readers had asked for more space since 20{i % 10 + 10}."
                )
        );
        var digest = DigestWriter.Write(Document.Prepare(text));
        Assert.Equal(2, digest.Summary.Count);
        Assert.All(digest.Summary, p => Assert.InRange(p.Sum(s => Words(s.Text)), 60, 120));
        Assert.InRange(digest.Takeaways.Count, 3, 5);
    }

    [Fact]
    public void NoSentenceComesTwice()
    {
        var texts = All(DigestWriter.Write(News.Prepared)).Select(s => s.Text).ToList();
        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void ThePublishersLimitHoldsWhereItIsLess()
    {
        var digest = DigestWriter.Write(News.Prepared, new DigestLimits { MaxCharacters = 150 });
        Assert.InRange(All(digest).Sum(s => s.Text.Length), 1, 150);
    }

    [Fact]
    public void APublisherWhoAllowsNoneGetsNone()
    {
        var digest = DigestWriter.Write(News.Prepared, new DigestLimits { MaxCharacters = 0 });
        Assert.Empty(All(digest));
        Assert.Equal("The publisher asks that none of its text be shown.", digest.EmptyBecause);
    }

    [Theory]
    [InlineData("", "The text is empty.")]
    [InlineData(" \n\n\t", "The text is empty.")]
    [InlineData("—— !!! ——", "The text has no words.")]
    [InlineData("Read more.", "The text is too short, or has no sentence that can be read alone.")]
    public void WhatCannotBeDigestedSaysWhy(string text, string because)
    {
        var digest = DigestWriter.Write(Document.Prepare(text));
        Assert.Empty(All(digest));
        Assert.Equal(because, digest.EmptyBecause);
    }

    [Fact]
    public void APagesFurnitureIsNoNews() =>
        Assert.DoesNotContain(
            All(DigestWriter.Write(News.Prepared)),
            s => s.Text.Contains("E-mail", StringComparison.Ordinal)
        );

    [Fact]
    public void ATitlesWordsLeadToTheSentenceThatTellsThem() =>
        Assert.Contains(
            DigestWriter.Write(News.Prepared).Takeaways,
            t => t.Text.Contains("unveiled a processor", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "de",
        "Die Stadtwerke Lindau haben am Dienstag ein Kraftwerk in Betrieb genommen, das Wärme aus dem Bodensee gewinnt. Es versorgt 4.000 Haushalte. Der Bau kostete 38 Millionen Euro und dauerte drei Jahre. Bürgermeisterin Eva Kern sprach von einem guten Tag für die Stadt. Der Strompreis bleibt nach Angaben der Stadtwerke bis 2027 gleich. Kritiker hatten vor Schäden für die Fische gewarnt. Ein Gutachten der Universität Konstanz fand dafür keine Hinweise. Im Herbst soll ein zweites Kraftwerk folgen."
    )]
    [InlineData(
        "fr",
        "La ville de Brest a inauguré mardi une centrale qui tire sa chaleur de la mer. Elle dessert 4 000 foyers. Le chantier a coûté 38 millions d'euros et a duré trois ans. La maire, Anne Le Gall, a salué un bon jour pour la ville. Le prix de l'énergie restera le même jusqu'en 2027, selon la régie. Des critiques avaient craint des dégâts pour les poissons. Une étude de l'université n'en a trouvé aucune trace. Une deuxième centrale suivra à l'automne."
    )]
    [InlineData(
        "ja",
        "鎌倉市は火曜日、海水の熱を使う発電所の運転を始めた。四千世帯に熱を送る。建設には三年かかり、費用は六十億円だった。市長の田中恵子氏は「町にとって良い日だ」と述べた。料金は二〇二七年まで変わらない。漁業者は魚への影響を心配していた。大学の調査では影響は見つからなかった。秋には二つ目の発電所の工事が始まる。"
    )]
    [InlineData(
        "zh",
        "厦门市星期二启用了一座利用海水热量的电厂。它为四千户家庭供热。工程耗资三亿元，历时三年。市长陈丽说，这是城市的好日子。供热价格到二〇二七年不变。渔民曾担心鱼类受到影响。大学的研究没有发现这种影响。秋天将开始建设第二座电厂。"
    )]
    public void OtherLanguagesAreDigestedToo(string language, string text)
    {
        var digest = DigestWriter.Write(Document.Prepare(text + "\n\n" + text[..^1] + "！"));
        Assert.Equal(language, digest.Language);
        Assert.Null(digest.EmptyBecause);
        Assert.All(
            All(digest),
            s => Assert.Contains(s.Text, text.Replace('。', '。'), StringComparison.Ordinal)
        );
    }
}
