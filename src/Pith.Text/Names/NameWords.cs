using System.Collections.Frozen;

namespace Pith.Text.Names;

/// <summary>The word lists of the finder of names. Lower case, without points.</summary>
internal static class NameWords
{
    private static FrozenSet<string> Set(string words) =>
        words
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Titles and offices that stand before a person's name and are no part of it.</summary>
    private static readonly FrozenSet<string> Titles = Set(
        """
        mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend fr father bishop archbishop
        cardinal pope rabbi imam sheikh st saint king queen prince princess duke duchess emperor sultan
        president vice-president chancellor premier minister secretary senator sen rep representative congressman
        congresswoman governor gov mayor councillor ambassador judge justice attorney-general
        general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm commander
        cmdr marshal commodore private officer detective inspector constable chief superintendent
        coach manager boss striker midfielder defender goalkeeper winger forward captain skipper actor actress singer
        director author writer analyst spokesman spokeswoman spokesperson chairman chairwoman founder co-founder ceo
        chef comedian journalist reporter
        herr frau monsieur madame mme mlle m señor señora sr sra don doña signor signora senhor senhora dhr mevr meneer mevrouw
        präsident präsidentin kanzler kanzlerin ministerpräsident bundeskanzler bundeskanzlerin bundespräsident minister ministerin
        président présidente ministre presidente ministro ministra presidenta premier
        г-н г-жа президент министр господин госпожа
        """
    );

    /// <summary>Titles that part the name of a body from the name of a person: "Starbucks Chairman Howard Schultz".</summary>
    private static readonly FrozenSet<string> Offices = Set(
        "president vice-president chancellor premier minister secretary senator sen rep representative congressman congresswoman governor gov mayor judge justice general gen sgt coach manager boss striker midfielder defender goalkeeper captain actor actress singer director author spokesman spokeswoman chairman chairwoman founder ceo chef commander spokesperson chief detective leader lawmaker fm pm mp"
    );

    /// <summary>Titles that are two words with one of the above behind them: "Prime Minister", "Air Chief Marshal".</summary>
    private static readonly FrozenSet<string> TitleParts = Set(
        "prime vice deputy former first foreign home interior finance defense defence air chief attorney lead assistant associate executive co managing state us"
    );

    /// <summary>Words that join the parts of a name.</summary>
    private static readonly FrozenSet<string> Joiners = Set(
        "of de la le du des da do dos das del della dello di van von der den ten ter zu zur bin bint ibn abu al el y e und et the for en op"
    );

    /// <summary>Joiners that need what stands before them to be the head of a body's or a place's name.</summary>
    private static readonly FrozenSet<string> LooseJoiners = Set("of for the en op e y et und");

    /// <summary>Words that end, or head, the name of a body.</summary>
    private static readonly FrozenSet<string> Bodies = Set(
        """
        inc corp corporation company co ltd limited llc plc gmbh ag sa nv bv spa ab oy group holdings partners ventures capital
        bank university college school academy institute institution laboratory laboratories lab labs foundation association
        agency administration authority commission committee council department ministry office bureau board court parliament
        congress senate house party union federation league club united city fc afc cf rovers wanderers athletic county
        police army navy force forces service services society organisation organization network alliance trust fund museum
        gallery theatre theater orchestra hospital clinic church cathedral airlines airways air motors technologies technology
        systems software research studios studio pictures entertainment media news times post journal guardian telegraph
        herald tribune gazette magazine radio television tv press championship cup open games olympics awards
        center centre centers brothers industries international communications electronics pharmaceuticals energy
        universität bank ministerium gesellschaft partei verein université banque ministère universidad banco ministerio
        università ministero universidade ministério universiteit партия банк министерство университет компания
        """
    );

    /// <summary>Words that end, or head, the name of a place.</summary>
    private static readonly FrozenSet<string> Grounds = Set(
        """
        street road avenue lane square bridge river lake sea ocean bay gulf island islands isle mount mountain mountains valley
        beach park forest desert peninsula coast airport station port harbour harbor castle palace tower stadium arena hall
        county province state district region town village borough north south east west northern southern eastern western
        hotel resort strait canal prison jail camp zoo hill hills falls springs republic kingdom emirates
        straße platz see insel fluss rue place lac île calle plaza lago isla via piazza isola rua praça ilha
        """
    );

    /// <summary>Common given names: a run of two or more words that begins with one is a person.</summary>
    private static readonly FrozenSet<string> GivenNames = Set(
        """
        aaron adam adrian alan albert alejandro alex alexander alexandra alexei alfred ali alice alison amanda amy ana anders andrea
        andreas andrew andy angela angelina ann anna anne anthony antonio arthur barack barbara barry ben benjamin bernard beth bill
        billy bob boris brad brandon brenda brian bruce carl carlos carol caroline catherine charles charlie charlotte chen chris christian
        christina christine christopher claire claudia colin craig dan daniel daniela dario dave david dean deborah demis denis dennis
        derek diana diego dmitry don donald donna doug douglas dylan ed eddie edward elena elizabeth ellen elon emily emma emmanuel eric
        erik ernest eva evan evelyn fatima felix fernando fiona florian frances francesco francis francois frank franz fred frederick
        gabriel gareth gary geoff geoffrey george georgia gerald gerard gerry giovanni giuseppe gordon grace graham greg gregory hannah
        hans harold harry heather heidi helen henry hillary howard hugh ian ilya ingrid irene isabel ivan jack jacob jacques jaime jake james
        jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jenny jensen jeremy jerry jesse jessica jessie jill jim jimmy joan joe
        johan johann john johnny jonathan jordan jorge jose joseph josh joshua juan judith julia julian julie justin karen karl kate
        katherine kathleen katie keith kelly ken kenneth kevin kim klaus lars larry laura lauren lee leo leon leonard lewis liam linda lindsay
        lisa liz lloyd louis louise lucas lucy luis luke lynn manuel marc marco margaret maria marie mario mark marta martha martin mary
        matt matthew maurice max megan mehmet melissa michael michel michelle miguel mike mikhail mira mohamed mohammed molly monica
        muhammad mustafa nancy natalie nathan neil nicholas nick nicola nicolas nicole nigel nina noah oliver olivia oscar owen pablo
        pamela patricia patrick paul paula pedro penny peter phil philip philippe pierre rachel ralph raul ray rebecca ricardo richard rick
        rob robert roberto robin roger roland ron ronald rory rosa rose ross roy russell ruth ryan sam samantha samuel sandra sara sarah
        satya scott sean sergei sergey sharon shaun sheila sheryl simon sofia sophie stacy stefan stephanie stephen steve steven stuart sue
        sundar susan suzanne sylvia tara ted teresa terry theo theresa thomas tiffany tim timothy tina todd tom tommy tony tracy trevor ursula
        vera vicky victor victoria vincent vladimir walter warren wayne wendy wilhelm will william wolfgang xi yann yoshua yuri yves zoe
        """
    );

    /// <summary>Words that carry a capital in English and other languages and are no names.</summary>
    private static readonly FrozenSet<string> NeverNames = Set(
        """
        i i'm i've i'll i'd january february march april may june july august september october november december jan feb mar apr
        jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        no nos new exclusive video photo photos updated update breaking opinion analysis live watch read more scroll down am pm gmt utc est edt pst
        pdt cet bst ad bc tv dvd ok mr mrs ms miss dr sir
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember ich sie ihr ihnen ihre ihren
        """
    );

    /// <summary>Capitals that stand before a name at the start of a line, as an outlet's mark, with a colon behind them.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Contains(Titles, word);

    public static bool IsOffice(ReadOnlySpan<char> word) => Contains(Offices, word);

    public static bool IsTitlePart(ReadOnlySpan<char> word) => Contains(TitleParts, word);

    public static bool IsJoiner(ReadOnlySpan<char> word) => Contains(Joiners, word);

    public static bool IsLooseJoiner(ReadOnlySpan<char> word) => Contains(LooseJoiners, word);

    public static bool IsBody(ReadOnlySpan<char> word) => Contains(Bodies, word);

    public static bool IsGround(ReadOnlySpan<char> word) => Contains(Grounds, word);

    public static bool IsGivenName(ReadOnlySpan<char> word) => Contains(GivenNames, word);

    public static bool IsNeverName(ReadOnlySpan<char> word) => Contains(NeverNames, word);

    private static bool Contains(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
