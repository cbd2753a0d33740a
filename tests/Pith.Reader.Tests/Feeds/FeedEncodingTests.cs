using System.Text;
using Pith.Reader.Feeds;
using Pith.Reader.Feeds.Encodings;

namespace Pith.Reader.Tests.Feeds;

public sealed class FeedEncodingTests
{
    private const string French = "Le café près du château – œuvre d’été, naïveté et garçon";

    [Theory]
    [InlineData("windows-1252", French)]
    [InlineData("iso-8859-1", "Le café près du château")]
    [InlineData("iso-8859-15", "Le prix est de 10 € près du café")]
    [InlineData("windows-1251", "Новый кран пришёл в порт утром")]
    [InlineData("koi8-r", "Новый кран пришёл в порт утром")]
    [InlineData("shift_jis", "港に新しいクレーンが到着した")]
    [InlineData("euc-jp", "港に新しいクレーンが到着した")]
    [InlineData("iso-2022-jp", "港に新しいクレーンが到着した")]
    [InlineData("gb2312", "港口迎来新的起重机")]
    [InlineData("big5", "港口迎來新的起重機")]
    [InlineData("euc-kr", "항구에 새 크레인이 도착했다")]
    [InlineData("windows-874", "เครนใหม่มาถึงท่าเรือ")]
    [InlineData("windows-1254", "Yeni vinç limana geldi, ışık ve gölge")]
    [InlineData("utf-16", French)]
    [InlineData("utf-16BE", French)]
    [InlineData("utf-8", French)]
    public void ADeclaredEncodingIsRead(string name, string title)
    {
        var text =
            $"<?xml version=\"1.0\" encoding=\"{name}\"?><rss><channel><title>{title}</title></channel></rss>";
        var feed = Read.Feed(Charsets.Find(name)!.GetBytes(text));

        Assert.Equal(title, feed.Title);
        Assert.Empty(feed.Problems);
    }

    [Theory]
    [InlineData("text/xml; charset=windows-1251")]
    [InlineData("text/xml;charset=\"WINDOWS-1251\"; x=y")]
    public void TheHeadersEncodingGoesBeforeTheDeclaredOne(string contentType)
    {
        var text =
            "<?xml version=\"1.0\" encoding=\"koi8-r\"?><rss><channel><title>Порт</title></channel></rss>";
        var feed = Read.Feed(Charsets.Find("windows-1251")!.GetBytes(text), contentType);

        Assert.Equal("Порт", feed.Title);
    }

    [Theory]
    [InlineData("text/xml; charset=iso-8859-1", "utf-8")]
    [InlineData(null, "iso-8859-1")]
    [InlineData("text/xml; charset=utf-8", "koi8-r")]
    public void BytesThatAreUtf8AreReadAsThatWhateverIsDeclared(
        string? contentType,
        string declared
    )
    {
        var text =
            $"<?xml version=\"1.0\" encoding=\"{declared}\"?><rss><channel><title>{French}</title></channel></rss>";

        Assert.Equal(French, Read.Feed(Encoding.UTF8.GetBytes(text), contentType).Title);
    }

    [Theory]
    [InlineData("windows-1252", French)]
    [InlineData(
        "windows-1251",
        "Новый кран пришёл в порт рано утром, и все рабочие были очень рады этому событию"
    )]
    [InlineData("shift_jis", "港に新しいクレーンが到着した。市長は式典で歓迎の言葉を述べた。")]
    [InlineData("gb18030", "港口迎来新的起重机,市长在仪式上致欢迎词,工人们都很高兴。")]
    [InlineData("euc-kr", "항구에 새 크레인이 도착했다. 시장은 기념식에서 환영사를 했다.")]
    public void WithoutATrueDeclarationTheEncodingIsToldByTheBytes(string name, string title)
    {
        foreach (
            var declaration in (string[])
                [
                    "",
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
                    "<?xml version='1.0' encoding='none'?>",
                ]
        )
        {
            var text = $"{declaration}<rss><channel><title>{title}</title></channel></rss>";

            Assert.Equal(title, Read.Feed(Charsets.Find(name)!.GetBytes(text)).Title);
        }
    }

    [Fact]
    public void QuotationMarksThatWereTakenForControlCharactersAreReadAsMeant() =>
        Assert.Equal(
            "The “crane’s” berth",
            Read.RssItem("<title>The \u0093crane\u0092s\u0094 berth</title>").Title
        );

    [Fact]
    public void AFewBrokenBytesDoNotSpoilTheOthers()
    {
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"<rss><channel><title>{French}"),
            0xFF,
            .. "</title></channel></rss>"u8,
        ];

        Assert.StartsWith(
            French,
            Read.Feed(body, "text/xml; charset=utf-8").Title,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-no-such-thing")]
    [InlineData("\0\0")]
    public void AnEncodingThatNobodyShouldUseIsNotUsed(string name)
    {
        Assert.Null(Charsets.Find(name));
        Assert.Equal(
            "T",
            Read.Feed(
                Encoding.ASCII.GetBytes(
                    $"<?xml version='1.0' encoding='{name}'?><rss><channel><title>T</title></channel></rss>"
                )
            ).Title
        );
    }

    [Fact]
    public void AByteOrderMarkGoesBeforeEverything()
    {
        var text =
            "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Порт</title></channel></rss>";
        foreach (
            var encoding in (Encoding[])
                [Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32]
        )
        {
            byte[] body = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

            Assert.Equal("Порт", Read.Feed(body, "text/xml; charset=koi8-r").Title);
        }
    }
}
