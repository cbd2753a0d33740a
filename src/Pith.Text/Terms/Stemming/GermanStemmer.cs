namespace Pith.Text.Terms.Stemming;

/// <summary>
/// The German stemmer of Snowball, from its published description (https://snowballstem.org/algorithms/german/stemmer.html),
/// on words whose umlauts are folded, as its last step folds them.
/// </summary>
internal static class GermanStemmer
{
    public static int Stem(Span<char> room, int length)
    {
        var word = new StemWord(room, length);
        var r1 = word.AfterVowelAndConsonant(0, IsVowel);
        word.R1 = Math.Max(r1, 3);
        word.R2 = word.AfterVowelAndConsonant(r1, IsVowel);
        Inflection(ref word);
        Comparison(ref word);
        Derivation(ref word);
        return word.Length;
    }

    private static void Inflection(ref StemWord word)
    {
        if (word.Ends("em") || word.Ends("ern") || word.Ends("er"))
        {
            _ = word.Drop("ern", word.R1) || word.Drop("em", word.R1) || word.Drop("er", word.R1);
        }
        else if (word.Ends("e") || word.Ends("en") || word.Ends("es"))
        {
            var dropped =
                word.Drop("en", word.R1) || word.Drop("es", word.R1) || word.Drop("e", word.R1);
            if (dropped && word.Ends("niss"))
            {
                word.Length--;
            }
        }
        else if (word.Length > 1 && word[^1] == 's' && "bdfghklmnrt".Contains(word[^2]))
        {
            word.Drop("s", word.R1);
        }
    }

    private static void Comparison(ref StemWord word)
    {
        if (word.Drop("est", word.R1) || word.Drop("en", word.R1) || word.Drop("er", word.R1))
        {
            return;
        }

        if (word.Ends("st") && word.Length > 5 && "bdfghklmnt".Contains(word[^3]))
        {
            word.Drop("st", word.R1);
        }
    }

    private static void Derivation(ref StemWord word)
    {
        if (word.Drop("end", word.R2) || word.Drop("ung", word.R2))
        {
            if (word.Ends("ig") && !word.Ends("eig"))
            {
                word.Drop("ig", word.R2);
            }
        }
        else if (word.Ends("ig") || word.Ends("ik") || word.Ends("isch"))
        {
            var cut = word.Ends("isch") ? 4 : 2;
            var rest = word.Length - cut;
            if (rest >= word.R2 && rest > 0 && word[rest - 1] != 'e')
            {
                word.Length = rest;
            }
        }
        else if (word.Drop("lich", word.R2) || word.Drop("heit", word.R2))
        {
            _ = word.Drop("er", word.R1) || word.Drop("en", word.R1);
        }
        else if (word.Drop("keit", word.R2))
        {
            _ = word.Drop("lich", word.R2) || word.Drop("ig", word.R2);
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
