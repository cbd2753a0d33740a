using System.Collections.Frozen;

namespace Pith.Text.Languages;

/// <summary>Tells the language of a text by its script and its function words.</summary>
public static class LanguageDetector
{
    // A language shows itself within a page of text; more would only cost time.
    private const int UnitsRead = 8_000;
    private const int WordsRead = 600;
    private const int LongestWord = 14;

    private static readonly FrozenDictionary<string, (string Language, float Weight)[]> Latin =
        WordVotes(l => l is not ("ru" or "uk"));

    private static readonly FrozenDictionary<string, (string Language, float Weight)[]> Cyrillic =
        WordVotes(l => l is "ru" or "uk");

    /// <summary>
    /// The primary language subtag of <paramref name="text"/> (BCP 47), or "und" where neither its script nor its words
    /// tell. Reads no more than the first 8,000 units.
    /// </summary>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.AsSpan(0, Math.Min(text.Length, UnitsRead));
        return Scripts.Main(read) switch
        {
            Script.Latin => ByWords(read, Latin) ?? "und",
            Script.Cyrillic => ByWords(read, Cyrillic) ?? "und",
            Script.Japanese => "ja",
            Script.Han => "zh",
            Script.Hangul => "ko",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Arabic => read.ContainsAny('پ', 'چ', 'گ')
                ? read.ContainsAny('ٹ', 'ڈ', 'ے')
                    ? "ur"
                    : "fa"
                : "ar",
            Script.Devanagari => "hi",
            Script.Thai => "th",
            _ => "und",
        };
    }

    private static string? ByWords(
        ReadOnlySpan<char> text,
        FrozenDictionary<string, (string Language, float Weight)[]> votes
    )
    {
        var lookup = votes.GetAlternateLookup<ReadOnlySpan<char>>();
        var scores = new Dictionary<string, float>(StringComparer.Ordinal);
        Span<char> lower = stackalloc char[LongestWord];
        var words = 0;
        for (var i = 0; i < text.Length && words < WordsRead; )
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            words++;
            var word = text[start..i];
            if (word.Length > LongestWord)
            {
                continue;
            }

            var length = word.ToLowerInvariant(lower);
            if (length > 0 && lookup.TryGetValue(lower[..length], out var languages))
            {
                foreach (var (language, weight) in languages)
                {
                    scores[language] = scores.GetValueOrDefault(language) + weight;
                }
            }
        }

        string? best = null;
        var most = 0f;
        foreach (var (language, score) in scores)
        {
            if (score > most || (score.Equals(most) && string.CompareOrdinal(language, best) < 0))
            {
                (best, most) = (language, score);
            }
        }

        // One common word among twenty is chance: "a" and "in" stand in many languages, and in none of theirs alone.
        return most >= 0.5f && most >= words * 0.04f ? best : null;
    }

    /// <summary>Each word votes for its languages, the less the more of them share it.</summary>
    private static FrozenDictionary<string, (string Language, float Weight)[]> WordVotes(
        Predicate<string> languages
    ) =>
        FunctionWords
            .Languages.Where(l => languages(l))
            .SelectMany(l => FunctionWords.Of(l).Select(w => (Word: w, Language: l)))
            .GroupBy(p => p.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(p => (p.Language, 1f / g.Count())).ToArray()
            );
}
