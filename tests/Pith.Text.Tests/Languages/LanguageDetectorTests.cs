using Pith.Text.Languages;
using Xunit;

namespace Pith.Text.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The council said on Monday that it would close the old bridge for a year.")]
    [InlineData(
        "de",
        "Der Rat teilte am Montag mit, dass die alte Brücke für ein Jahr geschlossen wird."
    )]
    [InlineData("fr", "Le conseil a annoncé lundi que le vieux pont serait fermé pendant un an.")]
    [InlineData(
        "es",
        "El ayuntamiento anunció el lunes que el viejo puente estará cerrado durante un año."
    )]
    [InlineData(
        "it",
        "Il consiglio ha annunciato lunedì che il vecchio ponte sarà chiuso per un anno."
    )]
    [InlineData(
        "pt",
        "A câmara anunciou na segunda-feira que a velha ponte será fechada durante um ano."
    )]
    [InlineData("nl", "De gemeenteraad zei maandag dat de oude brug een jaar lang wordt gesloten.")]
    [InlineData("ru", "Совет сообщил в понедельник, что старый мост будет закрыт на год.")]
    [InlineData(
        "uk",
        "Рада повідомила в понеділок, що старий міст буде закрито на рік, але не весь."
    )]
    [InlineData("ja", "市議会は月曜日、古い橋を一年間閉鎖すると発表した。")]
    [InlineData("zh", "市议会星期一宣布，旧桥将关闭一年。")]
    [InlineData("ko", "시의회는 월요일 낡은 다리를 1년 동안 폐쇄한다고 발표했다.")]
    [InlineData("el", "Το συμβούλιο ανακοίνωσε τη Δευτέρα ότι η γέφυρα θα κλείσει.")]
    [InlineData("ar", "أعلن المجلس يوم الاثنين أن الجسر القديم سيغلق لمدة عام.")]
    [InlineData("he", "המועצה הודיעה ביום שני כי הגשר הישן ייסגר לשנה.")]
    [InlineData("sv", "Rådet sade på måndagen att den gamla bron ska vara stängd i ett år.")]
    [InlineData(
        "pl",
        "Rada poinformowała w poniedziałek, że stary most będzie zamknięty przez rok."
    )]
    [InlineData(
        "tr",
        "Belediye pazartesi günü eski köprünün bir yıl için kapalı olacağını ve bunun gerekli olduğunu söyledi."
    )]
    public void ASentenceTellsItsLanguage(string language, string text) =>
        Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("12 345 — 67 %")]
    [InlineData("xyzzy qwrt plugh")]
    public void WhatTellsNothingIsUndetermined(string text) =>
        Assert.Equal("und", LanguageDetector.Detect(text));

    [Fact]
    public void AChineseTextMayQuoteSomeKana() =>
        Assert.Equal(
            "zh",
            LanguageDetector.Detect(
                "这家日本公司的名字写作「の」，意思是“的”，在上海有三家分店，明年还要再开五家。"
            )
        );

    [Fact]
    public void AGermanTextThatQuotesEnglishStaysGerman() =>
        Assert.Equal(
            "de",
            LanguageDetector.Detect(
                "Das Unternehmen nennt sein Modell „The Best of Both Worlds“ und will es im Herbst vorstellen. Der Preis ist noch nicht bekannt."
            )
        );
}
