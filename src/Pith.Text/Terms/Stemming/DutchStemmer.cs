namespace Pith.Text.Terms.Stemming;

/// <summary>
/// A Dutch stemmer after Snowball's (https://snowballstem.org/algorithms/dutch/stemmer.html): plurals and endings off, doubled
/// letters single.
/// </summary>
internal static class DutchStemmer
{
    public static int Stem(Span<char> room, int length)
    {
        var word = new StemWord(room, length);
        var r1 = word.AfterVowelAndConsonant(0, IsVowel);
        word.R1 = Math.Max(r1, 3);
        word.R2 = word.AfterVowelAndConsonant(r1, IsVowel);
        Plural(ref word);
        FinalE(ref word);
        if (word.Ends("heid") && !word.Ends("cheid") && word.Drop("heid", word.R2))
        {
            PluralEn(ref word);
        }

        Derivation(ref word);
        Undouble(ref word);
        return word.Length;
    }

    private static void Plural(ref StemWord word)
    {
        if (word.Ends("heden"))
        {
            if (word.Length - 5 >= word.R1)
            {
                word.Length -= 5;
                foreach (var c in "heid")
                {
                    word.Append(c);
                }
            }
        }
        else if (word.Ends("en") || word.Ends("ene"))
        {
            PluralEn(ref word);
        }
        else if (
            (word.Ends("s") || word.Ends("se"))
            && word.Length > 3
            && !IsVowel(word[word.Length - (word.Ends("se") ? 3 : 2)])
            && word[word.Length - (word.Ends("se") ? 3 : 2)] != 'j'
        )
        {
            _ = word.Drop("se", word.R1) || word.Drop("s", word.R1);
        }
    }

    private static void PluralEn(ref StemWord word)
    {
        var cut =
            word.Ends("ene") ? 3
            : word.Ends("en") ? 2
            : 0;
        var rest = word.Length - cut;
        if (
            cut > 0
            && rest >= word.R1
            && rest > 0
            && !IsVowel(word[rest - 1])
            && !word.Ends("gemen")
        )
        {
            word.Length = rest;
            SingleFinal(ref word);
        }
    }

    private static void FinalE(ref StemWord word)
    {
        if (word.Length > 1 && word[^1] == 'e' && !IsVowel(word[^2]) && word.Drop("e", word.R1))
        {
            SingleFinal(ref word);
        }
    }

    private static void Derivation(ref StemWord word)
    {
        if (word.Drop("end", word.R2) || word.Drop("ing", word.R2))
        {
            if (word.Ends("ig") && !word.Ends("eig"))
            {
                word.Drop("ig", word.R2);
            }

            SingleFinal(ref word);
        }
        else if (word.Ends("ig") && !word.Ends("eig"))
        {
            word.Drop("ig", word.R2);
        }
        else if (word.Drop("lijk", word.R2))
        {
            FinalE(ref word);
        }
        else if (!word.Drop("baar", word.R2) && word.Ends("bar"))
        {
            word.Drop("bar", word.R2);
        }
    }

    private static void SingleFinal(ref StemWord word)
    {
        if (word.Ends("kk") || word.Ends("dd") || word.Ends("tt"))
        {
            word.Length--;
        }
    }

    /// <summary>A long vowel written double in a closed syllable: "maan" and "manen" meet.</summary>
    private static void Undouble(ref StemWord word)
    {
        if (
            word.Length >= 4
            && word[^2] == word[^3]
            && word[^2] is 'a' or 'e' or 'o' or 'u'
            && !IsVowel(word[^1])
            && word[^1] != 'i'
            && !IsVowel(word[^4])
        )
        {
            word[^2] = word[^1];
            word.Length--;
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
