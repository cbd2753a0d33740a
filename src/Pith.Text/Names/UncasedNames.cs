using System.Collections.Frozen;

namespace Pith.Text.Names;

/// <summary>Names in Japanese and Chinese, which have no capitals: Latin words, katakana, and Han characters by what stands behind them.</summary>
internal static class UncasedNames
{
    private const int LongestHanName = 6;

    private static readonly string[] PersonMarks =
    [
        "さん",
        "氏",
        "首相",
        "大統領",
        "社長",
        "会長",
        "教授",
        "議員",
        "選手",
        "監督",
        "容疑者",
        "被告",
        "博士",
        "先生",
        "大臣",
        "知事",
        "市長",
        "总统",
        "總統",
        "总理",
        "總理",
        "主席",
        "先生",
        "女士",
        "教授",
        "部长",
        "部長",
        "博士",
    ];

    private static readonly string[] BodyMarks =
    [
        "株式会社",
        "大学",
        "銀行",
        "新聞",
        "研究所",
        "委員会",
        "協会",
        "省",
        "庁",
        "党",
        "公司",
        "集团",
        "集團",
        "银行",
        "大學",
        "委员会",
        "研究院",
    ];

    private static readonly string[] PlaceMarks =
    [
        "都",
        "府",
        "県",
        "市",
        "区",
        "町",
        "村",
        "駅",
        "空港",
        "省",
        "县",
        "區",
        "机场",
    ];

    private static readonly FrozenSet<string> LoanWords =
        "コンピュータ コンピューター データ データセンター システム サービス ユーザー モデル ニュース インターネット ソフトウェア ハードウェア プロジェクト チーム メンバー パートナー パートナーシップ グループ センター テスト サイト ページ アプリ エネルギー クラウド スマートフォン テレビ ビデオ ゲーム リーダー メーカー ドル ユーロ ポンド パーセント キロ メートル トン ビジネス マーケット トップ ケース レベル プラン ルール コスト リスク ロボット チップ サーバー ネットワーク プログラム ツール"
            .Split(' ')
            .ToFrozenSet();

    public static bool WritesWithoutCase(string language) => language is "ja" or "zh";

    public static List<FoundName> Find(Document document)
    {
        var text = document.Text;
        var found = new List<FoundName>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; )
            {
                var script = ScriptAt(text, i);
                var end = i + 1;
                while (end < sentence.End && Continues(text, end, script))
                {
                    end++;
                }

                switch (script)
                {
                    case Script.Latin when end - i > 1 && HasUpper(text.AsSpan(i, end - i)):
                        found.Add(new FoundName(new TextSpan(i, end), NameKind.Other));
                        break;
                    case Script.Katakana when end - i > 2:
                        Katakana(text, i, end, found);
                        break;
                    case Script.Han:
                        Han(text, i, end, found);
                        break;
                    default:
                        break;
                }

                i = end;
            }
        }

        return found;
    }

    private static void Katakana(string text, int start, int end, List<FoundName> found)
    {
        var word = text[start..end].Trim('・', 'ー');
        if (LoanWords.Contains(word))
        {
            return;
        }

        var person = StartsWithAny(text, end, PersonMarks) || word.Contains('・');
        found.Add(
            new FoundName(new TextSpan(start, end), person ? NameKind.Person : NameKind.Other)
        );
    }

    /// <summary>A run of Han characters holds a name where one of the marks stands in it or behind it.</summary>
    private static void Han(string text, int start, int end, List<FoundName> found)
    {
        for (var i = start + 1; i < end; i++)
        {
            foreach (var (marks, kind) in Marks)
            {
                foreach (var mark in marks)
                {
                    if (!StartsWith(text, i, mark))
                    {
                        continue;
                    }

                    var from = Math.Max(start, i - LongestHanName);
                    var to = kind == NameKind.Person ? i : Math.Min(end, i + mark.Length);
                    if (
                        i - from is >= 2 and <= LongestHanName
                        || (kind == NameKind.Person && i - from >= 1)
                    )
                    {
                        found.Add(new FoundName(new TextSpan(from, to), kind));
                    }

                    start = i + mark.Length;
                    i = start;
                    break;
                }
            }
        }

        if (end - start is >= 1 and <= 4 && StartsWithAny(text, end, PersonMarks[..1]))
        {
            found.Add(new FoundName(new TextSpan(start, end), NameKind.Person));
        }
    }

    private static readonly (string[] Marks, NameKind Kind)[] Marks =
    [
        (PersonMarks, NameKind.Person),
        (BodyMarks, NameKind.Organisation),
        (PlaceMarks, NameKind.Place),
    ];

    private enum Script
    {
        Other,
        Latin,
        Katakana,
        Han,
    }

    private static Script ScriptAt(string text, int i) =>
        text[i] switch
        {
            >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 'À' and <= 'ɏ' => Script.Latin,
            >= 'ァ' and <= 'ヺ' or 'ー' => Script.Katakana,
            >= '\u4e00' and <= '\u9fff' or '々' => Script.Han,
            _ => Script.Other,
        };

    private static bool Continues(string text, int i, Script script)
    {
        var here = ScriptAt(text, i);
        return script switch
        {
            Script.Other => false,
            Script.Latin => here == Script.Latin
                || char.IsAsciiDigit(text[i])
                || (
                    text[i] is ' ' or '-' or '.' or '&' or '\''
                    && i + 1 < text.Length
                    && (
                        char.IsUpper(text[i + 1])
                        || (text[i] != ' ' && char.IsAsciiLetterOrDigit(text[i + 1]))
                    )
                ),
            Script.Katakana => here == Script.Katakana || text[i] is '・' or '＝',
            _ => here == script,
        };
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string text, int at, string mark) =>
        at + mark.Length <= text.Length && text.AsSpan(at, mark.Length).SequenceEqual(mark);

    private static bool StartsWithAny(string text, int at, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (StartsWith(text, at, mark))
            {
                return true;
            }
        }

        return false;
    }
}
