using System.Collections.Frozen;

namespace Pith.Text.Sentences;

/// <summary>Words that are written with a full stop which may not end a sentence; lower case, without the last stop.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, Kind> English = Table(
        never: """
        mr mrs ms mx dr prof rev fr hon st ste mt ft gen lt maj capt cpl sgt cmdr adm brig pvt sen rep gov supt insp messrs
        vs viz cf approx e.g i.e univ assn bros dept
        """,
        perhaps: """
        inc corp ltd llc plc jr sr esq etc u.s u.k u.n e.u d.c u.s.a ph.d m.d b.a m.a ave blvd rd hwy a.d b.c oz lbs
        """,
        capital: """
        co cos col det pres jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun calif fla tex
        mass pa va wash ariz colo conn mich minn wis ga ill ind kan ky la md mo mont neb nev okla ore tenn
        """,
        number: "no nos vol fig figs art sec ch op p pp ca tel ext ed"
    );

    private static readonly FrozenDictionary<string, Kind> German = Table(
        never: """
        dr prof hr fr hrn st bzw vgl bes betr bspw dipl geb ggf inkl insb kath max mio mrd std str sog u.a z.b z.t d.h i.d.r o.ä u.ä
        v.a evtl zzgl
        """,
        perhaps: "usw etc inc n.chr v.chr mill",
        capital: "co jan feb mär apr jun jul aug sep sept okt nov dez jh",
        number: "nr abs art bd s abb ca etwa tel kap"
    );

    private static readonly FrozenDictionary<string, Kind> French = Table(
        never: "m mm mme mmes mlle mlles dr pr me st ste p.ex c.-à-d av cf",
        perhaps: "etc inc cie j.-c",
        capital: "",
        number: "fig n no art vs chap éd janv févr avr juil sept oct nov déc env"
    );

    private static readonly FrozenDictionary<string, Kind> Spanish = Table(
        never: "sr sra sres srta dr dra d dña sto p.ej cf gral lic ing prof avda ud uds aprox",
        perhaps: "etc inc cía s.a ee.uu a.c d.c a.m p.m",
        capital: "",
        number: "fig núm n art av ene feb abr ago sept oct nov dic"
    );

    private static readonly FrozenDictionary<string, Kind> Italian = Table(
        never: "sig sigg sig.ra dott dott.ssa dr prof prof.ssa ing avv on p.es cfr",
        perhaps: "ecc inc s.p.a s.r.l a.c d.c",
        capital: "sen col cap",
        number: "fig art n pag s genn feb apr giu lug ago sett ott nov dic"
    );

    private static readonly FrozenDictionary<string, Kind> Portuguese = Table(
        never: "sr sra srs srta dr dra d prof profa eng exmo p.ex cf gen sto",
        perhaps: "etc inc cia s.a ltda a.c d.c",
        capital: "av eua",
        number: "fig n nº art pág jan fev abr ago set out nov dez"
    );

    private static readonly FrozenDictionary<string, Kind> Dutch = Table(
        never: "dhr mw mevr dr drs prof ir mr st bijv d.w.z i.p.v m.b.t m.i n.a.v o.a o.b.v t.a.v t.o.v vgl z.g zgn",
        perhaps: "enz etc inc n.v b.v",
        capital: "co",
        number: "nr ca jan feb mrt apr jun jul aug sept okt nov dec"
    );

    private static readonly FrozenDictionary<string, Kind> Russian = Table(
        never: "ул им т.е т.к напр проф акад гл рис тыс",
        perhaps: "г гг др пр т.д т.п н.э млн млрд трлн руб коп долл обл",
        capital: "",
        number: "д с стр см ср"
    );

    private enum Kind
    {
        /// <summary>Stands before a name or number: never the last word of a sentence.</summary>
        Never,

        /// <summary>May be the last word; what follows decides.</summary>
        Perhaps,

        /// <summary>The same, and in lower case an ordinary word.</summary>
        Capital,

        /// <summary>An abbreviation before a number alone.</summary>
        Number,
    }

    /// <summary>
    /// Whether the <paramref name="word"/> before a full stop is an abbreviation here, and if so whether it can be a
    /// sentence's last word.
    /// </summary>
    /// <param name="word">The word as it stands, without its last stop.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="beforeDigit">Whether a digit follows.</param>
    /// <param name="language">Primary language subtag; English where there is no table.</param>
    /// <param name="mayEnd">Whether what follows decides.</param>
    public static bool IsKnown(
        ReadOnlySpan<char> word,
        ReadOnlySpan<char> lower,
        bool beforeDigit,
        string language,
        out bool mayEnd
    )
    {
        var table = language switch
        {
            "de" => German,
            "fr" => French,
            "es" => Spanish,
            "it" => Italian,
            "pt" => Portuguese,
            "nl" => Dutch,
            "ru" => Russian,
            _ => English,
        };
        mayEnd = false;
        if (!table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var kind))
        {
            return false;
        }

        mayEnd = kind is Kind.Perhaps or Kind.Capital;
        return kind switch
        {
            Kind.Capital => char.IsUpper(word[0]),
            Kind.Number => beforeDigit,
            _ => true,
        };
    }

    private static FrozenDictionary<string, Kind> Table(
        string never,
        string perhaps,
        string capital,
        string number
    ) =>
        new[]
        {
            (List: never, Kind: Kind.Never),
            (List: perhaps, Kind: Kind.Perhaps),
            (List: capital, Kind: Kind.Capital),
            (List: number, Kind: Kind.Number),
        }
            .SelectMany(p =>
                p.List.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(w => (Word: w, p.Kind))
            )
            .ToFrozenDictionary(p => p.Word, p => p.Kind);
}
