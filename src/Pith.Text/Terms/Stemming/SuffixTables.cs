using Step = Pith.Text.Terms.Stemming.SuffixStemmer.Step;

namespace Pith.Text.Terms.Stemming;

/// <summary>
/// Endings of the languages that get a light stemmer, on folded words: first those that derive a word, then those of verbs,
/// then number and gender. Chosen so that the forms of one word meet, not so that the stem is a word.
/// </summary>
internal static class SuffixTables
{
    public static readonly SuffixStemmer French = new(
        new Step(3, "eaux:eau aux:al ss:ss s x"),
        new Step(
            3,
            """
            issement ement ation ateur atrice isation isateur isme iste able ible ance ence:ent
            euse:eur ive:if logie:log ique:ic iquement:ic ivement:if ite amment:ant emment:ent
            """
        ),
        new Step(
            3,
            """
            eraient erait erai era eront erent erez aient ait ant ante ent er ee e ez
            issaient issait issant issante issent iraient irait irai ira iront irent ir
            """
        ),
        new Step(3, "nn:n ll:l tt:t mm:m ss:s")
    );

    public static readonly SuffixStemmer Italian = new(
        new Step(
            4,
            """
            azione azioni atore atori atrice atrici amento amenti imento imenti mente ismo ismi
            ista iste isti abile abili ibile ibili anza anze enza:ent enze:ent logia:log logie:log
            ita ivo:iv iva:iv ivi:iv ive:iv
            """
        ),
        new Step(
            3,
            """
            are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo ante anti ente:ent enti:ent
            ava avano eva evano iva ivano ano ono era erano eranno ara aranno ira iranno
            erebbe erebbero arono irono erono asse isse esse
            """
        ),
        new Step(3, "ie ii io ia a e i o"),
        new Step(2, "ch:c gh:g")
    );

    public static readonly SuffixStemmer Spanish = new(
        new Step(
            4,
            """
            acion aciones ador adora adores adoras amiento amientos imiento imientos mente amente
            idad idades ismo ismos ista istas able ables ible ibles ancia ancias encia:ent encias:ent
            logia:log logias:log ivo:iv iva:iv ivos:iv ivas:iv cion:c ciones:c sion:s siones:s
            """
        ),
        new Step(
            3,
            """
            ar er ir ado ada ados adas ido ida idos idas ando iendo yendo ante antes
            aba aban ia ian aron ieron aran ara eran era iran ira aria arian eria erian iria irian
            ase asen iese iesen aste iste amos emos imos
            """
        ),
        new Step(2, "ces:z"),
        new Step(3, "eses:es os as es a o e")
    );

    public static readonly SuffixStemmer Portuguese = new(
        new Step(
            4,
            """
            acao acoes ador adora adores adoras amento amentos imento imentos mente amente
            idade idades ismo ismos ista istas avel aveis ivel iveis ancia ancias encia:ent encias:ent
            logia:log logias:log ivo:iv iva:iv ivos:iv ivas:iv cao:c coes:c sao:s soes:s
            """
        ),
        new Step(
            3,
            """
            ar er ir ado ada ados adas ido ida idos idas ando endo indo ante antes
            ava avam ia iam aram eram iram ara era ira arao erao irao aria ariam eria eriam iria iriam
            asse assem esse essem isse issem amos emos imos
            """
        ),
        new Step(2, "oes:ao aes:ao ais:al eis:el ois:ol ns:m"),
        new Step(3, "res:r zes:z ses:s os as es s a o e")
    );

    /// <summary>After Snowball's Russian stemmer (https://snowballstem.org/algorithms/russian/stemmer.html).</summary>
    public static readonly SuffixStemmer Russian = new(
        new Step(2, AfterA("в вши вшись") + " ив ивши ившись ыв ывши ывшись", group: 1),
        new Step(2, "ся сь"),
        new Step(2, Adjectives(), group: 1),
        new Step(
            2,
            AfterA("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно")
                + """
                 ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют
                ит ыт ены ить ыть ишь ую ю
                """,
            group: 1
        ),
        new Step(
            2,
            """
            а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь
            ию ью ю ия ья я
            """,
            group: 1
        ),
        new Step(2, "и"),
        new Step(3, "ость ост"),
        new Step(2, "ейше ейш"),
        new Step(2, "нн:н ь")
    );

    /// <summary>Endings that count behind а or я, which stays.</summary>
    private static string AfterA(string endings) =>
        string.Join(' ', endings.Split(' ').SelectMany(e => new[] { $"а{e}:а", $"я{e}:я" }));

    private static string Adjectives()
    {
        var adjectives =
            "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею".Split(
                ' '
            );
        var participles = AfterA("ем нн вш ющ щ").Split(' ').Concat(["ивш", "ывш", "ующ"]);
        return string.Join(
            ' ',
            adjectives.Concat(
                participles.SelectMany(p => adjectives.Select(a => Joined(p.Split(':'), a)))
            )
        );
    }

    private static string Joined(string[] participle, string adjective) =>
        participle.Length > 1
            ? $"{participle[0]}{adjective}:{participle[1]}"
            : participle[0] + adjective;
}
