using Pith.Text.Languages;

namespace Pith.Text.Digests;

/// <summary>Counts words as readers do: by white space, and each character of Chinese or Japanese for half a word.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var wide = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                inWord = false;
            }
            else if (Scripts.IsCjk(c))
            {
                wide++;
                inWord = false;
            }
            else if (!inWord)
            {
                words++;
                inWord = true;
            }
        }

        return words + ((wide + 1) / 2);
    }
}
