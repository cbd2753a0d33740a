using System.Globalization;
using System.Text;
using Pith.Text.Terms;

namespace Pith.Text.Claims;

/// <summary>Cuts a text into the tokens that the check compares. Hyphens part words ("21-year-old" is three), "didn't" is "did" and "not".</summary>
internal static class TokenScanner
{
    // Longer runs of letters are no words of a language; their stems are not looked for.
    private const int LongestStemmed = 40;

    public static Token[] Scan(string text, string language)
    {
        var tokens = new List<Token>(text.Length / 5);
        for (var i = 0; i < text.Length; )
        {
            var c = text[i];
            if (IsCjk(c))
            {
                var form = text[i].ToString();
                tokens.Add(new Token(i, i + 1, form, form, CjkTraits(c)));
                i++;
            }
            else if (char.IsDigit(c))
            {
                var end = EndOfNumber(text, i, language is "fr" or "ru");
                var form = DigitsOf(text, i, end);
                tokens.Add(new Token(i, end, form, form, TokenTraits.Number));
                i = end;
            }
            else if (IsLetter(text, i))
            {
                i = Word(text, i, language, tokens);
            }
            else
            {
                i++;
            }
        }

        return [.. tokens];
    }

    public static bool IsCjk(char c) =>
        c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or '々' or '〇';

    // Hiragana between Han characters is grammar for the most part.
    private static TokenTraits CjkTraits(char c) =>
        c is >= '\u3040' and <= '\u309f' ? TokenTraits.Cjk | TokenTraits.Function : TokenTraits.Cjk;

    private static bool IsLetter(string text, int i) =>
        char.IsLetter(text[i])
        || char.IsSurrogate(text[i])
        || char.GetUnicodeCategory(text[i])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber;

    /// <summary>Digits with the points, commas, narrow spaces and apostrophes that group them; plain spaces too where a language writes so.</summary>
    private static int EndOfNumber(string text, int i, bool spaced)
    {
        var start = i;
        while (i < text.Length)
        {
            if (char.IsDigit(text[i]))
            {
                i++;
            }
            else if (
                i + 1 < text.Length
                && char.IsDigit(text[i + 1])
                && (
                    text[i] is '.' or ',' or '٫' or '٬'
                    || (
                        text[i] is '\'' or '’' or '\u00a0' or '\u202f' or '\u2009'
                        && ThreeDigits(text, i + 1)
                    )
                    || (
                        spaced
                        && text[i] == ' '
                        && IsGroup(text, start, i)
                        && ThreeDigits(text, i + 1)
                    )
                )
            )
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Whether one to three digits, or three behind a space, stand before <paramref name="end"/>.</summary>
    private static bool IsGroup(string text, int start, int end)
    {
        var digits = 0;
        while (end - digits > start && char.IsDigit(text[end - digits - 1]))
        {
            digits++;
            if (digits > 3)
            {
                return false;
            }
        }

        return end - digits == start || (digits == 3 && text[end - digits - 1] == ' ');
    }

    private static bool ThreeDigits(string text, int i) =>
        i + 2 < text.Length
        && char.IsDigit(text[i])
        && char.IsDigit(text[i + 1])
        && char.IsDigit(text[i + 2])
        && (i + 3 >= text.Length || !char.IsDigit(text[i + 3]));

    private static string DigitsOf(string text, int from, int to)
    {
        var form = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            if (char.IsDigit(text[i]))
            {
                form.Append((char)('0' + (int)char.GetNumericValue(text[i])));
            }
            else if (text[i] is '.' or ',')
            {
                form.Append(text[i]);
            }
        }

        return form.ToString();
    }

    private static int Word(string text, int start, string language, List<Token> tokens)
    {
        var i = start;
        while (i < text.Length)
        {
            if (IsLetter(text, i) && !IsCjk(text[i]))
            {
                i++;
            }
            else if (
                text[i] is '\'' or '’'
                && i > start
                && i + 1 < text.Length
                && IsLetter(text, i + 1)
                && !IsCjk(text[i + 1])
            )
            {
                i++;
            }
            else if (text[i] == '.' && IsPointOfAbbreviation(text, start, i))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        Add(text, start, i, language, tokens);
        return i;
    }

    /// <summary>U.S. and a.m.: single letters, each with its point; the last point belongs to it as well.</summary>
    private static bool IsPointOfAbbreviation(string text, int start, int i)
    {
        var single = i - start == 1 || (i - start >= 3 && text[i - 2] == '.');
        return single
            && (
                (i + 2 < text.Length && char.IsLetter(text[i + 1]) && text[i + 2] == '.')
                || (i - start >= 3 && text[i - 2] == '.')
            );
    }

    private static void Add(string text, int start, int end, string language, List<Token> tokens)
    {
        var traits = char.IsUpper(text[start]) ? TokenTraits.Capital : TokenTraits.None;
        var form = Fold(text.AsSpan(start, end - start));
        var apostrophe = form.LastIndexOf('\'');
        if (apostrophe > 0)
        {
            var tail = form[apostrophe..];
            if (tail == "'t" && apostrophe > 1 && form[apostrophe - 1] == 'n')
            {
                var verb = form[..(apostrophe - 1)] switch
                {
                    "ca" => "can",
                    "wo" => "will",
                    "sha" => "shall",
                    "ai" => "is",
                    var other => other,
                };
                var split = end - 3;
                tokens.Add(Make(start, split, verb, language, traits));
                tokens.Add(new Token(split, end, "not", "not", TokenTraits.Function));
                return;
            }

            if (tail is "'s" or "'re" or "'ve" or "'ll" or "'d" or "'m")
            {
                form = form[..apostrophe];
                end -= tail.Length;
                traits |= tail == "'s" ? TokenTraits.Possessive : TokenTraits.None;
            }
            else if (apostrophe <= 2 && language is "fr" or "it")
            {
                // l'homme, d'Italia, dell'anno: the article goes.
                form = form[(apostrophe + 1)..];
                start += apostrophe + 1;
                traits = char.IsUpper(text[start]) ? TokenTraits.Capital : TokenTraits.None;
            }
            else
            {
                form = form.Replace("'", "", StringComparison.Ordinal);
            }
        }

        if (form.Length > 0)
        {
            tokens.Add(Make(start, end, form, language, traits));
        }
    }

    private static Token Make(int start, int end, string form, string language, TokenTraits traits)
    {
        // "U.S." and "US" are one; a small "us" is a pronoun.
        if (form.Contains('.'))
        {
            form = form.Replace(".", "", StringComparison.Ordinal);
            form = form is "us" or "uk" or "eu" or "un" ? form + "." : form;
        }
        else if (
            form is "us" or "uk" or "eu" or "un"
            && end - start == 2
            && traits.HasFlag(TokenTraits.Capital)
        )
        {
            form += ".";
        }

        if (FunctionWords.Contains(form, language))
        {
            traits |= TokenTraits.Function;
        }

        var stem = form.Length is > 2 and <= LongestStemmed ? TermMaker.Stem(form, language) : form;
        return new Token(start, end, form, stem, traits);
    }

    /// <summary>Lower case, accents taken off, one kind of apostrophe, without throwing on broken surrogates.</summary>
    private static string Fold(ReadOnlySpan<char> word)
    {
        var ascii = true;
        foreach (var c in word)
        {
            if (c > 127)
            {
                ascii = false;
                break;
            }
        }

        if (ascii)
        {
            return string.Create(
                word.Length,
                word,
                static (target, source) => source.ToLowerInvariant(target)
            );
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var small = char.ToLowerInvariant(c);
            if (small is '’' or 'ʼ')
            {
                folded.Append('\'');
            }
            else if (small < 128 || char.IsSurrogate(small))
            {
                folded.Append(small);
            }
            else if (small == 'ß')
            {
                folded.Append("ss");
            }
            else if (small is >= '\u00c0' and < '\u0250' || small is 'ё' or 'й')
            {
                var parts = small.ToString().Normalize(NormalizationForm.FormD);
                folded.Append(parts[0]);
            }
            else if (char.GetUnicodeCategory(small) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(small);
            }
        }

        return folded.ToString();
    }
}
