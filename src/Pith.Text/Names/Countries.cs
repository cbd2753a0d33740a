using System.Collections.Frozen;

namespace Pith.Text.Names;

/// <summary>Countries, unions and great cities with their adjectives, peoples and other names. The first of a line is its usual name.</summary>
public static class Countries
{
    // One line a place: names | adjectives and peoples.
    private const string Lines = """
        United States,US,U.S,USA,U.S.A,America,United States of America|American,Americans
        United Kingdom,UK,U.K,Britain,Great Britain|British,Briton,Britons,Brits
        European Union,EU,E.U|
        United Nations,UN,U.N|
        England|English
        Scotland|Scottish,Scot,Scots
        Wales|Welsh
        Ireland|Irish
        Northern Ireland|
        France|French
        Germany|German,Germans
        Spain|Spanish,Spaniard,Spaniards
        Italy|Italian,Italians
        Portugal|Portuguese
        Netherlands,Holland|Dutch
        Belgium|Belgian,Belgians
        Switzerland|Swiss
        Austria|Austrian,Austrians
        Sweden|Swedish,Swede,Swedes
        Norway|Norwegian,Norwegians
        Denmark|Danish,Dane,Danes
        Finland|Finnish,Finn,Finns
        Iceland|Icelandic
        Poland|Polish,Pole,Poles
        Czech Republic,Czechia|Czech,Czechs
        Slovakia|Slovak,Slovaks
        Hungary|Hungarian,Hungarians
        Romania|Romanian,Romanians
        Bulgaria|Bulgarian,Bulgarians
        Greece|Greek,Greeks
        Turkey,Türkiye|Turkish,Turk,Turks
        Russia,Russian Federation|Russian,Russians
        Ukraine|Ukrainian,Ukrainians
        Belarus|Belarusian,Belarusians
        Georgia|Georgian,Georgians
        Armenia|Armenian,Armenians
        Azerbaijan|Azerbaijani,Azerbaijanis
        Estonia|Estonian,Estonians
        Latvia|Latvian,Latvians
        Lithuania|Lithuanian,Lithuanians
        Serbia|Serbian,Serb,Serbs
        Croatia|Croatian,Croat,Croats
        Bosnia|Bosnian,Bosnians
        Albania|Albanian,Albanians
        Cyprus|Cypriot,Cypriots
        Malta|Maltese
        China,People's Republic of China|Chinese
        Taiwan|Taiwanese
        Hong Kong|
        Japan|Japanese
        South Korea|South Korean,South Koreans
        North Korea|North Korean,North Koreans
        India|Indian,Indians
        Pakistan|Pakistani,Pakistanis
        Bangladesh|Bangladeshi,Bangladeshis
        Sri Lanka|Sri Lankan,Sri Lankans
        Nepal|Nepalese,Nepali
        Afghanistan|Afghan,Afghans
        Iran|Iranian,Iranians
        Iraq|Iraqi,Iraqis
        Syria|Syrian,Syrians
        Lebanon|Lebanese
        Israel|Israeli,Israelis
        Palestine|Palestinian,Palestinians
        Jordan|Jordanian,Jordanians
        Saudi Arabia|Saudi,Saudis
        United Arab Emirates,UAE,Emirates|Emirati,Emiratis
        Qatar|Qatari,Qataris
        Kuwait|Kuwaiti,Kuwaitis
        Bahrain|Bahraini,Bahrainis
        Oman|Omani,Omanis
        Yemen|Yemeni,Yemenis
        Egypt|Egyptian,Egyptians
        Libya|Libyan,Libyans
        Tunisia|Tunisian,Tunisians
        Algeria|Algerian,Algerians
        Morocco|Moroccan,Moroccans
        Sudan|Sudanese
        Ethiopia|Ethiopian,Ethiopians
        Somalia|Somali,Somalis
        Kenya|Kenyan,Kenyans
        Uganda|Ugandan,Ugandans
        Tanzania|Tanzanian,Tanzanians
        Rwanda|Rwandan,Rwandans
        Nigeria|Nigerian,Nigerians
        Ghana|Ghanaian,Ghanaians
        Senegal|Senegalese
        Mali|Malian,Malians
        Congo|Congolese
        Zimbabwe|Zimbabwean,Zimbabweans
        South Africa|South African,South Africans
        Thailand|Thai,Thais
        Vietnam|Vietnamese
        Myanmar,Burma|Burmese
        Cambodia|Cambodian,Cambodians
        Malaysia|Malaysian,Malaysians
        Singapore|Singaporean,Singaporeans
        Indonesia|Indonesian,Indonesians
        Philippines|Filipino,Filipinos,Philippine
        Australia|Australian,Australians,Aussie,Aussies
        New Zealand|New Zealander,New Zealanders
        Canada|Canadian,Canadians
        Mexico|Mexican,Mexicans
        Cuba|Cuban,Cubans
        Haiti|Haitian,Haitians
        Jamaica|Jamaican,Jamaicans
        Brazil|Brazilian,Brazilians
        Argentina|Argentine,Argentinian,Argentines,Argentinians
        Chile|Chilean,Chileans
        Colombia|Colombian,Colombians
        Venezuela|Venezuelan,Venezuelans
        Peru|Peruvian,Peruvians
        Ecuador|Ecuadorian,Ecuadorians
        Bolivia|Bolivian,Bolivians
        Uruguay|Uruguayan,Uruguayans
        Paraguay|Paraguayan,Paraguayans
        Kazakhstan|Kazakh,Kazakhs
        Uzbekistan|Uzbek,Uzbeks
        Mongolia|Mongolian,Mongolians
        Europe|European,Europeans
        Africa|African,Africans
        Asia|Asian,Asians
        London|Londoner,Londoners
        New York,New York City,NYC|New Yorker,New Yorkers
        Los Angeles,L.A|
        Washington,Washington D.C|
        Paris|Parisian,Parisians
        Berlin|Berliner,Berliners
        Texas|Texan,Texans
        California|Californian,Californians
        Florida|Floridian,Floridians
        Hawaii|Hawaiian,Hawaiians
        Vatican,Holy See|
        """;

    private static readonly FrozenDictionary<string, string> Usual = Read(both: true);
    private static readonly FrozenDictionary<string, string> Adjectives = Read(both: false);

    /// <summary>The usual name of the place that <paramref name="word"/> names or belongs to ("Iraqi" gives "Iraq"); null where it is not listed.</summary>
    public static string? Of(ReadOnlySpan<char> word) =>
        Usual.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.TrimEnd('.'), out var place)
            ? place
            : null;

    /// <summary>Whether <paramref name="word"/> is an adjective or a people rather than the place itself: "Iraqi", "Danes".</summary>
    public static bool IsAdjective(ReadOnlySpan<char> word) =>
        Adjectives.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    private static FrozenDictionary<string, string> Read(bool both)
    {
        var places = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            var halves = line.Split('|');
            if (halves.Length != 2)
            {
                continue;
            }

            var names = halves[0].Split(',');
            IEnumerable<string> forms = halves[1].Split(',', StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in both ? names.Concat(forms) : forms)
            {
                places.TryAdd(form, names[0]);
            }
        }

        return places.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
