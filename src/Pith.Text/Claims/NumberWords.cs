using System.Collections.Frozen;

namespace Pith.Text.Claims;

/// <summary>Numbers in words, scales, currencies, units: forms are folded as tokens are.</summary>
internal static class NumberWords
{
    /// <summary>Words for 0 to 999 that may add up, by language.</summary>
    private static readonly FrozenDictionary<string, FrozenDictionary<string, double>> Values =
        Tables(
            (
                "en",
                """
                zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15
                sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
                dozen 12 dozens 12 twice 2 thrice 3 double 2 triple 3 one 1
                """
            ),
            (
                "de",
                """
                null 0 zwei 2 drei 3 vier 4 funf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwolf 12 dreizehn 13 vierzehn 14 funfzehn 15
                sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreissig 30 vierzig 40 funfzig 50 sechzig 60 siebzig 70 achtzig 80
                neunzig 90 dutzend 12 doppelt 2
                """
            ),
            (
                "fr",
                """
                zero 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16
                vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 douzaine 12
                """
            ),
            (
                "es",
                """
                cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15
                dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70
                ochenta 80 noventa 90 docena 12
                """
            ),
            (
                "it",
                """
                zero 0 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13 quattordici 14
                quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 trenta 30 quaranta 40 cinquanta 50 sessanta 60
                settanta 70 ottanta 80 novanta 90 dozzina 12
                """
            ),
            (
                "pt",
                """
                zero 0 dois 2 duas 2 tres 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13 quatorze 14 catorze 14
                quinze 15 dezesseis 16 dezessete 17 dezoito 18 dezenove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70
                oitenta 80 noventa 90 duzia 12
                """
            ),
            (
                "nl",
                """
                nul 0 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 veertien 14 vijftien 15
                zestien 16 zeventien 17 achttien 18 negentien 19 twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80
                negentig 90 dozijn 12
                """
            ),
            (
                "ru",
                """
                ноль 0 два 2 две 2 двух 2 три 3 трех 3 четыре 4 пять 5 пяти 5 шесть 6 семь 7 восемь 8 девять 9 десять 10 одиннадцать 11 двенадцать 12
                тринадцать 13 четырнадцать 14 пятнадцать 15 двадцать 20 тридцать 30 сорок 40 пятьдесят 50 сто 100 двести 200 триста 300
                """
            )
        );

    private static readonly FrozenDictionary<string, double> Scales = Table(
        """
        hundred 100 hundreds 100 thousand 1e3 thousands 1e3 million 1e6 millions 1e6 billion 1e9 billions 1e9 trillion 1e12 trillions 1e12
        hundert 100 tausend 1e3 millionen 1e6 mio 1e6 milliarde 1e9 milliarden 1e9 mrd 1e9 billionen 1e12
        cent 100 cents 100 mille 1e3 millier 1e3 milliers 1e3 milliard 1e9 milliards 1e9 billions 1e9
        cien 100 ciento 100 mil 1e3 millon 1e6 millones 1e6 mm 1e6
        cento 100 mila 1e3 milione 1e6 milioni 1e6 miliardo 1e9 miliardi 1e9
        milhao 1e6 milhoes 1e6 bilhao 1e9 bilhoes 1e9 mi 1e6 bi 1e9
        honderd 100 duizend 1e3 miljoen 1e6 mln 1e6 miljard 1e9
        тысяча 1e3 тысячи 1e3 тысяч 1e3 тыс 1e3 миллион 1e6 миллиона 1e6 миллионов 1e6 млн 1e6 миллиард 1e9 миллиарда 1e9 миллиардов 1e9 млрд 1e9 трлн 1e12
        bn 1e9 tn 1e12 mn 1e6
        """
    );

    /// <summary>Scales that only count where they touch the digits: 5m, 20k.</summary>
    private static readonly FrozenDictionary<string, double> ShortScales = Table(
        "m 1e6 k 1e3 b 1e9 t 1e12 bn 1e9 mn 1e6 tn 1e12 mm 1e6"
    );

    private static readonly FrozenDictionary<string, double> OrdinalWords = Table(
        """
        second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12 thirteenth 13 fourteenth 14
        fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30 hundredth 100
        """
    );

    private static readonly FrozenDictionary<string, double> FractionWords = Table(
        "half 0.5 third 0.333333333 thirds 0.333333333 quarter 0.25 quarters 0.25 fifth 0.2 fifths 0.2 tenth 0.1 tenths 0.1"
    );

    private static readonly FrozenDictionary<string, string> Currencies = Words(
        """
        dollar USD dollars USD usd USD buck USD bucks USD euro EUR euros EUR eur EUR pound GBP pounds GBP gbp GBP sterling GBP quid GBP
        yen JPY jpy JPY yuan CNY rmb CNY renminbi CNY cny CNY rupee INR rupees INR inr INR rouble RUB roubles RUB ruble RUB rubles RUB
        рубль RUB рубля RUB рублей RUB руб RUB доллар USD доллара USD долларов USD евро EUR dolares USD dolar USD dollari USD dollaro USD
        franken CHF francs CHF franc CHF chf CHF won KRW krona SEK kronor SEK kroner NOK peso MXN pesos MXN real BRL reais BRL
        """
    );

    private static readonly FrozenSet<string> Percents =
        "percent prozent procent percento проц процент процента процентов".Split(' ').ToFrozenSet();

    /// <summary>Words behind "per", "por", "pour" that make a percentage of it.</summary>
    private static readonly FrozenSet<string> PerCent = "cent ciento cento"
        .Split(' ')
        .ToFrozenSet();

    private static readonly FrozenDictionary<string, double> CjkScales = Table(
        "十 10 百 100 千 1e3 万 1e4 萬 1e4 亿 1e8 億 1e8 兆 1e12"
    );

    private const string CjkDigits = "〇一二三四五六七八九";

    public static bool TryValue(string form, string language, out double value)
    {
        value = 0;
        return (Values.TryGetValue(language, out var table) || Values.TryGetValue("en", out table))
            && table.TryGetValue(form, out value);
    }

    public static bool TryScale(string form, out double scale) =>
        Scales.TryGetValue(form, out scale);

    public static bool TryShortScale(string form, out double scale) =>
        ShortScales.TryGetValue(form, out scale);

    public static bool TryOrdinal(string form, out double value) =>
        OrdinalWords.TryGetValue(form, out value);

    public static bool TryFraction(string form, out double value) =>
        FractionWords.TryGetValue(form, out value);

    public static bool TryCurrency(string form, out string? code) =>
        Currencies.TryGetValue(form, out code);

    public static bool IsPercent(string form) => Percents.Contains(form);

    public static bool IsCentOfPer(string form) => PerCent.Contains(form);

    public static bool TryCjkScale(string form, out double scale) =>
        CjkScales.TryGetValue(form, out scale);

    public static int CjkDigit(string form) =>
        form.Length == 1 ? CjkDigits.IndexOf(form[0], StringComparison.Ordinal) : -1;

    public static string? CurrencyOfSign(char sign) =>
        sign switch
        {
            '$' or '＄' => "USD",
            '€' => "EUR",
            '£' or '￡' => "GBP",
            '¥' or '￥' => "JPY",
            '₹' => "INR",
            '₽' => "RUB",
            '₩' => "KRW",
            _ => null,
        };

    private static FrozenDictionary<string, FrozenDictionary<string, double>> Tables(
        params (string Language, string Words)[] tables
    ) => tables.ToFrozenDictionary(t => t.Language, t => Table(t.Words));

    private static FrozenDictionary<string, double> Table(string words) =>
        Pairs(words)
            .ToFrozenDictionary(
                p => p.Key,
                p => double.Parse(p.Value, System.Globalization.CultureInfo.InvariantCulture)
            );

    private static FrozenDictionary<string, string> Words(string words) =>
        Pairs(words).ToFrozenDictionary(p => p.Key, p => p.Value);

    private static IEnumerable<(string Key, string Value)> Pairs(string words)
    {
        var parts = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(0, parts.Length / 2)
            .Select(i => (parts[2 * i], parts[(2 * i) + 1]))
            .DistinctBy(p => p.Item1);
    }
}
