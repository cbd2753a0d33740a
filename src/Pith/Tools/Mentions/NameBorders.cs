namespace Pith.Tools;

/// <summary>Where in a text a name may begin and end.</summary>
internal static class NameBorders
{
    /// <summary>Whether a name may begin at a place: not inside a word, a number, a handle, or the rest of an address.</summary>
    public static bool BeginsAt(string text, int at)
    {
        var c = text[at];
        if (!char.IsLetterOrDigit(c))
        {
            return false;
        }

        if (at == 0)
        {
            return true;
        }

        var before = text[at - 1];
        return before switch
        {
            '@' or '_' or '\\' => false,
            // "docs.vllm.example": a full stop that ends a sentence has a blank behind it.
            '.' => at < 2 || !char.IsLetterOrDigit(text[at - 2]),
            '/' => !IsOfAddress(text, at - 1),
            _ => !char.IsLetterOrDigit(before) || IsUnparted(before) || IsUnparted(c),
        };
    }

    /// <summary>Whether a name from <paramref name="start"/> may end before <paramref name="end"/>.</summary>
    public static bool EndsAt(string text, int start, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var (last, after) = (text[end - 1], text[end]);
        return after switch
        {
            '@' or '_' or '\\' => false,
            _ when !char.IsLetterOrDigit(last) => true,
            _ => !char.IsLetterOrDigit(after) || IsUnparted(after) || IsUnparted(last),
        };
    }

    /// <summary>Whether the slash at a place is of an address or a path, and not between words ("ChatGPT/Claude").</summary>
    private static bool IsOfAddress(string text, int slash)
    {
        const int LooksBack = 100;
        for (var i = slash - 1; i >= 0 && slash - i < LooksBack && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] is '.' or ':' or '~')
            {
                return true;
            }
        }

        return slash == 0 || char.IsWhiteSpace(text[slash - 1]);
    }

    /// <summary>Thai, Lao, Myanmar, Khmer, Han, kana, bopomofo and Hangul: scripts that do not part words, or join endings to them.</summary>
    private static bool IsUnparted(char c) =>
        c
            is >= '\u0E00'
                and <= '\u0EFF'
                or >= '\u1000'
                and <= '\u11FF'
                or >= '\u1780'
                and <= '\u17FF'
                or >= '\u2E80'
                and <= '\uA4CF'
                or >= '\uAC00'
                and <= '\uD7FF'
                or >= '\uF900'
                and <= '\uFAFF'
                or >= '\uFF66'
                and <= '\uFFDC';
}
