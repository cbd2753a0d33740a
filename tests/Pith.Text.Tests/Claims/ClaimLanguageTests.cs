using Pith.Text.Claims;
using Xunit;

namespace Pith.Text.Tests.Claims;

/// <summary>Names, numbers and dates in the languages beside English; each source is followed by a true and a false claim.</summary>
public sealed class ClaimLanguageTests
{
    private static readonly Dictionary<string, string> Sources = new()
    {
        ["de"] =
            "Das Unternehmen Nordbro investiert 1,5 Milliarden Euro in den Hafen von Kiel. Die Arbeiten beginnen am 3. März 2026 und dauern etwa zwölf Monate. Bürgermeisterin Anna Lindner sagte, 23 Prozent der Anlagen seien veraltet.",
        ["fr"] =
            "La société Nordbro investit 1,5 milliard d'euros dans le port de Brest. Les travaux commencent le 3 mars 2026 et dureront environ douze mois. La maire Anne Lefort a déclaré que 23 % des installations étaient vétustes.",
        ["es"] =
            "La empresa Nordbro invierte 1.500 millones de euros en el puerto de Cádiz. Las obras comienzan el 3 de marzo de 2026 y durarán unos doce meses. La alcaldesa Ana Linares dijo que el 23 % de las instalaciones son antiguas.",
        ["it"] =
            "La società Nordbro investe 1,5 miliardi di euro nel porto di Genova. I lavori cominciano il 3 marzo 2026 e durano circa dodici mesi. La sindaca Anna Lenzi ha detto che il 23 per cento degli impianti è vecchio.",
        ["pt"] =
            "A empresa Nordbro investe 1,5 mil milhões de euros no porto de Aveiro. As obras começam em 3 de março de 2026 e duram cerca de doze meses. A presidente Ana Lemos disse que 23% das instalações são antigas.",
        ["nl"] =
            "Het bedrijf Nordbro investeert 1,5 miljard euro in de haven van Delfzijl. Het werk begint op 3 maart 2026 en duurt ongeveer twaalf maanden. Burgemeester Anna Linden zei dat 23 procent van de installaties verouderd is.",
        ["ru"] =
            "Компания Нордбро вложит 1,5 млрд евро в порт Архангельска. Работы начнутся 3 марта 2026 года и продлятся около двенадцати месяцев. Мэр Анна Линдина сказала, что 23 процента установок устарели.",
        ["ja"] =
            "ノルドブロ社は函館市の港に1億5000万ユーロを投資する。工事は2026年3月3日に始まり、約12か月続く。リンド市長は設備の23%が古いと述べた。",
        ["zh"] =
            "北桥公司将向大连港投资15亿欧元。工程将于2026年3月3日开始，持续约12个月。林市长说，23%的设备已经老旧。",
    };

    private static Verdict Check(string language, string claim) =>
        ClaimSource.Prepare(Document.Prepare(Sources[language], language: language)).Check(claim);

    [Theory]
    [InlineData(
        "de",
        "Nordbro investiert 1,6 Milliarden Euro in den Hafen von Kiel.",
        "1,6 Milliarden Euro"
    )]
    [InlineData("de", "Die Arbeiten beginnen am 3. April 2026.", "3. April 2026")]
    [InlineData(
        "fr",
        "Nordbro investit 1,6 milliard d'euros dans le port de Brest.",
        "1,6 milliard"
    )]
    [InlineData("fr", "Les travaux commencent le 3 avril 2026.", "3 avril 2026")]
    [InlineData(
        "es",
        "Nordbro invierte 1.600 millones de euros en el puerto de Cádiz.",
        "1.600 millones"
    )]
    [InlineData("es", "Las obras comienzan el 4 de marzo de 2026.", "4 de marzo de 2026")]
    [InlineData("it", "Nordbro investe 1,6 miliardi di euro nel porto di Genova.", "1,6 miliardi")]
    [InlineData("it", "I lavori cominciano il 3 aprile 2026.", "3 aprile 2026")]
    [InlineData("pt", "A presidente disse que 32% das instalações são antigas.", "32%")]
    [InlineData("pt", "As obras começam em 3 de abril de 2026.", "3 de abril de 2026")]
    [InlineData(
        "nl",
        "Nordbro investeert 1,6 miljard euro in de haven van Delfzijl.",
        "1,6 miljard euro"
    )]
    [InlineData("nl", "Het werk begint op 3 april 2026.", "3 april 2026")]
    [InlineData("ru", "Нордбро вложит 1,6 млрд евро в порт Архангельска.", "1,6 млрд евро")]
    [InlineData("ru", "Работы начнутся 3 апреля 2026 года.", "3 апреля 2026")]
    [InlineData("ja", "ノルドブロ社は函館市の港に1億6000万ユーロを投資する。", "1億6000万")]
    [InlineData("ja", "工事は2026年4月3日に始まる。", "2026年4月3日")]
    [InlineData("zh", "北桥公司将向大连港投资16亿欧元。", "16亿欧")]
    [InlineData("zh", "工程将于2026年4月3日开始。", "2026年4月3日")]
    public void AWrongNumberOrDateIsFound(string language, string claim, string words)
    {
        var verdict = Check(language, claim);
        Assert.False(verdict.Supported);
        Assert.Contains(verdict.Unsupported, u => u.Text == words);
    }

    [Theory]
    [InlineData("de", "Nordbro investiert 1.500 Millionen Euro in den Hafen von Kiel.")]
    [InlineData("fr", "Nordbro investit 1 500 millions d'euros dans le port de Brest.")]
    [InlineData("es", "Nordbro invierte 1.500 millones de euros en el puerto de Cádiz.")]
    [InlineData("it", "Nordbro investe 1.500 milioni di euro nel porto di Genova.")]
    [InlineData("pt", "As obras começam em 3 de março de 2026.")]
    [InlineData("nl", "Nordbro investeert 1.500 miljoen euro in de haven van Delfzijl.")]
    [InlineData("ru", "Работы начнутся 3 марта 2026 года.")]
    [InlineData("ja", "工事は2026年3月3日に始まる。")]
    [InlineData("zh", "工程将于2026年3月3日开始。")]
    public void ARightNumberOrDateIsNotNamed(string language, string claim) =>
        Assert.DoesNotContain(
            Check(language, claim).Unsupported,
            u => u.Kind is "number" or "money" or "date"
        );

    [Fact]
    public void EverySentenceOfEverySourceIsSupportedByIt()
    {
        foreach (var (language, text) in Sources)
        {
            var document = Document.Prepare(text, language: language);
            var source = ClaimSource.Prepare(document);
            Assert.All(
                document.Sentences,
                s =>
                {
                    var verdict = source.Check(s.Of(text));
                    Assert.Equal((1.0, true), (verdict.Score, verdict.Supported));
                }
            );
        }
    }

    [Theory]
    [InlineData(
        "de",
        "Laut Hansbro dauern die Arbeiten etwa zwölf Monate, sagte Peter Krause.",
        "Peter Krause"
    )]
    [InlineData(
        "fr",
        "Les travaux dureront environ douze mois, a déclaré Paul Garnier.",
        "Paul Garnier"
    )]
    [InlineData("es", "Las obras durarán unos doce meses, dijo Pablo Ortega.", "Pablo Ortega")]
    [InlineData(
        "ru",
        "Работы продлятся около двенадцати месяцев, сказал Пётр Орлов.",
        "Пётр Орлов"
    )]
    public void AWrongNameIsFound(string language, string claim, string words) =>
        Assert.Contains(
            Check(language, claim).Unsupported,
            u => u.Kind == "name" && u.Text == words
        );
}
