using System.Numerics;

namespace Pith.Reader.Pages.Content;

/// <summary>What a block's own words tell.</summary>
internal static class WordFeatures
{
    private static readonly (string Name, Hints Hint)[] Cues =
    [
        ("cue share", Hints.Share),
        ("cue comment", Hints.Comment),
        ("cue promotion", Hints.Promotion),
        ("cue consent", Hints.Consent),
        ("cue caption", Hints.Caption),
        ("cue footer", Hints.Footer),
        ("cue label", Hints.Label),
        ("cue meta", Hints.Meta),
        ("cue form", Hints.Form),
    ];

    public static void Add(FeatureRow row, PageStatistics page, int at)
    {
        var block = page.Blocks[at];
        var text = block.Text;
        Count(row, text, block.Size);
        row.Add("link share", block.LinkShare);
        row.Add("strong share", Math.Min(1.0, (double)block.StrongChars / text.Length));
        row.Add("ends sentence", EndsSentence(text));
        row.Add("ends colon", text[^1] == ':');
        row.Add("starts lower", char.IsLower(text[0]));
        row.Add("kind", (int)block.Kind);
        row.Add(
            "heading level",
            block.Region.Tag is ['h', >= '1' and <= '6'] ? block.Region.Tag[1] - '0' : 0
        );
        row.Add("repeats", Math.Min(9, page.Repeats(at)));
        row.Add("is title", page.Titles.Any(t => PageStatistics.IsTitle(text, t)));
        var (anywhere, first, leads) = page.Cues[at];
        row.Add("cues anywhere", BitOperations.PopCount((uint)anywhere));
        row.Add("cues first", BitOperations.PopCount((uint)first));
        row.Add("leads elsewhere", leads);
        foreach (var (name, hint) in Cues)
        {
            row.Add(name, anywhere.Any(hint));
        }

        row.Add("first related", first.Any(Hints.Related));
        row.Add("first author", first.Any(Hints.Author));
        row.Add("first caption", first.Any(Hints.Caption));
    }

    private static void Count(FeatureRow row, string text, int size)
    {
        var (words, capitals, digits, commas) = (1, 0, 0, 0);
        var (sentences, letters, separators) = (0, 0, 0);
        var start = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ')
            {
                words++;
                start = true;
                continue;
            }

            capitals += start && char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            commas += c is ',' or ';' or '、' or '，' ? 1 : 0;
            separators += c is '|' or '/' or '•' or '·' or '»' or '›' ? 1 : 0;
            sentences += IsStop(text, i) ? 1 : 0;
            start = false;
        }

        // Two signs of East Asian scripts make a word, on the average.
        words += (size - text.Length) / 2;
        row.Add("length", Math.Log(1 + size));
        row.Add("words", Math.Log(1 + words));
        row.Add("word length", (double)letters / words);
        row.Add("sentences", sentences);
        row.Add("commas", 100.0 * commas / (text.Length + 20));
        row.Add("capitals", (double)capitals / words);
        row.Add("digits", (double)digits / text.Length);
        row.Add("separators", 100.0 * separators / (text.Length + 20));
    }

    private static bool IsStop(string text, int i) =>
        text[i] is '。' or '！' or '？'
        || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || text[i + 1] == ' '));

    private static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)]“");
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？';
    }
}
