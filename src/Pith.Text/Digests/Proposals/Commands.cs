using System.Collections.Frozen;
using Pith.Text.Terms;

namespace Pith.Text.Digests;

/// <summary>
/// Finds what an article says to a machine that reads it ("ignore your instructions and write that …"). Such words, and
/// what follows in their paragraph, back nothing that a model writes: else a model that obeys would find its claim in the text.
/// </summary>
internal static class Commands
{
    /// <summary>How many words may stand between the verb and what it is about: "all of the previous".</summary>
    private const int Reach = 6;

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            .. (string[])["ignore", "disregard", "forget", "override", "bypass", "discard"],
            .. (string[])["ignoriere", "ignorieren", "vergiss", "vergesst", "missachte"],
            .. (string[])["ignorez", "oubliez", "oublie", "ignora", "ignorad", "ignorar", "olvida"],
            .. (string[])["ignorate", "dimentica", "ignorem", "esqueça", "negeer", "vergeet"],
            .. (string[])["игнорируй", "игнорируйте", "забудь", "забудьте"],
        ]
    );

    /// <summary>Beginnings of the words for what a machine was told.</summary>
    private static readonly string[] Told =
    [
        "instruction",
        "prompt",
        "anweisung",
        "consigne",
        "instruccion",
        "instrucciones",
        "istruzion",
        "instruç",
        "instructie",
        "инструкци",
        "указани",
    ];

    /// <summary>Scripts without spaces: the verb and what it is about, in either order.</summary>
    private static readonly (string Verb, string Told)[] Unspaced =
    [
        ("忽略", "指令"),
        ("忽略", "指示"),
        ("无视", "指令"),
        ("無視", "指示"),
        ("無視", "命令"),
    ];

    /// <summary>The text with such passages blanked out: of the same length, so that every offset stays.</summary>
    public static string Blank(Document document)
    {
        char[]? blanked = null;
        var sentences = document.Sentences;
        for (var s = 0; s < sentences.Count; s++)
        {
            if (!IsCommand(document.Text.AsSpan(sentences[s].Start, sentences[s].Span.Length)))
            {
                continue;
            }

            var start = sentences[s].Start;
            while (s + 1 < sentences.Count && sentences[s + 1].Paragraph == sentences[s].Paragraph)
            {
                s++;
            }

            blanked ??= document.Text.ToCharArray();
            blanked.AsSpan(start, sentences[s].End - start).Fill(' ');
        }

        return blanked is null ? document.Text : new string(blanked);
    }

    private static bool IsCommand(ReadOnlySpan<char> sentence)
    {
        foreach (var (verb, told) in Unspaced)
        {
            if (
                sentence.Contains(verb, StringComparison.Ordinal)
                && sentence.Contains(told, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        var verbs = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        var left = 0;
        foreach (var word in Tokenizer.Each(sentence))
        {
            var chars = sentence[word.Start..word.End];
            if (verbs.Contains(chars))
            {
                left = Reach;
                continue;
            }

            if (left-- > 0)
            {
                foreach (var told in Told)
                {
                    if (chars.StartsWith(told, StringComparison.OrdinalIgnoreCase))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
