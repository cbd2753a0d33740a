using System.Collections.Concurrent;
using System.Globalization;
using Pith.Text.Languages;
using Pith.Text.Terms;

namespace Pith.Text.Grouping;

/// <summary>
/// In what share of all articles a term stands, before any is known: so that a small window tells telling words from common
/// ones. For English counted on news articles and embedded (terms in half a percent of them or more); elsewhere the
/// grammatical words alone.
/// </summary>
internal sealed class CommonTerms
{
    private static readonly ConcurrentDictionary<string, CommonTerms> ByLanguage = new();

    private readonly Dictionary<uint, float> shares = [];

    private CommonTerms(string language)
    {
        foreach (var word in FunctionWords.Of(language))
        {
            shares[Hashing.Of(TermMaker.Stem(word, language))] = 0.5f;
        }

        using var resource = typeof(CommonTerms).Assembly.GetManifestResourceStream(
            $"Pith.Text.Grouping.common-terms-{language}.txt"
        );
        if (resource is null)
        {
            return;
        }

        using var reader = new StreamReader(resource);
        IsCounted = true;
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            foreach (var word in words.Skip(1))
            {
                shares[Hashing.Of(word)] = float.Parse(words[0], CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>Whether the shares were counted, not only guessed for grammatical words.</summary>
    public bool IsCounted { get; }

    public static CommonTerms Of(string language) =>
        language.Length <= 3 && language.All(char.IsAsciiLetterLower)
            ? ByLanguage.GetOrAdd(language, l => new CommonTerms(l))
            : Of("und");

    /// <summary>The share of articles that a term stands in, 0 where it is not common.</summary>
    public float Share(uint id) => shares.GetValueOrDefault(id);
}
