using System.Collections.Frozen;

namespace Pith.Reader.Pages.Metadata;

/// <summary>Names of months, full and short, in the languages that news sites write most.</summary>
internal static class MonthNames
{
    /// <summary>
    /// From January on; full names, forms behind a day, abbreviations. Diacritics are kept, for they are written. A word that two
    /// languages use for different months is left out.
    /// </summary>
    private static readonly string[] Table =
    [
        // English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Czech, Romanian, Turkish, Finnish, Russian, Ukrainian, Greek, Indonesian
        "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari januára stycznia styczeń sty ledna leden ianuarie ocak oca tammikuuta tammikuu января янв січня ιανουαρίου ιαν",
        "february feb februar feber février févr fév febrero febbraio fevereiro fev februari lutego luty února únor februarie şubat helmikuuta helmikuu февраля фев лютого φεβρουαρίου φεβ",
        "march mar märz mär mrz mars marzo março maart mrt marts marca marzec března březen martie mart maaliskuuta maaliskuu марта мар березня μαρτίου μαρ maret",
        "april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna duben aprilie nisan huhtikuuta huhtikuu апреля апр квітня απριλίου απρ",
        "may mai mayo maggio mag maio mei maj maja května květen mayıs toukokuuta toukokuu мая травня μαΐου μαϊ",
        "june jun juni juin junio giugno giu junho czerwca czerwiec cze června červen iunie haziran haz kesäkuuta kesäkuu июня июн червня ιουνίου ιουν",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec lip července červenec iulie temmuz tem heinäkuuta heinäkuu июля июл липня ιουλίου ιουλ",
        "august aug août agosto ago augustus augusti sierpnia sierpień sie srpna srpen ağustos ağu elokuuta elokuu августа авг серпня αυγούστου αυγ agustus agt",
        "september sep sept septembre septiembre settembre set setembro września wrzesień wrz září septembrie eylül eyl syyskuuta syyskuu сентября сен вересня σεπτεμβρίου σεπ",
        "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen octombrie ekim eki lokakuuta lokakuu октября окт жовтня οκτωβρίου οκτ",
        "november nov novembre noviembre novembro listopada listopadu noiembrie kasım kas marraskuuta marraskuu ноября ноя листопада νοεμβρίου νοε",
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des grudnia grudzień gru prosince prosinec decembrie aralık ara joulukuuta joulukuu декабря дек грудня δεκεμβρίου δεκ",
    ];

    private static readonly FrozenDictionary<string, int> Months = Make();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<
        ReadOnlySpan<char>
    > Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12; 0 where <paramref name="word"/> is no month.</summary>
    public static int Number(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 14)
        {
            return 0;
        }

        Span<char> lower = stackalloc char[16];
        var length = word.ToLowerInvariant(lower);
        return length > 0 && Lookup.TryGetValue(lower[..length], out var month) ? month : 0;
    }

    private static FrozenDictionary<string, int> Make()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var month = 0; month < Table.Length; month++)
        {
            foreach (var name in Table[month].Split(' '))
            {
                months[name] = month + 1;
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
