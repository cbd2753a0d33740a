namespace Pith.Text.Terms;

/// <summary>Makes the terms that search and grouping count: folded, stemmed by language, CJK as bigrams.</summary>
public static class TermMaker
{
    /// <summary>The terms of <paramref name="text"/> in their order, repeated as often as they stand there.</summary>
    public static IReadOnlyList<string> Terms(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return
        [
            .. Tokenizer.Words(text).Select(w => Stem(w.Of(text).ToLowerInvariant(), language)),
        ];
    }

    /// <summary>The stem of one lower-case word in <paramref name="language"/>; the word itself where there is no rule.</summary>
    public static string Stem(string word, string language)
    {
        ArgumentNullException.ThrowIfNull(word);
        return
            language == "en"
            && word.Length > 3
            && word.EndsWith('s')
            && !word.EndsWith("ss", StringComparison.Ordinal)
            ? word[..^1]
            : word;
    }
}
