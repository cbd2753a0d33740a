using System.Collections.Frozen;

namespace Pith.Text.Claims;

/// <summary>Words that carry grammar rather than content, by language, folded as tokens are.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> English = Set(
        """
        a an the and or but nor so yet if then than that this these those there here as at by for from in into of off on onto out over
        to up with within without under about above across after against along among around before behind below between beyond
        during since through throughout till toward towards until upon via per is am are was were be been being do does did doing done
        have has had having will would shall should can could may might must ought i you he she it we they me him her us them my your
        his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves who whom whose
        which what when where why how not no also just too very only even still already again both either neither each all any
        some such own same other others more most much many few less least while because although though unless whether however
        said says say saying s t d ll ve re m one ones
        """
    );

    private static readonly FrozenDictionary<string, FrozenSet<string>> Others = new Dictionary<
        string,
        FrozenSet<string>
    >
    {
        ["de"] = Set(
            "der die das den dem des ein eine einer eines einem einen und oder aber doch auch noch schon nur nicht kein keine er sie es wir ihr ich du man mit nach bei seit von aus zu zur zum im in ins am an auf uber unter vor hinter neben zwischen durch fur gegen ohne um bis wenn weil dass wie was wer wo wann ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sein seine seiner ihre ihrer sich als so dann da dort dies diese dieser dieses"
        ),
        ["fr"] = Set(
            "le la les un une des du de et ou mais donc or ni car il elle ils elles on nous vous je tu ce cet cette ces son sa ses leur leurs mon ma mes dans sur sous avec sans pour par chez vers entre depuis pendant apres avant selon si quand comme que qui quoi dont ou est sont etait ete etre a ont avait avoir pas ne plus se y en au aux"
        ),
        ["es"] = Set(
            "el la los las un una unos unas y o pero sino porque aunque cuando donde como quien que cual este esta estos estas ese esa eso su sus mi mis en con sin por para segun desde hasta entre sobre tras durante ha han habia fue fueron es son era ser estar no se lo le les al del de a ya mas"
        ),
        ["it"] = Set(
            "il lo la i gli le un uno una e o ma perche quando dove come chi che questo questa questi queste quello nel nella nei nelle sul sulla dal dalla al alla ai alle del della dei delle di a da in con su per tra fra non si e sono era essere ha hanno aveva stato stata piu anche"
        ),
        ["pt"] = Set(
            "o a os as um uma uns umas e ou mas porque quando onde como quem que este esta isto esse essa no na nos nas do da dos das ao aos de em com sem por para segundo depois antes durante nao se foi foram e sao era ser tem mais tambem sua seu seus suas"
        ),
        ["nl"] = Set(
            "de het een en of maar want omdat als toen waar wie wat hoe dit deze dat die er hij zij ze wij we ik zijn haar hun ons met zonder voor door naar bij uit over onder tussen tegen volgens tijdens na niet ook nog al is was waren wordt werd worden heeft hebben had aan op in te van om geen"
        ),
        ["ru"] = Set(
            "и а но или что как когда где кто это этот эта эти тот та те он она оно они мы вы я его ее их наш ваш в во на с со по из от до за под над при для без о об к у не ни же ли бы уже еще был была были было есть"
        ),
    }.ToFrozenDictionary();

    public static bool Contains(string form, string language) =>
        (Others.TryGetValue(language, out var words) ? words : English).Contains(form);

    private static FrozenSet<string> Set(string words) =>
        words
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
