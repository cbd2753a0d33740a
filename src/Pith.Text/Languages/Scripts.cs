namespace Pith.Text.Languages;

/// <summary>The writing systems that are told apart.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Thai,
    Hangul,
    Han,
    Japanese,
}

/// <summary>Tells scripts by code point ranges (Unicode's Blocks.txt; only letters of the Basic Multilingual Plane).</summary>
internal static class Scripts
{
    /// <summary>The script of most letters; kana among Han makes it Japanese.</summary>
    public static Script Main(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Japanese + 1];
        foreach (var c in text)
        {
            counts[(int)Of(c)]++;
        }

        // A tenth of kana is far below any Japanese text and above what Chinese texts quote.
        var kana = counts[(int)Script.Japanese];
        if (kana > 0 && kana * 10 >= counts[(int)Script.Han])
        {
            counts[(int)Script.Japanese] += counts[(int)Script.Han];
        }

        // A Han or Hangul character says about as much as two letters.
        counts[(int)Script.Han] *= 2;
        counts[(int)Script.Hangul] *= 2;
        counts[(int)Script.Japanese] *= 2;
        counts[(int)Script.None] = 0;
        var best = Script.None;
        for (var i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[(int)best])
            {
                best = (Script)i;
            }
        }

        return best;
    }

    public static Script Of(char c) =>
        c switch
        {
            < 'A' => Script.None,
            <= 'Z' or (>= 'a' and <= 'z') => Script.Latin,
            < '\u00C0' => Script.None,
            <= '\u024F' => Script.Latin,
            >= '\u1E00' and <= '\u1EFF' => Script.Latin,
            >= '\u0370' and <= '\u03FF' => Script.Greek,
            >= '\u0400' and <= '\u052F' => Script.Cyrillic,
            >= '\u0590' and <= '\u05FF' => Script.Hebrew,
            >= '\u0600' and <= '\u077F' => Script.Arabic,
            >= '\u0900' and <= '\u097F' => Script.Devanagari,
            >= '\u0E00' and <= '\u0E7F' => Script.Thai,
            >= '\u3041' and <= '\u30FF' => Script.Japanese,
            >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' => Script.Han,
            >= '\u1100' and <= '\u11FF' or >= '\uAC00' and <= '\uD7AF' => Script.Hangul,
            _ => Script.None,
        };

    /// <summary>Whether sentences of this character's script are written without spaces between words.</summary>
    public static bool IsCjk(char c) => c >= '\u3000' && Of(c) is Script.Han or Script.Japanese;
}
