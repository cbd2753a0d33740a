using System.Buffers;
using Pith.Text.Sentences;

namespace Pith.Text.Digests.Editing;

/// <summary>Drops a label before a sentence: "Final embrace: …", "NEW: …", "Damage: Davis said …".</summary>
internal static class Label
{
    private const int MostWords = 4;
    private static readonly SearchValues<char> NotLabel = SearchValues.Create("\"“'‘(,.");

    public static void Drop(Draft draft)
    {
        Bullet(draft);
        var text = draft.Chars;
        var colon = text.IndexOf(':');
        if (
            colon < 2
            || colon + 2 >= text.Length
            || text[colon + 1] != ' '
            || !char.IsUpper(text[colon + 2])
        )
        {
            return;
        }

        var label = text[..colon];
        if (
            label.Count(' ') >= MostWords
            || label.ContainsAny(NotLabel)
            || SaysSomething(draft, colon)
        )
        {
            return;
        }

        draft.Remove(0, colon + 2);
    }

    /// <summary>The mark or number of a list's item.</summary>
    private static void Bullet(Draft draft)
    {
        var i = 0;
        while (i < draft.Length && i < 3 && char.IsAsciiDigit(draft[i]))
        {
            i++;
        }

        var isNumber = i > 0 && i < draft.Length && draft[i] is '.' or ')';
        if (
            i + 1 < draft.Length
            && draft[i + 1] == ' '
            && (isNumber || (i == 0 && SentenceMarks.IsBullet(draft[0])))
        )
        {
            draft.Remove(0, i + 2);
        }
    }

    /// <summary>"Stone said: The releases …" is no label, and "July 1982: …" says when.</summary>
    private static bool SaysSomething(Draft draft, int colon)
    {
        var parse = new Parse(draft);
        for (var i = 0; i < parse.Count && parse[i].Start < colon; i++)
        {
            if (parse[i].Is(WordClass.Finite) || parse[i].IsNumber)
            {
                return true;
            }
        }

        var last = parse.Find(':', 0) - 1;
        return last >= 0 && parse[last].Is(WordClass.Preposition);
    }
}
