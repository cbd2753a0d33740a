namespace Pith.Bench;

/// <summary>
/// The stemmer that ROUGE is defined with (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980);
/// for measuring alone, so that figures compare with others'.
/// </summary>
internal static class PorterStemmer
{
    private static readonly (string Suffix, string With)[] Second =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("abli", "able"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string With)[] Third =
    [
        ("icate", "ic"),
        ("ative", ""),
        ("alize", "al"),
        ("iciti", "ic"),
        ("ical", "ic"),
        ("ful", ""),
        ("ness", ""),
    ];

    private static readonly (string Suffix, string With)[] Fourth =
    [
        .. "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize"
            .Split(' ')
            .Select(s => (s, "")),
    ];

    public static string Stem(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
        {
            return word;
        }

        word = First(word);
        if (word.EndsWith('y') && HasVowel(word.AsSpan(0, word.Length - 1)))
        {
            word = word[..^1] + "i";
        }

        word = Strip(word, Second, 0);
        word = Strip(word, Third, 0);
        word = Strip(word, Fourth, 1);
        if (word.EndsWith('e'))
        {
            var stem = word.AsSpan(0, word.Length - 1);
            var m = Measure(stem);
            word = m > 1 || (m == 1 && !EndsShort(stem)) ? stem.ToString() : word;
        }

        return word.EndsWith("ll", StringComparison.Ordinal) && Measure(word) > 1
            ? word[..^1]
            : word;
    }

    private static string First(string word)
    {
        if (Ends(word, "sses") || Ends(word, "ies"))
        {
            word = word[..^2];
        }
        else if (word.EndsWith('s') && !Ends(word, "ss"))
        {
            word = word[..^1];
        }

        if (Ends(word, "eed"))
        {
            return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        }

        foreach (var suffix in (string[])["ed", "ing"])
        {
            if (!Ends(word, suffix) || !HasVowel(word.AsSpan(0, word.Length - suffix.Length)))
            {
                continue;
            }

            var stem = word[..^suffix.Length];
            if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            {
                return stem + "e";
            }

            if (stem.Length > 1 && stem[^1] == stem[^2] && !"aeioulsz".Contains(stem[^1]))
            {
                return stem[..^1];
            }

            return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
        }

        return word;
    }

    private static string Strip(string word, (string Suffix, string With)[] rules, int measure)
    {
        var best = -1;
        for (var i = 0; i < rules.Length; i++)
        {
            if (
                Ends(word, rules[i].Suffix)
                && (best < 0 || rules[i].Suffix.Length > rules[best].Suffix.Length)
            )
            {
                best = i;
            }
        }

        if (best < 0)
        {
            return word;
        }

        var (suffix, with) = rules[best];
        var stem = word.AsSpan(0, word.Length - suffix.Length);
        return
            Measure(stem) > measure && (suffix != "ion" || stem.EndsWith("s") || stem.EndsWith("t"))
            ? string.Concat(stem, with)
            : word;
    }

    private static bool Ends(string word, string suffix) =>
        word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsVowel(ReadOnlySpan<char> word, int i) =>
        word[i] is 'a' or 'e' or 'i' or 'o' or 'u'
        || (word[i] == 'y' && i > 0 && !IsVowel(word, i - 1));

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var m = 0;
        for (var i = 1; i < word.Length; i++)
        {
            m += IsVowel(word, i - 1) && !IsVowel(word, i) ? 1 : 0;
        }

        return m;
    }

    private static bool EndsShort(ReadOnlySpan<char> word)
    {
        var n = word.Length;
        return n >= 3
            && !IsVowel(word, n - 3)
            && IsVowel(word, n - 2)
            && !IsVowel(word, n - 1)
            && word[n - 1] is not ('w' or 'x' or 'y');
    }
}
