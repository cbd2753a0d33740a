using System.Collections.Frozen;

namespace Pith.Text.Languages;

/// <summary>
/// The most frequent grammatical words of each language: they tell the language of a text, tell content from glue in a
/// sentence, and, capitalised behind a doubtful full stop, that a sentence begins.
/// </summary>
public static class FunctionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByLanguage = Lists()
        .ToFrozenDictionary(
            l => l.Language,
            l =>
                l.Words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .ToFrozenSet()
        );

    /// <summary>The lower-case function words of <paramref name="language"/>; an empty set where none are known.</summary>
    public static FrozenSet<string> Of(string language) =>
        ByLanguage.GetValueOrDefault(language, FrozenSet<string>.Empty);

    internal static IEnumerable<string> Languages => ByLanguage.Keys;

    private static (string Language, string Words)[] Lists() =>
        [
            (
                "en",
                """
                a about above after again against all also although am among an and another any are as at be because been before
                being below between both but by can could did do does doing down during each either even ever every few for from
                further had has have having he her here hers herself him himself his how however i if in into is it its itself
                just like many may me might more most much must my myself neither no nor not now of off on once one only or other
                our ours ourselves out over own same several shall she should since so some such than that the their theirs them
                themselves then there these they this those though through to too under until up upon us very was we were what
                when where whether which while who whom whose why will with within without would yet you your yours yourself
                meanwhile instead according still despite
                """
            ),
            (
                "de",
                """
                ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bin bis bist da
                dabei dadurch dafür damit danach dann das dass dein dem den denn der des dessen deshalb die dies diese diesem
                diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwa euch für gegen gibt hat hatte
                hatten hätte haben hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden
                jeder jedes jetzt kann kein keine keinen können man mehr mein mich mit muss müssen nach nicht nichts noch nun nur
                ob oder ohne schon sehr sei sein seine seinem seinen seiner seit sich sie sind so sollen soll sollte sowie trotz
                über um und uns unser unter viele vom von vor während war waren warum was wegen weil weiter welche wenn wer werden
                wie wieder will wir wird wirklich wo wollen worden wurde wurden zu zum zur zwar zwei zwischen
                """
            ),
            (
                "fr",
                """
                à afin ai ainsi alors après au aucun aucune aussi autre autres aux avait avant avec avoir ayant beaucoup bien car ce
                ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d dans de depuis des deux
                donc dont du elle elles en encore entre est et étaient était être eu eux fait fois font il ils j je jusque l la le
                les leur leurs lors lorsque lui ma mais malgré me même mes moi moins mon n ne ni nos notre nous on ont ou où par
                parce pas pendant peu peut plus pour pourquoi puis qu quand que quel quelle quelques qui quoi s sa sans se selon ses
                si son sont sous sur ta tandis tous tout toute toutes très trop tu un une vers vos votre vous y
                """
            ),
            (
                "es",
                """
                a además al algo algunos ante antes aunque bajo bien cada casi como con contra cual cuando cuanto de del desde después
                donde dos durante e el él ella ellas ellos en entre era eran es esa ese eso esta está estaba estado están estar este
                esto estos estas fue fueron ha había han hasta hay hoy la las le les lo los luego mas más me mi mientras mismo mucho
                muchos muy nada ni no nos nosotros o otra otras otro otros para pero poco por porque pues puede que qué quien quienes
                se según sea ser si sí sido sin sino sobre solo son su sus también tan tanto tiene tienen todo todos tras tu un una
                unas uno unos y ya yo
                """
            ),
            (
                "it",
                """
                a abbiamo ad agli ai al alla alle allo altri altro anche ancora avere aveva avevano c che chi ci ciò come con contro
                così cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove due durante e è ed
                era erano essere fa fino fra già gli ha hanno i il in infatti invece io l la le lei li lo loro lui ma mentre mi mia
                mio molto ne negli nei nel nella nelle nello noi non nostro o ogni oltre per perché però più poi prima proprio può
                qualche quale quando quanto quella quelle quelli quello questa queste questi questo qui se secondo sei senza si sia
                siamo sono sopra sotto sta stata stati stato su sua sue sugli sui sul sulla sulle suo suoi tra tutta tutti tutto un
                una uno verso voi
                """
            ),
            (
                "pt",
                """
                a à ainda além antes ao aos após apenas aquela aquele aqui as às assim até cada com como contra da das de dela dele
                deles depois desde dessa desse desta deste do dois dos durante e é ela elas ele eles em embora enquanto então entre
                era eram essa esse esta está estão estava este eu foi foram há isso isto já lhe lo mais mas me mesmo meu minha muito
                muitos na não nas nem nessa nesse nesta neste no nos nós nossa num numa o os ou outra outras outro outros para pela
                pelas pelo pelos pode por porque porém pouco quais qual quando que quem se segundo seja sem sempre ser será seu seus
                são só sob sobre sua suas também tem têm tinha toda todas todo todos tudo um uma umas uns você vocês
                """
            ),
            (
                "nl",
                """
                aan al alle alleen als altijd andere bij binnen daar daarna dan dat de deze die dit doch doen door dus een eens en er
                ging had hadden heb hebben heeft hem hen het hier hij hoe hun ik in is ja je jij jullie kan kon kunnen maar me meer men
                met mij mijn moet moeten na naar niet niets nog nu of om omdat onder ons onze ook op over reeds sinds te tegen ten ter
                terwijl tijdens toch toen tot tussen twee uit uw van vanaf veel volgens voor vooral waar waarom wanneer waren was wat
                we wel werd werden wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zoals zonder zou zouden
                """
            ),
            (
                "ru",
                """
                а без более бы был была были было быть в вам вас весь во вот время все всего всех всё вы где для до его ее её если
                есть еще ещё же за и из или им их к как когда который которая которое которые кто ли между меня мне может мы на над
                нам нас не него нее неё ней нет ни них но ну о об один однако он она они оно от перед по под пока после потому при
                про раз с сам свой своего себя сейчас со так также такой там тем то того тоже только том тот у уже чем через что
                чтобы это этого этой этом этот эти я
                """
            ),
            (
                "uk",
                """
                а але без би був була були було бути в вже ви від він вона вони вони воно все всі де для до є же з за і із її його й
                коли ми на не ні навіть над нас наш о об один по при про під після та так також такий там те ти тільки то того у хто
                це цей ця ці через чи що щоб я як який яка які
                """
            ),
            (
                "sv",
                """
                alla allt att av bara blev blir den denna det detta de dem där då efter ett en eller för från får före genom ha hade
                han har hon honom hur i inte in inom jag kan kommer man med medan mellan men mer mot mycket ni nu när någon några och
                om oss på sedan sig sin sina ska skulle som så till under upp ur ut utan var vara vad varit vi vid än är över
                """
            ),
            (
                "da",
                """
                af alle at blev bliver da de dem den denne der deres det dette dig din du efter eller en er et for fra få ham han har
                havde hun hvad hvis hvor i ikke ind jeg kan kom man med meget mellem men mere mod når nogle nu og også om op os over
                på sig sin skal som til ud under var ved vi vil være været
                """
            ),
            (
                "no",
                """
                alle at av ble blir bli da de dem den denne der det dette du eller en er et etter for fra få ha hadde han har hun hva
                hvis hvor i ikke inn jeg kan med meg mellom men mer mot når noe noen nå og også om opp oss over på seg sin skal som
                til ut under var ved vi vil være vært
                """
            ),
            (
                "pl",
                """
                a aby ale bez będzie bo by być był była było były ci co czy dla do gdy go i ich ja jak jako jest jej już już każdy
                która które którego której który którzy lub ma mnie może na nad nie nich niż o od on ona one oni oraz po pod ponieważ
                przed przez przy się są ta tak także tam te tego tej ten to tylko tym w we więc wszystko z za ze że
                """
            ),
            (
                "cs",
                """
                a aby ale ani ať až bez bude by byl byla byli bylo být co či do ho i já jak jako je jeho jejich jen ještě již jsem jsou
                k kde kdy když která které který ma má mezi může na nad ne nebo není o od on ona po pod pro proto protože před při s
                se si své ta tak také ten tento to tím už v ve však z za ze že
                """
            ),
            (
                "ro",
                """
                a acest această acum ai al ale am ar are asupra au avea că ca care către ce cea cei cel cele cu cum când dar de decât
                deși despre din după ei el ele este eu face fi fie fost foarte fără i iar în între la le lui mai mult nu o pe pentru
                poate prin sa să sau se sunt sub și toate trebuie un unei unor unui va
                """
            ),
            (
                "hu",
                """
                a az abban ahol ahogy aki ami azonban azt csak de egy és ez ezt ezzel fel ha hogy hogyan is itt ki kell közül le lesz
                lehet majd már meg mert mint minden most nagyon nem néhány ők össze pedig szerint talán után utolsó úgy vagy van volt
                voltak volna
                """
            ),
            (
                "fi",
                """
                ei eivät että he heidän hän hänen ja jo jos joka jonka jossa jotka kanssa kun kuin koska kuitenkin me mikä minä mitä
                mutta myös ne niin nyt oli olivat olla on ovat se sen sitä siitä sekä siksi tai tämä tämän tässä vain vaan voi
                vielä vuoden yli
                """
            ),
            (
                "tr",
                """
                ama ancak bir biri bu bunu çok çünkü da daha de değil diye dolayı en gibi göre hem her için ile ise kadar karşı ki
                mi mı mu mü ne neden o olan olarak oldu olduğu olduğunu onun sonra şey şu tarafından var ve veya ya yani yok
                """
            ),
            (
                "id",
                """
                ada adalah akan atau bagi bahwa banyak belum bisa dalam dan dari dengan di dia hanya harus ini itu juga karena ke
                kami kepada kita lebih mereka namun oleh pada para saat saya sebagai sebuah secara sejak sudah telah tersebut tidak
                untuk yang
                """
            ),
            (
                "vi",
                """
                bị các cái cho có của cũng đã đang đây để đến đó được hơn không khi là làm lên mà một này nhiều như những nhưng ở phải
                qua ra rất sau sẽ tại theo thì trên trong từ và vào vẫn về với
                """
            ),
        ];
}
