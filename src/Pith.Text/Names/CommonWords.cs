using System.Collections.Frozen;

namespace Pith.Text.Names;

/// <summary>Words that often begin a sentence, where their capital says nothing. Lower case.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = """
        a an the this that these those here there now then today tonight tomorrow yesterday he she it its they we you i his her hers their our my your
        who what when where why how which whose whom whoever whatever one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
        hundreds thousands millions billions dozens half about above across after again against all almost alone along already also although always among an and
        another any anyone anything apart are as ask asked at away back based be because been before behind being below beside besides best better between
        beyond big both but by can cannot could did do does doing done down during each early earlier either else end enough especially even eventually every
        everybody everyone everything except far few fewer finally first following for former fortunately from full further get getting give given giving go
        going good great had half has have having hello high his hour how however if in including indeed inside instead into is just keep known last late later
        latest least less let like likely little long look looking lots made make making many maybe me meanwhile might mine more moreover most mostly much must
        my near nearly neither never nevertheless new next no nobody none nor not nothing now of off often old on once only onto open or other others otherwise
        our out over own part people perhaps please previously put quite rather really recently remember right said same says second see seen several shall
        she should similarly since so some somebody someone something sometimes soon still such sure take taken taking tell than thank thanks that them
        themselves therefore they third though through throughout thus till to together too toward towards under unfortunately unless unlike until up upon us
        use used using usually very via want was way we well were whether while whole will with within without would yes yet young
        police officials doctors scientists researchers experts analysts critics authorities investigators witnesses residents lawyers prosecutors
        detectives officers soldiers troops rebels militants protesters students teachers parents children kids men women boys girls families friends
        fans players workers employees customers users voters drivers passengers patients victims survivors neighbors neighbours supporters opponents leaders
        ministers lawmakers senators reporters journalists editors readers viewers developers engineers companies firms businesses investors shares
        man woman boy girl mother father brother sister son daughter wife husband couple family friend student teacher doctor driver owner officer
        government ministers state city country world nation team company firm group club league season game match race goal title court judge jury trial
        case law bill report study research survey poll figures data results documents records letters emails messages reports sources images pictures
        pictured footage video photographs photos police fire crews emergency security military army officials local national international public private
        human health medical social political economic financial legal technical global foreign domestic federal american british english french german
        speaking talking writing reading working playing watching asked told according despite amid given born dubbed called named known thought believed
        described made built found located set held used seen designed armed accused charged convicted arrested jailed sentenced killed injured wounded
        following including adding citing referring responding commenting posting taking making using having being coming going leaving arriving returning
        prices sales profits revenue shares stocks markets demand supply costs taxes jobs wages inflation growth trade oil gas power energy water food
        time times year years month months week weeks day days night morning afternoon evening weekend summer winter spring autumn christmas
        anti pro non ex pre post multi self mid super ultra chief head top key major minor total average final initial original official
        president minister secretary chairman manager boss striker midfielder defender captain coach actor actress singer star director author
        mr mrs ms dr tv dvd internet web online scroll click read more continue advertisement sign share follow subscribe copyright
        sir lord lady prince princess king queen pope father mother
        der die das den dem des ein eine einer eines einem einen und oder aber doch auch noch schon nur nicht kein keine er sie es wir ihr ich du
        man mit nach bei seit von aus zu zur zum im in ins am an auf über unter vor hinter neben zwischen durch für gegen ohne um bis wenn weil dass
        wie was wer wo wann warum dies diese dieser dieses dieses jede jeder jedes viele einige mehrere alle beide andere laut während trotz wegen heute gestern morgen
        nun dann damit dabei dazu denn zudem außerdem allerdings jedoch dennoch zwar so als ob nachdem bevor sobald sein seine seiner ihre ihrer unser
        le la les un une des du de et ou mais donc or ni car il elle ils elles on nous vous je tu ce cet cette ces son sa ses leur leurs mon ma mes
        dans sur sous avec sans pour par chez vers entre depuis pendant après avant selon malgré si quand comme que qui quoi dont où ainsi alors aussi
        el los las una unos unas y o pero sino porque aunque cuando donde como quien cual este esta estos estas ese esa eso aquel su sus mi mis
        en con sin por para según desde hasta entre sobre tras durante hay ya no sí también además según
        il lo gli i uno e ed o ma perché quando dove come chi questo questa questi queste quello quella nel nella nei sul sulla dal dalla al alla ai
        con senza per tra fra secondo dopo prima durante non anche inoltre
        o a os as um uma uns umas e ou mas porque quando onde como quem este esta isto esse essa isso aquele no na nos nas do da dos das ao à
        com sem por para segundo depois antes durante não também além
        de het een en of maar want omdat als toen waar wie wat hoe dit deze dat die er hij zij ze wij we jullie ik zijn haar hun ons onze
        met zonder voor door naar bij uit over onder tussen tegen volgens tijdens na niet ook nog al
        и а но или что как когда где кто это этот эта эти тот та те он она оно они мы вы я его её их наш ваш в на с по из от до за под над при для без
        о об у к со не ни же ли бы уже ещё также после перед во время согласно однако
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    public static bool Contains(ReadOnlySpan<char> word) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a word looks like a common one by its ending: "Speaking", "Officials", "Fortunately".</summary>
    public static bool LooksCommon(ReadOnlySpan<char> word) =>
        word.Length > 4
        && (
            EndsWith(word, "ing")
            || EndsWith(word, "ly")
            || EndsWith(word, "ed")
            || EndsWith(word, "tion")
            || EndsWith(word, "tions")
            || EndsWith(word, "ment")
            || EndsWith(word, "ments")
            || EndsWith(word, "ness")
            || EndsWith(word, "able")
            || EndsWith(word, "ers")
            || EndsWith(word, "ies")
        );

    private static bool EndsWith(ReadOnlySpan<char> word, string end) =>
        word.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
