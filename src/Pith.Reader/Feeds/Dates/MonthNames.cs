using System.Collections.Frozen;

namespace Pith.Reader.Feeds.Dates;

/// <summary>Months by their names and short names in the languages whose feeds write them out.</summary>
internal static class MonthNames
{
    // One line a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic, Polish, Czech, Hungarian,
    // Turkish, Russian, Ukrainian, Greek.
    private static readonly string[] Names =
    [
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia sty ledna január ocak января янв январь січня ιαν ιανουαρίου ιανουάριος",
        "february feb febr februar février févr fév fevrier febrero febbraio fevereiro fev februari lutego lut února február şubat февраля фев февр февраль лютого φεβ φεβρουαρίου",
        "march mar märz mär mrz maerz mars marzo março maart mrt marca března március mart марта мар март березня μαρ μαρτίου",
        "april apr avril avr abril abr aprile kwietnia kwi dubna április nisan апреля апр апрель квітня απρ απριλίου",
        "may mai mayo maggio mag maio mei maj maja května május mayıs мая май травня μάι μαΐ μαΐου",
        "june jun juni juin junio giugno giu junho juin czerwca cze června június haziran июня июн июнь червня ιουν ιούν ιουνίου",
        "july jul juli juillet juil julio luglio lug julho lipca lip července július temmuz июля июл июль липня ιουλ ιούλ ιουλίου",
        "august aug août aout agosto ago augustus augusti sierpnia sie srpna augusztus ağustos августа авг август серпня αυγ αύγ αυγούστου",
        "september sep sept septembre septiembre setiembre settembre set setembro września wrz září szeptember eylül сентября сен сент сентябрь вересня σεπ σεπτεμβρίου",
        "october oct oktober okt octobre octubre ottobre ott outubro out października paź října október ekim октября окт октябрь жовтня οκτ οκτωβρίου",
        "november nov novembre noviembre novembro listopada lis listopadu kasım ноября ноя нояб ноябрь листопада νοε νοεμβρίου",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des grudnia gru prosince aralık декабря дек декабрь грудня δεκ δεκεμβρίου",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Names
        .SelectMany((line, month) => line.Split(' ').Distinct().Select(name => (name, month + 1)))
        .ToFrozenDictionary(p => p.name, p => p.Item2, StringComparer.Ordinal);

    /// <summary>1 to 12 for a month's name in lower case; 0 for anything else.</summary>
    public static int Find(string word) => Numbers.GetValueOrDefault(word);
}
