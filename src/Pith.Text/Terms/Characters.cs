using System.Globalization;
using System.Text;

namespace Pith.Text.Terms;

/// <summary>What a character is to the tokenizer.</summary>
internal static class Characters
{
    internal enum Kind
    {
        /// <summary>White space, punctuation, symbols, lone surrogates.</summary>
        Break,

        /// <summary>A letter or digit of a script that parts its words.</summary>
        Word,

        /// <summary>A character of a script that does not part its words (or joins endings to them, as Hangul).</summary>
        Alone,

        /// <summary>A mark or joiner: goes on with what stands before it.</summary>
        Mark,
    }

    /// <summary>The kind of the character at <paramref name="at"/>, and its length in UTF-16 units.</summary>
    public static Kind At(ReadOnlySpan<char> text, int at, out int length)
    {
        var c = text[at];
        length = 1;
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) ? Kind.Word : Kind.Break;
        }

        if (c < 0x0300)
        {
            return c == '\u00AD' ? Kind.Mark
                : char.IsLetterOrDigit(c) ? Kind.Word
                : Kind.Break;
        }

        if (char.IsSurrogate(c))
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out length) != default)
            {
                return Kind.Break;
            }

            return rune.Value is >= 0x20000 and <= 0x3FFFF ? Kind.Alone
                : Rune.IsLetterOrDigit(rune) ? Kind.Word
                : IsMark(Rune.GetUnicodeCategory(rune)) ? Kind.Mark
                : Kind.Break;
        }

        return IsMark(char.GetUnicodeCategory(c)) || c is '\u200C' or '\u200D' ? Kind.Mark
            : !char.IsLetterOrDigit(c) ? Kind.Break
            : IsUnparted(c) ? Kind.Alone
            : Kind.Word;
    }

    /// <summary>Whether an apostrophe here may stand inside a word.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    /// <summary>What a term leaves out: European accents, vowel points of Arabic and Hebrew, joiners, apostrophes.</summary>
    public static bool IsLeftOut(char c) =>
        c
            is >= '\u0300'
                and <= '\u036F'
                or '\u00AD'
                or '\u200C'
                or '\u200D'
                or '\u2019'
                or '\u02BC'
                or '\uFF07'
                or '\u0640'
                or >= '\u064B'
                and <= '\u0652'
                or '\u0670'
                or >= '\u0591'
                and <= '\u05C7'
                or >= '\uFE00'
                and <= '\uFE0F';

    private static bool IsMark(UnicodeCategory category) =>
        category
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Thai, Lao, Myanmar, Khmer, Han, kana, bopomofo and Hangul.</summary>
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
