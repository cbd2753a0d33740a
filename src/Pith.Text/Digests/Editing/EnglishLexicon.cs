using System.Collections.Frozen;

namespace Pith.Text.Digests.Editing;

/// <summary>What an English word can be, as far as the editing rules need to know.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Determiner = 1 << 0,
    Preposition = 1 << 1,
    Conjunction = 1 << 2,

    /// <summary>A verb that carries its sentence: "is", "said", "took", "plans".</summary>
    Finite = 1 << 3,
    Auxiliary = 1 << 4,
    Speech = 1 << 5,

    /// <summary>A person of whom the text has spoken: "he", "her".</summary>
    HeOrShe = 1 << 6,

    /// <summary>They, it and theirs.</summary>
    TheyOrIt = 1 << 7,

    /// <summary>The writer or the reader: "I", "we", "you".</summary>
    IOrYou = 1 << 8,
    Relative = 1 << 9,
    Day = 1 << 10,
    Month = 1 << 11,

    /// <summary>A noun that means a person: "man", "officer", "chief".</summary>
    Person = 1 << 12,

    /// <summary>An office or body whose plain statement needs no naming: "officials", "the ministry".</summary>
    Office = 1 << 13,

    /// <summary>Says that a thing is claimed, denied or suspected: who says so is part of the meaning.</summary>
    Contested = 1 << 14,

    /// <summary>Ties a sentence to the one before when it opens it.</summary>
    Leans = 1 << 15,

    /// <summary>Sets a condition or a time when it opens a clause: without it the rest is no longer true.</summary>
    Condition = 1 << 16,
    Negation = 1 << 17,
    Concession = 1 << 18,

    /// <summary>Cannot be the last word of a sentence.</summary>
    NeverLast = 1 << 19,

    /// <summary>Nothing but a verb that carries its clause: neither a noun ("plans") nor a participle ("built").</summary>
    Certain = 1 << 20,

    /// <summary>Opens a clause of its own: "that", "when", "because".</summary>
    Subordinator = 1 << 21,
}

/// <summary>The words that the editing rules know.</summary>
internal static class EnglishLexicon
{
    private static readonly FrozenDictionary<string, WordClass> Words = Build();

    public static WordClass Of(ReadOnlySpan<char> lower) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var found)
            ? found
            : WordClass.None;

    private static FrozenDictionary<string, WordClass> Build()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (kind, list) in Lists())
        {
            foreach (
                var word in list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            )
            {
                words[word] = words.GetValueOrDefault(word) | kind;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static (WordClass Kind, string List)[] Lists() =>
        [
            (
                WordClass.Determiner,
                "a an the this that these those his her its their our my your some any each every no another several many most both all"
            ),
            (
                WordClass.Preposition,
                """
                of in on at by for from to with into onto over under after before between among against during through about
                above below across along around behind beside besides beyond near off out outside inside past since toward towards
                until upon via within without despite per like unlike amid
                """
            ),
            (WordClass.Conjunction, "and or but nor yet so"),
            (
                WordClass.Auxiliary | WordClass.Finite,
                """
                is are was were am has have had do does did will would can could may might must shall should isn't aren't wasn't
                weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't cannot mustn't shouldn't
                isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
                """
            ),
            (
                WordClass.Speech | WordClass.Finite,
                """
                said says say told tells added adds announced announces reported reports stated states wrote writes explained
                explains noted notes warned warns argued argues insisted insists confirmed confirms revealed reveals suggested
                suggests admitted admits claimed claims alleges asked asks replied replies denied denies acknowledged
                disclosed declared tweeted posted testified believes believe
                """
            ),
            (
                WordClass.Certain,
                """
                is are was were has have had does did will would can could may might must should isn't aren't wasn't weren't hasn't
                haven't hadn't doesn't didn't won't wouldn't can't couldn't cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
                doesn’t didn’t won’t wouldn’t can’t couldn’t said says went came took gave got became began broke chose drew drove
                fell flew grew knew ran rose saw spoke stole threw wore woke withdrew wrote fled forgot shook swore tore
                """
            ),
            (
                WordClass.Subordinator,
                "that who which whose whom where when while if unless whether because although though after before as since until what how why"
            ),
            (
                WordClass.Finite,
                """
                went came took made gave got found left lost won sold bought brought built caught began became broke chose cut drew
                drove fell felt fought flew grew held hit hurt kept knew laid led lent let met paid put ran rose sat saw sent set
                shot shut sought spent split spoke spread stood stole struck sued swept taught threw tried understood wore woke
                withdrew beat bore bent bid blew dealt dug ate fled forgot forgave froze hid lay meant rang rode shook shone shrank
                sang sank slept slid spun stuck stung swore swung tore wept wound thought heard read quit cost
                wants needs plans expects hopes aims makes gives takes shows includes remains seems appears becomes begins offers
                allows helps uses works runs means calls faces leads lets brings comes goes gets keeps holds looks follows continues
                gives tells finds leaves loses wins sells buys builds grows moves lives pays plays puts reads rises sees sends sets
                sits speaks spends stands starts stops supports thinks tries turns wears requires provides contains covers creates
                depends describes features joins launches opens operates owns produces promises raises reaches receives refuses
                releases represents returns serves signs targets unveils values wins warns costs carries lies ranks rules ends
                want need plan expect hope aim make give take show include remain seem appear become begin offer allow help use
                work run mean call face lead bring come go get keep hold look follow continue
                """
            ),
            (
                WordClass.HeOrShe,
                "he she him her his hers himself herself he's she's he’s she’s he'd she'd he'll she'll"
            ),
            (
                WordClass.TheyOrIt,
                "they it them their theirs its itself themselves they're they've it's they’re they’ve it’s they'd they'll it'll"
            ),
            (
                WordClass.IOrYou,
                """
                i me my mine myself we us our ours ourselves you your yours yourself i'm i've i'd i'll we're we've we'd we'll you're
                you've you'd you'll i’m i’ve i’d i’ll we’re we’ve we’d we’ll you’re you’ve you’d you’ll
                """
            ),
            (WordClass.Relative, "who which whose where whom"),
            (
                WordClass.Day,
                "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow"
            ),
            (
                WordClass.Month,
                """
                january february march april may june july august september october november december jan feb mar apr jun jul aug
                sep sept oct nov dec
                """
            ),
            (
                WordClass.Person,
                """
                man woman boy girl mother father parents son daughter brother sister wife husband child baby teenager officer
                president minister chief executive founder director chairman chairwoman spokesman spokeswoman spokesperson leader
                senator governor mayor judge lawyer attorney doctor professor teacher student researcher scientist engineer
                author actor actress singer star player coach driver pilot soldier suspect victim teacher owner boss head
                person patient inmate prisoner photographer reporter journalist analyst economist candidate king queen prince
                princess pope general captain sergeant sheriff detective nurse farmer worker employee
                """
            ),
            (
                WordClass.Office,
                """
                officials authorities ministry department agency company firm bank university spokesman spokeswoman spokesperson
                statement airline organizers organisers government office bureau commission council institute administration
                operator carrier maker board regulators regulator filing filings data figures survey census
                """
            ),
            (
                WordClass.Contested,
                """
                alleged allegedly accused accuse accuses accusing suspected suspect suspects claimed claims reportedly rumored
                rumoured supposedly guilty responsible blame blamed blames fraud terror terrorist terrorists murder murdered raped rape
                illegal illegally best worst greatest disaster never always better worse
                """
            ),
            (
                WordClass.Leans,
                """
                but and or so yet nor however also meanwhile moreover furthermore nevertheless nonetheless therefore thus instead
                besides he she they it this that these those his her their its we i our my him them there here such likewise
                otherwise still both neither either again too indeed then hers theirs i'm we're it's he's she's they're that's
                there's here's i've we've i’m we’re it’s he’s she’s they’re that’s there’s here’s he'd she'd they'd i'd we'd
                because similarly consequently hence additionally accordingly rather elsewhere afterwards later earlier
                """
            ),
            (
                WordClass.Condition,
                "if unless when whenever until once before after without depending assuming provided except failing barring as since because"
            ),
            (
                WordClass.Negation,
                "not no never neither nor without cannot none nobody nothing hardly barely"
            ),
            (WordClass.Concession, "although though while despite whereas notwithstanding"),
            (
                WordClass.NeverLast,
                "a an the and or but of from into than if my your their its our because although whose very as"
            ),
        ];
}
