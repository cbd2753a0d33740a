using System.Collections.Frozen;

namespace Pith.Text.Digests;

/// <summary>What the form of an English sentence tells: whether it can stand alone, who speaks, whether it is a label.</summary>
internal static class EnglishForm
{
    private const int LongestWord = 16;

    private static readonly FrozenSet<string> Leaning = Set(
        """
        but and or so yet nor however also meanwhile moreover furthermore nevertheless nonetheless therefore thus instead besides
        he she they it this that these those his her their its we i our my him them then there here such likewise otherwise
        still both neither either again too indeed
        """
    );

    private static readonly FrozenSet<string> Persons = Set(
        "i me my mine myself we us our ours ourselves you your yours yourself"
    );

    private static readonly FrozenSet<string> Speech = Set(
        """
        said says say told tells added adds according reported reports announced claimed claims stated states wrote writes
        explained explains insisted insists noted notes warned warns argued argues asked asks
        """
    );

    private static readonly string[] Labels =
    [
        "e-mail to",
        "email to",
        "click here",
        "watch ",
        "see also",
        "read more",
        "read:",
        "related:",
        "last updated",
        "published:",
        "updated:",
        "editor's note",
        "sign up",
        "subscribe",
        "follow us",
        "follow @",
        "scroll down",
        "copyright",
        "all rights reserved",
        "photo:",
        "image:",
        "picture:",
        "pictured",
        "advertisement",
        "share this",
        "listen to",
        "download",
        "by clicking",
        "correction:",
        "this article",
        "this story",
    ];

    /// <summary>Whether its first word needs the sentence before.</summary>
    public static bool Leans(ReadOnlySpan<char> sentence) =>
        Has(Leaning, FirstWord(sentence, stackalloc char[LongestWord]));

    public static bool SpeaksOfItself(ReadOnlySpan<char> sentence) => HasAny(sentence, Persons);

    public static bool ReportsSpeech(ReadOnlySpan<char> sentence) => HasAny(sentence, Speech);

    /// <summary>Whether it is a page's furniture: a credit, a date line, an invitation.</summary>
    public static bool IsLabel(ReadOnlySpan<char> sentence)
    {
        foreach (var label in Labels)
        {
            if (sentence.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many units stand between quotation marks.</summary>
    public static int QuotedUnits(ReadOnlySpan<char> sentence)
    {
        var (inside, quoted) = (false, 0);
        foreach (var c in sentence)
        {
            if (c is '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u201E')
            {
                inside = c is '"' ? !inside : c is '\u201C' or '\u00AB' or '\u201E';
            }
            else
            {
                quoted += inside ? 1 : 0;
            }
        }

        return quoted;
    }

    /// <summary>Whether every quotation mark has its partner.</summary>
    public static bool IsBalanced(ReadOnlySpan<char> sentence)
    {
        var (straight, curly, round) = (0, 0, 0);
        foreach (var c in sentence)
        {
            straight += c == '"' ? 1 : 0;
            curly += c switch
            {
                '\u201C' => 1,
                '\u201D' => -1,
                _ => 0,
            };
            round += c switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
        }

        return straight % 2 == 0 && curly == 0 && round == 0;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> sentence, Span<char> buffer)
    {
        var start = 0;
        while (start < sentence.Length && !char.IsLetterOrDigit(sentence[start]))
        {
            start++;
        }

        return Word(sentence, start, buffer);
    }

    private static bool HasAny(ReadOnlySpan<char> sentence, FrozenSet<string> words)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; i < sentence.Length; )
        {
            if (!char.IsLetter(sentence[i]))
            {
                i++;
                continue;
            }

            var word = Word(sentence, i, buffer);
            if (Has(words, word))
            {
                return true;
            }

            while (i < sentence.Length && char.IsLetter(sentence[i]))
            {
                i++;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Word(
        ReadOnlySpan<char> sentence,
        int start,
        Span<char> buffer
    )
    {
        var length = 0;
        while (start + length < sentence.Length && char.IsLetter(sentence[start + length]))
        {
            if (length == buffer.Length)
            {
                return [];
            }

            buffer[length] = char.ToLowerInvariant(sentence[start + length]);
            length++;
        }

        return buffer[..length];
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words
            .Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
