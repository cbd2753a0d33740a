using Pith.Text.Names;
using Xunit;

namespace Pith.Text.Tests.Names;

public sealed class NameFinderTests
{
    private static IReadOnlyList<NamedThing> Find(string text, string language = "en") =>
        NameFinder.Find(Document.Prepare(text, language: language));

    private static string Names(string text, string language = "en") =>
        string.Join("; ", Find(text, language).Select(n => n.Name));

    [Fact]
    public void APersonsLastNameAloneIsTheSamePerson()
    {
        var thing = Assert.Single(
            Find(
                "Last year Mustafa Suleyman joined. Then Mr Suleyman left, and Suleyman's staff followed."
            )
        );
        Assert.Equal("Mustafa Suleyman", thing.Name);
        Assert.Equal(NameKind.Person, thing.Kind);
        Assert.Equal(3, thing.Mentions.Count);
    }

    [Fact]
    public void TwoPeopleOfOneLastNameAreNotJoined() =>
        Assert.Equal(
            "Laura Bush; George Bush; Bush",
            Names("In a letter Laura Bush and George Bush wrote that Bush would not come.")
        );

    [Fact]
    public void AnAcronymIsJoinedWithWhatItStandsFor() =>
        Assert.Equal(
            "World Health Organization",
            Names("A report by the World Health Organization came out. Now the WHO wants more.")
        );

    [Fact]
    public void ACountryIsJoinedWithItsAdjectiveAndItsShortForm() =>
        Assert.Equal(
            "United States",
            Names("Talks in the U.S. went on as American officials left the United States again.")
        );

    [Fact]
    public void ASentencesFirstWordIsNoNameForItsCapitalAlone() =>
        Assert.Equal(
            "",
            Names("Officials said so. Yesterday it rained. Nobody came. Doctors agreed.")
        );

    [Fact]
    public void MonthsAndWeekdaysAreNoNames() =>
        Assert.Equal(
            "",
            Names("It happened on Monday, and again in March and on Friday in the month of May.")
        );

    [Fact]
    public void MentionsLeaveOutThePossessiveEnding()
    {
        const string text = "The deal with Microsoft's partner is off.";
        var thing = Assert.Single(Find(text));
        Assert.Equal("Microsoft", thing.Mentions[0].Of(text));
    }

    [Fact]
    public void WordsOfAnInstitutionStayTogether() =>
        Assert.Equal(
            "University of Wisconsin; Bank of England",
            Names("She went from the University of Wisconsin to the Bank of England in a year.")
        );

    [Fact]
    public void GermanNounsAreNoNamesButGermanNamesAre() =>
        Assert.Equal(
            "Angela Merkel; SAP; Walldorf",
            Names(
                "Am Montag sprach Angela Merkel mit der Leitung von SAP über die Lage in Walldorf.",
                "de"
            )
        );

    [Fact]
    public void JapaneseNamesAreFoundByTheirScriptAndTheirTitles() =>
        Assert.Equal(
            "OpenAI; サム・アルトマン",
            Names("OpenAIのサム・アルトマン氏は発表した。", "ja")
        );
}
