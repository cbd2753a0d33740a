using Pith.Text.Terms;
using Xunit;

namespace Pith.Text.Tests.Terms;

public sealed class LightStemmerTests
{
    [Theory]
    [InlineData("de", "Verhandlung Verhandlungen")]
    [InlineData("de", "Unternehmen Unternehmens")]
    [InlineData("de", "Land Länder Ländern")]
    [InlineData("de", "sicher sichere sicheren Sicherheit")]
    [InlineData("de", "Straße Strassen")]
    [InlineData("nl", "bedrijf bedrijfs")]
    [InlineData("nl", "onderhandeling onderhandelingen")]
    [InlineData("nl", "maan manen")]
    [InlineData("fr", "négociation négociations négocier négociée")]
    [InlineData("fr", "journal journaux")]
    [InlineData("fr", "national nationale nationaux nationales")]
    [InlineData("fr", "entreprise entreprises")]
    [InlineData("fr", "ancien ancienne anciens anciennes")]
    [InlineData("fr", "annonce annonces annoncer annoncé annoncée annoncent")]
    [InlineData("es", "negociación negociaciones negociar negociado")]
    [InlineData("es", "país países")]
    [InlineData("es", "voz voces")]
    [InlineData("es", "anuncio anuncios anunciar anunció")]
    [InlineData("pt", "negociação negociações negociar negociado")]
    [InlineData("pt", "avião aviões")]
    [InlineData("pt", "jornal jornais")]
    [InlineData("it", "negoziazione negoziazioni negoziare negoziato")]
    [InlineData("it", "banca banche")]
    [InlineData("it", "azienda aziende")]
    [InlineData("ru", "компания компании компанию компаний компаниями")]
    [InlineData("ru", "новый новая новое новые новых")]
    [InlineData("ru", "землетрясение землетрясения землетрясением")]
    [InlineData("ru", "объявил объявила объявили объявить")]
    public void TheFormsOfOneWordMeet(string language, string forms)
    {
        var stems = forms
            .Split(' ')
            .Select(f => TermMaker.Stem(f, language))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(stems.Count == 1, string.Join(' ', stems));
    }

    [Theory]
    [InlineData("fr", "l’entreprise d'OpenAI", "entrepris openai")]
    [InlineData("fr", "aujourd'hui qu'elle", "aujourdhui ell")]
    [InlineData("it", "dell'azienda un’intesa", "aziend intes")]
    public void ElidedArticlesAreLeftOut(string language, string text, string terms) =>
        Assert.Equal(TermMaker.Terms(terms, ""), TermMaker.Terms(text, language));
}
