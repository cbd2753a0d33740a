namespace Pith.Text.Terms.Stemming;

/// <summary>
/// Porter's second English stemmer, written from its published description
/// (https://snowballstem.org/algorithms/english/stemmer.html). Apostrophes are gone before a word comes here.
/// </summary>
internal static class EnglishStemmer
{
    /// <summary>Words whose stem the rules would get wrong, and words that stay as they are.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    /// <summary>Words that stay as they are once a plural s is gone.</summary>
    private static readonly string[] Finished =
    [
        "inning",
        "outing",
        "canning",
        "herring",
        "earring",
        "evening",
        "proceed",
        "exceed",
        "succeed",
    ];

    /// <summary>Beginnings that count as the first region, lest "university" and "universe" fall together.</summary>
    private static readonly string[] Beginnings =
    [
        "gener",
        "commun",
        "arsen",
        "past",
        "univers",
        "later",
        "emerg",
        "organ",
    ];

    private static readonly (string Suffix, string By)[] Step2 =
    [
        ("ization", "ize"),
        ("ational", "ate"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("lessli", "less"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
        ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string Suffix, string By)[] Step3 =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ative", ""),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
    ];

    private static readonly Dictionary<string, string>.AlternateLookup<
        ReadOnlySpan<char>
    > Exception = Exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Stem(Span<char> room, int length)
    {
        if (length <= 2)
        {
            return length;
        }

        foreach (var c in room[..length])
        {
            if (c is < 'a' or > 'z')
            {
                return length;
            }
        }

        if (Exception.TryGetValue(room[..length], out var known))
        {
            known.CopyTo(room);
            return known.Length;
        }

        var word = new StemWord(room, length);
        MarkConsonantY(ref word);
        FindRegions(ref word);
        Plural(ref word);
        if (!IsFinished(word.Letters))
        {
            PastAndGerund(ref word);
            if (word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]))
            {
                word[^1] = 'i';
            }

            Replace(ref word, Step2);
            Replace(ref word, Step3);
            DropSuffix(ref word);
            DropFinal(ref word);
        }

        word.Letters.Replace('Y', 'y');
        return word.Length;
    }

    private static bool IsFinished(ReadOnlySpan<char> word)
    {
        foreach (var finished in Finished)
        {
            if (word.SequenceEqual(finished))
            {
                return true;
            }
        }

        return false;
    }

    private static void MarkConsonantY(ref StemWord word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static void FindRegions(ref StemWord word)
    {
        word.R1 = word.AfterVowelAndConsonant(0, IsVowel);
        foreach (var beginning in Beginnings)
        {
            if (word.Letters.StartsWith(beginning))
            {
                word.R1 = beginning.Length;
            }
        }

        word.R2 = word.AfterVowelAndConsonant(word.R1, IsVowel);
    }

    private static void Plural(ref StemWord word)
    {
        if (word.Ends("sses"))
        {
            word.Length -= 2;
        }
        else if (word.Ends("ied") || word.Ends("ies"))
        {
            word.Length -= word.Length > 4 ? 2 : 1;
        }
        else if (
            word.Ends("s")
            && !word.Ends("us")
            && !word.Ends("ss")
            && word.HasBefore(word.Length - 2, IsVowel)
        )
        {
            word.Length--;
        }
    }

    private static void PastAndGerund(ref StemWord word)
    {
        if (word.Ends("eedly") || word.Ends("eed"))
        {
            var suffix = word.Ends("eedly") ? 5 : 3;
            if (word.Length - suffix >= word.R1)
            {
                word.Length -= suffix - 2;
            }

            return;
        }

        var cut =
            word.Ends("ingly") ? 5
            : word.Ends("edly") ? 4
            : word.Ends("ing") ? 3
            : word.Ends("ed") ? 2
            : 0;
        if (cut == 0 || !word.HasBefore(word.Length - cut, IsVowel))
        {
            return;
        }

        word.Length -= cut;
        if (word.Ends("at") || word.Ends("bl") || word.Ends("iz"))
        {
            word.Append('e');
        }
        else if (word.Length > 2 && word[^1] == word[^2] && "bdfgmnprt".Contains(word[^1]))
        {
            // "add", "egg" and "off" keep both letters.
            if (word.Length > 3 || word[0] is not ('a' or 'e' or 'o'))
            {
                word.Length--;
            }
        }
        else if (word.R1 >= word.Length && EndsShort(in word, word.Length))
        {
            word.Append('e');
        }
    }

    private static void Replace(ref StemWord word, (string Suffix, string By)[] rules)
    {
        foreach (var (suffix, by) in rules)
        {
            if (!word.Ends(suffix))
            {
                continue;
            }

            var rest = word.Length - suffix.Length;
            var holds = suffix switch
            {
                "ogi" => rest > 0 && word[rest - 1] == 'l',
                "li" => rest > 0 && "cdeghkmnrt".Contains(word[rest - 1]),
                "ative" => rest >= word.R2,
                _ => true,
            };
            if (rest >= word.R1 && holds)
            {
                word.Length = rest;
                foreach (var c in by)
                {
                    word.Append(c);
                }
            }

            return;
        }
    }

    private static void DropSuffix(ref StemWord word)
    {
        foreach (var suffix in Step4)
        {
            if (word.Ends(suffix))
            {
                var rest = word.Length - suffix.Length;
                if (
                    rest >= word.R2
                    && (suffix != "ion" || (rest > 0 && word[rest - 1] is 's' or 't'))
                )
                {
                    word.Length = rest;
                }

                return;
            }
        }
    }

    private static void DropFinal(ref StemWord word)
    {
        var rest = word.Length - 1;
        if (
            (word.Ends("e") && (rest >= word.R2 || (rest >= word.R1 && !EndsShort(in word, rest))))
            || (word.Ends("l") && rest >= word.R2 && rest > 0 && word[rest - 1] == 'l')
        )
        {
            word.Length = rest;
        }
    }

    /// <summary>Whether the first <paramref name="length"/> letters end in a short syllable.</summary>
    private static bool EndsShort(in StemWord word, int length) =>
        length == 2
            ? IsVowel(word[0]) && !IsVowel(word[1])
            : length > 2
                && !IsVowel(word[length - 1])
                && word[length - 1] is not ('w' or 'x' or 'Y')
                && IsVowel(word[length - 2])
                && !IsVowel(word[length - 3]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
