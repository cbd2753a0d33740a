namespace Pith.Text.Terms;

/// <summary>Case and diacritics folded away, one character at a time, without the system's collation data.</summary>
/// <remarks>
/// The tables hold the base letter of each code point's compatibility decomposition (Unicode 14, UnicodeData.txt), and the
/// letters with a stroke that have none. Cyrillic short i stays: it is a letter of its own there, and endings turn on it.
/// </remarks>
internal static class Folding
{
    private const string Latin =
        "aaaaaaæceeeeiiiidnooooo\u00d7ouuuuyþßaaaaaaæceeeeiiiidnooooo\u00f7ouuuuyþy"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkklllllll"
        + "lllnnnnnnnnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
        + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø"
        + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
        + "ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    private const string Greek =
        "ͱͱͳͳʹ\u0375ͷͷ\u0378\u0379ͺͻͼͽ\u037eϳ\u0380\u0381\u0382\u0383\u0384\u0385α\u0387εηι\u038bο\u038dυωιαβγδεζηθικλμνξοπρ\u03a2στυφχψωιυαεηι"
        + "υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗβθυυυφπϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ"
        + "κρσϳθε\u03f6ϸϸσϻϻϼͻͼͽ";

    private const string Cyrillic =
        "ееђгєѕііјљњћкиуџабвгдежзийклмнопрстуфхцчшщъыьэюяабвгдежзийклмноп"
        + "рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
        + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwyasẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    private const string GreekExtended =
        "ααααααααααααααααεεεεεε\u1f16\u1f17εεεεεε\u1f1e\u1f1fηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"
        + "οοοοοο\u1f46\u1f47οοοοοο\u1f4e\u1f4fυυυυυυυυ\u1f58υ\u1f5aυ\u1f5cυ\u1f5eυωωωωωωωωωωωωωωωωααεεηηιιοουυωω\u1f7e\u1f7f"
        + "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα\u1fb5ααααααα\u1fbdι\u1fbf"
        + "\u1fc0\u1fc1ηηη\u1fc5ηηεεηηη\u1fcd\u1fce\u1fcfιιιι\u1fd4\u1fd5ιιιιιι\u1fdc\u1fdd\u1fde\u1fdfυυυυρρυυυυυυρ\u1fed\u1fee\u1fef\u1ff0\u1ff1ωωω\u1ff5ωωοοωωω\u1ffd\u1ffe\u1fff";

    /// <summary>Folds one character; 0 for one that a term leaves out (marks, joiners, apostrophes).</summary>
    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20)
                : c == '\'' ? '\0'
                : c;
        }

        return c switch
        {
            >= '\u00C0' and < '\u0250' => Latin[c - 0xC0],
            >= '\u0370' and < '\u0400' => Greek[c - 0x370],
            >= '\u0400' and < '\u0460' => Cyrillic[c - 0x400],
            >= '\u1E00' and < '\u1F00' => LatinAdditional[c - 0x1E00],
            >= '\u1F00' and < '\u2000' => GreekExtended[c - 0x1F00],
            >= '\uFF10' and <= '\uFF19' => (char)(c - 0xFF10 + '0'),
            >= '\uFF21' and <= '\uFF3A' => (char)(c - 0xFF21 + 'a'),
            >= '\uFF41' and <= '\uFF5A' => (char)(c - 0xFF41 + 'a'),
            _ when Characters.IsLeftOut(c) => '\0',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>The two letters that a ligature stands for; 0 and 0 where it is none.</summary>
    public static (char First, char Second) Ligature(char folded) =>
        folded switch
        {
            '\u00DF' => ('s', 's'),
            '\u00E6' => ('a', 'e'),
            '\u0153' => ('o', 'e'),
            '\u00FE' => ('t', 'h'),
            '\u0133' => ('i', 'j'),
            '\uFB01' => ('f', 'i'),
            '\uFB02' => ('f', 'l'),
            _ => ('\0', '\0'),
        };
}
